import type { IPublicClientApplication } from "@azure/msal-browser";
import type { TokenProvider } from "../api/credentials";
import { ApiFailure } from "../api/failure";
import type { TenantSettings } from "./settings";

/** Signing in with the organisation's account. */
export interface TenantSignIn {
  /** A token without asking; `signInNeeded` (401) when the person has to act. */
  readonly token: TokenProvider;
  /** Asks the person: the host's own dialog in Teams and Office, a popup elsewhere. Call it from a click. */
  readonly signIn: () => Promise<void>;
}

/**
 * Nested app authentication (manifest/README.md): in Teams and Office the host signs in, in a browser a popup does.
 * @param page the page's own path, where a popup comes back to
 */
export function tenantSignIn(settings: TenantSettings, page: string): TenantSignIn {
  const scopes = [settings.scope];
  let loading: Promise<IPublicClientApplication> | null = null;
  const library = () => {
    loading ??= load(settings, page).catch((reason: unknown) => {
      loading = null; // the next attempt loads it anew
      throw reason;
    });
    return loading;
  };
  return {
    token: async (renew) => {
      const msal = await library().catch(() => { throw new ApiFailure("offline", 0); });
      const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
      try {
        const answer = await msal.acquireTokenSilent({ scopes, forceRefresh: renew, ...(account === undefined ? {} : { account }) });
        msal.setActiveAccount(answer.account);
        return answer.accessToken;
      } catch (reason) {
        throw isNetwork(reason) ? new ApiFailure("offline", 0) : new ApiFailure("signInNeeded", 401);
      }
    },
    signIn: async () => {
      const msal = await library();
      msal.setActiveAccount((await msal.acquireTokenPopup({ scopes })).account);
    },
  };
}

/** Whether the sign-in service could not be reached: nothing the person can do by signing in again. */
function isNetwork(reason: unknown): boolean {
  const code = (reason as { errorCode?: unknown } | null)?.errorCode;
  return !navigator.onLine || code === "network_error" || code === "no_network_connectivity" || code === "post_request_failed" || code === "get_request_failed";
}

/** Fetched here alone: the local edition never loads it. */
async function load(settings: TenantSettings, page: string): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  return createNestablePublicClientApplication({
    auth: { clientId: settings.clientId, authority: `https://login.microsoftonline.com/${settings.tenantId}`, redirectUri: `${location.origin}${page}` },
    cache: { cacheLocation: "sessionStorage" },
  });
}
