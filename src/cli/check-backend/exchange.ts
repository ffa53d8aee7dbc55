/** A request as it was sent; headers of the caller's own (`--header`) are not in it. */
export interface SentRequest {
  readonly method: string;
  /** The whole address. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer with its whole body; names of headers are in small letters. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request and what became of it: an answer, or why there is none. */
export interface Exchange {
  readonly request: SentRequest;
  readonly answer?: Received;
  readonly failure?: string;
}

/** The JSON of an answer; `undefined` where it has none. */
export function jsonOf(received: Pick<Received, 'body'> | undefined): unknown {
  try {
    return JSON.parse(received?.body ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** A member of a JSON value, however deep; `undefined` where it is not there. */
export function memberOf(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[name]
        : undefined,
    value,
  );
}

/** A member that is text. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const member = memberOf(value, ...path);
  return typeof member === 'string' ? member : undefined;
}

/** The code that an answer refuses with, where it is of the contract's form. */
export function codeOf(received: Received): string | undefined {
  return textAt(jsonOf(received), 'code');
}
