import type { SectionView, Shape } from "../../shared/api/types";
import type { ShownCell } from "../workbook/grid";
import type { Sheets } from "../workbook/surveyWorkbook";
import type { Table, TableRow } from "../workbook/table";

/** The open column of 指標 besides the year's actual. */
const noteKey = "note";

/**
 * What the server judges: every answer, and those given cells that differ from what was given. Cells as the server knows them are left out, which keeps
 * a check of 500 rows small and its outcome the same.
 */
export function toAnswersDocument(sheets: Sheets, section: SectionView): Shape<"AnswersDocument"> {
  const given = new Map(section.rows.map(row => [row.id, givenCells(row, section.fields)]));
  const open = new Set(section.fields.filter(field => field.answer).map(field => field.key));
  const measured = new Map(section.indicators.map(row => [row.id, { ...row.values, name: row.name, unit: row.unit ?? "" }]));
  const actuals = new Set(section.indicators.flatMap(row => (row.open === null ? [] : [row.open])).concat(noteKey));
  return {
    rows: sheets.form.rows.map(row => toRow(row, sheets.form, open, given.get(row.id))),
    columns: [...sheets.form.columns.keys()],
    indicators: sheets.indicators === null ? null : sheets.indicators.rows.map(row => toRow(row, sheets.indicators as Table, actuals, measured.get(row.id))),
    indicatorColumns: sheets.indicators === null ? null : [...sheets.indicators.columns.keys()],
  };
}

/** What stands in a row's locked cells, by column key. */
function givenCells(row: Shape<"RowView">, fields: readonly Shape<"FieldView">[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const field of fields) {
    if (!field.answer) {
      cells[field.key] = row.given[field.key] ?? "";
    } else if (field.priorKey !== null) {
      cells[`${field.key}:prior`] = row.prior[field.priorKey] ?? "";
    }
  }
  return cells;
}

function toRow(row: TableRow, table: Table, open: ReadonlySet<string>, given: Readonly<Record<string, string>> | undefined): Shape<"AnswersDocumentRow"> {
  const isSent = (key: string, cell: ShownCell): boolean => open.has(key) || (given?.[key] !== undefined && given[key] !== cell.text);
  const sent = [...row.cells].filter(([key, cell]) => isSent(key, cell));
  const blanked = Object.keys(given ?? {}).filter(key => !open.has(key) && given?.[key] !== "" && table.columns.has(key) && !row.cells.has(key));
  const marked = (trait: ShownCell["trait"]): string[] => sent.filter(([key, cell]) => open.has(key) && cell.trait === trait).map(([key]) => key);
  const [formulas, errors] = [marked("formula"), marked("error")];
  return {
    id: row.id,
    values: Object.fromEntries([...sent.map(([key, cell]) => [key, cell.text] as const), ...blanked.map(key => [key, ""] as const)]),
    ...(formulas.length === 0 ? {} : { formulas }),
    ...(errors.length === 0 ? {} : { errors }),
  };
}
