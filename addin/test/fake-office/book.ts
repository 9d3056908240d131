/** What a test tells of a cell. */
export interface CellData {
  value: string | number | boolean;
  /** What Excel shows; the value when absent. */
  text?: string;
  formula?: string;
  error?: boolean;
  /** Not locked. */
  open?: boolean;
}

/** What a test tells of a sheet: rows and columns counted from 0. */
export interface SheetData {
  name: string;
  isProtected: boolean;
  rows: { row: number; hidden: boolean; cells: { column: number; cell: CellData }[] }[];
}

/** Who changes a cell. A co-author's change is not on this person's undo stack. */
export type Author = "user" | "addin" | "coauthor";

/** A sheet of the fake: cells by row and column. */
export class FakeSheet {
  readonly rows = new Map<number, Map<number, CellData>>();
  readonly hidden = new Set<number>();

  constructor(
    readonly id: string,
    public name: string,
    readonly isProtected: boolean,
  ) {}

  cell(row: number, column: number): CellData | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: CellData): void {
    const line = this.rows.get(row) ?? new Map<number, CellData>();
    line.set(column, cell);
    this.rows.set(row, line);
  }

  /** The smallest rectangle with all values; null of an empty sheet. */
  used(): { top: number; left: number; bottom: number; right: number } | null {
    const filled = [...this.rows].flatMap(([row, line]) => [...line].filter(([, cell]) => cell.value !== "" || cell.formula !== undefined).map(([column]) => [row, column] as const));
    if (filled.length === 0) {
      return null;
    }
    const [rows, columns] = [filled.map(([row]) => row), filled.map(([, column]) => column)];
    return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  }
}

/** The workbook Excel holds in memory: what people and add-ins do to it, Excel's undo stack, and who listens. */
export class FakeBook {
  readonly sheets: FakeSheet[] = [];
  readonly onChanged = new Set<(event: { worksheetId: string; address: string }) => unknown>();
  readonly onSelectionChanged = new Set<(event: { worksheetId: string; address: string }) => unknown>();
  /** Where the reader is: a sheet and an address of one or more areas. */
  selection = { sheet: "", address: "" };
  /** Resolves when the cell being edited is left; null when none is edited. */
  editing: { left: Promise<void>; leave: () => void } | null = null;
  /** Cells that were written by the add-in, and saves, for tests that count them. */
  readonly log: string[] = [];
  #undo: (() => void)[] = [];

  constructor(data: readonly SheetData[]) {
    for (const [at, sheet] of data.entries()) {
      const made = new FakeSheet(`{sheet-${at + 1}}`, sheet.name, sheet.isProtected);
      for (const { row, hidden, cells } of sheet.rows) {
        if (hidden) {
          made.hidden.add(row);
        }
        for (const { column, cell } of cells) {
          made.set(row, column, cell);
        }
      }
      this.sheets.push(made);
    }
  }

  find(name: string): FakeSheet | undefined {
    return this.sheets.find(sheet => sheet.name === name);
  }

  /** Writes a value as Excel does: a leading apostrophe means text, and protected cells refuse. */
  write(sheet: FakeSheet, row: number, column: number, value: string, author: Author): void {
    const before = sheet.cell(row, column);
    if (sheet.isProtected && before?.open !== true) {
      throw Object.assign(new Error("The cell is protected."), { code: "AccessDenied" });
    }
    if (value.startsWith("=")) {
      throw Object.assign(new Error("The fake computes no formulas."), { code: "InvalidArgument" });
    }
    sheet.set(row, column, { value: value.startsWith("'") ? value.slice(1) : value, open: before?.open ?? false });
    if (author !== "coauthor") {
      this.#undo.push(() => {
        sheet.set(row, column, before ?? { value: "", open: true });
        this.changed(sheet, row, column);
      });
    }
    if (author === "addin") {
      this.log.push(`write ${sheet.name} ${row + 1},${column + 1}`);
    }
    this.changed(sheet, row, column);
  }

  changed(sheet: FakeSheet, row: number, column: number): void {
    tell(this.onChanged, { worksheetId: sheet.id, address: address(row, column) });
  }

  select(sheet: FakeSheet, where: string): void {
    this.selection = { sheet: sheet.name, address: where };
    tell(this.onSelectionChanged, { worksheetId: sheet.id, address: where });
  }

  /** Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean {
    const last = this.#undo.pop();
    last?.();
    return last !== undefined;
  }

  /** How many steps Ctrl+Z could go back. */
  get undoable(): number {
    return this.#undo.length;
  }
}

/** A1 for row 0 and column 0. */
export function address(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + String(row + 1);
}

function tell<T>(listeners: Set<(event: T) => unknown>, event: T): void {
  for (const listener of listeners) {
    setTimeout(() => listener(event), 0);
  }
}
