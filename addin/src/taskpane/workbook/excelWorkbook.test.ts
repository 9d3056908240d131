import { OfficeMockObject } from "office-addin-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeBook, type SheetData } from "../../../test/fake-office/book";
import { fakeExcel } from "../../../test/fake-office/excel";
import { ExcelWorkbook } from "./excelWorkbook";
import type { Position } from "./surveyWorkbook";

function lines(name: string, isProtected: boolean, texts: string[][], open: number[] = []): SheetData {
  return {
    name, isProtected,
    rows: texts.map((line, row) => ({ row, hidden: false, cells: line.map((value, column) => ({ column, cell: { value, open: open.includes(column) && row > 3 } })) })),
  };
}

const meta = lines("_workflow", true, [["format version", "1"], ["survey id", "kodomo-r8"], ["section code", "110"], ["issue number", "2"], ["form:1", "{}"]]);
const form = lines("調査票", true, [
  ["", "みどり野市"], ["", "子育て支援課"], ["id", "no", "name", "done", "rating"], ["ID", "No.", "事業名", "実施内容", "評価"],
  ["i1/110", "1", "親子ひろば", "開いた。", "A"], ["i2/110", "2", "相談窓口", "", ""],
], [3, 4]);
const indicators = lines("指標", true, [["id", "name", "R8:actual", "note"], ["ID", "指標", "R8実績", "備考"], ["k1/110", "利用者数", "120", ""]], []);

let book: FakeBook;
const save = vi.fn(() => Promise.resolve());

function open(...sheets: SheetData[]): ExcelWorkbook {
  book = new FakeBook(sheets);
  vi.stubGlobal("Excel", fakeExcel(() => book, save));
  return new ExcelWorkbook();
}

