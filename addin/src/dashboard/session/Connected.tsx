import { Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useCommon } from "../../shared/i18n/common";
import { FailureBar } from "../parts/FailureBar";
import { connect, type Connection } from "./connection";
import { SignedIn } from "./SignedIn";

/** Finds the API first; where its settings cannot be read, says so and tries again on a word. */
export function Connected({ children }: { readonly children: (signOut: (() => void) | null) => ReactNode }) {
  const common = useCommon();
  const [connection, setConnection] = useState<Connection | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    connect().then((found) => { setConnection(found); setFailure(null); }, setFailure);
  }, [attempt]);
  if (connection !== null) {
    return <SignedIn connection={connection}>{children}</SignedIn>;
  }
  return failure === null ? <Spinner label={common.loading} /> : <FailureBar failure={failure} onRetry={() => { setAttempt((n) => n + 1); }} />;
}
