import type { BookingBackend } from '../../contract/booking-backend.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { EventType } from '../../contract/event-type.js';
import type { Slot } from '../../contract/slot.js';
import type { BackendFixture } from '../../testing/booking-backend-fixture.js';
import type { BackendFeature } from '../../testing/booking-backend-promise.js';
import type { Needs } from '../../testing/suite-runner.js';
import type { Exchange, Received, SentRequest } from './exchange.js';
import type { Line } from './line.js';

/** Where a clause stands: the manual of the interface, what only the wire shows, what becomes of broken lines. */
export type Part = 'BookingBackend' | 'wire' | 'broken lines';

/** A clause of the contract, and how to see that it is kept. */
export interface Examination {
  readonly part: Part;
  /** What is promised, as a sentence without its subject. */
  readonly clause: string;
  readonly needs: Needs;
  /** What has to be offered for there to be something promised. */
  readonly asks?: readonly BackendFeature[];
  /** Fails with an error that says what was expected. @throws NotShown where it cannot be seen on this backend */
  readonly keeps: (bench: Bench) => Promise<void>;
}

/** What clauses are examined with. */
export interface Bench {
  readonly line: Line;
  /** The owner's address, without a slash at its end. */
  readonly base: string;
  /** The page that is played where an origin matters. */
  readonly origin: string;
  /** What the backend says of itself; `undefined` where it says nothing. */
  readonly capabilities: Capabilities | undefined;
  /** Over the line, with the optional operations that are offered. */
  readonly backend: BookingBackend;
  readonly eventType: EventType;
  /** A free time from the middle of what there was at first. */
  readonly slot: Slot;
  readonly now: () => number;
  /** A fixture of the suite, with a guest of its own. */
  readonly fixture: () => BackendFixture;
  /** Sends a request to an operation's path below the owner's address. */
  readonly ask: (path: string, request?: Asking) => Promise<Received>;
}

/** A request as it is written down; a body that is no text is sent as JSON, with its type. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What became of a clause. */
export interface Verdict {
  readonly part: Part;
  readonly clause: string;
  readonly outcome: 'held' | 'broken' | 'not-offered' | 'not-examined';
  /** With `broken`, what was expected and what came; else why. */
  readonly why?: string;
  /** With `broken`: what was sent. */
  readonly exchanges?: readonly Exchange[];
  readonly milliseconds: number;
}

/** What a clause asks for cannot be seen on this backend; the message says why. */
export class NotShown extends Error {
  override readonly name = 'NotShown';
}

/** Writes a request down as it is sent. */
export function requestTo(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asking,
): SentRequest {
  const isText = typeof body === 'string';
  return {
    method,
    address: base + path,
    headers: { ...(body !== undefined && !isText && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  };
}
