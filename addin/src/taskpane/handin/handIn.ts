import { ApiFailure } from "../../shared/api/failure";
import type { Finding, Shape } from "../../shared/api/types";
import type { Sheets, SurveyWorkbook } from "../workbook/surveyWorkbook";

/** What the hand-in asks of the rest of the pane. */
export interface HandInPorts {
  readonly workbook: SurveyWorkbook;
  readonly check: (sheets: Sheets, signal: AbortSignal) => Promise<Shape<"CheckAnswer">>;
  /** The pane's own digest of what it sees. */
  readonly digest: (sheets: Sheets) => Promise<string>;
  /** Fails with an `ApiFailure`. */
  readonly submit: (request: Shape<"SubmitRequest">, signal: AbortSignal) => Promise<Shape<"SubmitAnswer">>;
  /** Waits; rejects when the signal ends it. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
}

/** How far a hand-in is. */
export type HandInStep = "checking" | "saving" | "sending" | "waitingForSave" | "waitingForNetwork";

/** How it ended. */
export type HandInOutcome =
  | { readonly kind: "received"; readonly answer: Shape<"SubmitAnswer">; readonly same: boolean }
  | { readonly kind: "errors"; readonly check: Shape<"CheckAnswer"> }
  | { readonly kind: "unconfirmed"; readonly check: Shape<"CheckAnswer"> }
  | { readonly kind: "changedMeanwhile" }
  | { readonly kind: "formGone" }
  | { readonly kind: "notSaved"; readonly reason: "saving" | "network" }
  | { readonly kind: "refused"; readonly failure: ApiFailure };

/** How long the pane waits for a save to reach the library. */
export const longestWait = 120_000;

/** Pauses between attempts: short at first, since a save is often there at once. */
const firstPause = 3_000;
const laterPause = 10_000;

/** How a warning is confirmed. */
export function nameOf(warning: Finding): string {
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
  const [check, seen] = await Promise.all([settled(() => ports.check(sheets, signal)), ports.digest(sheets)]);
  if (check instanceof ApiFailure) {
    return { kind: "refused", failure: check };
  }
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
  ports: HandInPorts, request: Shape<"SubmitRequest">, seen: string, signal: AbortSignal, tell: (step: HandInStep) => void,
): Promise<HandInOutcome> {
  const end = ports.now() + longestWait;
  for (let attempt = 0; ; attempt++) {
    if (attempt === 0) {
      tell("sending");
    }
    const answer = await settled(() => ports.submit(request, signal));
    if (!(answer instanceof ApiFailure)) {
      return { kind: "received", answer, same: answer.submission.answersDigest === seen };
    }
    const isSaving = answer.code === "notYetSaved";
    if (!isSaving && !answer.passes) {
      return { kind: "refused", failure: answer };
    }
    tell(isSaving ? "waitingForSave" : "waitingForNetwork");
    const pause = attempt < 3 ? firstPause : laterPause;
    if (ports.now() + pause > end) {
      return { kind: "notSaved", reason: isSaving ? "saving" : "network" };
    }
    await ports.wait(pause, signal);
    const now = await ports.workbook.read();
    if (now === null || (await ports.digest(now)) !== seen) {
      return { kind: "changedMeanwhile" };
    }
  }
}

async function settled<T>(act: () => Promise<T>): Promise<T | ApiFailure> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ApiFailure) {
      return error;
    }
    throw error;
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
