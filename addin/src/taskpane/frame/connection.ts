import { ApiClient } from "../../shared/api/client";
import { bearerCredentials, cookieCredentials } from "../../shared/api/credentials";
import { WorkflowApi } from "../../shared/api/workflow";
import type { Language } from "../../shared/i18n/language";
import type { TenantSettings } from "../../shared/identity/settings";
import { tenantSignIn } from "../../shared/identity/tenantSignIn";

/** The way to the server, and how the reader signs in. */
export interface Connection {
  readonly api: WorkflowApi;
  /** Asks the reader to sign in, from a click; null in the local edition, where one chooses who to be. */
  readonly signIn: (() => Promise<void>) | null;
}

/** Connects to the API of a tenant, or, without settings, to the page's own server. */
export function connect(settings: TenantSettings | null, language: () => Language): Connection {
  if (settings === null) {
    return { api: new WorkflowApi(new ApiClient({ base: "", credentials: cookieCredentials, language })), signIn: null };
  }
  const tenant = tenantSignIn(settings, "/taskpane.html");
  return {
    api: new WorkflowApi(new ApiClient({ base: settings.api, credentials: bearerCredentials(tenant.token), language })),
    signIn: () => tenant.signIn(),
  };
}
