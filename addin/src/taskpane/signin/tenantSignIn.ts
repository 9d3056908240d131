import type { IPublicClientApplication } from "@azure/msal-browser";
import { ApiFailure } from "../../shared/api/failure";
import type { TokenProvider } from "../../shared/api/credentials";
import type { TenantSettings } from "../../shared/identity/settings";

/** Signing in with the organisation's account. */
export interface TenantSignIn {
  /** A token without a dialog; fails with `signInNeeded` when the person has to act. */
  readonly token: TokenProvider;
  /** Asks the person, in a dialog of the host or a popup. Call it from a click. */
  signIn(): Promise<void>;
}

/**
 * Nested app authentication: Office's own sign-in is used, and where a host does not offer it the library falls back to a popup by itself. The library is
 * loaded only here, so that the local edition never fetches it.
 */
export function createTenantSignIn(settings: TenantSettings): TenantSignIn {
  let loading: Promise<IPublicClientApplication> | null = null;
  const scopes = [settings.scope];

  const client = (): Promise<IPublicClientApplication> => {
    loading ??= load(settings).catch((error: unknown) => {
      loading = null; // the next attempt loads it anew
      throw error;
    });
    return loading;
  };

  return {
    token: async renew => {
      const msal = await client();
      const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
      try {
        const answer = await msal.acquireTokenSilent({ scopes, forceRefresh: renew, ...(account === undefined ? {} : { account }) });
        msal.setActiveAccount(answer.account);
        return answer.accessToken;
      } catch (error) {
        throw isNetwork(error) ? new ApiFailure("offline", 0) : new ApiFailure("signInNeeded", 401);
      }
    },
    signIn: async () => {
      const msal = await client();
      const answer = await msal.acquireTokenPopup({ scopes });
      msal.setActiveAccount(answer.account);
    },
  };
}

/** Whether the sign-in service could not be reached: nothing the person can do by signing in again. */
function isNetwork(error: unknown): boolean {
  const code = (error as { errorCode?: unknown } | null)?.errorCode;
  return !navigator.onLine || code === "network_error" || code === "no_network_connectivity" || code === "post_request_failed" || code === "get_request_failed";
}

async function load(settings: TenantSettings): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  return createNestablePublicClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: `https://login.microsoftonline.com/${settings.tenantId}`,
      redirectUri: `${location.origin}/taskpane.html`,
    },
    cache: { cacheLocation: "sessionStorage" },
  });
}
