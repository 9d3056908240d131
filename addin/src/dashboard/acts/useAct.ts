import { useCallback, useRef, useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import { newAct } from "../../shared/api/workflow";
import { announceChange } from "../data/changes";
import { useSession } from "../session/Session";

/** An act on its way. */
export interface Acting {
  readonly busy: boolean;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: unknown;
  /** Does it once; while it is under way another call does nothing. True when it was done. */
  readonly run: (act: (key: string) => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

/**
 * Sends an act. An attempt whose end is not known (network lost, no answer) is repeated under the same key, so that the server does it once. Whatever the outcome,
 * the state on the screen is renewed: also a refusal often means that it was old.
 */
export function useAct(): Acting {
  const { onSignInNeeded } = useSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  const key = useRef(newAct());

  const run = useCallback(
    async (act: (key: string) => Promise<unknown>) => {
      if (running.current) {
        return false;
      }
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        await act(key.current);
        key.current = newAct();
        announceChange();
        return true;
      } catch (reason) {
        setFailure(reason);
        if (!(reason instanceof ApiFailure) || !reason.passes) {
          key.current = newAct();
        }
        if (reason instanceof ApiFailure && reason.needsSignIn) {
          onSignInNeeded();
        } else if (reason instanceof ApiFailure && (reason.status === 409 || reason.status === 412 || reason.status === 404)) {
          announceChange();
        }
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [onSignInNeeded],
  );
  const clear = useCallback(() => {
    setFailure(null);
  }, []);
  return { busy, failure, run, clear };
}
