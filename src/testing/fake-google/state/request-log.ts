/** One request, as it came and as it was answered. Tokens in headers are not kept. */
export interface LoggedRequest {
  /** Epoch milliseconds of the stand-in's clock. */
  readonly at: number;
  /** Discovery id (`calendar.events.insert`), `oauth2.token` and the like, or undefined where nothing is served. */
  readonly method: string | undefined;
  readonly httpMethod: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** The JSON sent, the fields of a form, or the text where it is neither. */
  readonly body: unknown;
  /** `lost` when no answer was given: refused, broken, given up. Undefined while it is being answered. */
  status: number | 'lost' | undefined;
}

/** The latest requests, oldest first. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Those to one method. */
  of(method: string): readonly LoggedRequest[];
  clear(): void;
}

/** A log that keeps so many requests at most. */
export function createRequestLog(most: number): RequestLog & { add(entry: LoggedRequest): void } {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    of: (method) => entries.filter((entry) => entry.method === method),
    clear() {
      entries.length = 0;
    },
    add(entry) {
      entries.push(entry);
      if (entries.length > most) entries.shift();
    },
  };
}

/** A request's body as it is kept. */
export function readableBody(text: string, contentType: string | null): unknown {
  if (text === '') return undefined;
  if (contentType?.startsWith('application/x-www-form-urlencoded') === true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
