/**
 * Counts what strangers may do only so often.
 *
 * **Manual for implementers**
 * - A window begins with the first that is counted in it, and ends `windowSeconds` later.
 * - Of any number of requests at once, in any number of processes, exactly `atMost` are allowed in a window.
 * - What is refused is not counted. A counter that cannot count throws: whoever asks refuses then.
 * - Names are opaque, and hold no personal data.
 */
export interface RateCounter {
  take(request: RateRequest): Promise<RateAnswer>;
}

export interface RateRequest {
  /** What is counted, at most 200 characters. */
  readonly name: string;
  readonly atMost: number;
  readonly windowSeconds: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type RateAnswer =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly retryAfterSeconds: number };
