import { BookingError } from '../../src/contract/index.js';
import type { BusyItem, BusyQuery, CalendarAdapter, CalendarBusy, Grant } from '../../src/contract/index.js';
import type { MemoryCalendar } from '../../src/adapters/memory/index.js';
import { pick } from '../chance.js';
import type { Interval } from '../../src/time/interval.js';
import { minute } from './clock.js';
import type { Clock } from './clock.js';

/** How a calendar was read. */
export interface Reading {
  readonly calendarId: string;
  readonly at: number;
  readonly range: Interval;
  /** What stood in it then, whoever was told; missing where the reader was told nothing. */
  readonly items?: readonly BusyItem[];
  readonly error?: unknown;
}

/** The way to the calendars, and what is wrong with it. */
export interface FaultyLine {
  /** How likely a call meets a fault of its own, from 0 to 1. */
  roughness: number;
  /** Connections that are down, each with the error that its calls meet. */
  readonly down: Map<string, () => Error>;
  /** The grant of each connection that has not ended. */
  readonly grants: Map<string, string>;
  /** All reads since somebody last emptied it. */
  readings: Reading[];
  /** Faults met, by kind. */
  readonly met: Map<string, number>;
  /** A host's hand that moves while an answer is on its way. */
  meanwhile: () => void;
  open(grant: Grant): CalendarAdapter;
}

type Sort = Exclude<keyof CalendarAdapter, 'changes' | 'watch' | 'unwatch'>;

export function faultyLine(parts: {
  readonly chance: () => number;
  readonly clock: Clock;
  readonly calendar: MemoryCalendar;
}): FaultyLine {
  const { chance, clock, calendar } = parts;

  function met(kind: string): void {
    line.met.set(kind, (line.met.get(kind) ?? 0) + 1);
  }

  /** What is wrong with all of a connection. */
  function check(grant: Grant): void {
    const connectionId = grant.account ?? '';
    if (line.grants.get(connectionId) !== grant.refreshToken) {
      met('ended connection');
      throw new BookingError('unauthenticated');
    }
    const fault = line.down.get(connectionId);
    if (!fault) return;
    met('outage');
    throw fault();
  }

  async function carry<Answer>(sort: Sort, call: () => Promise<Answer>): Promise<Answer> {
    const isWrite = sort === 'insert' || sort === 'update' || sort === 'cancel';
    if (chance() >= line.roughness) return call();
    const kind = kinds[pick(chance, kinds.length)] ?? 'cut';
    met(kind);
    switch (kind) {
      case 'cut':
        throw new BookingError('calendar-unreachable');
      case 'cut after':
        await call();
        throw new BookingError('calendar-unreachable');
      case 'late': {
        const answer = await call();
        line.meanwhile();
        clock.pass(1000 + pick(chance, isWrite ? 55_000 : 14_000));
        return answer;
      }
      case 'stalled': {
        const answer = await call();
        clock.pass(2 * minute + pick(chance, 2 * minute));
        return answer;
      }
      case 'timed out':
        // What nobody waits for any more may arrive all the same.
        if (isWrite && chance() < 0.7)
          clock.plan(clock.now() + 15_000 + pick(chance, 40_000), () => void call().catch(() => undefined));
        clock.pass(15_000);
        throw new DOMException('The operation timed out', 'TimeoutError');
      case 'too often':
        throw new BookingError('rate-limited', { retryAfterSeconds: 1 + pick(chance, 600) });
      case 'unavailable':
        throw new BookingError('unavailable');
      case 'garbage':
        throw new SyntaxError('garbage from the calendar');
      case 'refused':
        throw new BookingError(isWrite && chance() < 0.2 ? 'refused' : 'calendar-unreachable');
      case 'not there':
        throw new BookingError(sort === 'update' || sort === 'busy' ? 'not-found' : 'calendar-unreachable');
    }
  }

  async function busy(real: CalendarAdapter, query: BusyQuery): Promise<readonly CalendarBusy[]> {
    const { calendars, range } = query;
    const note = (calendarId: string, found: Pick<Reading, 'items' | 'error'>): void =>
      void line.readings.push({ calendarId, at: clock.now(), range, ...found });
    const truth = new Map<string, readonly BusyItem[]>();
    try {
      const answers = await carry('busy', async () => {
        for (const id of calendars) truth.set(id, calendar.events(id));
        return real.busy(query);
      });
      // An answer may leave a calendar out, or say that this one alone could not be read.
      const missing = chance() < line.roughness / 2 ? calendars[pick(chance, calendars.length)] : undefined;
      if (missing !== undefined) met('half an answer');
      const isSilent = missing !== undefined && chance() < 0.5;
      const error = 'calendar-unreachable';
      for (const id of calendars)
        note(id, id === missing ? { error: new BookingError(error) } : { items: truth.get(id) ?? [] });
      const told = isSilent ? answers.filter(({ calendarId }) => calendarId !== missing) : answers;
      return told.map((answer) =>
        answer.calendarId === missing ? { calendarId: answer.calendarId, error } : answer,
      );
    } catch (error) {
      for (const id of calendars) note(id, { error });
      throw error;
    }
  }

  const line: FaultyLine = {
    roughness: 0,
    down: new Map(),
    grants: new Map(),
    readings: [],
    met: new Map(),
    meanwhile: () => undefined,
    open(grant) {
      const real = calendar.open({});
      const checked =
        <Given extends readonly unknown[], Answer>(work: (...given: Given) => Promise<Answer>) =>
        async (...given: Given): Promise<Answer> => {
          check(grant);
          return work(...given);
        };
      return {
        calendars: checked(() => carry('calendars', () => real.calendars())),
        event: checked((at) => carry('event', () => real.event(at))),
        insert: checked((id, draft) => carry('insert', () => real.insert(id, draft))),
        update: checked((at, change) => carry('update', () => real.update(at, change))),
        cancel: checked((at) => carry('cancel', () => real.cancel(at))),
        async busy(query) {
          try {
            check(grant);
          } catch (error) {
            for (const calendarId of query.calendars)
              line.readings.push({ calendarId, at: clock.now(), range: query.range, error });
            throw error;
          }
          return busy(real, query);
        },
      };
    },
  };
  return line;
}

const kinds = [
  'cut',
  'cut after',
  'late',
  'stalled',
  'timed out',
  'too often',
  'unavailable',
  'garbage',
  'refused',
  'not there',
] as const;
