/** What every call of every seam takes. */
export interface CallOptions {
  /** Ends the call: it rejects with the signal's reason. What was already sent may still take effect. */
  readonly signal?: AbortSignal | undefined;
}

/** What every call that creates or changes takes. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * The idempotency key: 16 to 200 printable ASCII characters, fresh for each thing a person decides to do, the same
   * for every attempt at it. The same key with the same request answers the same; with another request it is
   * `key-reused`; while the first is still running it is `in-progress`. Kept for at least 24 hours.
   */
  readonly key: string;
  /**
   * Who asks, as far as a server can tell: a network address, a session. Only for counting; what a page says of itself
   * does not count.
   */
  readonly client?: string | undefined;
}
