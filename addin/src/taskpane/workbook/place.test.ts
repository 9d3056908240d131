import { describe, expect, it } from "vitest";
import { addressOf, areas, cellOf } from "./place";

describe("addresses", () => {
  it.each([[0, 0, "A1"], [4, 25, "Z5"], [499, 26, "AA500"], [1_048_575, 16_383, "XFD1048576"]])("row %i, column %i: %s, there and back", (row, column, address) => {
    expect(addressOf(row, column)).toBe(address);
    expect(cellOf(address)).toEqual({ row, column });
  });

  it.each([["調査票!$C$7:$D$9", { row: 6, column: 2 }], ["'調査 票'!B2", { row: 1, column: 1 }], ["C:C", null], ["", null]])("%s: its first cell", (address, cell) => {
    expect(cellOf(address)).toEqual(cell);
  });

  it("many cells: runs of a column become ranges, and no more than Excel takes", () => {
    expect(areas([{ row: 6, column: 2 }, { row: 4, column: 2 }, { row: 5, column: 2 }, { row: 4, column: 5 }])).toBe("C5:C7,F5");
    const scattered = Array.from({ length: 500 }, (_, at) => ({ row: 4 + at * 2, column: 3 }));
    expect(areas(scattered).length).toBeLessThanOrEqual(255);
    expect(areas([])).toBe("");
  });
});
