import { errorCodes, BookingError, isBookingError } from '../src/contract.js';
import type { BusyItem, CalendarAdapter } from '../src/contract.js';
import type { Interval } from '../src/time/interval.js';
import type { House } from './house.js';

/** An event of the host's week, as the page beside the widget draws it. */
interface WeekEvent {
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly free: boolean;
  readonly booked: boolean;
  readonly conference?: { readonly state: string; readonly url?: string };
}

/** Answers `GET /demo/week?start&end`: what the host's calendars hold, read from the calendar and nowhere else. */
export async function answerWeek(house: House, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const range = {
    start: Date.parse(searchParams.get('start') ?? ''),
    end: Date.parse(searchParams.get('end') ?? ''),
  };
  if (!(range.start < range.end) || range.end - range.start > 32 * 86_400_000) {
    return Response.json({ code: 'invalid-request' }, { status: 400 });
  }
  try {
    return Response.json(
      { events: await readWeek(house, range) },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  } catch (error) {
    const { code } = isBookingError(error) ? error : new BookingError('unavailable');
    return Response.json({ code }, { status: errorCodes[code] });
  }
}

async function readWeek({ settings, provider }: House, range: Interval): Promise<readonly WeekEvent[]> {
  const { linked, conflicts = [] } = (await settings.host('anna'))?.calendars ?? {};
  const connection = linked && (await settings.connection(linked.connectionId));
  if (!linked || !connection) return [];
  const adapter = provider.open(connection.grant);
  const calendars = [linked, ...conflicts]
    .filter(({ connectionId }) => connectionId === connection.id)
    .map(({ calendarId }) => calendarId);
  const answers = await adapter.busy({ calendars, range, recognise: [linked.calendarId] });
  const items = answers.flatMap((answer) => {
    if ('error' in answer) throw new BookingError(answer.error);
    return answer.items;
  });
  return Promise.all(items.map((item) => weekEvent(adapter, item)));
}

async function weekEvent(adapter: CalendarAdapter, item: BusyItem): Promise<WeekEvent> {
  const { calendarId, eventId, bookingRef } = item;
  const isBooked = bookingRef !== undefined && eventId !== undefined;
  const event = isBooked ? await adapter.event({ calendarId, eventId }) : undefined;
  return {
    start: new Date(item.start).toISOString(),
    end: new Date(item.end).toISOString(),
    title: item.title ?? 'Busy',
    free: item.transparency === 'transparent',
    booked: bookingRef !== undefined,
    ...(event?.conference && { conference: event.conference }),
  };
}
