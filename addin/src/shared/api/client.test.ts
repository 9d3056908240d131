import { describe, expect, it, vi } from "vitest";
import { ApiClient } from "./client";
import { bearerCredentials, cookieCredentials } from "./credentials";
import { ApiFailure } from "./failure";

function clientOf(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const ask = vi.fn((url: RequestInfo | URL, init?: RequestInit) => {
    asked.push({ url: typeof url === "string" ? url : "", init: init ?? {} });
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error("unexpected"));
  });
  return { asked, client: new ApiClient({ base: "", credentials: cookieCredentials, language: () => "ja", fetch: ask }) };
}

const json = (value: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json", ...headers } });
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ code, title: "題", detail: "詳細", status, details: [], type: "", retryAt: null }), { status, headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers } });
const failureOf = (answer: Promise<unknown>) => answer.then(() => { throw new Error("it succeeded"); }, (e: unknown) => e as ApiFailure);

describe("ApiClient", () => {
  it("returns the very same object while the server says 304", async () => {
    const { client, asked } = clientOf(json({ a: 1 }, { ETag: '"1"' }), new Response(null, { status: 304 }));
    const first = await client.json("/api/surveys");
    expect(await client.json("/api/surveys")).toBe(first);
    expect(new Headers(asked[1]?.init.headers).get("If-None-Match")).toBe('"1"');
    expect(asked[0]?.url).toBe("/api/surveys?lang=ja");
  });

  it("names an act, so that the server does it once", async () => {
    const { client, asked } = clientOf(json({}));
    await client.json("/api/x", { method: "POST", json: { text: "あ" }, act: "k1" });
    const headers = new Headers(asked[0]?.init.headers);
    expect([headers.get("Idempotency-Key"), headers.get("Content-Type"), asked[0]?.init.body]).toEqual(["k1", "application/json", '{"text":"あ"}']);
  });

  it("tells a problem by its code, with the server's words", async () => {
    const failure = await failureOf(clientOf(problem(429, "tooManyRequests", { "Retry-After": "12" })).client.json("/x"));
    expect(failure).toMatchObject({ code: "tooManyRequests", status: 429, title: "題", detail: "詳細", retryAfter: 12, passes: true });
  });

  it.each([[412, "changedMeanwhile"], [502, "serviceBusy"], [401, "signInExpired"], [500, "internalError"]])("knows %i of a gateway without problem details", async (status, code) => {
    expect((await failureOf(clientOf(new Response("<html>", { status })).client.json("/x"))).code).toBe(code);
  });

  it("tells a lost network from an answer nobody can read", async () => {
    expect((await failureOf(clientOf(new TypeError("failed")).client.json("/x"))).code).toBe("offline");
    expect((await failureOf(clientOf(new Response("<html>")).client.json("/x"))).code).toBe("badAnswer");
  });

  it("lets an abort be an abort", async () => {
    const abort = new AbortController();
    abort.abort();
    const { client } = clientOf(new DOMException("aborted", "AbortError"));
    await expect(client.json("/x", { signal: abort.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("tells an answer that breaks off in the middle from one nobody can read", async () => {
    const broken = new Response(new ReadableStream({ start: (stream) => { stream.enqueue(new TextEncoder().encode('{"a":')); stream.error(new TypeError("lost")); } }));
    expect((await failureOf(clientOf(broken).client.json("/x"))).code).toBe("offline");
  });

  it("gives up after half a minute without an answer", async () => {
    vi.useFakeTimers();
    const client = new ApiClient({
      base: "", language: () => "ja", credentials: cookieCredentials,
      fetch: (_, init) => new Promise((_resolve, reject) => { init?.signal?.addEventListener("abort", () => { reject(new DOMException("aborted", "AbortError")); }); }),
    });
    const failure = failureOf(client.json("/x"));
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await failure).code).toBe("timeout");
    vi.useRealTimers();
  });

  it("asks once for a new token when the old one is not taken", async () => {
    const renewals: boolean[] = [];
    const answers = [problem(401, "signInExpired"), json({ ok: true })];
    const client = new ApiClient({
      base: "", language: () => "ja", fetch: () => Promise.resolve(answers.shift() ?? problem(401, "x")),
      credentials: bearerCredentials((renew) => { renewals.push(renew); return Promise.resolve("t"); }),
    });
    expect(await client.json("/x")).toEqual({ ok: true });
    expect(renewals).toEqual([false, true]);
  });

  it("gives a download its Japanese name", async () => {
    const headers = { "Content-Disposition": `attachment; filename="r.xlsx"; filename*=UTF-8''${encodeURIComponent("r_第1版.xlsx")}` };
    expect((await clientOf(new Response("x", { headers })).client.file("/x")).name).toBe("r_第1版.xlsx");
  });
});
