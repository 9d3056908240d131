import { ApiClient } from "../api/client";
import { cookieCredentials } from "../api/credentials";
import { ApiFailure } from "../api/failure";

/** Somebody one can choose to be in the local edition. */
export interface LocalPerson {
  readonly name: string;
  readonly displayName: string;
  readonly coordinator: boolean;
  readonly sections: readonly string[];
}

/** Who was chosen; a name of null = nobody yet. */
export interface LocalChoice {
  readonly name: string | null;
  readonly displayName: string | null;
  readonly coordinator: boolean;
}

const client = new ApiClient({ base: "", credentials: cookieCredentials, language: () => "ja" });

/** Choosing who to be: what takes the place of signing in on one machine (docs/api.md). */
export const localIdentity = {
  people: async (signal?: AbortSignal) => ((await client.json("/local/people", { signal })) as { people: LocalPerson[] }).people,
  current: async (signal?: AbortSignal) => (await client.json("/local/identity", { signal })) as LocalChoice,
  choose: async (name: string) => (await client.json("/local/identity", { method: "POST", json: { name } })) as LocalChoice,
  /** Forgets the choice: 204, which has nothing to read. */
  forget: async () => {
    await client.file("/local/identity", { method: "DELETE" });
  },
};

/** Whether the local edition is still making its sample survey. */
export const isStarting = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === "serviceBusy";
