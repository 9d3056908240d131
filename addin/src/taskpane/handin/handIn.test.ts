import { describe, expect, it } from "vitest";
import { ApiFailure } from "../../shared/api/failure";
import type { Finding, Shape } from "../../shared/api/types";
import type { Sheets, SurveyWorkbook } from "../workbook/surveyWorkbook";
import { handIn, longestWait, type HandInPorts, type HandInStep } from "./handIn";

const clean: Shape<"CheckAnswer"> = { status: "ok", findings: [], answered: 2, total: 2, answersDigest: "d1" };
const warning: Finding = { code: "W401", severity: "warning", row: "i1/110", field: "done", cell: null, message: "昨年度と同じです。", hint: "書き改めてください。" };
const received = { submission: { answersDigest: "d1", receipt: "R2-110-1" }, state: "Submitted", changed: true } as Shape<"SubmitAnswer">;
const notYetSaved = new ApiFailure("notYetSaved", 409);
const offline = new ApiFailure("offline", 0);
const sheets: Sheets = { form: { sheet: "調査票", columns: new Map(), rows: [] }, indicators: null };

function bench(change: Partial<HandInPorts> & { answers?: (Shape<"SubmitAnswer"> | ApiFailure)[]; saved?: () => Promise<boolean> } = {}) {
  let clock = 0;
  const log: string[] = [];
  const requests: Shape<"SubmitRequest">[] = [];
  const answers = [...(change.answers ?? [received])];
  const workbook = {
    read: () => Promise.resolve(sheets),
    save: change.saved ?? (() => { log.push("save"); return Promise.resolve(true); }),
  } as unknown as SurveyWorkbook;
  const ports: HandInPorts = {
    workbook,
    check: () => Promise.resolve(clean),
    digest: () => Promise.resolve("d1"),
    submit: request => {
      log.push("submit");
      requests.push(request);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer instanceof ApiFailure ? Promise.reject(answer) : Promise.resolve(answer as Shape<"SubmitAnswer">);
    },
    wait: milliseconds => { clock += milliseconds; return Promise.resolve(); },
    now: () => clock,
    ...change,
  };
  const steps: HandInStep[] = [];
  const run = (confirmed: string[] = []) => handIn(ports, new Set(confirmed), new AbortController().signal, step => steps.push(step));
  return { run, log, requests, steps, clock: () => clock };
}

describe("handIn", () => {
  it("clean answers: saved first, then received, with the digest that was checked", async () => {
    const { run, log, requests } = bench();
    expect(await run()).toMatchObject({ kind: "received", same: true });
    expect(log).toEqual(["save", "submit"]);
    expect(requests[0]).toEqual({ answersDigest: "d1", acknowledgedWarnings: [] });
  });

  it("errors: neither saved nor sent", async () => {
    const errors: Shape<"CheckAnswer"> = { ...clean, status: "errors", findings: [{ ...warning, code: "E301", severity: "error" }] };
    const { run, log } = bench({ check: () => Promise.resolve(errors) });
    expect((await run()).kind).toBe("errors");
    expect(log).toEqual([]);
  });

  it("warnings: each has to be confirmed", async () => {
    const warned: Shape<"CheckAnswer"> = { ...clean, status: "warnings", findings: [warning] };
    const { run, requests } = bench({ check: () => Promise.resolve(warned) });
    expect((await run()).kind).toBe("unconfirmed");
    expect((await run(["W401/i2/110/done"])).kind).toBe("unconfirmed");
    expect((await run(["W401/i1/110/done"])).kind).toBe("received");
    expect(requests[0]?.acknowledgedWarnings).toEqual(["W401/i1/110/done"]);
  });

  it("the library holds an older state: asked again until it has this one", async () => {
    const { run, steps, log } = bench({ answers: [notYetSaved, notYetSaved, received] });
    expect((await run()).kind).toBe("received");
    expect(log).toEqual(["save", "submit", "submit", "submit"]);
    expect(steps).toEqual(["checking", "saving", "sending", "waitingForSave", "waitingForSave"]);
  });

  it("the save never arrives: given up within two minutes, and said so", async () => {
    const { run, clock } = bench({ answers: [notYetSaved] });
    expect(await run()).toEqual({ kind: "notSaved", reason: "saving" });
    expect(clock()).toBeGreaterThan(longestWait - 15_000);
    expect(clock()).toBeLessThanOrEqual(longestWait);
  });

  it("the network fails after sending: the same request again, which the server takes once", async () => {
    const { run, requests } = bench({ answers: [offline, { ...received, changed: false }] });
    expect(await run()).toMatchObject({ kind: "received", answer: { changed: false } });
    expect(requests[1]).toEqual(requests[0]);
  });

  it("something is typed during the wait: stopped", async () => {
    let reads = 0;
    const { run } = bench({ answers: [notYetSaved], digest: () => Promise.resolve(reads++ === 0 ? "d1" : "d2") });
    expect((await run()).kind).toBe("changedMeanwhile");
  });

  it("Excel refuses to save: sent all the same, the digest decides", async () => {
    const { run } = bench({ saved: () => Promise.reject(new Error("read-only")) });
    expect((await run()).kind).toBe("received");
  });

  it("the server refuses: its problem is handed on", async () => {
    const failure = new ApiFailure("sectionClosed", 409);
    const { run } = bench({ answers: [failure] });
    expect(await run()).toEqual({ kind: "refused", failure });
  });
});
