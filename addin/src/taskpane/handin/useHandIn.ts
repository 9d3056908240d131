import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Shape } from "../../shared/api/types";
import { handIn, type HandInOutcome, type HandInPorts, type HandInStep } from "./handIn";

/** Where a hand-in stands. */
export type HandInState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly step: HandInStep }
  | { readonly kind: "confirming"; readonly check: Shape<"CheckAnswer"> }
  | { readonly kind: "ended"; readonly outcome: HandInOutcome };

type Event =
  | { readonly kind: "step"; readonly step: HandInStep }
  | { readonly kind: "outcome"; readonly outcome: HandInOutcome }
  | { readonly kind: "dismissed" };

function next(_: HandInState, event: Event): HandInState {
  switch (event.kind) {
    case "step":
      return { kind: "running", step: event.step };
    case "outcome":
      return event.outcome.kind === "unconfirmed" ? { kind: "confirming", check: event.outcome.check } : { kind: "ended", outcome: event.outcome };
    case "dismissed":
      return { kind: "idle" };
  }
}

/** A hand-in that can be started, confirmed, stopped and put away. */
export interface HandIn {
  readonly state: HandInState;
  readonly start: (confirmed?: ReadonlySet<string>) => void;
  /** Stops a hand-in under way, or puts its end away. */
  readonly dismiss: () => void;
}

/** Runs hand-ins one at a time; `ended` hears of each end, `failed` of what nobody expected. */
export function useHandIn(ports: HandInPorts, ended: (outcome: HandInOutcome) => void, failed: (error: unknown) => void): HandIn {
  const [state, dispatch] = useReducer(next, { kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const dismiss = useCallback(() => {
    running.current?.abort();
    running.current = null;
    dispatch({ kind: "dismissed" });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    (confirmed: ReadonlySet<string> = new Set()) => {
      if (running.current !== null) {
        return; // a second click changes nothing
      }
      const own = new AbortController();
      running.current = own;
      handIn(ports, confirmed, own.signal, step => {
        if (!own.signal.aborted) {
          dispatch({ kind: "step", step });
        }
      })
        .then(outcome => {
          if (!own.signal.aborted) {
            dispatch({ kind: "outcome", outcome });
            ended(outcome);
          }
        })
        .catch((error: unknown) => {
          if (!own.signal.aborted) {
            dispatch({ kind: "dismissed" });
            failed(error);
          }
        })
        .finally(() => {
          if (running.current === own) {
            running.current = null;
          }
        });
    },
    [ports, ended, failed],
  );
  return { state, start, dismiss };
}
