import { beforeEach, describe, expect, it, vi } from "vitest";
import { tenantSignIn } from "./tenantSignIn";

const account = { homeAccountId: "1" };
const msal = {
  getActiveAccount: vi.fn(() => null),
  getAllAccounts: vi.fn(() => [] as unknown[]),
  setActiveAccount: vi.fn(),
  acquireTokenSilent: vi.fn(),
  acquireTokenPopup: vi.fn(),
};
const create = vi.fn<(settings: unknown) => Promise<typeof msal>>(() => Promise.resolve(msal));
vi.mock("@azure/msal-browser", () => ({ createNestablePublicClientApplication: (settings: unknown) => create(settings) }));

const settings = { api: "https://api.midorino.example", tenantId: "t1", clientId: "c1", scope: "api://pane.midorino.example/c1/access_as_user" };

describe("tenantSignIn", () => {
  beforeEach(() => {
    vi.clearAllMocks();
    create.mockImplementation(() => Promise.resolve(msal));
  });

  it("library: loaded at the first token, not before, and once", async () => {
    const tenant = tenantSignIn(settings, "/taskpane.html");
    expect(create).not.toHaveBeenCalled();
    msal.acquireTokenSilent.mockResolvedValue({ accessToken: "token", account });
    expect(await tenant.token(false)).toBe("token");
    await tenant.token(true);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ auth: expect.objectContaining({ clientId: "c1", authority: "https://login.microsoftonline.com/t1" }) as unknown }));
    expect(msal.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes: [settings.scope], forceRefresh: true });
    expect(msal.setActiveAccount).toHaveBeenCalledWith(account);
  });

  it("nobody signed in: says that a sign-in is needed", async () => {
    msal.acquireTokenSilent.mockRejectedValue({ errorCode: "no_account_error" });
    await expect(tenantSignIn(settings, "/taskpane.html").token(false)).rejects.toMatchObject({ code: "signInNeeded", needsSignIn: true });
  });

  it("the sign-in service cannot be reached: no sign-in is asked for", async () => {
    msal.acquireTokenSilent.mockRejectedValue({ errorCode: "post_request_failed" });
    await expect(tenantSignIn(settings, "/taskpane.html").token(false)).rejects.toMatchObject({ code: "offline", needsSignIn: false });
  });

  it("the library could not be loaded: tried again the next time", async () => {
    create.mockRejectedValueOnce(new Error("chunk"));
    const tenant = tenantSignIn(settings, "/taskpane.html");
    await expect(tenant.signIn()).rejects.toThrow("chunk");
    msal.acquireTokenPopup.mockResolvedValue({ account });
    await tenant.signIn();
    expect(msal.setActiveAccount).toHaveBeenCalledWith(account);
  });
});
