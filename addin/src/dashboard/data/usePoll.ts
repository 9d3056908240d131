import { useCallback, useEffect, useState } from "react";
import { ApiFailure } from "../../shared/api/failure";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { useSession } from "../session/Session";
import { onChange } from "./changes";
import { pollSeconds, retrySeconds } from "./retry";

/** What was read last, and how the newest attempt went. */
export interface Polled<T> {
  /** Null until the first answer. It stays when later attempts fail. */
  readonly value: T | null;
  /** When the value was last known to be true. */
  readonly at: Date | null;
  /** Why the newest attempt failed; null when it did not. */
  readonly failure: unknown;
  /** Seconds until the next attempt by itself; null = a person has to act. */
  readonly retryIn: number | null;
  readonly refresh: () => void;
}

interface State<T> {
  /** Whose value it is: nothing of one survey may be seen under another's name. */
  readonly of: unknown;
  readonly value: T | null;
  readonly at: Date | null;
  readonly failure: unknown;
  readonly failures: number;
}

const nothing = { of: null, value: null, at: null, failure: null, failures: 0 };

/**
 * Reads something now, and again every 30 seconds while the page is seen; at once when the network comes back, the page is looked at again, or something was done in any
 * tab, or `news` is another. `load` must not change between renders (useCallback).
 */
export function usePoll<T>(load: (signal: AbortSignal) => Promise<T>, seconds: number = pollSeconds, news?: number): Polled<T> {
  const { onSignInNeeded, signIns } = useSession();
  const { language } = useLanguage();
  const [state, setState] = useState<State<T>>(nothing);
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => {
    setRound((n) => n + 1);
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        setState({ of: load, value, at: new Date(), failure: null, failures: 0 });
      },
      (failure: unknown) => {
        if (!abort.signal.aborted) {
          setState((before) => ({ ...(before.of === load ? before : nothing), of: load, failure, failures: (before.of === load ? before.failures : 0) + 1 }));
          if (failure instanceof ApiFailure && failure.needsSignIn) {
            onSignInNeeded();
          }
        }
      },
    );
    return () => {
      abort.abort();
    };
  }, [load, round, news, language, signIns, onSignInNeeded]);

  const own = state.of === load ? state : (nothing as State<T>);
  const retryIn = own.failure === null ? null : retrySeconds(own.failure, own.failures);
  useTimer(own.failure === null ? seconds : retryIn, own, refresh);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible") {
        refresh();
      }
    };
    addEventListener("online", refresh);
    document.addEventListener("visibilitychange", seen);
    const forget = onChange(refresh);
    return () => {
      removeEventListener("online", refresh);
      document.removeEventListener("visibilitychange", seen);
      forget();
    };
  }, [refresh]);

  return { value: own.value, at: own.at, failure: own.failure, retryIn, refresh };
}

/** Calls after so many seconds from a state on; not while nobody looks. */
function useTimer(seconds: number | null, since: unknown, call: () => void) {
  useEffect(() => {
    if (seconds === null) {
      return;
    }
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") {
        call();
      }
    }, seconds * 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [seconds, since, call]);
}
