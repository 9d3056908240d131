import { describe, expect, it } from "vitest";
import { ja as common } from "../../shared/i18n/messages.ja";
import { deadlineWords } from "../parts/deadline";
import { deadline, section, survey } from "../testing/samples";
import { ja } from "../texts/ja";
import { burnUpOf } from "./burnUp";
import { nextWords } from "./next";
import { outstandingOf } from "./outstanding";

describe("deadlineWords", () => {
  it.each([
    [{}, "あと10営業日"],
    [{ businessDays: 0, calendarDays: 0 }, "今日が期限です"],
    [{ businessDays: 0, calendarDays: 1 }, "あと0営業日"],
    [{ businessDays: 0, calendarDays: 0, passed: true }, "期限を過ぎました"],
    [{ businessDays: -2, calendarDays: -4, passed: true }, "2営業日超過"],
  ])("%o reads %s", (change, words) => {
    expect(deadlineWords(deadline(change), common.deadline)).toBe(words);
  });
});

describe("nextWords", () => {
  const sections = [section("a"), section("b")];

  it("says whom the step concerns", () => {
    expect(nextWords(survey(sections, { next: { action: "remind", sections: ["a", "b"] } }), ja)).toMatchObject({ kind: "remind", sections: ["a", "b"] });
  });

  it("puts what needs attention before everything else", () => {
    const troubles = [{ code: "WorkbookMissing" as const, section: "a", since: "2026-05-20T09:00:00+09:00", message: "調査票が見つかりません。" }];
    expect(nextWords(survey(sections, { troubles, next: { action: "accept", sections: ["a"] } }), ja).kind).toBe("look");
  });

  it("leads to a new definition where the deadline was over before anything was sent", () => {
    expect(nextWords(survey(sections, { next: { action: "definition", sections: [] } }), ja)).toMatchObject({ kind: "definition", text: ja.next.definition });
  });

  it("has nothing to press when only time has to pass, nor for a step it does not know", () => {
    expect(nextWords(survey(sections), ja).kind).toBeNull();
    expect(nextWords(survey(sections, { next: { action: "somethingNew", sections: [] } }), ja).kind).toBeNull();
  });
});

describe("burnUpOf", () => {
  const points = (...handedIn: number[]) => handedIn.map((n, i) => ({ date: `2026-06-${String(8 + i).padStart(2, "0")}`, handedIn: n, total: 4 }));

  it("runs from distribution to the deadline", () => {
    const chart = burnUpOf(survey([section("a")], { burnUp: points(0, 1, 2) }));
    expect(chart).toMatchObject({ first: "2026-06-08", last: "2026-06-12", deadline: 1, done: 2, total: 4 });
    expect(chart?.steps.at(-1)).toEqual({ x: 0.5, y: 0.5 });
  });

  it("runs on when the deadline has passed", () => {
    const chart = burnUpOf(survey([section("a")], { burnUp: points(0, 1, 2, 2, 2, 2, 4) }));
    expect(chart?.last).toBe("2026-06-14");
    expect(chart?.deadline).toBeCloseTo(4 / 6);
  });

  it("is nothing before distribution", () => {
    expect(burnUpOf(survey([section("a")]))).toBeNull();
  });
});

it("outstanding sections: overdue first, then sent back; who has handed in or was not asked yet is not among them", () => {
  const sections = [section("a"), section("b", { state: "Submitted" }), section("c", { state: "Returned" }), section("d", { overdue: true }), section("e", { workbook: null, state: "NotIssued" })];
  expect(outstandingOf(sections).map((s) => s.code)).toEqual(["d", "c", "a"]);
});
