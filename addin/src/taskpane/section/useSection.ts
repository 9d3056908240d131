import { useCallback, useEffect, useState } from "react";
import type { WorkflowApi } from "../../shared/api/workflow";
import type { SectionView } from "../../shared/api/types";

/** How often the section's state is asked for while the pane is seen. The answer is 304 when nothing changed. */
const period = 60_000;

/** The section as the server knows it. */
export interface SectionState {
  /** The newest answer; kept while a later request fails. */
  readonly section: SectionView | null;
  /** Why the last request failed; null when it succeeded. */
  readonly failure: unknown;
  readonly refresh: () => void;
}

/** Keeps a section's state fresh: at once, every minute, when the pane is seen again and when the network is back. */
export function useSection(api: WorkflowApi, survey: string, code: string): SectionState {
  const [section, setSection] = useState<SectionView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => {
    setRound(count => count + 1);
  }, []);
  useEffect(() => {
    const abort = new AbortController();
    api.section(survey, code, abort.signal).then(
      view => {
        setSection(view);
        setFailure(null);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          setFailure(error);
        }
      },
    );
    return () => {
      abort.abort();
    };
  }, [api, survey, code, round]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") {
        refresh();
      }
    };
    const timer = setInterval(look, period);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }, [refresh]);
  return { section, failure, refresh };
}
