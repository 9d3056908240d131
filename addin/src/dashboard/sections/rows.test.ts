import { describe, expect, it } from "vitest";
import { section } from "../testing/samples";
import { arrange, lastChange, needsAttention, nextSorting, noFilter, type Sorting } from "./rows";

const codes = (sections: readonly { readonly code: string }[]) => sections.map((s) => s.code).join(" ");
const all = [
  section("a", { name: "総務課", state: "Accepted", reminders: 1 }),
  section("b", { name: "ＩＴ推進課", state: "Submitted", progress: { answered: 10, total: 10, errors: 0, warnings: 2 } }),
  section("c", { name: "土木課", overdue: true, reminders: 3 }),
  section("d", { name: "水道課", progress: { answered: 4, total: 10, errors: 1, warnings: 0 } }),
];

describe("arrange", () => {
  it("keeps the definition's order without a wish", () => {
    expect(codes(arrange(all, noFilter, null))).toBe("a b c d");
  });

  it("finds names in full and half width, and codes", () => {
    expect(codes(arrange(all, { ...noFilter, search: " it" }, null))).toBe("b");
    expect(codes(arrange(all, { ...noFilter, search: "Ｃ" }, null))).toBe("c");
  });

  it("shows the states wished, and those that need a look", () => {
    expect(codes(arrange(all, { ...noFilter, states: new Set(["Accepted", "Submitted"]) }, null))).toBe("a b");
    expect(codes(arrange(all, { ...noFilter, attention: true }, null))).toBe("b c d");
  });

  it("puts what waits for the coordinator first when sorted by state, done last", () => {
    expect(codes(arrange(all, noFilter, { column: "state", descending: false }))).toBe("b c d a");
  });

  it("sorts numbers by size and keeps equal ones in order", () => {
    expect(codes(arrange(all, noFilter, { column: "reminders", descending: true }))).toBe("c a b d");
    expect(codes(arrange(all, noFilter, { column: "errors", descending: false }))).toBe("a b c d");
  });
});

describe("nextSorting", () => {
  it("goes through both directions and back to the definition's order", () => {
    let sorting: Sorting | null = nextSorting(null, "errors");
    expect(sorting).toEqual({ column: "errors", descending: true });
    sorting = nextSorting(sorting, "errors");
    expect(sorting).toEqual({ column: "errors", descending: false });
    expect(nextSorting(sorting, "errors")).toBeNull();
  });
});

describe("lastChange", () => {
  it("is the later of event and save, and nothing before both", () => {
    const event = { section: "a", number: 1, kind: "Issued" as const, at: "2026-05-20T09:00:00+09:00", by: "-", text: "" };
    expect(lastChange(section("a", { lastEvent: event, lastSavedAt: "2026-05-20T01:00:00Z" }))).toBe("2026-05-20T01:00:00Z");
    expect(lastChange(section("a"))).toBeNull();
  });
});

it("an accepted section without errors needs no look", () => {
  expect(needsAttention(section("a", { state: "Accepted" }))).toBe(false);
});