describe("ExcelWorkbook", () => {
  beforeEach(() => {
    vi.stubGlobal("Office", { context: { requirements: { isSetSupported: () => true } } });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("identify: what the meta sheet says", async () => {
    expect(await open(meta, form).identify()).toEqual({ survey: "kodomo-r8", section: "110", issue: 2 });
  });

  it.each([
    ["no meta sheet", [form]],
    ["a meta sheet that names no issue", [lines("_workflow", true, [["survey id", "kodomo-r8"], ["section code", "110"]]), form]],
    ["an empty meta sheet", [lines("_workflow", true, []), form]],
  ])("identify, %s: not ours", async (_, sheets) => {
    expect(await open(...sheets).identify()).toBeNull();
  });

  it("read: answers by ids and keys, indicators apart", async () => {
    const sheets = await open(meta, form, indicators).read();
    expect(sheets?.form.rows.map(row => [row.id, row.cells.get("done")?.text])).toEqual([["i1/110", "開いた。"], ["i2/110", undefined]]);
    expect(sheets?.indicators?.rows[0]?.cells.get("R8:actual")?.text).toBe("120");
  });

  it("read, sheets renamed: found by their keys", async () => {
    const sheets = await open(meta, { ...form, name: "調査票 (2)" }, { ...indicators, name: "指標表" }).read();
    expect(sheets?.form.sheet).toBe("調査票 (2)");
    expect(sheets?.indicators?.sheet).toBe("指標表");
  });

  it("read, form deleted: null", async () => {
    expect(await open(meta, indicators).read()).toBeNull();
  });

  it("read, 500 rows: one round trip", async () => {
    const many = lines("調査票", true, [["id", "done"], ["ID", "実施内容"], ...Array.from({ length: 500 }, (_, at) => [`i${at}/110`, `${at}回行った。`])]);
    const workbook = open(meta, many);
    const run = vi.spyOn(Excel, "run");
    expect((await workbook.read())?.form.rows).toHaveLength(500);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("write: only when the cell still holds what was seen", async () => {
    const workbook = open(meta, form);
    expect(await workbook.write({ row: "i2/110", field: "done" }, "", "窓口を開いた。")).toBe("written");
    expect(await workbook.write({ row: "i1/110", field: "done" }, "別の文", "上書き")).toBe("changed");
    expect(await workbook.write({ row: "i9/110", field: "done" }, "", "どこにもない")).toBe("gone");
    expect(book.sheets[1]?.cell(4, 3)?.value).toBe("開いた。");
    expect(book.sheets[1]?.cell(5, 3)?.value).toBe("窓口を開いた。");
    expect(book.undoable).toBe(1);
  });

  it.each(["=1+1", "+81-3", "-", "@名前", "'引用"])("write, %s: stays text", async text => {
    await open(meta, form).write({ row: "i2/110", field: "done" }, "", text);
    expect(book.sheets[1]?.cell(5, 3)?.value).toBe(text);
  });

  it("write, a given cell: Excel's protection refuses, nothing changes", async () => {
    await expect(open(meta, form).write({ row: "i1/110", field: "name" }, "親子ひろば", "改名")).rejects.toThrow();
    expect(book.sheets[1]?.cell(4, 2)?.value).toBe("親子ひろば");
  });

  it("goTo: selects the cell, tells when its row is hidden or gone", async () => {
    const workbook = open(meta, form);
    expect(await workbook.goTo({ row: "i2/110", field: "rating" })).toBe("there");
    expect(book.selection).toEqual({ sheet: "調査票", address: "E6" });
    book.sheets[1]?.hidden.add(4);
    expect(await workbook.goTo({ row: "i1/110", field: "done" })).toBe("hidden");
    expect(await workbook.goTo({ row: "i1/110", field: "plan" })).toBe("gone");
  });

  it("selectAll: one selection, no change, no step of undo", async () => {
    await open(meta, form).selectAll([{ row: "i1/110", field: "done" }, { row: "i2/110", field: "done" }, { row: "i2/110", field: "rating" }]);
    expect(book.selection.address).toBe("D5:D6,E6");
    expect(book.log).toEqual([]);
    expect(book.undoable).toBe(0);
  });

  it("onMove: the row and field the reader is in; null outside the answers", async () => {
    const workbook = open(meta, form);
    await workbook.read();
    const moves: (Position | null)[] = [];
    const end = await workbook.onMove(position => moves.push(position));
    const sheet = book.find("調査票");
    for (const where of ["D5", "B1", "E6:F9"]) {
      if (sheet !== undefined) {
        book.select(sheet, where);
      }
    }
    await vi.waitFor(() => { expect(moves).toHaveLength(3); });
    expect(moves).toEqual([{ row: "i1/110", field: "done" }, null, { row: "i2/110", field: "rating" }]);
    await end();
    expect(book.onSelectionChanged.size).toBe(0);
  });

  it("save: asked of an Excel that can, not of one that cannot", async () => {
    const workbook = open(meta, form);
    expect(await workbook.save()).toBe(true);
    vi.stubGlobal("Office", { context: { requirements: { isSetSupported: () => false } } });
    expect(await workbook.save()).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("a cell that is being edited: waited for", async () => {
    const workbook = open(meta, form);
    let leave = (): void => undefined;
    book.editing = { left: new Promise<void>(done => { leave = done; }), leave: () => { leave(); } };
    let read = false;
    const reading = workbook.read().then(() => { read = true; });
    await Promise.resolve();
    expect(read).toBe(false);
    book.editing = null;
    leave();
    await reading;
    expect(read).toBe(true);
  });

  it("properties: none is read before it was loaded and synced (office-addin-mock)", async () => {
    const used = { rowIndex: 0, columnIndex: 0, values: [["survey id", "kodomo-r8"], ["section code", "110"], ["issue number", "3"]], text: [["", ""]], formulas: [["", ""]], valueTypes: [["", ""]] };
    const seed = {
      workbook: { worksheets: { meta: { used, getUsedRangeOrNullObject() { return this.used; } }, getItemOrNullObject() { return this.meta; } } },
    };
    const mock = Reflect.construct(OfficeMockObject, [seed, "excel"]) as unknown as Excel.RequestContext & { workbook: { worksheets: { meta: { isNullObject: boolean; used: { isNullObject: boolean } } } } };
    mock.workbook.worksheets.meta.isNullObject = false; // Office.js gives it after a sync without a load; the mock does not know that
    mock.workbook.worksheets.meta.used.isNullObject = false;
    vi.stubGlobal("Excel", { run: (_: unknown, batch: (context: Excel.RequestContext) => Promise<unknown>) => batch(mock) });
    expect(await new ExcelWorkbook().identify()).toEqual({ survey: "kodomo-r8", section: "110", issue: 3 });
  });
});
