import type { CalendarBusy } from '../../contract/calendar-adapter.js';
import type { BookingErrorCode } from '../../contract/booking-error.js';
import { isBookingError } from '../../contract/booking-error.js';
import { formatInstant, isInstant, parseInstant } from '../../time/instant.js';
import { intersectIntervals, mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { calendarsPerQuery, longestWindow, partsOf, windowsOf } from './free-busy-chunks.js';
import { atMost } from './at-most.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { outwards } from './whole-seconds.js';
import { fieldOf, listOf, textOf } from './wire.js';

/** What is asked: calendars by id, each once, and when. */
export interface FreeBusyQuestion {
  readonly ids: readonly string[];
  readonly range: Interval;
}

/** Blocks of one calendar, or why they are unknown. */
type Blocks = readonly Interval[] | BookingErrorCode;

const callsAtOnce = 4;

/**
 * Reads when calendars are busy, without saying why, in chunks of 50 calendars and 60 days. A chunk that fails leaves
 * only its own calendars unknown; a calendar that any answer leaves out, or answers with an error, is unknown.
 */
export async function readFreeBusy(
  calls: GoogleCalls,
  { ids, range }: FreeBusyQuestion,
  patience: Patience,
): Promise<readonly CalendarBusy[]> {
  const questions = partsOf(ids, calendarsPerQuery).flatMap((part) =>
    windowsOf(outwards(range), longestWindow).map((window) => ({ ids: part, range: window })),
  );
  const answers = await atMost(callsAtOnce, questions, (question) => askOnce(calls, question, patience));
  return ids.map((calendarId) => {
    const busy: Interval[] = [];
    for (const answer of answers) {
      // The other chunks did not ask for this calendar.
      const blocks = answer.get(calendarId) ?? [];
      if (typeof blocks === 'string') return { calendarId, error: blocks };
      busy.push(...blocks);
    }
    const items = intersectIntervals(mergeIntervals(busy), [range]);
    return { calendarId, items: items.map((block) => ({ ...block, calendarId, transparency: 'opaque' })) };
  });
}

async function askOnce(
  calls: GoogleCalls,
  { ids, range }: FreeBusyQuestion,
  patience: Patience,
): Promise<ReadonlyMap<string, Blocks>> {
  const body = {
    timeMin: formatInstant(range.start),
    timeMax: formatInstant(range.end),
    items: ids.map((id) => ({ id })),
    calendarExpansionMax: calendarsPerQuery,
  };
  try {
    const call = 'freebusy.query';
    const answer = await calls(
      { call, method: 'POST', path: ['freeBusy'], body, repeatable: true },
      patience,
    );
    const calendars = fieldOf(answer, 'calendars');
    return new Map(ids.map((id) => [id, blocksOf(fieldOf(calendars, id))]));
  } catch (error) {
    if (!isBookingError(error)) throw error;
    return new Map(ids.map((id) => [id, error.code]));
  }
}

/** Reasons Google gives for one calendar inside an answer of 200; an unknown one may pass. */
const codeOfReason = new Map<string | undefined, BookingErrorCode>([
  ['notFound', 'not-found'],
  ['notACalendarUser', 'not-found'],
  ['groupTooBig', 'refused'],
  ['tooManyCalendarsRequested', 'refused'],
]);

function blocksOf(calendar: unknown): Blocks {
  const errors = fieldOf(calendar, 'errors');
  const listed = listOf(calendar, 'errors');
  if (errors !== undefined && (listed === undefined || listed.length > 0)) {
    return codeOfReason.get(textOf(listed?.[0], 'reason')) ?? 'calendar-unreachable';
  }
  const blocks = listOf(calendar, 'busy')?.map(blockOf);
  if (blocks === undefined || blocks.includes(undefined)) return 'calendar-unreachable';
  return blocks.filter((block) => block !== undefined);
}

function blockOf(period: unknown): Interval | undefined {
  const start = textOf(period, 'start');
  const end = textOf(period, 'end');
  return isInstant(start) && isInstant(end)
    ? { start: parseInstant(start), end: parseInstant(end) }
    : undefined;
}
