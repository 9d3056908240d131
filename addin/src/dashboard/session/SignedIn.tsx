import { Dialog, DialogBody, DialogContent, DialogSurface, Spinner, Text, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { ApiClient } from "../../shared/api/client";
import type { Identity } from "../../shared/api/types";
import { WorkflowApi } from "../../shared/api/workflow";
import { useCommon } from "../../shared/i18n/common";
import { useLanguage } from "../../shared/i18n/LanguageProvider";
import { isStarting, localIdentity } from "../../shared/identity/local";
import { FailureBar } from "../parts/FailureBar";
import { AskToSignIn } from "./AskToSignIn";
import type { Connection } from "./connection";
import { StaffPage } from "./StaffPage";
import { SessionContext, type Session } from "./Session";

const useStyles = makeStyles({ page: { padding: "32px 16px", maxWidth: "40rem", margin: "0 auto", display: "flex", flexDirection: "column", gap: "12px" } });
const startingMilliseconds = 1_000;

/**
 * Finds out who is at the screen. A sign-in that runs out later is asked for in a dialog above the page: the page and what was typed into it stay.
 */
export function SignedIn({ connection, children }: { readonly connection: Connection; readonly children: (signOut: (() => void) | null) => ReactNode }) {
  const styles = useStyles();
  const common = useCommon();
  const { language } = useLanguage();
  const spoken = useRef(language);
  spoken.current = language;
  const api = useMemo(() => new WorkflowApi(new ApiClient({ ...connection, language: () => spoken.current })), [connection]);
  const [me, setMe] = useState<Identity | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const [signIns, setSignIns] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => { setAttempt((n) => n + 1); }, []);
  /** Where the reader was when the question came: the focus goes back there, and a dialog below comes back to life with it. */
  const interrupted = useRef<HTMLElement | null>(null);
  const onSignInNeeded = useCallback(() => {
    interrupted.current ??= document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAsked(true);
  }, []);
  const onChosen = useCallback(() => {
    setAsked(false);
    setSignIns((n) => n + 1);
    again();
  }, [again]);

  useEffect(() => {
    const abort = new AbortController();
    api.me(abort.signal).then(
      (known) => {
        setMe(known);
        setFailure(null);
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) {
          setFailure(reason);
          setAsked((before) => before || isSignIn(reason));
        }
      },
    );
    return () => { abort.abort(); };
  }, [api, attempt]);

  useEffect(() => {
    if (!asked) {
      interrupted.current?.focus();
      interrupted.current = null;
    }
  }, [asked]);

  const starting = isStarting(failure);
  useEffect(() => {
    if (!starting) {
      return;
    }
    const timer = setTimeout(again, startingMilliseconds);
    return () => { clearTimeout(timer); };
  }, [starting, again, attempt, failure]);

  const session = useMemo<Session>(() => ({ api, name: me?.name ?? "", onSignInNeeded, signIns }), [api, me?.name, onSignInNeeded, signIns]);
  const isLocal = connection.signIn === null;
  const signOut = () => {
    localIdentity.forget().then(() => { setMe(null); again(); }, setFailure);
  };

  if (me?.name == null) {
    const isNobody = me !== null || isSignIn(failure);
    return isNobody ? <AskToSignIn connection={connection} onDone={onChosen} />
      : starting ? <main className={styles.page}><Spinner label={common.identity.starting} /></main>
      : failure !== null ? <main className={styles.page}><FailureBar failure={failure} onRetry={again} /></main>
      : <main className={styles.page}><Spinner label={common.loading} /></main>;
  }
  if (!me.coordinator) {
    return <main className={styles.page}><StaffPage api={api} />{isLocal && <AskToSignIn connection={connection} onDone={onChosen} within />}</main>;
  }
  return (
    <SessionContext.Provider value={session}>
      {children(isLocal ? signOut : null)}
      <Dialog open={asked} modalType="alert">
        <DialogSurface aria-label={common.failures.signInExpired.title}>
          <DialogBody>
            {/* Can be focused from the start: a dialog below it gives way only to one that takes the focus. */}
            <DialogContent tabIndex={0} role="group" aria-label={common.failures.signInExpired.title}>
              <Text weight="semibold" block>{common.failures.signInExpired.title}</Text>
              <Text block>{common.failures.signInExpired.detail}</Text>
              <AskToSignIn connection={connection} onDone={onChosen} within />
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </SessionContext.Provider>
  );
}

const isSignIn = (reason: unknown): boolean => (reason as { needsSignIn?: boolean } | null)?.needsSignIn === true;
