import type { Neighbour } from '../../contract/absence.js';
import type { Agenda } from '../../contract/host-backend.js';
import { isolated } from '../format/isolated.js';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import type { Texts } from '../texts/texts.js';
import { bufferOf, edgeOfBuffer } from './buffer-of.js';
import type { DayClock } from './day-clock.js';
import { hoursEndFor, placesOf } from './day-context.js';
import type { DayContext } from './day-context.js';
import { bookingOf } from './neighbour-names.js';
import type { Reason } from './reasons.js';
import { seatOf, termsAt } from './rule-seats.js';
import type { SaidReason } from './words/words.js';

/** What it takes to say a reason. */
export interface ReasonSaying {
  readonly context: DayContext;
  readonly clock: DayClock;
  readonly texts: Texts;
  readonly agenda?: Agenda | undefined;
}

/** A reason with its names and times written, as words take it. Names come isolated. */
export function sayReason(reason: Reason, start: number, saying: ReasonSaying): SaidReason {
  const { context, clock, texts } = saying;
  const { locale } = clock;
  const who = reason.hostId === context.mine ? {} : { whose: isolated(reason.hostId) };
  switch (reason.code) {
    case 'past':
      return { code: 'past', ...who };
    case 'outside-hours': {
      const until = hoursEndFor(start, reason.hostId, context);
      return {
        code: 'outside-hours',
        ...who,
        ...placeName(reason.placeId, saying),
        ...(until !== undefined && {
          until: clock.time(until),
          length: texts.duration(context.day.durationMinutes),
        }),
      };
    }
    case 'closed-by-override':
      return {
        code: 'closed-by-override',
        ...who,
        ...placeName(reason.placeId, saying),
        date: formatDate(locale, reason.date, 'day'),
      };
    case 'busy':
    case 'booked':
      return { code: reason.code, ...who, ...neighbourName(reason.neighbour, saying) };
    case 'buffer': {
      const { side } = bufferOf(reason.neighbour, start, context);
      const edge = who.whose === undefined ? edgeOfBuffer(reason.neighbour, start, context) : undefined;
      return {
        code: 'buffer',
        ...who,
        side,
        ...(edge !== undefined && { edge: clock.time(edge) }),
        ...neighbourName(reason.neighbour, saying),
      };
    }
    case 'notice': {
      const minutes = termsAt(seatOf('noticeMinutes', context), context).noticeMinutes;
      return {
        code: 'notice',
        ...who,
        ...(minutes !== undefined && minutes > 0 && { notice: texts.duration(minutes) }),
        earliest: clock.time(Date.parse(reason.earliest)),
      };
    }
    case 'window': {
      const { from, to } = reason;
      return {
        code: 'window',
        ...who,
        ...(from !== undefined && { from: formatDate(locale, from) }),
        ...(to !== undefined && { to: formatDate(locale, to) }),
      };
    }
    case 'limit':
      return {
        code: 'limit',
        ...who,
        per: reason.per,
        atMost: formatNumber(locale, reason.atMost),
        date: formatDate(locale, reason.date, 'day'),
      };
    case 'calendar-unreachable':
      return { code: 'calendar-unreachable', ...who, ...calendarName(reason.calendarId, context) };
  }
}

function placeName(
  placeId: string | undefined,
  { context, texts }: ReasonSaying,
): { readonly place?: string } {
  if (placeId === undefined) return {};
  const place = placesOf(context).places.find(({ id }) => id === placeId);
  return {
    place: isolated(place ? (place.label ?? texts.locationKind(place.kind, place.conference)) : placeId),
  };
}

function calendarName(
  calendarId: string | undefined,
  { day, mine }: DayContext,
): { readonly calendar?: string } {
  if (calendarId === undefined) return {};
  const found = day.layers.find(
    ({ hostId, calendar }) => hostId === mine && calendar?.calendarId === calendarId,
  );
  return { calendar: isolated(found?.calendar?.name ?? calendarId) };
}

function neighbourName(
  neighbour: Neighbour,
  { context, clock, agenda }: ReasonSaying,
): {
  readonly what?: string;
  readonly guest?: string;
  readonly calendar?: string;
  readonly isHeld?: true;
  readonly when?: string;
} {
  const { title, calendarId, bookingRef } = neighbour;
  const booking = agenda && bookingOf(neighbour, agenda);
  const [start, end] = [Date.parse(neighbour.start), Date.parse(neighbour.end)];
  const what = booking?.eventType.title ?? title;
  return {
    ...(what !== undefined && what !== '' && { what: isolated(what) }),
    ...(booking && booking.guest.name !== '' && { guest: isolated(booking.guest.name) }),
    ...calendarName(calendarId, context),
    // What is booked and has no reference yet is still being booked.
    ...(calendarId === undefined && bookingRef === undefined && { isHeld: true as const }),
    ...(!clock.isWhole(start, end) && { when: clock.times(start, end) }),
  };
}
