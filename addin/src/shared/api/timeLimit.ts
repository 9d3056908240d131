/**
 * A time limit joined with the caller's own wish to stop. `AbortSignal.any` would do it in one word, but the WebKit inside Excel for Mac knows it only from Safari 17.4 on.
 */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly timer: ReturnType<typeof setTimeout>;
  private passed = false;

  /** Begins at once. */
  constructor(milliseconds: number, private readonly caller?: AbortSignal | undefined) {
    this.timer = setTimeout(() => {
      this.passed = true;
      this.controller.abort(new DOMException("The time is up.", "TimeoutError"));
    }, milliseconds);
    if (caller?.aborted === true) {
      this.stop();
    } else {
      caller?.addEventListener("abort", this.stop);
    }
  }

  /** Aborted when the time is up or the caller aborts, whichever comes first. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether it was the time that ran out. */
  get hasPassed(): boolean {
    return this.passed;
  }

  /** Ends the watch: nothing is aborted any more, and nothing is left behind at the caller's signal. */
  release(): void {
    clearTimeout(this.timer);
    this.caller?.removeEventListener("abort", this.stop);
  }

  private readonly stop = (): void => {
    clearTimeout(this.timer);
    this.controller.abort(this.caller?.reason);
  };
}
