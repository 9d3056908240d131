import { bearerCredentials, cookieCredentials, type Credentials } from "../../shared/api/credentials";
import { readSettings } from "../../shared/identity/settings";

/** Where the API is, how to prove who asks, and how to sign in. */
export interface Connection {
  readonly base: string;
  readonly credentials: Credentials;
  /** Asks the person to sign in; null in the local edition, where one chooses who to be. */
  readonly signIn: (() => Promise<void>) | null;
}

/** The page's own server where there are no settings, else the tenant's API with the organisation's account. */
export async function connect(): Promise<Connection> {
  const settings = await readSettings();
  if (settings === null) {
    return { base: "", credentials: cookieCredentials, signIn: null };
  }
  const { tenantSignIn } = await import("../../shared/identity/tenantSignIn");
  const { token, signIn } = tenantSignIn(settings, "/dashboard.html");
  return { base: settings.api, credentials: bearerCredentials(token), signIn };
}
