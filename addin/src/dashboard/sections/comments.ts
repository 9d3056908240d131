import type { SectionSummary } from "../../shared/api/types";

/** Whether the newest thing that happened in a section is a comment of its staff: it waits for an answer. */
export function hasNewComment(section: SectionSummary): boolean {
  return section.lastEvent?.kind === "Commented";
}
