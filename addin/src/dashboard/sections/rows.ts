import type { SectionState, SectionSummary } from "../../shared/api/types";

/** The columns one can sort by. */
export const columns = ["section", "state", "answered", "errors", "warnings", "changed", "reminders"] as const;
export type Column = (typeof columns)[number];

/** How the table is sorted; null = the definition's order. */
export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** Which sections are shown. */
export interface Filter {
  /** Empty = all. */
  readonly states: ReadonlySet<SectionState>;
  readonly search: string;
  /** Only those somebody has to look at. */
  readonly attention: boolean;
}

export const noFilter: Filter = { states: new Set(), search: "", attention: false };

/** The order in which states ask for the coordinator's eye: what waits for them first, what is done last. */
const urgency: readonly SectionState[] = ["Submitted", "Missed", "Returned", "AwaitingApproval", "NotIssued", "Issued", "InProgress", "Accepted"];

/** Overdue, to be looked at, or with something to correct. */
export function needsAttention(section: SectionSummary): boolean {
  return section.overdue || section.state === "Submitted" || section.state === "Returned" || section.state === "Missed" || section.progress.errors > 0;
}

/** When something last happened in a section, as far as anybody knows. */
export function lastChange(section: SectionSummary): string | null {
  const times = [section.lastEvent?.at, section.lastSavedAt].filter((t): t is string => t !== undefined && t !== null);
  return times.length === 0 ? null : times.reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b));
}

/** Sections of the wish, in the wished order. Equal ones stay in the definition's order. */
export function arrange(sections: readonly SectionSummary[], filter: Filter, sorting: Sorting | null): readonly SectionSummary[] {
  const wanted = plain(filter.search);
  const shown = sections.filter(
    (s) =>
      (filter.states.size === 0 || filter.states.has(s.state)) &&
      (!filter.attention || needsAttention(s)) &&
      (wanted === "" || plain(s.name).includes(wanted) || plain(s.code).includes(wanted)),
  );
  if (sorting === null) {
    return shown;
  }
  const value = values[sorting.column];
  const sign = sorting.descending ? -1 : 1;
  return [...shown].sort((a, b) => sign * compare(value(a), value(b)));
}

/** The next step of a column's header: rising, falling, the definition's order. Numbers and times begin with the largest. */
export function nextSorting(current: Sorting | null, column: Column): Sorting | null {
  const first = column === "errors" || column === "warnings" || column === "changed" || column === "reminders";
  if (current?.column !== column) {
    return { column, descending: first };
  }
  return current.descending === first ? { column, descending: !first } : null;
}

const values: Record<Column, (section: SectionSummary) => number | string> = {
  section: (s) => s.name,
  state: (s) => urgency.indexOf(s.state) - (s.overdue ? 0.5 : 0),
  answered: (s) => (s.progress.total === 0 ? -1 : s.progress.answered / s.progress.total),
  errors: (s) => s.progress.errors,
  warnings: (s) => s.progress.warnings,
  changed: (s) => Date.parse(lastChange(s) ?? "1970-01-01T00:00:00Z"),
  reminders: (s) => s.reminders,
};

const collator = new Intl.Collator("ja");

function compare(a: number | string, b: number | string): number {
  return typeof a === "string" || typeof b === "string" ? collator.compare(String(a), String(b)) : a - b;
}

/** Full and half width, upper and lower case are the same to a person who searches. */
function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
