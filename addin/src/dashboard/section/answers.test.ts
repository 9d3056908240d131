import { expect, it } from "vitest";
import type { SectionView } from "../../shared/api/types";
import { answerRows, otherFindings } from "./answers";

const field = (key: string, kind: SectionView["fields"][number]["kind"], answer: boolean): SectionView["fields"][number] => ({
  key, label: key, kind, answer, requirement: "Required", condition: null, choices: [], minLength: null, maxLength: null, priorKey: key === "done" ? "done" : null, description: null,
});
const finding = (row: string | null, name: string | null, severity: string): SectionView["findings"][number] => ({ code: "W405", severity, row, field: name, cell: null, message: "m", hint: "h" });

const view = {
  fields: [field("goal", "Heading", false), field("no", "ItemNumber", false), field("name", "Text", false), field("done", "LongText", true), field("rating", "Rating", true)],
  rows: [
    { id: "i1/a", given: { goal: "1 みどり", no: "3", name: "公園の手入れ" }, prior: { done: "去年の文" }, answers: { done: "行った。", rating: "A" } },
    { id: "i2/a", given: { no: "4", name: "花壇" }, prior: {}, answers: {} },
  ],
  findings: [finding("i1/a", "done", "warning"), finding("i1/a", null, "error"), finding(null, null, "error"), finding("gone/a", "done", "error")],
  corrections: [
    { number: 2, row: "i1/a", field: "done", value: "実施した。", reason: "表記", by: "k", at: "" },
    { number: 1, row: "i1/a", field: "done", value: "実施。", reason: "表記", by: "k", at: "" },
  ],
} as unknown as SectionView;

it("puts number and name before the answers, and the headings above", () => {
  expect(answerRows(view).map((r) => [r.title, r.headings.join()])).toEqual([["3 公園の手入れ", "1 みどり"], ["4 花壇", ""]]);
});

it("shows the newest correction, the section's own words, and last year's", () => {
  expect(answerRows(view)[0]?.lines[0]).toMatchObject({ text: "実施した。", original: "行った。", lastYear: "去年の文" });
  expect(answerRows(view)[1]?.lines[0]).toMatchObject({ text: "", original: null, lastYear: "" });
});

it("loses no finding: each stands at its answer, at its row, or apart", () => {
  const rows = answerRows(view);
  const shown = rows.flatMap((r) => [...r.findings, ...r.lines.flatMap((l) => l.findings)]);
  expect(shown.length + otherFindings(view).length).toBe(view.findings.length);
});
