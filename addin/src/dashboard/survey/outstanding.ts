import type { SectionSummary } from "../../shared/api/types";

/** Sections that still owe their answers: overdue ones first, then those sent back, then by how often they were reminded. Not issued ones owe nothing yet. */
export function outstandingOf(sections: readonly SectionSummary[]): readonly SectionSummary[] {
  return sections
    .filter((s) => s.workbook !== null && !["Submitted", "Accepted", "AwaitingApproval"].includes(s.state))
    .sort((a, b) => weight(b) - weight(a));
}

const weight = (s: SectionSummary): number => (s.overdue ? 1_000 : 0) + (s.state === "Returned" ? 500 : 0) + Math.min(s.reminders, 99);
