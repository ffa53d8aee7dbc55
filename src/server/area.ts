import type { ErrorContext } from './booking-server-options.js';

/** A part of the server with a conduct of its own: whom it answers, and what its answers say. */
export interface Area {
  /** Whether a path, without `basePath`, belongs to it. */
  has(path: string): boolean;
  /** @throws BookingError, and whatever goes wrong. */
  answer(request: Request, path: string, seen: Seen): Promise<Response>;
  /** What every answer says, refusals too. */
  headersFor(request: Request): Readonly<Record<string, string>>;
}

/** What is known of a request so far; for whoever hears that it failed. */
export type Seen = { -readonly [Name in keyof ErrorContext]: ErrorContext[Name] };
