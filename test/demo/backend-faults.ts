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

/** The findings of those that `check-backend` cannot see, or only by what comes of them, by the name of the fault. */
export const findings: Readonly<Record<string, Finding>> = {
  'offset-of-today': {
    shownBy: 'rules',
    by: 'nine o’clock is nine o’clock in summer and in winter',
    says: /all times lie within the hours/,
  },
  'end-included': seen('a range ends before its end', /what starts at the end is not in it/),
  'wrong-status': seen('a code has its own status', /status and code agree/),
  'tells-how-it-failed': seen('a refusal tells nothing of the program', /no line of code is told/),
  'plain-text': seen('answers and refusals are of their media types', /an answer is JSON/),
  'cut-off': found(notThere, /not-found, not unavailable/),
};

/** The clause by which `check-backend --write` finds a fault. */
export const clauses: Readonly<Record<string, string>> = {
  'no-idempotency': sameKey,
  'key-bound-to-nothing': 'refuses a key that comes back with another request',
  'key-looked-up-too-early': 'books once when the same request arrives many times at once',
  'checked-and-then-booked': 'lets one of many guests win a time, and offers the others the nearest',
  'no-key-needed': 'asks for an idempotency key, and takes none that is too short or has a space in it',
  'no-milliseconds': lists,
  'no-offsets': 'accepts instants with an offset',
  'whole-days': 'answers parts of a range as the whole',
  'any-range': 'refuses ranges that are too long, reversed or no instants',
  'other-length': lists,
  'latest-first': lists,
  'hides-the-night': 'answers the same instants to guests in every zone',
  'lists-what-it-refuses': 'books every free time it lists',
  'books-what-it-does-not-list': 'refuses to book what it does not offer',
  'stays-listed': 'books a free time, which is then no longer free',
  'cancelled-keeps-its-time': cancels,
  'moved-keeps-both-times': 'moves a booking, frees its old time, and knows old versions',
  'any-version': cancels,
  'question-not-checked': 'asks for the answers that it requires',
  'strict-about-the-unknown': 'ignores fields that it does not know',
  'token-not-checked': knowsTokens,
  'one-token-for-all': 'opens a booking to the token of no other',
  'tells-what-there-is': knowsTokens,
  'errors-with-200': notThere,
  'html-errors': notThere,
  'no-preflight': 'lets pages book: a preflight allows the key and the type of the body',
  'no-cors-on-errors': 'lets pages read its refusals, too',
  'invented-code': 'lets one of many guests win a time, and offers the others the nearest',
  'fields-not-named': 'refuses requests that lack or bend something, naming the field',
  'unknown-event-type-fails': notThere,
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
