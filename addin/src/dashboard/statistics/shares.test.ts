import { expect, it } from "vitest";
import { bestShare, change } from "./shares";

const tally = (counts: number[], lastYear: number[] | null) => ({ path: [], counts, other: 0, unanswered: 0, missing: 0, lastYear });

it("gives the best rating's share and its change in points", () => {
  expect(bestShare([34, 11, 0])).toBe(76);
  expect(change(tally([3, 1], [1, 1]))).toBe(25);
});

it("says nothing where nothing was rated", () => {
  expect(bestShare([0, 0])).toBeNull();
  expect(bestShare(null)).toBeNull();
  expect(change(tally([3, 1], null))).toBeNull();
});
