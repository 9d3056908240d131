import { metaKeys } from "./format";
import type { Grid } from "./grid";

/** Which survey, section and issue a workbook was made for. */
export interface WorkbookIdentity {
  readonly survey: string;
  readonly section: string;
  /** 版, from 1. */
  readonly issue: number;
}

/** Reads the meta sheet; null when it does not name a survey, a section and an issue. */
export function readIdentity(meta: Grid): WorkbookIdentity | null {
  const values = new Map(meta.lines.map(line => [line[0]?.text ?? "", (line[1]?.text ?? "").normalize("NFKC").trim()]));
  const survey = values.get(metaKeys.survey) ?? "";
  const section = values.get(metaKeys.section) ?? "";
  const issue = Number(values.get(metaKeys.issue));
  const reads = /^[a-z0-9-]{1,40}$/.test(survey) && /^[A-Za-z0-9-]+$/.test(section) && Number.isInteger(issue) && issue > 0;
  return reads ? { survey, section, issue } : null;
}
