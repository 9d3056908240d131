import { describe, expect, it } from "vitest";
import type { SectionView } from "../../shared/api/types";
import type { ShownCell } from "../workbook/grid";
import type { Sheets } from "../workbook/surveyWorkbook";
import { toAnswersDocument } from "./answersDocument";

const section = {
  fields: [
    { key: "name", answer: false, priorKey: null },
    { key: "done", answer: true, priorKey: null },
    { key: "plan", answer: true, priorKey: "plan" },
  ],
  rows: [{ id: "i1/110", given: { name: "親子ひろば" }, prior: { plan: "続ける。" }, answers: null }],
  indicators: [],
} as unknown as SectionView;

function sheets(cells: Record<string, ShownCell>): Sheets {
  return { form: { sheet: "調査票", columns: new Map(["name", "done", "plan:prior", "plan"].map((key, at) => [key, at])), rows: [{ id: "i1/110", row: 4, cells: new Map(Object.entries(cells)) }] }, indicators: null };
}

const untouched = { name: { text: "親子ひろば" }, "plan:prior": { text: "続ける。" } };

describe("toAnswersDocument", () => {
  it("given cells as the server knows them: not sent", () => {
    expect(toAnswersDocument(sheets({ ...untouched, done: { text: "開いた。" } }), section).rows).toEqual([{ id: "i1/110", values: { done: "開いた。" } }]);
  });

  it("given cells that differ or were emptied: sent, to be judged", () => {
    expect(toAnswersDocument(sheets({ name: { text: "改名" } }), section).rows?.[0]?.values).toEqual({ name: "改名", "plan:prior": "" });
  });

  it("formulas and error values: named", () => {
    const row = toAnswersDocument(sheets({ ...untouched, done: { text: "合計", trait: "formula" }, plan: { text: "#N/A", trait: "error" } }), section).rows?.[0];
    expect(row).toMatchObject({ formulas: ["done"], errors: ["plan"] });
  });

  it("columns: all that are there, so that a missing one is told", () => {
    expect(toAnswersDocument(sheets(untouched), section).columns).toEqual(["name", "done", "plan:prior", "plan"]);
  });
});
