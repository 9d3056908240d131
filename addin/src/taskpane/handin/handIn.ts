import type { components } from "../../shared/api/schema";
import type { Sheets, SurveyWorkbook } from "../workbook/surveyWorkbook";

type Schemas = components["schemas"];

/** Why the server did not take a submission, in the terms the hand-in needs. */
export type Refusal =
  | { readonly kind: "notYetSaved" }
  | { readonly kind: "noAnswer" }
  | { readonly kind: "problem"; readonly problem: Schemas["Problem"] };

/** What the hand-in asks of the rest of the pane. */
export interface HandInPorts {
  readonly workbook: SurveyWorkbook;
  readonly check: (sheets: Sheets, signal: AbortSignal) => Promise<Schemas["CheckAnswer"]>;
  /** The pane's own digest of what it sees. */
  readonly digest: (sheets: Sheets) => Promise<string>;
  readonly submit: (request: Schemas["SubmitRequest"], signal: AbortSignal) => Promise<Schemas["SubmitAnswer"] | Refusal>;
  /** Waits; rejects when the signal ends it. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
}

/** How far a hand-in is. */
export type HandInStep = "checking" | "saving" | "sending" | "waitingForSave" | "waitingForNetwork";

/** How it ended. */
export type HandInOutcome =
  | { readonly kind: "received"; readonly answer: Schemas["SubmitAnswer"]; readonly same: boolean }
  | { readonly kind: "errors"; readonly check: Schemas["CheckAnswer"] }
  | { readonly kind: "unconfirmed"; readonly check: Schemas["CheckAnswer"] }
  | { readonly kind: "changedMeanwhile" }
  | { readonly kind: "formGone" }
  | { readonly kind: "notSaved"; readonly reason: "saving" | "network" }
  | { readonly kind: "refused"; readonly problem: Schemas["Problem"] };

/** How long the pane waits for a save to reach the library. */
export const longestWait = 120_000;

/** Pauses between attempts: short at first, since a save is often there at once. */
const firstPause = 3_000;
const laterPause = 10_000;

/** How a warning is confirmed. */
export function nameOf(warning: Schemas["FindingView"]): string {
  return `${warning.code}/${warning.row ?? ""}/${warning.field ?? ""}`;
}

/**
 * 提出: check what is on the screen, save, and ask the server to take the file from the library. The library may hold an older state for a while after a save;
 * asking again is harmless, since the same answers are received once. A change during the wait stops it: nothing is handed in that the reader has not seen checked.
 */
export async function handIn(
  ports: HandInPorts, confirmed: ReadonlySet<string>, signal: AbortSignal, tell: (step: HandInStep) => void,
): Promise<HandInOutcome> {
  tell("checking");
  const sheets = await ports.workbook.read();
  if (sheets === null) {
    return { kind: "formGone" };
  }
  const [check, seen] = await Promise.all([ports.check(sheets, signal), ports.digest(sheets)]);
  if (check.findings.some(finding => finding.severity === "error")) {
    return { kind: "errors", check };
  }
  if (check.findings.some(finding => finding.severity === "warning" && !confirmed.has(nameOf(finding)))) {
    return { kind: "unconfirmed", check };
  }
  tell("saving");
  await save(ports.workbook);
  return send(ports, { answersDigest: check.answersDigest, acknowledgedWarnings: [...confirmed] }, seen, signal, tell);
}

async function send(
  ports: HandInPorts, request: Schemas["SubmitRequest"], seen: string, signal: AbortSignal, tell: (step: HandInStep) => void,
): Promise<HandInOutcome> {
  const end = ports.now() + longestWait;
  for (let attempt = 0; ; attempt++) {
    if (attempt === 0) {
      tell("sending");
    }
    const answer = await ports.submit(request, signal);
    if (!("kind" in answer)) {
      return { kind: "received", answer, same: answer.submission.answersDigest === seen };
    }
    if (answer.kind === "problem") {
      return { kind: "refused", problem: answer.problem };
    }
    tell(answer.kind === "noAnswer" ? "waitingForNetwork" : "waitingForSave");
    const pause = attempt < 3 ? firstPause : laterPause;
    if (ports.now() + pause > end) {
      return { kind: "notSaved", reason: answer.kind === "noAnswer" ? "network" : "saving" };
    }
    await ports.wait(pause, signal);
    const now = await ports.workbook.read();
    if (now === null || (await ports.digest(now)) !== seen) {
      return { kind: "changedMeanwhile" };
    }
  }
}

/** A save that fails is no reason to stop: the file may save itself, and the digest tells whether the library has what is on the screen. */
async function save(workbook: SurveyWorkbook): Promise<void> {
  try {
    await workbook.save();
  } catch {
    // The wait for the library says what to do when nothing arrives.
  }
}
