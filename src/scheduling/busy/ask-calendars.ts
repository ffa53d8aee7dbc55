import { BookingError, isBookingError } from '../../contract/index.js';
import type { BusyItem } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { ConnectedCalendars, OpenConnection } from '../scheduler/connected-calendars.js';
import { within } from '../scheduler/within.js';

/** Calendars of one connection, to be read. */
export interface CalendarQuestion {
  readonly connectionId: string;
  readonly calendarIds: readonly string[];
  /** Those whose events of ours are to be recognised. */
  readonly recognise: readonly string[];
  readonly range: Interval;
  readonly signal?: AbortSignal | undefined;
}

/** Something that stands in a calendar. */
export type Standing = Omit<BusyItem, 'calendarId'>;

/** What one calendar said: what stands in it, or why that is unknown. */
export type Reading =
  | { readonly calendarId: string; readonly items: readonly Standing[] }
  | { readonly calendarId: string; readonly error: unknown };

const nothing: readonly Standing[] = [];

/** All that was read. Lists are joined whole: there may be a hundred thousand items, and `flatMap` goes through them. */
export function itemsOf(readings: readonly Reading[]): readonly Standing[] {
  return nothing.concat(...readings.map((reading) => ('items' in reading ? reading.items : nothing)));
}

/** Reads calendars of one connection, and answers for each one asked. Never throws. */
export async function askCalendars(
  calendars: ConnectedCalendars,
  { connectionId, calendarIds, recognise, range, signal }: CalendarQuestion,
): Promise<readonly Reading[]> {
  try {
    const connection = await calendars.open(connectionId);
    const query = { calendars: calendarIds, range, ...(recognise.length > 0 && { recognise }) };
    const answers = await within(signal, connection.adapter.busy(query, { signal })).catch(
      async (error: unknown) => {
        if (isBookingError(error) && error.code === 'unauthenticated')
          await calendars.ended(connectionId, connection, error);
        throw error;
      },
    );
    if (answers.some((answer) => 'error' in answer && answer.error === 'unauthenticated'))
      await noteEnd(calendars, { connectionId, connection, signal });
    return calendarIds.map((calendarId) => {
      const answer = answers.find((candidate) => candidate.calendarId === calendarId);
      if (answer && 'items' in answer && answer.items.every(hasTime)) return answer;
      // Whoever is not named in an answer was not read, nor is what takes nobody knows what time.
      const code = answer && 'error' in answer ? answer.error : 'calendar-unreachable';
      return { calendarId, error: new BookingError(code) };
    });
  } catch (error) {
    return calendarIds.map((calendarId) => ({ calendarId, error }));
  }
}

/** A calendar that says no to its account speaks for the whole connection, but does not say why: its list does. */
async function noteEnd(
  calendars: ConnectedCalendars,
  ended: {
    readonly connectionId: string;
    readonly connection: OpenConnection;
    readonly signal: AbortSignal | undefined;
  },
): Promise<void> {
  const { connectionId, connection, signal } = ended;
  try {
    await within(signal, connection.adapter.calendars({ signal }));
  } catch (error) {
    if (isBookingError(error) && error.code === 'unauthenticated')
      await calendars.ended(connectionId, connection, error);
  }
}

function hasTime({ start, end }: Interval): boolean {
  return Number.isInteger(start) && Number.isInteger(end);
}
