import type { TimelineEvent } from "../../shared/api/types";
import type { Texts } from "../texts/texts";

/** What happened and what goes with it, as people say it: no keys and no codes of the ledger. */
export function eventWords(event: TimelineEvent, { timeline: t, section, reports }: Texts): { readonly what: string; readonly more: string } {
  const what = t.kinds[event.kind];
  switch (event.kind) {
    case "Submitted":
    case "SubmittedAutomatically":
    case "SubmittedByProxy":
    case "Approved":
      return { what, more: event.text === "" ? "" : `${section.receipt} ${event.text}` };
    case "Reminded":
      return { what, more: scheduled(event.text, t) ?? event.text };
    case "Published":
      return { what, more: /^\d+$/.test(event.text) ? reports.number(Number(event.text)) : event.text };
    case "DefinitionChanged":
      // On a section it is the wish for a new workbook; the definition belongs to the survey.
      return { what: event.section === null ? what : t.reissueRequested, more: event.text };
    case "SubmissionRefused":
      return { what, more: event.text === "" ? "" : t.firstFinding(event.text) };
    case "Trouble":
      // The ledger's keys: in words they stand under 要対応.
      return { what, more: "" };
    default:
      return { what, more: event.text };
  }
}

/** A reminder by the schedule is named by its deadline and the business days from it: `202611271700/-5`. */
function scheduled(text: string, t: Texts["timeline"]): string | null {
  const days = /^\d{12}\/([+-]?\d+)$/.exec(text)?.[1];
  return days === undefined ? null : t.scheduled(Number(days));
}
