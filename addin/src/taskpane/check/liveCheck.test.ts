import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveCheck, type CheckNews } from "./liveCheck";

/** A check whose answers the test gives by hand. */
function bench() {
  const begun: { answer: (result: string) => void; fail: (error: Error) => void }[] = [];
  const news: CheckNews<string>[] = [];
  const check = new LiveCheck<string>(
    () => new Promise<string>((answer, fail) => begun.push({ answer, fail })),
    told => news.push(told),
  );
  const results = (): string[] => news.flatMap(told => (told.kind === "checked" ? [told.result] : []));
  return { begun, news, check, results };
}

describe("LiveCheck", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("many changes in a row: one check once typing pauses", async () => {
    const { begun, check } = bench();
    for (let change = 0; change < 5; change++) {
      check.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(begun).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(begun).toHaveLength(1);
  });

  it("changes without a pause: checked every three seconds all the same", async () => {
    const { begun, check } = bench();
    for (let change = 0; change < 35; change++) {
      check.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(begun).toHaveLength(1);
  });

  it("a change during a check: another check afterwards, and the newest has the last word", async () => {
    const { begun, check, results } = bench();
    check.now();
    await vi.advanceTimersByTimeAsync(1);
    check.changed();
    await vi.advanceTimersByTimeAsync(700);
    expect(begun).toHaveLength(1);
    begun[0]?.answer("old");
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(2);
    begun[1]?.answer("new");
    await vi.advanceTimersByTimeAsync(1);
    expect(results()).toEqual(["old", "new"]);
  });

  it("a failed check: tried again by itself until it succeeds", async () => {
    const { begun, check, results, news } = bench();
    check.now();
    await vi.advanceTimersByTimeAsync(1);
    begun[0]?.fail(new Error("no network"));
    await vi.advanceTimersByTimeAsync(3_001);
    begun[1]?.answer("at last");
    await vi.advanceTimersByTimeAsync(1);
    expect(news.map(told => told.kind)).toEqual(["checking", "failed", "checking", "checked"]);
    expect(results()).toEqual(["at last"]);
  });

  it("stopped: says nothing more", async () => {
    const { begun, check, news } = bench();
    check.now();
    await vi.advanceTimersByTimeAsync(1);
    check.stop();
    begun[0]?.answer("too late");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(news.map(told => told.kind)).toEqual(["checking"]);
  });
});
