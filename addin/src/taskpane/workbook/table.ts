import { idKey, indicatorSheet } from "./format";
import type { Grid, ShownCell } from "./grid";

/** One row of a table, by field key. */
export interface TableRow {
  /** The assignment id of the hidden column A; empty when the row has none. */
  readonly id: string;
  /** The row on the sheet, counted from 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, ShownCell>;
}

/** A sheet of answers, found by its keys and read by ids: sorted rows, moved columns and inserted lines do not matter. */
export interface Table {
  readonly sheet: string;
  /** The column of each key on the sheet, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

/** How far down the key row is looked for. */
const furthestKeyRow = 50;

const longestKey = 120;

/** The table of a sheet; null when the sheet has no key row. */
export function readTable(grid: Grid): Table | null {
  for (const [at, line] of grid.lines.slice(0, furthestKeyRow).entries()) {
    const keys = line.map(cell => cell.text.normalize("NFKC").trim());
    const idAt = keys.indexOf(idKey);
    const columns = new Map<string, number>();
    for (const [column, key] of keys.entries()) {
      if (column !== idAt && key !== "" && key.length <= longestKey && !key.includes("\n") && !columns.has(key)) {
        columns.set(key, grid.left + column);
      }
    }
    if (idAt >= 0 && columns.size > 0) {
      return { sheet: grid.sheet, columns, rows: readRows(grid, at + 1, idAt, columns) };
    }
  }
  return null;
}

/** Whether a table is of indicators: it has a year's column, or a note on the sheet of that name. */
export function isIndicators(table: Table): boolean {
  const keys = [...table.columns.keys()];
  return keys.some(key => key.endsWith(":actual") || key.endsWith(":target")) || (keys.includes("note") && table.sheet === indicatorSheet);
}

function readRows(grid: Grid, first: number, idAt: number, columns: ReadonlyMap<string, number>): TableRow[] {
  const rows: TableRow[] = [];
  let beforeHeaders = true;
  for (let at = first; at < grid.lines.length; at++) {
    const line = grid.lines[at] ?? [];
    const id = (line[idAt]?.text ?? "").trim();
    if (beforeHeaders && !id.includes("/")) {
      beforeHeaders = false; // the first row below the keys that has no row's id is the row of headers
      continue;
    }
    const cells = new Map<string, ShownCell>();
    for (const [key, column] of columns) {
      const cell = line[column - grid.left];
      if (cell !== undefined && cell.text !== "") {
        cells.set(key, cell);
      }
    }
    if (id !== "" || [...cells.values()].some(cell => cell.text.trim() !== "")) {
      rows.push({ id, row: grid.top + at, cells });
    }
  }
  return rows;
}
