import { createContext, useContext } from "react";
import type { WorkflowApi } from "../../shared/api/workflow";

/** Who is at the screen, and what they speak to. */
export interface Session {
  readonly api: WorkflowApi;
  /** User principal name. */
  readonly name: string;
  /** Told when the API asks to sign in (again); the page stays as it is behind the question. */
  readonly onSignInNeeded: () => void;
  /** Grows when somebody signed in again: what failed for want of it is tried anew. */
  readonly signIns: number;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error("SessionContext is missing.");
  }
  return session;
}
