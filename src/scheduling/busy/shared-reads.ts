import { BookingError } from '../../contract/index.js';
import type { RateCounter } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { within } from '../scheduler/within.js';
import type { Reading } from './ask-calendars.js';
import type { HostQuestion } from './remembered-days.js';
import { blocksIn, joined } from './utc-days.js';

/** Why calendars were not even asked. */
export const askedTooOften = new BookingError('rate-limited', {
  detail: 'the calendars were asked too often',
  retryAfterSeconds: 60,
});

/** What the reading of calendars for strangers stands on. */
export interface SharedReadsParts {
  /** Reads a stretch of whole blocks. */
  readonly read: (question: HostQuestion, stretch: Interval) => Promise<readonly Reading[]>;
  readonly counter: RateCounter;
  readonly now: () => number;
  /** A signal that ends a call that takes too long. */
  readonly patience: () => AbortSignal;
  /** How often a host's calendars may be read at most. */
  readonly perMinute: number;
}

/**
 * Reads whole blocks of a host's calendars on strangers' behalf: whoever asks for what is being read just now waits for that,
 * and no host's calendars are read more often than they should have to bear (`askedTooOften`).
 */
export function sharedReads({ read, counter, now, patience, perMinute }: SharedReadsParts) {
  const flights = new Map<string, Promise<readonly Reading[]>>();

  async function begin(question: HostQuestion, stretch: Interval): Promise<readonly Reading[]> {
    const name = `calendars ${question.host.id}`.slice(0, 200);
    const { isAllowed } = await counter.take({ name, atMost: perMinute, windowSeconds: 60, now: now() });
    if (!isAllowed) return question.calendarIds.map((calendarId) => ({ calendarId, error: askedTooOften }));
    // It is for all who wait for it: none of them may end it for the others.
    return read({ ...question, signal: patience() }, stretch);
  }

  return async (question: HostQuestion, blocks: readonly Interval[]): Promise<readonly Reading[]> => {
    const { host, connectionId, calendarIds, recognise, signal } = question;
    const nameOf = ({ start }: Interval): string =>
      JSON.stringify([host.id, connectionId, calendarIds, recognise, start]);
    for (const stretch of joined(blocks.filter((block) => !flights.has(nameOf(block))))) {
      const flight = begin(question, stretch);
      for (const name of blocksIn(stretch).map(nameOf)) {
        flights.set(name, flight);
        const land = (): void => void flights.delete(name);
        flight.then(land, land);
      }
    }
    const waitedFor = new Set(blocks.flatMap((block) => flights.get(nameOf(block)) ?? []));
    try {
      return (await within(signal, Promise.all(waitedFor))).flat();
    } catch (error) {
      // Whoever has waited long enough knows nothing of any of them; what is read goes on for the others.
      return calendarIds.map((calendarId) => ({ calendarId, error }));
    }
  };
}
