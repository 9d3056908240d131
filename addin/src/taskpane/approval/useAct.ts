import { useState } from "react";

/** An act that is sent once at a time, with what came of it. */
export interface RunningAct {
  readonly busy: boolean;
  /** Null while nothing failed. */
  readonly failure: unknown;
  readonly run: () => void;
}

/** Sends an act; a second press while it runs does nothing. */
export function useAct(act: () => Promise<unknown>, done: () => void): RunningAct {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = (): void => {
    if (busy) {
      return;
    }
    setBusy(true);
    setFailure(null);
    act()
      .then(done, (error: unknown) => {
        setFailure(error);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { busy, failure, run };
}
