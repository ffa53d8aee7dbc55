import { isBookingError } from '../../contract/index.js';
import type { BookingErrorCode, BusyMemory, HostSettings, KnownDay } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { CalendarQuestion, Reading } from './ask-calendars.js';
import { daysOfItems, itemsOfDays } from './days-of-items.js';
import { daysIn, wholeDays } from './utc-days.js';

/** A host's calendars of one connection, to be read. */
export interface HostQuestion extends CalendarQuestion {
  readonly host: HostSettings;
}

/** What calendars said. */
export interface Readings {
  readonly readings: readonly Reading[];
  /** Since when, where something that was said before stands in for what could not be read now; epoch milliseconds. */
  readonly asOf?: number;
}

/** What calendars said before, day by day. */
export interface RememberedDays {
  /** Remembers what was read in a range of whole days. */
  keep(question: HostQuestion, range: Interval, readings: readonly Reading[]): Promise<void>;
  /** What was read of the question's days, at most `age` milliseconds ago. */
  recall(question: HostQuestion, age: number): Promise<readonly KnownDay[]>;
  /** Puts what was read at most `age` milliseconds ago in the place of what could not be read, where it is known for all days. */
  standIn(
    question: HostQuestion,
    { readings, age }: { readonly readings: readonly Reading[]; readonly age: number },
  ): Promise<Readings>;
}

/** Ways to fail that pass by themselves; the others are for the host to mend. */
const passing: readonly BookingErrorCode[] = ['calendar-unreachable', 'rate-limited', 'unavailable'];

export function rememberedDays(memory: BusyMemory, now: () => number): RememberedDays {
  const recall: RememberedDays['recall'] = async (question, age) => {
    const { host, connectionId, calendarIds, recognise } = question;
    const { start: from, end: to } = wholeDays(question.range);
    const calendars = calendarIds.map((calendarId) => ({ connectionId, calendarId }));
    const found = await memory.recall({ hostId: host.id, calendars, from, to });
    const since = now() - age;
    return found.filter(
      ({ readAt, recognises, calendarId }) => readAt > since && recognises === recognise.includes(calendarId),
    );
  };

  return {
    recall,
    async keep({ host, connectionId, recognise }, range, readings) {
      const readAt = now();
      const days = readings.flatMap((reading) => {
        if ('error' in reading) return [];
        const { calendarId, items } = reading;
        const about = { connectionId, calendarId, recognises: recognise.includes(calendarId), readAt };
        return daysOfItems(items, range).map((day) => ({ ...about, ...day }));
      });
      if (days.length > 0) await memory.keep(host.id, days, readAt);
    },
    async standIn(question, { readings, age }) {
      const calendarIds = readings.flatMap((reading) => (isPassing(reading) ? reading.calendarId : []));
      if (calendarIds.length === 0) return { readings };
      const known = await recall({ ...question, calendarIds }, age);
      const needed = daysIn(wholeDays(question.range)).length;
      const used: KnownDay[] = [];
      const complete = readings.map((reading): Reading => {
        const days = known.filter(({ calendarId }) => calendarId === reading.calendarId);
        if (!isPassing(reading) || days.length < needed) return reading;
        used.push(...days);
        return { calendarId: reading.calendarId, items: itemsOfDays(days) };
      });
      if (used.length === 0) return { readings };
      return { readings: complete, asOf: Math.min(...used.map(({ readAt }) => readAt)) };
    },
  };
}

function isPassing(reading: Reading): boolean {
  if (!('error' in reading)) return false;
  return !isBookingError(reading.error) || passing.includes(reading.error.code);
}
