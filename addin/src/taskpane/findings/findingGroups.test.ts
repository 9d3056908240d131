import { describe, expect, it } from "vitest";
import type { Finding } from "../../shared/api/types";
import { groupFindings } from "./findingGroups";

function finding(code: string, row: string | null, field: string | null = "done"): Finding {
  const severity = code.startsWith("E") ? "error" : code.startsWith("W") ? "warning" : "info";
  return { code, severity, row, field, cell: null, message: code, hint: "" };
}

describe("groupFindings", () => {
  it("mistakes first, then empty answers, then points to confirm, then notes", () => {
    const groups = groupFindings([finding("I501", "i1/1"), finding("W401", "i1/1"), finding("E301", "i2/1"), finding("E302", "i1/1"), finding("E303", "i2/1", "reason")]);
    expect(groups.map(group => [group.name, group.count])).toEqual([["errors", 1], ["missing", 2], ["warnings", 1], ["notes", 1]]);
  });

  it("findings of a row stay together, in the order of the check", () => {
    const [missing] = groupFindings([finding("E301", "i1/1"), finding("E301", "i2/1"), finding("E301", "i1/1", "plan")]);
    expect(missing?.rows.map(row => [row.row, row.findings.map(one => one.field)])).toEqual([["i1/1", ["done", "plan"]], ["i2/1", ["done"]]]);
  });

  it("nothing found: no group", () => {
    expect(groupFindings([])).toEqual([]);
  });
});
