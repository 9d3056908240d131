import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TimeLimit } from "./timeLimit";

describe("TimeLimit", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it("aborts when the time is up, and says that it was the time", () => {
    const limit = new TimeLimit(1_000);
    vi.advanceTimersByTime(999);
    expect([limit.signal.aborted, limit.hasPassed]).toEqual([false, false]);
    vi.advanceTimersByTime(1);
    expect([limit.signal.aborted, limit.hasPassed]).toEqual([true, true]);
  });

  it("aborts with the caller and for the caller's reason, and the time is then of no account", () => {
    const caller = new AbortController();
    const limit = new TimeLimit(1_000, caller.signal);
    caller.abort("left the page");
    vi.advanceTimersByTime(2_000);
    expect([limit.signal.aborted, limit.signal.reason, limit.hasPassed]).toEqual([true, "left the page", false]);
  });

  it("is aborted from the start where the caller has gone already", () => {
    const caller = new AbortController();
    caller.abort();
    expect(new TimeLimit(1_000, caller.signal).signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer and no listener behind when it is released", () => {
    const caller = new AbortController();
    const added = vi.spyOn(caller.signal, "addEventListener");
    const removed = vi.spyOn(caller.signal, "removeEventListener");
    const limit = new TimeLimit(1_000, caller.signal);
    limit.release();
    caller.abort();
    vi.advanceTimersByTime(2_000);
    expect([limit.signal.aborted, vi.getTimerCount(), added.mock.calls.length, removed.mock.calls.length]).toEqual([false, 0, 1, 1]);
  });
});
