/** How long after the last change a check begins. */
const quiet = 600;

/** How long changes that follow each other may put it off. */
const longest = 3_000;

/** Pauses before a failed check is tried again. */
const pauses = [3_000, 10_000, 30_000] as const;

/** What a check came to. */
export type CheckNews<T> = { readonly kind: "checking" } | { readonly kind: "checked"; readonly result: T } | { readonly kind: "failed"; readonly error: unknown };

/**
 * Checks after changes: once typing pauses, never two at a time. A change during a check begins another one as soon as that one has ended, so that the newest
 * state always has the last word. There is no limit of its own: reading waits while a cell is being edited, and requests have theirs. A failed check is tried
 * again by itself until one succeeds.
 */
export class LiveCheck<T> {
  readonly #work: (signal: AbortSignal) => Promise<T>;
  readonly #tell: (news: CheckNews<T>) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince: number | null = null;
  #running: AbortController | null = null;
  #again = false;
  #failures = 0;

  constructor(work: (signal: AbortSignal) => Promise<T>, tell: (news: CheckNews<T>) => void) {
    this.#work = work;
    this.#tell = tell;
  }

  /** Something changed in the workbook. */
  changed(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    this.#after(Math.max(0, Math.min(quiet, this.#waitingSince + longest - now)));
  }

  /** Checks at once. */
  now(): void {
    this.#after(0);
  }

  /** Ends everything. */
  stop(): void {
    this.#cancelTimer();
    this.#running?.abort();
    this.#running = null;
  }

  #after(delay: number): void {
    this.#cancelTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#waitingSince = null;
      if (this.#running === null) {
        void this.#check();
      } else {
        this.#again = true;
      }
    }, delay);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }

  async #check(): Promise<void> {
    const own = new AbortController();
    this.#running = own;
    this.#again = false;
    this.#tell({ kind: "checking" });
    try {
      const result = await this.#work(own.signal);
      this.#end(own, { kind: "checked", result });
    } catch (error) {
      this.#end(own, { kind: "failed", error });
    }
  }

  #end(own: AbortController, news: CheckNews<T>): void {
    if (this.#running !== own) {
      return; // stopped meanwhile
    }
    this.#running = null;
    this.#tell(news);
    const pause = pauses[Math.min(this.#failures, pauses.length - 1)] ?? longest;
    this.#failures = news.kind === "failed" ? this.#failures + 1 : 0;
    if (this.#again) {
      this.now();
    } else if (news.kind === "failed" && this.#timer === null) {
      this.#after(pause);
    }
  }
}
