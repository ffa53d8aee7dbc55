import { bookingBackendPromises } from '../../src/testing/booking-backend-suite.js';
import { fixtureAt } from './started-backend.js';
import { wireExchanges } from './wire-exchanges.js';

/** Who finds a fault of `demo/python/broken_backend.py`, by what, and the words of the finding. */
export interface Finding {
  /** The published suite · raw HTTP · whoever knows the hours of this very backend. */
  readonly shownBy: 'suite' | 'wire' | 'rules';
  /** A promise of the suite, or an exchange. */
  readonly by: string;
  readonly says: RegExp;
}

const lists = 'lists free times ordered, within the range asked for, each as long as the event type';
const sameKey = 'answers the same key with the same booking';
const knowsTokens = 'reads a booking to whoever holds its token, and to nobody else';
const cancels = 'cancels, frees the time, and knows old versions';
const notThere = 'says not-found for what is not there';
const found = (by: string, says: RegExp): Finding => ({ shownBy: 'suite', by, says });
const seen = (by: string, says: RegExp): Finding => ({ shownBy: 'wire', by, says });

/** The finding for each fault, by its name. */
export const findings: Readonly<Record<string, Finding>> = {
  'no-idempotency': found(sameKey, /slot-taken|a retry is answered as before/),
  'key-bound-to-nothing': found(sameKey, /Not kept: fails; it answered/),
  'key-looked-up-too-early': found(
    'books once when the same request arrives many times at once',
    /a retry never meets its own twin/,
  ),
  'checked-and-then-booked': found(
    'lets one of many guests win a time, and offers the others the nearest',
    /exactly one wins/,
  ),
  'no-key-needed': seen('nothing is created without a key', /the key is missed/),
  'local-times': found(lists, /unavailable/),
  'no-milliseconds': found(lists, /UTC with milliseconds/),
  'offset-of-today': {
    shownBy: 'rules',
    by: 'nine o’clock is nine o’clock in summer and in winter',
    says: /all times lie within the hours/,
  },
  'no-offsets': found('accepts instants with an offset', /invalid-request/),
  'whole-days': found('answers parts of a range as the whole', /nothing is lost or doubled at the seam/),
  'end-included': seen('a range ends before its end', /what starts at the end is not in it/),
  'any-range': found('refuses ranges that are too long, reversed or no instants', /it answered/),
  'other-length': found(lists, /as long as the first length/),
  'latest-first': found(lists, /starts rise/),
  'hides-the-night': found('answers the same instants to guests in every zone', /the zone changes nothing/),
  'lists-what-it-refuses': found('books every free time it lists', /was offered, so it is booked/),
  'books-what-it-does-not-list': found('refuses to book what it does not offer', /it answered/),
  'stays-listed': found('books a free time, which is then no longer free', /the time is gone/),
  'cancelled-keeps-its-time': found(cancels, /the time is free again/),
  'moved-keeps-both-times': found(
    'moves a booking, frees its old time, and knows old versions',
    /old time free, new time taken/,
  ),
  'any-version': found(cancels, /it answered .*cancelled/),
  'question-not-checked': seen('a required question has an answer', /the question is named/),
  'strict-about-the-unknown': seen('a field of a later version is passed over', /it is booked all the same/),
  'token-not-checked': found(knowsTokens, /it answered/),
  'one-token-for-all': seen('the token of one booking opens no other', /another stays shut/),
  'tells-what-there-is': found(knowsTokens, /both are answered alike/),
  'errors-with-200': found(notThere, /not-found, not unavailable/),
  'html-errors': found(notThere, /not-found, not unavailable/),
  'no-preflight': seen('a browser may send a key and a token from any page', /the preflight is answered/),
  'no-cors-on-errors': seen('a page of any origin reads answers and refusals', /none can be read/),
  'wrong-status': seen('a code has its own status', /status and code agree/),
  'invented-code': found(
    'lets one of many guests win a time, and offers the others the nearest',
    /the others are told/,
  ),
  'fields-not-named': found(
    'refuses requests that lack or bend something, naming the field',
    /guest\.name is named/,
  ),
  'unknown-event-type-fails': found(notThere, /not-found, not unavailable/),
  'tells-how-it-failed': seen('a refusal tells nothing of the program', /no line of code is told/),
  'plain-text': seen('answers and refusals are of their media types', /an answer is JSON/),
  'cut-off': found(notThere, /not-found, not unavailable/),
};

/** Tries what finds a fault; answers what it says, and nothing where all is well. */
export async function tryOut(url: string, { shownBy, by }: Finding): Promise<string | undefined> {
  const check =
    shownBy === 'suite'
      ? bookingBackendPromises.find(({ promise }) => promise === by)?.keeps(fixtureAt(url))
      : wireExchanges[by]?.(url);
  if (!check) throw new Error(`Nothing is called "${by}"`);
  return check.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
