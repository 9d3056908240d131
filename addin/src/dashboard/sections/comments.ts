import type { SectionSummary } from "../../shared/api/types";

/** Whether the newest thing that happened in a section is a comment somebody else wrote. */
export function hasNewComment(section: SectionSummary, reader: string): boolean {
  const last = section.lastEvent;
  return last?.kind === "Commented" && last.by.toLowerCase() !== reader.toLowerCase();
}
