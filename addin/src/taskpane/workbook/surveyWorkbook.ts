import type { WorkbookIdentity } from "./identity";
import type { Arrival, Place, Writing } from "./place";
import type { Table } from "./table";

/** The sheets of a section workbook as they stand. */
export interface Sheets {
  readonly form: Table;
  /** Null when the section has no indicators. */
  readonly indicators: Table | null;
}

/** The cell the reader is in: its row's id, and the field when the column is one. */
export interface Position {
  readonly row: string;
  readonly field: string | null;
}

/** The workbook in which the pane stands. Everything the pane knows of Excel goes through here. */
export interface SurveyWorkbook {
  /** Which survey, section and issue it is; null when it is not one of ours. */
  identify(): Promise<WorkbookIdentity | null>;

  /** Reads every answer; null when the form is gone. Waits until a cell that is being edited is left, and changes nothing. */
  read(): Promise<Sheets | null>;

  /** Shows and selects an answer's cell. */
  goTo(place: Place): Promise<Arrival>;

  /** Selects all these cells of the sheet that holds the first of them: how errors are shown without touching content, formats or undo. */
  selectAll(places: readonly Place[]): Promise<Arrival>;

  /** Writes one answer when its cell still holds `expected`, in one step of Excel's undo. */
  write(place: Place, expected: string, text: string): Promise<Writing>;

  /** Saves the file; false when this Excel cannot be asked to. */
  save(): Promise<boolean>;

  /** Tells of every change of any sheet, one's own, a co-author's or a program's. The answer ends it. */
  onChange(tell: () => void): Promise<() => Promise<void>>;

  /** Tells where the reader goes; null outside the rows of answers. The answer ends it. */
  onMove(tell: (position: Position | null) => void): Promise<() => Promise<void>>;
}
