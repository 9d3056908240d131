/** What proves to the API who is asking. */
export interface Credentials {
  /** Headers of a request. `renew` after a 401: what was given before is no longer taken. */
  headers(renew: boolean): Promise<Readonly<Record<string, string>>>;
  /** Whether asking anew after a 401 can help. */
  readonly renewable: boolean;
}

/** The local edition: the browser sends its signed cookie by itself. */
export const cookieCredentials: Credentials = {
  headers: () => Promise.resolve({}),
  renewable: false,
};

/** Gives an access token; `renew` = not the one from the cache. */
export type TokenProvider = (renew: boolean) => Promise<string>;

/** The tenant: a bearer token of Microsoft Entra ID. */
export function bearerCredentials(token: TokenProvider): Credentials {
  return {
    headers: async (renew) => ({ Authorization: `Bearer ${await token(renew)}` }),
    renewable: true,
  };
}
