import { address, type FakeBook, type FakeSheet } from "./book";

/** A batch: what was asked for since the last sync, in order. As in Office.js nothing happens before `sync`, and nothing can be read that was not loaded. */
class Batch {
  readonly queue: (() => void | Promise<void>)[] = [];

  async sync(): Promise<void> {
    await Promise.resolve(); // a round trip
    for (const step of this.queue.splice(0)) {
      await step();
    }
  }
}

/** An object whose properties can be read only after `load` and `sync`, as in Office.js. */
class Loadable<T extends object> {
  readonly #self: this;
  #loaded: Partial<T> | null = null;

  constructor(
    protected readonly batch: Batch,
    private readonly read: () => T | null,
  ) {
    this.#self = new Proxy(this, {
      get: (target, key) => {
        const loaded = target.#loaded as Record<string | symbol, unknown> | null;
        if (loaded !== null && key in loaded) {
          return loaded[key];
        }
        const own = memberOf(target, key);
        if (own !== undefined) {
          const value: unknown = own.get === undefined ? own.value : own.get.call(target);
          return typeof value === "function" ? (value as (...parameters: unknown[]) => unknown).bind(target) : value;
        }
        if (key === "then" || typeof key === "symbol") {
          return undefined;
        }
        throw Object.assign(new Error(`The property '${key}' is not available: load it and sync first.`), { code: "PropertyNotLoaded" });
      },
      set: (target, key, value) => Reflect.set(target, key, value, target),
    });
    return this.#self;
  }

  load(names: string): this {
    this.batch.queue.push(() => {
      const all = this.read();
      const wanted = names.split(",").map(name => name.split("/")[0]);
      this.#loaded = Object.fromEntries(Object.entries(all ?? {}).filter(([key]) => wanted.includes(key))) as Partial<T>;
    });
    return this.#self;
  }
}

/** A property or method of an object itself or of its classes that can be read; a setter alone cannot. */
function memberOf(target: object, key: string | symbol): PropertyDescriptor | undefined {
  for (let at: object | null = target; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, key);
    if (found !== undefined && (found.get !== undefined || "value" in found)) {
      return found;
    }
  }
  return undefined;
}

interface RangeProperties {
  rowIndex: number;
  columnIndex: number;
  values: unknown[][];
  text: string[][];
  formulas: unknown[][];
  valueTypes: string[][];
  rowHidden: boolean;
  columnHidden: boolean;
}

type Area = { top: number; left: number; bottom: number; right: number };

class FakeRange extends Loadable<RangeProperties> {
  constructor(
    batch: Batch,
    private readonly book: FakeBook,
    private readonly sheet: () => FakeSheet | undefined,
    private readonly area: () => Area | null,
  ) {
    super(batch, () => {
      const [sheet, at] = [this.sheet(), this.area()];
      return sheet === undefined || at === null ? null : properties(sheet, at);
    });
  }

  get isNullObject(): boolean {
    return this.sheet() === undefined || this.area() === null;
  }

  set values(values: string[][]) {
    this.batch.queue.push(() => {
      const [sheet, at] = [this.sheet(), this.area()];
      if (sheet !== undefined && at !== null) {
        this.book.write(sheet, at.top, at.left, values[0]?.[0] ?? "", "addin");
      }
    });
  }

  select(): void {
    this.batch.queue.push(() => {
      const [sheet, at] = [this.sheet(), this.area()];
      if (sheet !== undefined && at !== null) {
        this.book.select(sheet, address(at.top, at.left));
      }
    });
  }
}

function properties(sheet: FakeSheet, at: Area): RangeProperties {
  const of = <T>(take: (row: number, column: number) => T): T[][] =>
    Array.from({ length: at.bottom - at.top + 1 }, (_, row) => Array.from({ length: at.right - at.left + 1 }, (__, column) => take(at.top + row, at.left + column)));
  const cell = (row: number, column: number) => sheet.cell(row, column);
  return {
    rowIndex: at.top,
    columnIndex: at.left,
    values: of((row, column) => cell(row, column)?.value ?? ""),
    text: of((row, column) => cell(row, column)?.text ?? String(cell(row, column)?.value ?? "")),
    formulas: of((row, column) => cell(row, column)?.formula ?? cell(row, column)?.value ?? ""),
    valueTypes: of((row, column) => (cell(row, column)?.error === true ? "Error" : (cell(row, column)?.value ?? "") === "" ? "Empty" : typeof cell(row, column)?.value === "number" ? "Double" : "String")),
    rowHidden: sheet.hidden.has(at.top),
    columnHidden: false,
  };
}

class FakeWorksheet {
  constructor(
    private readonly batch: Batch,
    private readonly book: FakeBook,
    readonly name: string,
    readonly id = "",
  ) {}

  get isNullObject(): boolean {
    return this.book.find(this.name) === undefined;
  }

  getUsedRangeOrNullObject(): FakeRange {
    return new FakeRange(this.batch, this.book, () => this.book.find(this.name), () => this.book.find(this.name)?.used() ?? null);
  }

  getCell(row: number, column: number): FakeRange {
    return new FakeRange(this.batch, this.book, () => this.book.find(this.name), () => ({ top: row, left: column, bottom: row, right: column }));
  }

  getRanges(where: string): { select: () => void } {
    return {
      select: () => {
        this.batch.queue.push(() => {
          const sheet = this.book.find(this.name);
          if (sheet !== undefined) {
            this.book.select(sheet, where);
          }
        });
      },
    };
  }

  activate(): void {
    this.batch.queue.push(() => undefined);
  }
}

function handlers<T>(batch: Batch, listeners: Set<(event: T) => unknown>) {
  return {
    add: (handler: (event: T) => unknown) => {
      batch.queue.push(() => {
        listeners.add(handler);
      });
      return { context: batch, remove: () => listeners.delete(handler) };
    },
  };
}

/** `Excel` over a fake book; `save` writes the real file. */
export function fakeExcel(book: () => FakeBook, save: () => Promise<void>) {
  const contextOf = (batch: Batch) => {
    const worksheets = Object.assign(new Loadable<{ items: FakeWorksheet[] }>(batch, () => ({ items: book().sheets.map(sheet => new FakeWorksheet(batch, book(), sheet.name, sheet.id)) })), {
      getItem: (name: string) => new FakeWorksheet(batch, book(), name),
      getItemOrNullObject: (name: string) => new FakeWorksheet(batch, book(), name),
      onChanged: handlers(batch, book().onChanged),
      onSelectionChanged: handlers(batch, book().onSelectionChanged),
    });
    return { workbook: { worksheets, save: () => batch.queue.push(save) }, sync: () => batch.sync() };
  };
  return {
    run: async (first: unknown, second?: (context: unknown) => Promise<unknown>) => {
      const work = second ?? (first as (context: unknown) => Promise<unknown>);
      const editing = book().editing;
      if (editing !== null) {
        if ((first as { delayForCellEdit?: boolean }).delayForCellEdit !== true) {
          throw Object.assign(new Error("Excel is in cell-editing mode."), { code: "InvalidOperationInCellEditMode" });
        }
        await editing.left;
      }
      const context = contextOf(new Batch());
      const result = await work(context);
      await context.sync();
      return result;
    },
  };
}
