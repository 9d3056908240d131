import type { Finding, Shape } from "./types";

/** What went wrong before the API could say so itself. */
export type TransportCode = "offline" | "timeout" | "badAnswer";

/**
 * Why a request came to nothing. Pages branch on `code` (docs/api.md), never on a text. `title` and `detail` are the server's words in the reader's language; they
 * are empty for a `TransportCode`, whose words the page has.
 */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";

  constructor(
    readonly code: string,
    readonly status: number,
    readonly title = "",
    readonly detail = "",
    readonly findings: readonly Finding[] = [],
    /** Seconds until trying again makes sense; null when the server did not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${code} ${status}`);
  }

  /** Whether the person has to sign in (again). */
  get needsSignIn(): boolean {
    return this.status === 401;
  }

  /** Whether the same request may succeed later without anybody doing anything. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** Reads the problem details of an answer; anything else the server may say becomes a code by its status. */
  static async of(response: Response): Promise<ApiFailure> {
    const problem = isProblem(response) ? ((await response.json().catch(() => null)) as Partial<Shape<"Problem">> | null) : null;
    return new ApiFailure(
      problem?.code ?? codeOf(response.status),
      response.status,
      problem?.title ?? "",
      problem?.detail ?? "",
      problem?.details ?? [],
      retryAfter(response.headers.get("Retry-After")),
    );
  }
}

function isProblem(response: Response): boolean {
  return response.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
}

/** A proxy or gateway answers without problem details. */
function codeOf(status: number): string {
  switch (status) {
    case 401:
      return "signInExpired";
    case 403:
      return "forbidden";
    case 404:
      return "notFound";
    case 412:
      return "changedMeanwhile";
    case 413:
      return "tooLarge";
    case 429:
      return "tooManyRequests";
    default:
      return status >= 502 ? "serviceBusy" : status >= 500 ? "internalError" : "badAnswer";
  }
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfter(header: string | null): number | null {
  if (header === null || header === "") {
    return null;
  }
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null;
}
