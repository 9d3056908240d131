/** One cell as Excel shows it. */
export interface ShownCell {
  /** The text a person sees; empty for a blank cell. */
  readonly text: string;
  /** What else the check must know: a formula's value, or an error value such as #REF!. */
  readonly trait?: "formula" | "error";
}

/** The used part of a sheet, row by row. */
export interface Grid {
  readonly sheet: string;
  /** Row of the first line, counted from 0. */
  readonly top: number;
  /** Column of the first cell, counted from 0. */
  readonly left: number;
  readonly lines: readonly (readonly ShownCell[])[];
}

/** What `Range.load` gives of a sheet's used range. */
export interface LoadedRange {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** Excel's four views of a range as one grid. */
export function toGrid(sheet: string, range: LoadedRange): Grid {
  const lines = range.values.map((line, row) =>
    line.map((value, column) =>
      shown(value, range.text[row]?.[column] ?? "", range.formulas[row]?.[column], range.valueTypes[row]?.[column]),
    ),
  );
  return { sheet, top: range.rowIndex, left: range.columnIndex, lines };
}

const blank: ShownCell = { text: "" };

/** A string is taken as it is, since a number format may shorten what it shows; a number or a date as it is shown. */
function shown(value: unknown, text: string, formula: unknown, type: string | undefined): ShownCell {
  if (value === "" && formula === "") {
    return blank;
  }
  const seen = typeof value === "string" ? value : text;
  if (type === "Error") {
    return { text: seen, trait: "error" };
  }
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { text: seen, trait: "formula" } : { text: seen };
}
