import { expect, it } from "vitest";
import { visibleRange } from "./visibleRange";

it.each([
  [500, 0, { first: 0, last: 32 }],
  [500, -4_500, { first: 88, last: 132 }],
  [500, -22_000, { first: 476, last: 500 }],
  [10, 0, { first: 0, last: 10 }],
  [0, 0, { first: 0, last: 0 }],
  [500, 5_000, { first: 0, last: 0 }],
])("of %i rows at %i the rows %o exist", (count, top, expected) => {
  expect(visibleRange(count, 45, top, 900)).toEqual(expected);
});

it("never draws more than the window holds with its margins", () => {
  for (let top = 0; top > -30_000; top -= 97) {
    const { first, last } = visibleRange(500, 45, top, 900);
    expect(last - first).toBeLessThanOrEqual(46);
    expect(first).toBeLessThanOrEqual(Math.max(0, Math.floor(-top / 45)));
  }
});
