import type { BookingBackend, BookingRef, WaitlistEntry } from '../../../src/contract/index.js';
import type { Sleep } from '../../../src/client/pause.js';
import { guest, settle, slotAt } from '../booking-flow-stage.js';

/** A question that waits for the test to answer it. */
export interface Asked<Question, Answer> {
  readonly question: Question;
  readonly key?: string | undefined;
  answer(value: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A pause that lasts until the test ends it. */
export interface Sleeping {
  readonly milliseconds: number;
  readonly signal: AbortSignal;
  wake(): Promise<void>;
}

/** When the tests take place. */
export const now = Date.parse('2026-03-02T08:00Z');

/** A place that waits for the 4th of March in Berlin. */
export const waits: WaitlistEntry = {
  ref: 'anna.w-1',
  status: 'waiting',
  eventType: { slug: 'intro', title: 'Intro call' },
  host: { name: 'Anna Berg' },
  date: '2026-03-04',
  zone: 'Europe/Berlin',
  durationMinutes: 30,
  guest,
  offerMinutes: 60,
};

/** The same place with a time that is kept, until half past nine in Berlin unless told otherwise. */
export function offeredAt(start: string, expiresAt = '2026-03-02T08:30:00.000Z'): WaitlistEntry {
  const { start: from, end } = slotAt(start);
  return { ...waits, status: 'offered', offer: { start: from, end, expiresAt } };
}

export const offered = offeredAt('2026-03-04T09:00Z');

/** The link that opens the place. */
export const named: Required<BookingRef> = { ref: 'anna.w-1', token: 'token' };

/** Notes a question, to be answered by the test. */
export function ask<Question, Answer>(
  list: Asked<Question, Answer>[],
  question: Question,
  key?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    list.push({
      question,
      key,
      answer: (value) => {
        resolve(value);
        return settle();
      },
      fail: (error) => {
        reject(error);
        return settle();
      },
    });
  });
}

/** Pauses that are noted in a list. */
export function sleepIn(list: Sleeping[]): Sleep {
  return (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      list.push({
        milliseconds,
        signal,
        wake: () => {
          resolve();
          return settle();
        },
      });
    });
}

const unexpected = () => Promise.reject(new Error('is not asked here'));

/** A backend that does nothing but what it is given. */
export function bareBackend(methods: Partial<BookingBackend>): BookingBackend {
  return { eventType: unexpected, slots: unexpected, book: unexpected, ...methods };
}
