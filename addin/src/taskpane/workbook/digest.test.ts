// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answersDigest, type AnswerField } from "./digest";
import type { Table } from "./table";

interface VectorRow {
  id: string;
  values: Record<string, string>;
}

interface Vectors {
  ratings: string[];
  rows: string[];
  fields: AnswerField[];
  indicators: Record<string, AnswerField[]>;
  cases: { name: string; document: { rows: VectorRow[]; indicators: VectorRow[] }; digest: string }[];
}

const vectors = JSON.parse(readFileSync(new URL("../../../../tests/vectors/answers-digest.json", import.meta.url), "utf8")) as Vectors;

function table(sheet: string, rows: VectorRow[]): Table {
  return {
    sheet,
    columns: new Map(),
    rows: rows.map((row, at) => ({ id: row.id, row: at, cells: new Map(Object.entries(row.values).map(([key, text]) => [key, { text }])) })),
  };
}

const asked = { rows: new Set(vectors.rows), fields: vectors.fields, ratings: vectors.ratings, indicators: new Map(Object.entries(vectors.indicators)) };

describe("answersDigest", () => {
  it.each(vectors.cases)("$name: the same as the server's", async ({ document, digest }) => {
    expect(await answersDigest(table("調査票", document.rows), table("指標", document.indicators), asked)).toBe(digest);
  });

  it("an answer of an error value: not counted", async () => {
    const broken = new Map([["done", { text: "#REF!", trait: "error" as const }]]);
    const sheet: Table = { sheet: "調査票", columns: new Map(), rows: [{ id: "i1/110", row: 4, cells: broken }] };

    expect(await answersDigest(sheet, null, asked)).toBe(vectors.cases[0]?.digest);
  });
});
