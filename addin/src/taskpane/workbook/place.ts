/** An answer's cell, by names that survive sorting, filtering and moved columns. */
export interface Place {
  /** The assignment id. */
  readonly row: string;
  /** The field key. */
  readonly field: string;
}

/** What came of leading the reader to a cell. */
export type Arrival = "there" | "hidden" | "gone";

/** What came of writing an answer: `changed` when the cell no longer held what the reader saw, so that nothing was written. */
export type Writing = "written" | "changed" | "gone";

/** A1 for row 0 and column 0. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Row and column of the first cell of an address such as `C7`, `$C$7` or `調査票!C7:D9`, counted from 0; null when it names no cell. */
export function cellOf(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?$/.exec(address.slice(address.lastIndexOf("!") + 1));
  if (found?.[1] === undefined || found[2] === undefined) {
    return null;
  }
  let column = 0;
  for (const letter of found[1]) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** Cells as one address: neighbours in a column become a range, and no more are named than Excel takes in one address (255 characters). */
export function areas(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of ordered) {
    const run = runs.at(-1);
    if (run?.column === column && row <= run.last + 1) {
      run.last = row;
    } else {
      runs.push({ column, first: row, last: row });
    }
  }
  let address = "";
  for (const run of runs) {
    const name = run.first === run.last ? addressOf(run.first, run.column) : `${addressOf(run.first, run.column)}:${addressOf(run.last, run.column)}`;
    if (address.length + name.length + 1 > longestAddress) {
      break;
    }
    address += address === "" ? name : `,${name}`;
  }
  return address;
}

const longestAddress = 255;
