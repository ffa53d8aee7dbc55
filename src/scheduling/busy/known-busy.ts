import type { BusyMemory, RateCounter } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';
import { askCalendars, itemsOf } from './ask-calendars.js';
import type { Reading } from './ask-calendars.js';
import { rememberedDays } from './remembered-days.js';
import type { HostQuestion, Readings } from './remembered-days.js';
import { askedTooOften, sharedReads } from './shared-reads.js';
import { blocksIn, dayLength, daysIn, wholeBlocks, wholeDays } from './utc-days.js';

/** What conflict calendars say. Neither throws for a calendar: what cannot be read is said of each. */
export interface KnownBusy {
  /** What they say now. */
  readNow(question: HostQuestion): Promise<Readings>;
  /** What they say, or said a moment ago: for lists, on which nothing is agreed. */
  readLately(question: HostQuestion): Promise<Readings>;
  /** When each calendar was last read about the question's days, as far as that is remembered; epoch milliseconds. */
  lastRead(question: HostQuestion): Promise<ReadonlyMap<string, number>>;
}

/** What calendars are read with. */
export interface KnownBusyParts {
  readonly calendars: ConnectedCalendars;
  readonly memory: BusyMemory;
  readonly counter: RateCounter;
  readonly now: () => number;
  /** A signal that ends a call to a calendar that takes too long. */
  readonly patience: () => AbortSignal;
  /** How long "a moment ago" is. */
  readonly freshSeconds: number;
  /** How often a host's calendars are read for lists at most. */
  readonly perMinute: number;
}

/** How old the last that is known may be, where a host would rather rely on it than be closed. */
const longestLastKnown = dayLength;
/** How old a list may become, where calendars must not be asked again so soon. */
const longestUnasked = 600_000;

export function knownBusy(parts: KnownBusyParts): KnownBusy {
  const { calendars, memory, counter, now, patience, freshSeconds, perMinute } = parts;
  const remembered = rememberedDays(memory, now);
  const readBlocks = sharedReads({ read, counter, now, patience, perMinute });

  async function read(question: HostQuestion, range: Interval): Promise<readonly Reading[]> {
    const readings = await askCalendars(calendars, { ...question, range });
    await remembered.keep(question, range, readings);
    return readings;
  }

  /** Relies on what was known last, if that is what the host wants. */
  async function orLastKnown(question: HostQuestion, readings: readonly Reading[]): Promise<Readings> {
    if (question.host.calendars.whenUnreadable !== 'last-known') return { readings };
    return remembered.standIn(question, { readings, age: longestLastKnown });
  }

  async function readNow(question: HostQuestion): Promise<Readings> {
    return orLastKnown(question, await read(question, wholeDays(question.range)));
  }

  async function readLately(question: HostQuestion): Promise<Readings> {
    const range = wholeDays(question.range);
    const known = await remembered.recall(question, freshSeconds * 1000);
    const isKnown = (day: number): boolean =>
      question.calendarIds.every((id) => known.some((at) => at.day === day && at.calendarId === id));
    const missing = daysIn(range).filter((day) => !isKnown(day));
    const blocks = blocksIn(wholeBlocks(range)).filter(({ start, end }) =>
      missing.some((day) => day >= start && day < end),
    );
    const kept = known.filter(({ day }) => !blocks.some(({ start, end }) => day >= start && day < end));
    const fresh = blocks.length === 0 ? [] : await readBlocks(question, blocks);
    const readings = together(question, [...fresh, ...kept], range);
    return fresh.some((reading) => 'error' in reading && reading.error === askedTooOften)
      ? remembered.standIn(question, { readings, age: longestUnasked })
      : orLastKnown(question, readings);
  }

  return {
    readNow,
    readLately: freshSeconds > 0 ? readLately : readNow,
    async lastRead(question) {
      const days = await remembered.recall(question, Infinity);
      return new Map(days.map(({ calendarId, readAt }) => [calendarId, readAt]));
    },
  };
}

/**
 * One reading of each calendar: all that was read of it in a range, or what went wrong with some of it. What lies on several
 * days may be named for each of them: it blocks no more than once.
 */
function together(
  { calendarIds }: HostQuestion,
  parts: readonly Reading[],
  range: Interval,
): readonly Reading[] {
  return calendarIds.map((calendarId) => {
    const own = parts.filter((part) => part.calendarId === calendarId);
    return (
      own.find((part) => 'error' in part) ?? {
        calendarId,
        items: itemsOf(own).filter((item) => overlaps(item, range)),
      }
    );
  });
}
