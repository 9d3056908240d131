import type { Finding, SectionView, Shape } from "../../shared/api/types";

type Row = SectionView["rows"][number];
type Field = Shape<"FieldView">;

/** One answer as it is shown. */
export interface AnswerLine {
  readonly field: Field;
  /** What prints: the coordinator's words when there are any. */
  readonly text: string;
  /** What the section handed in, when it was corrected; null else. */
  readonly original: string | null;
  readonly reason: string | null;
  readonly lastYear: string;
  readonly findings: readonly Finding[];
}

/** One row of the section, ready to be shown. */
export interface AnswerRow {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly lines: readonly AnswerLine[];
  /** About the row as a whole. */
  readonly findings: readonly Finding[];
  readonly hasFindings: boolean;
}

/** The rows of a section with the findings at the answers they speak of. A newer correction wins over an older one. */
export function answerRows(view: SectionView): readonly AnswerRow[] {
  const answered = view.fields.filter((f) => f.answer);
  return view.rows.map((row) => {
    const findings = view.findings.filter((f) => f.row === row.id);
    return {
      id: row.id,
      title: titleOf(row, view.fields),
      headings: view.fields.filter((f) => f.kind === "Heading").map((f) => row.given[f.key] ?? "").filter((x) => x !== ""),
      lines: answered.map((field) => lineOf(view, row, field, findings)),
      findings: findings.filter((f) => !answered.some((field) => field.key === f.field)),
      hasFindings: findings.some((f) => f.severity !== "info"),
    };
  });
}

/** Findings that belong to no row the reader sees. */
export function otherFindings(view: SectionView): readonly Finding[] {
  const known = new Set(view.rows.map((r) => r.id));
  return view.findings.filter((f) => f.row === null || !known.has(f.row));
}

function lineOf(view: SectionView, row: Row, field: Field, findings: readonly Finding[]): AnswerLine {
  const correction = view.corrections.filter((c) => c.row === row.id && c.field === field.key).reduce<SectionView["corrections"][number] | null>((newest, c) => (newest === null || c.number > newest.number ? c : newest), null);
  const given = row.answers?.[field.key] ?? "";
  return {
    field,
    text: correction?.value ?? given,
    original: correction === null ? null : given,
    reason: correction?.reason ?? null,
    lastYear: row.prior[field.priorKey ?? field.key] ?? "",
    findings: findings.filter((f) => f.field === field.key),
  };
}

/** Number and name: the given cells that are neither heading nor section; the first text is the name. */
function titleOf(row: Row, fields: readonly Field[]): string {
  const number = fields.find((f) => f.kind === "ItemNumber");
  const name = fields.find((f) => !f.answer && f.kind === "Text");
  const title = [number, name].map((f) => (f === undefined ? "" : (row.given[f.key] ?? ""))).filter((x) => x !== "").join(" ");
  return title === "" ? row.id : title;
}
