import type { SectionView } from "../../shared/api/types";
import type { AnswerField, DigestForm } from "../workbook/digest";

/** What the digest needs to know of the form, from the server's own description of it. */
export function digestForm(section: SectionView): DigestForm {
  return {
    rows: new Set(section.rows.map(row => row.id)),
    fields: section.fields.filter(field => field.answer),
    ratings: section.scale.map(level => level.code),
    indicators: new Map(section.indicators.map(row => [row.id, openFields(row.open, row.numeric)])),
  };
}

function openFields(open: string | null, isNumeric: boolean): readonly AnswerField[] {
  const note: AnswerField = { key: "note", kind: "LongText", choices: [] };
  return open === null ? [note] : [{ key: open, kind: isNumeric ? "Number" : "Text", choices: [] }, note];
}
