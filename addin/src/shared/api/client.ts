import type { Credentials } from "./credentials";
import { ApiFailure } from "./failure";
import { TimeLimit } from "./timeLimit";

/** Where the API is and who asks. */
export interface ClientOptions {
  /** Origin of the API; empty = the page's own. */
  readonly base: string;
  readonly credentials: Credentials;
  /** The language the server answers in; asked at every request. */
  readonly language: () => string;
  readonly fetch?: typeof fetch;
}

/** A request. */
export interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly file?: Blob;
  /** Names an act, so that sending it again does no harm (Idempotency-Key). */
  readonly act?: string;
  readonly signal?: AbortSignal | undefined;
}

const readMilliseconds = 30_000;
const fileMilliseconds = 180_000;
const mostKept = 64;
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Speaks to the API. Reads are conditional: while the server says 304, the very same object is returned, so that nothing is drawn again. Every failure is an
 * `ApiFailure`; an abort is the browser's `AbortError`.
 */
export class ApiClient {
  private readonly kept = new Map<string, { readonly tag: string; readonly value: unknown }>();

  constructor(private readonly options: ClientOptions) {}

  /** Asks for JSON. */
  async json(path: string, call: Call = {}): Promise<unknown> {
    const url = this.url(path, call.query);
    const known = call.method === undefined ? this.kept.get(url) : undefined;
    return this.send(url, call, known === undefined ? {} : { "If-None-Match": known.tag }, async (response) => {
      if (response.status === 304 && known !== undefined) {
        return known.value;
      }
      const value = parse(await response.text(), response.status);
      if (call.method === undefined) {
        this.keep(url, response.headers.get("ETag"), value);
      }
      return value;
    });
  }

  /** Asks for a file. */
  file(path: string, call: Call = {}): Promise<{ readonly name: string; readonly content: Blob }> {
    return this.send(this.url(path, call.query), call, {}, async (response) => ({ name: fileName(response.headers.get("Content-Disposition")), content: await response.blob() }));
  }

  private url(path: string, query: Readonly<Record<string, string>> = {}): string {
    return `${this.options.base}${path}?${new URLSearchParams({ ...query, lang: this.options.language() }).toString()}`;
  }

  private keep(url: string, tag: string | null, value: unknown): void {
    this.kept.delete(url);
    if (tag !== null) {
      this.kept.set(url, { tag, value });
    }
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostKept) {
        break;
      }
      this.kept.delete(oldest);
    }
  }

  private async send<T>(url: string, call: Call, headers: Readonly<Record<string, string>>, read: Reader<T>): Promise<T> {
    const { credentials } = this.options;
    try {
      return await this.fetch(url, call, { ...headers, ...(await credentials.headers(false)) }, read);
    } catch (failure) {
      if (failure instanceof ApiFailure && failure.needsSignIn && credentials.renewable) {
        return this.fetch(url, call, { ...headers, ...(await credentials.headers(true)) }, read);
      }
      throw failure;
    }
  }

  /** One attempt, to the last byte of its answer: an answer that breaks off in the middle is a lost network too. */
  private async fetch<T>(url: string, call: Call, headers: Record<string, string>, read: Reader<T>): Promise<T> {
    const limit = new TimeLimit(call.file === undefined ? readMilliseconds : fileMilliseconds, call.signal);
    try {
      const response = await (this.options.fetch ?? fetch)(url, {
        method: call.method ?? "GET",
        headers: { ...headers, ...contentOf(call), ...(call.act === undefined ? {} : { "Idempotency-Key": call.act }) },
        body: call.file ?? (call.json === undefined ? null : JSON.stringify(call.json)),
        credentials: "same-origin",
        cache: "no-store",
        signal: limit.signal,
      });
      if (!response.ok && response.status !== 304) {
        throw await ApiFailure.of(response);
      }
      return await read(response);
    } catch (error) {
      if (error instanceof ApiFailure || call.signal?.aborted === true) {
        throw error;
      }
      throw new ApiFailure(limit.hasPassed ? "timeout" : "offline", 0);
    } finally {
      limit.release();
    }
  }
}

type Reader<T> = (response: Response) => Promise<T>;

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiFailure("badAnswer", status);
  }
}

function contentOf(call: Call): Record<string, string> {
  return call.file !== undefined ? { "Content-Type": workbook } : call.json !== undefined ? { "Content-Type": "application/json" } : {};
}

/** The name a download was given (RFC 6266: `filename*` wins). */
function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? "report") : decodeURIComponent(encoded);
}
