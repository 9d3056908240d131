import type { Finding } from "../../shared/api/types";

/** The findings of one row, in the order of the check. */
export interface RowFindings {
  /** Null for findings about the workbook as a whole. */
  readonly row: string | null;
  readonly findings: readonly Finding[];
}

/** What the pane shows in one list. `missing` are empty answers, which are work to do rather than mistakes. */
export type GroupName = "errors" | "missing" | "warnings" | "notes";

/** The findings by what the reader has to do about them, most urgent first; empty groups are left out. */
export interface FindingGroup {
  readonly name: GroupName;
  readonly count: number;
  readonly rows: readonly RowFindings[];
}

const order: readonly GroupName[] = ["errors", "missing", "warnings", "notes"];

/** Answers that are still empty: required as such, by a condition, or as a rating's reason. */
const emptyCodes: ReadonlySet<string> = new Set(["E301", "E303"]);

/** Sorts findings into groups, and within a group by row. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return order
    .map(name => {
      const own = findings.filter(finding => groupOf(finding) === name);
      const rows = new Map<string | null, Finding[]>();
      for (const finding of own) {
        const row = finding.row ?? null;
        const list = rows.get(row);
        if (list === undefined) {
          rows.set(row, [finding]);
        } else {
          list.push(finding);
        }
      }
      return { name, count: own.length, rows: [...rows].map(([row, list]) => ({ row, findings: list })) };
    })
    .filter(group => group.count > 0);
}

function groupOf(finding: Finding): GroupName {
  switch (finding.severity) {
    case "error":
      return emptyCodes.has(finding.code) ? "missing" : "errors";
    case "warning":
      return "warnings";
    default:
      return "notes";
  }
}
