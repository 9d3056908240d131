/** Where the API is and how to sign in (manifest/README.md). The local edition has no such file. */
export interface TenantSettings {
  readonly api: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly scope: string;
}

/** Reads `/settings.json`; null in the local edition. */
export async function readSettings(ask: typeof fetch = fetch): Promise<TenantSettings | null> {
  const response = await ask("/settings.json", { cache: "no-store" });
  if (response.status === 404) {
    return null;
  }
  if (!response.ok) {
    throw new Error(`settings.json ${response.status}`);
  }
  return check(await response.json());
}

function check(read: unknown): TenantSettings {
  const settings = read as Partial<Record<keyof TenantSettings, unknown>>;
  const { api, tenantId, clientId, scope } = settings;
  if (typeof api !== "string" || typeof tenantId !== "string" || typeof clientId !== "string" || typeof scope !== "string") {
    throw new Error("settings.json lacks api, tenantId, clientId or scope.");
  }
  return { api, tenantId, clientId, scope };
}
