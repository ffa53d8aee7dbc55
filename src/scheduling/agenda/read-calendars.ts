import { isBookingError, isSameCalendar } from '../../contract/index.js';
import type { AgendaCalendar, CalendarAddress } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Reading, Standing } from '../busy/ask-calendars.js';
import { questionsTo } from '../busy/busy-times.js';
import { eventOf } from './host-day.js';
import type { AgendaParts, HostAgenda, HostDay } from './host-day.js';

/** A calendar as it was read, and what stands in it. */
interface ReadCalendar {
  readonly calendar: AgendaCalendar;
  readonly items: readonly (Standing & CalendarAddress)[];
}

/** What calendars say now that are not followed. */
export async function fromReading(
  parts: AgendaParts,
  { host, range, signal }: HostAgenda,
  addresses: readonly CalendarAddress[],
): Promise<Omit<HostDay, 'ours'>> {
  const limit = parts.patience(signal);
  const answers = questionsTo(host).map(async (question): Promise<readonly ReadCalendar[]> => {
    const { connectionId } = question;
    const calendarIds = question.calendarIds.filter((calendarId) =>
      addresses.some((address) => isSameCalendar(address, { connectionId, calendarId })),
    );
    if (calendarIds.length === 0) return [];
    // What is remembered of a calendar holds no titles.
    const { readings } = await parts.busy.readNow({ ...question, calendarIds, range, signal: limit });
    return Promise.all(
      readings.map((reading) => shown(parts, reading, { hostId: host.id, connectionId, signal: limit })),
    );
  });
  const all = (await Promise.all(answers)).flat();
  const items = all.flatMap((one) => one.items).filter((item) => overlaps(item, range));
  const refs = items.flatMap(({ bookingRef }) => bookingRef ?? []);
  const ours = await parts.bookings.known(host.id, refs);
  return {
    calendars: all.map(({ calendar }) => calendar),
    events: items
      .filter(({ bookingRef }) => bookingRef === undefined || !ours.has(bookingRef))
      .map((item) => eventOf(host.id, item)),
  };
}

async function shown(
  { calendars }: AgendaParts,
  reading: Reading,
  { hostId, connectionId, signal }: { hostId: string; connectionId: string; signal: AbortSignal },
): Promise<ReadCalendar> {
  const address = { connectionId, calendarId: reading.calendarId };
  if ('error' in reading) {
    const error = isBookingError(reading.error) ? reading.error.code : 'calendar-unreachable';
    return { calendar: { hostId, ...address, tells: 'nothing', error }, items: [] };
  }
  const described = await calendars.describe(address, signal).catch(() => undefined);
  const tellsWhat = described?.capabilities.readEvents && described.calendar.access !== 'free-busy';
  return {
    calendar: { hostId, ...address, tells: tellsWhat ? 'events' : 'busy-times' },
    items: reading.items.map((item) => ({ ...item, ...address })),
  };
}
