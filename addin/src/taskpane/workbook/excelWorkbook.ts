import { guideSheet, formSheet, indicatorSheet, metaSheet } from "./format";
import { toGrid } from "./grid";
import { readIdentity } from "./identity";
import { areas, cellOf, type Arrival, type Place, type Writing } from "./place";
import type { Position, Sheets, SurveyWorkbook } from "./surveyWorkbook";
import { isIndicators, readTable, type Table } from "./table";

const shownParts = "rowIndex,columnIndex,values,text,formulas,valueTypes";

/**
 * The workbook through Office.js: the only module that runs batches in Excel. Each batch loads, syncs, computes, writes and syncs; reading takes one round trip whatever
 * the number of rows. Nothing here writes but `write`, and only when asked by a click; no binding, setting or format is used, since those end Excel's undo or are
 * refused by sheet protection.
 */
export class ExcelWorkbook implements SurveyWorkbook {
  #last: Sheets | null = null;

  async identify() {
    return run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(metaSheet);
      const used = sheet.getUsedRangeOrNullObject(true).load(shownParts);
      await context.sync();
      return sheet.isNullObject || used.isNullObject ? null : readIdentity(toGrid(metaSheet, used));
    });
  }

  async read() {
    return run(async context => {
      const sheets = await readSheets(context);
      this.#last = sheets ?? this.#last;
      return sheets;
    });
  }

  async goTo(place: Place): Promise<Arrival> {
    return run(async context => {
      const found = find(await readSheets(context), place);
      if (found === null) {
        return "gone";
      }
      const sheet = context.workbook.worksheets.getItem(found.table.sheet);
      const cell = sheet.getCell(found.row, found.column).load("rowHidden,columnHidden");
      sheet.activate();
      cell.select();
      await context.sync();
      return cell.rowHidden || cell.columnHidden ? "hidden" : "there";
    });
  }

  async selectAll(places: readonly Place[]): Promise<Arrival> {
    return run(async context => {
      const sheets = await readSheets(context);
      const found = places.map(place => find(sheets, place)).filter(at => at !== null);
      const table = found[0]?.table;
      if (table === undefined) {
        return "gone";
      }
      const sheet = context.workbook.worksheets.getItem(table.sheet);
      sheet.activate();
      sheet.getRanges(areas(found.filter(at => at.table === table))).select();
      await context.sync();
      return "there";
    });
  }

  async write(place: Place, expected: string, text: string): Promise<Writing> {
    return run(async context => {
      const found = find(await readSheets(context), place);
      if (found === null) {
        return "gone";
      }
      if (found.text !== expected) {
        return "changed";
      }
      const cell = context.workbook.worksheets.getItem(found.table.sheet).getCell(found.row, found.column);
      cell.values = [[literal(text)]];
      await context.sync();
      return "written";
    });
  }

  async save() {
    if (!supports("1.11")) {
      return false;
    }
    await run(async context => {
      context.workbook.save("Save");
      await context.sync();
    });
    return true;
  }

  async onChange(tell: () => void) {
    return run(async context => {
      const handler = context.workbook.worksheets.onChanged.add(() => {
        tell();
        return Promise.resolve();
      });
      await context.sync();
      return () => remove(handler);
    });
  }

  async onMove(tell: (position: Position | null) => void) {
    return run(async context => {
      const handler = context.workbook.worksheets.onSelectionChanged.add(event => {
        tell(this.#positionOf(event.worksheetId, event.address));
        return Promise.resolve();
      });
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      this.#names = new Map(sheets.items.map(sheet => [sheet.id, sheet.name]));
      return () => remove(handler);
    });
  }

  #names = new Map<string, string>();

  /** From what was last read: moving about costs no round trip. */
  #positionOf(worksheetId: string, address: string): Position | null {
    const name = this.#names.get(worksheetId);
    const table = [this.#last?.form, this.#last?.indicators].find(candidate => candidate?.sheet === name);
    const cell = cellOf(address);
    const row = cell === null ? undefined : table?.rows.find(candidate => candidate.row === cell.row);
    if (table === undefined || table === null || cell === null || row === undefined || row.id === "") {
      return null;
    }
    const field = [...table.columns].find(([, column]) => column === cell.column)?.[0] ?? null;
    return { row: row.id, field };
  }
}

/** Excel answers when a cell that is being edited is left, so that no keystroke is lost and no batch fails half way. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/** Whether this Excel knows a requirement set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async context => {
    handler.remove();
    await context.sync();
  });
}

/** The sheets by their own names in one round trip; sheets that were renamed are found by their keys, which takes two more. */
async function readSheets(context: Excel.RequestContext): Promise<Sheets | null> {
  const named = await readTables(context, [formSheet, indicatorSheet]);
  const form = named.find(table => !isIndicators(table));
  if (form !== undefined) {
    return { form, indicators: named.find(isIndicators) ?? null };
  }
  const all = context.workbook.worksheets.load("items/name");
  await context.sync();
  const others = await readTables(context, all.items.map(sheet => sheet.name).filter(name => name !== guideSheet && name !== metaSheet));
  const found = others.find(table => !isIndicators(table));
  return found === undefined ? null : { form: found, indicators: others.find(isIndicators) ?? null };
}

async function readTables(context: Excel.RequestContext, names: readonly string[]): Promise<Table[]> {
  const sheets = names.map(name => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return { name, sheet, used: sheet.getUsedRangeOrNullObject(true).load(shownParts) };
  });
  await context.sync();
  return sheets
    .filter(({ sheet, used }) => !sheet.isNullObject && !used.isNullObject)
    .map(({ name, used }) => readTable(toGrid(name, used)))
    .filter(table => table !== null);
}

function find(sheets: Sheets | null, place: Place): { table: Table; row: number; column: number; text: string } | null {
  for (const table of [sheets?.form, sheets?.indicators]) {
    const row = table?.rows.find(candidate => candidate.id === place.row);
    const column = table?.columns.get(place.field);
    if (table !== undefined && table !== null && row !== undefined && column !== undefined) {
      return { table, row: row.row, column, text: row.cells.get(place.field)?.text ?? "" };
    }
  }
  return null;
}

/** A text that Excel would take for a formula or a number's sign is written as text. */
function literal(text: string): string {
  return /^['=+\-@]/.test(text) ? `'${text}` : text;
}
