import { expect, it } from "vitest";
import { groupSteps } from "./steps";

const step = (kind: string, section: string | null, at: string | null, due = false) => ({ kind, section, sectionName: section, at, due, detail: "" });

it("tells once what happens to many sections at one time", () => {
  const at = "2026-06-05T09:00:00+09:00";
  expect(groupSteps([step("Remind", "a", at), step("Remind", "b", at), step("Close", "a", "2026-06-12T17:02:00+09:00"), step("Consolidate", null, null)])).toEqual([
    { kind: "Remind", at, due: false, sections: ["a", "b"] },
    { kind: "Close", at: "2026-06-12T17:02:00+09:00", due: false, sections: ["a"] },
    { kind: "Consolidate", at: null, due: false, sections: [] },
  ]);
});
