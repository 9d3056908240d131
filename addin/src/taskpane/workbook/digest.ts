import { code, coded, prose } from "./normalise";
import type { Table } from "./table";

/** How an answer is to be read: what the pane knows of a field from the server. */
export interface AnswerField {
  readonly key: string;
  readonly kind: string;
  readonly choices: readonly string[];
}

/** What is needed to digest a workbook: the form's answer fields, the scale and the indicators' open columns. */
export interface DigestForm {
  readonly rows: ReadonlySet<string>;
  readonly fields: readonly AnswerField[];
  readonly ratings: readonly string[];
  readonly indicators: ReadonlyMap<string, readonly AnswerField[]>;
}

/**
 * The digest of the answers on the screen, equal exactly when every answer is: the canonical form of CheckedAnswersDigest in Workflow.Core. For every answer that
 * is not blank: row id, 00, key, 00, text, 00; rows by id, answers by key in the order of UTF-16 code units; the byte 01 between form and indicators.
 */
export async function answersDigest(form: Table, indicators: Table | null, asked: DigestForm): Promise<string> {
  const formText = canonical(form, id => (asked.rows.has(id) ? asked.fields : []), asked.ratings);
  const indicatorText = indicators === null ? "" : canonical(indicators, id => asked.indicators.get(id) ?? [], asked.ratings);
  const bytes = new TextEncoder().encode(`${formText}\u0001${indicatorText}`);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function canonical(table: Table, fieldsOf: (id: string) => readonly AnswerField[], ratings: readonly string[]): string {
  const first = new Map(table.rows.map(row => [row.id, row] as const).reverse()); // of a row that appears twice the first counts
  return [...first.values()]
    .sort((a, b) => order(a.id, b.id))
    .map(row =>
      fieldsOf(row.id)
        .map(field => ({ key: field.key, text: meaning(field, row.cells.get(field.key)?.text ?? "", row.cells.get(field.key)?.trait, ratings) }))
        .filter(answer => answer.text !== "")
        .sort((a, b) => order(a.key, b.key))
        .map(answer => `${row.id}\0${answer.key}\0${answer.text}\0`)
        .join(""),
    )
    .join("");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function meaning(field: AnswerField, shown: string, trait: string | undefined, ratings: readonly string[]): string {
  if (shown === "" || trait === "error") {
    return "";
  }
  switch (field.kind) {
    case "Rating":
      return coded(ratings, shown);
    case "Choice":
      return coded(field.choices, shown);
    case "Number":
    case "Percentage":
    case "Date":
      return code(shown);
    default:
      return prose(shown);
  }
}
