import type { Deadline, SectionSummary, SurveyDetail } from "../../shared/api/types";

/** A deadline ten business days ahead; a test states only what matters to it. */
export const deadline = (change: Partial<Deadline> = {}): Deadline => ({ at: "2026-06-12T17:00:00+09:00", businessDays: 10, calendarDays: 14, passed: false, own: false, text: "令和8年6月12日（金）17:00", ...change });

/** A section whose workbook was sent and nothing more. */
export function section(code: string, change: Partial<SectionSummary> = {}): SectionSummary {
  return {
    code,
    name: `${code}課`,
    state: "Issued",
    overdue: false,
    deadline: deadline(),
    progress: { answered: 0, total: 10, errors: 0, warnings: 0 },
    rows: 5,
    indicators: 0,
    reminders: 0,
    comments: 0,
    submission: null,
    lastEvent: null,
    lastSavedAt: null,
    workbook: { name: `${code}.xlsx`, address: "https://midorino.example/x.xlsx", issue: 1, issuedAt: "2026-05-20T09:00:00+09:00" },
    actions: ["extend", "remind", "comments"],
    ...change,
  };
}

/** A running survey of these sections. */
export function survey(sections: readonly SectionSummary[], change: Partial<SurveyDetail> = {}): SurveyDetail {
  const counts = { total: sections.length, notIssued: 0, issued: sections.length, inProgress: 0, awaitingApproval: 0, submitted: 0, accepted: 0, returned: 0, missed: 0, handedIn: 0, overdue: 0 };
  return {
    summary: {
      id: "midori-r7", name: "実施状況調査", planName: "みどり野市の計画", year: "令和7年度", phase: "Running", deadline: deadline(), sections: counts,
      progress: { answered: 0, total: 0, errors: 0, warnings: 0 }, troubles: 0, publishedAt: null,
    },
    settings: {
      coordinator: "企画課", coordinatorMail: "kikaku@midorino.example", distributeAt: null, distributionRequestedAt: null, waitsForAll: false, needsApproval: false, items: 10, indicators: 0, definitionNumber: 1, definitionAddress: null,
    },
    next: null,
    actions: [],
    sections: [...sections],
    timeline: [],
    burnUp: [],
    troubles: [],
    reports: [],
    ...change,
  };
}
