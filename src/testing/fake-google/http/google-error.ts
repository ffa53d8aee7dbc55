import { jsonObject, type Json } from './json.js';

/** One entry of `error.errors`. */
export interface ErrorItem {
  readonly domain: string;
  readonly reason: string;
  readonly message: string;
  readonly locationType?: string;
  readonly location?: string;
}

/** What Google's front end adds to an error it finds itself, before the calendar sees the request. */
export interface FrontEndStatus {
  readonly status: string;
  readonly details?: readonly Json[];
}

/**
 * An error in one of Google's two shapes: the calendar's own `{ error: { errors, code, message } }`, or, with
 * `frontEnd`, the same with `status` and `details`.
 */
export class GoogleError extends Error {
  readonly status: number;
  readonly items: readonly ErrorItem[];
  readonly frontEnd: FrontEndStatus | undefined;

  constructor(status: number, items: readonly ErrorItem[], frontEnd?: FrontEndStatus) {
    super(items[0]?.message ?? 'Error');
    this.name = 'GoogleError';
    this.status = status;
    this.items = items;
    this.frontEnd = frontEnd;
  }

  /** The body as it travels. */
  toJson(): Json {
    return {
      error: jsonObject({
        errors: this.items.map((item) => jsonObject({ ...item })),
        code: this.status,
        message: this.message,
        status: this.frontEnd?.status,
        details: this.frontEnd?.details ? [...this.frontEnd.details] : undefined,
      }),
    };
  }
}
