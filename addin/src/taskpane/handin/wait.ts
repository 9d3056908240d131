/** Waits; rejects at once when the signal ends it. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    const stop = (): void => {
      clearTimeout(timer);
      stopped(new DOMException("stopped", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      done();
    }, milliseconds);
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener("abort", stop, { once: true });
    }
  });
}
