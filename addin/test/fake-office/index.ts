import { FakeBook, address, type SheetData } from "./book";
import { fakeExcel } from "./excel";

/** What a test sets before the page loads. */
interface Options {
  host?: string | null;
  displayLanguage?: string;
  excelApi?: number;
  bodyBackgroundColor?: string;
}

/** The functions a test exposes: reading the real file and writing cells of it. */
interface Bridge {
  fakeOfficeOptions?: Options;
  openWorkbook?: () => Promise<string>;
  saveWorkbook?: (cells: string) => Promise<void>;
}

const bridge = window as unknown as Bridge;
const options = bridge.fakeOfficeOptions ?? {};
const commands = new Map<string, (event: { completed: () => void }) => void>();
let book = new FakeBook([]);
let stored = new Map<string, string>();

/** Every cell as it stands, to know what a save has to write. */
function contents(): Map<string, string> {
  return new Map(book.sheets.flatMap(sheet => [...sheet.rows].flatMap(([row, line]) =>
    [...line].filter(([, cell]) => cell.formula === undefined).map(([column, cell]) => [`${sheet.name}\n${address(row, column)}`, String(cell.value)] as const))));
}

async function save(): Promise<void> {
  const now = contents();
  const changed = [...now].filter(([key, text]) => stored.get(key) !== text).map(([key, text]) => {
    const [sheet, cell] = key.split("\n");
    return { sheet, cell, text };
  });
  book.log.push(`save ${changed.length}`);
  await bridge.saveWorkbook?.(JSON.stringify(changed));
  stored = now;
}

const opening = (async () => {
  book = new FakeBook(JSON.parse((await bridge.openWorkbook?.()) ?? "[]") as SheetData[]);
  stored = contents();
})();

Object.assign(window, {
  Excel: fakeExcel(() => book, save),
  Office: {
    onReady: async () => {
      await opening;
      return { host: options.host === undefined ? "Excel" : options.host, platform: "OfficeOnline" };
    },
    context: {
      displayLanguage: options.displayLanguage ?? "ja-JP",
      requirements: { isSetSupported: (name: string, version = "1.1") => name === "ExcelApi" && Number(version.split(".")[1]) <= (options.excelApi ?? 17) },
      ...(options.bodyBackgroundColor === undefined ? {} : { officeTheme: { bodyBackgroundColor: options.bodyBackgroundColor } }),
      ui: { openBrowserWindow: (url: string) => { book.log.push(`open ${url}`); } },
    },
    actions: { associate: (name: string, act: (event: { completed: () => void }) => void) => commands.set(name, act) },
    addin: { showAsTaskpane: () => Promise.resolve() },
  },
  /** What people do in Excel, for tests. */
  excel: {
    get book() { return book; },
    /** Presses a button of the ribbon. */
    press: (name: string) => { commands.get(name)?.({ completed: () => undefined }); },
    /** The place of an answer: by the keys in the sheet, as a person finds it by its headings. */
    place: (sheetName: string, rowId: string, key: string) => placeOf(sheetName, rowId, key),
    /** Types into a cell and leaves it. */
    type: (sheetName: string, rowId: string, key: string, text: string, author: "user" | "coauthor" = "user") => {
      const { sheet, row, column } = placeOf(sheetName, rowId, key);
      if (author === "user") {
        book.select(sheet, address(row, column));
      }
      book.write(sheet, row, column, text, author);
    },
    /** Moves to a cell. */
    go: (sheetName: string, rowId: string, key: string) => {
      const { sheet, row, column } = placeOf(sheetName, rowId, key);
      book.select(sheet, address(row, column));
    },
    read: (sheetName: string, rowId: string, key: string) => {
      const { sheet, row, column } = placeOf(sheetName, rowId, key);
      return String(sheet.cell(row, column)?.value ?? "");
    },
    /** Hides a row, as a filter does. */
    hide: (sheetName: string, rowId: string) => { const { sheet, row } = placeOf(sheetName, rowId, ""); sheet.hidden.add(row); },
    /** Turns the rows of answers upside down, as sorting does, and swaps two columns. */
    sort: (sheetName: string, keys?: [string, string]) => { reorder(sheetName, keys); },
    /** Begins to edit a cell: Excel takes no batches until it is left. */
    edit: () => {
      let leave = (): void => undefined;
      const left = new Promise<void>(done => { leave = done; });
      book.editing = { left, leave: () => { book.editing = null; leave(); } };
    },
    leave: () => { book.editing?.leave(); },
    save,
  },
});

function placeOf(sheetName: string, rowId: string, key: string) {
  const sheet = book.find(sheetName);
  const keyRow = [...(sheet?.rows ?? [])].find(([, line]) => [...line.values()].some(cell => cell.value === "id"));
  const idColumn = [...(keyRow?.[1] ?? [])].find(([, cell]) => cell.value === "id")?.[0] ?? 0;
  const row = [...(sheet?.rows ?? [])].find(([, line]) => line.get(idColumn)?.value === rowId)?.[0];
  const column = key === "" ? idColumn : [...(keyRow?.[1] ?? [])].find(([, cell]) => cell.value === key)?.[0];
  if (sheet === undefined || row === undefined || column === undefined) {
    throw new Error(`No cell ${sheetName} ${rowId} ${key}`);
  }
  return { sheet, row, column };
}

function reorder(sheetName: string, keys?: [string, string]): void {
  const sheet = book.find(sheetName);
  if (sheet === undefined) {
    return;
  }
  const rows = [...sheet.rows].filter(([, line]) => [...line.values()].some(cell => /^[^/\s]+\/[^/\s]+$/.test(String(cell.value)))).map(([row]) => row).sort((a, b) => a - b);
  const lines = rows.map(row => sheet.rows.get(row));
  for (const [at, row] of rows.entries()) {
    const line = lines[rows.length - 1 - at];
    if (line !== undefined) {
      sheet.rows.set(row, line);
    }
  }
  if (keys !== undefined) {
    const [first, second] = keys.map(key => placeOf(sheetName, String(sheet.cell(rows[0] ?? 0, 0)?.value), key).column);
    for (const line of sheet.rows.values()) {
      const [a, b] = [line.get(first ?? 0), line.get(second ?? 0)];
      line.set(first ?? 0, b ?? { value: "" });
      line.set(second ?? 0, a ?? { value: "" });
    }
  }
  book.changed(sheet, rows[0] ?? 0, 0);
}
