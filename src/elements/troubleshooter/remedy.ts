import type { Agenda } from '../../contract/host-backend.js';
import { isWebAddress } from '../../contract/value-shapes.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { bufferOf } from './buffer-of.js';
import { placesOf } from './day-context.js';
import type { DayContext } from './day-context.js';
import { eventOf } from './neighbour-names.js';
import type { Reason } from './reasons.js';
import { seatOf } from './rule-seats.js';
import type { RuleSeat } from './rule-seats.js';

/** What a remedy does. */
export type RemedyDeed =
  | 'hours'
  | 'date'
  | 'place'
  | 'buffer'
  | 'notice'
  | 'window'
  | 'limit'
  | 'booking'
  | 'conflicts'
  | 'reconnect'
  | 'when-unreadable'
  | 'open-event';

/** The one way on from a reason. */
export interface Remedy {
  readonly deed: RemedyDeed;
  /** Where it leads: somewhere in the settings, or to an event in its calendar. */
  readonly to: SettingsPlace | { readonly url: string };
}

/** What else tells about the reasons of a day. */
export interface RemedyClues {
  readonly agenda?: Agenda | undefined;
  /** Whether a connection has ended. */
  readonly isEnded?: (connectionId: string) => boolean;
}

/** The way to where a reason can be mended; missing where nothing can be done, or where it is somebody else's to do. */
export function remedyOf(
  reason: Reason,
  start: number,
  { context, clues }: { readonly context: DayContext; readonly clues: RemedyClues },
): Remedy | undefined {
  const at = (deed: RemedyDeed, where: FieldSeat): Remedy | undefined => fieldIn(deed, where, context);
  if (reason.hostId !== context.mine) return undefined;
  switch (reason.code) {
    case 'past':
      return undefined;
    case 'outside-hours':
      return at('hours', { field: 'weekly', seat: hoursSeat(reason.placeId, context) });
    case 'closed-by-override':
      return at('date', { field: 'overrides', seat: hoursSeat(reason.placeId, context), date: reason.date });
    case 'busy': {
      const url = clues.agenda && eventOf(reason.neighbour, clues.agenda)?.webUrl;
      if (url !== undefined && isWebAddress(url)) return { deed: 'open-event', to: { url } };
      return { deed: 'conflicts', to: { tab: 'calendars', field: 'conflicts' } };
    }
    case 'booked':
      return bookingAt(reason.neighbour.bookingRef);
    case 'buffer': {
      const { name, seat } = bufferOf(reason.neighbour, start, context);
      return seat ? at('buffer', { field: name, seat }) : bookingAt(reason.neighbour.bookingRef);
    }
    case 'notice':
      return at('notice', { field: 'noticeMinutes', seat: seatOf('noticeMinutes', context) });
    case 'window':
      return at('window', { field: 'window', seat: seatOf('window', context) });
    case 'limit':
      return at('limit', { field: 'limits', seat: seatOf('limits', context) });
    case 'calendar-unreachable':
      return forUnreadable(reason.calendarId, context, clues);
  }
}

/** The way on from a calendar that cannot be read. */
export function forUnreadable(
  calendarId: string | undefined,
  { day, mine }: DayContext,
  { isEnded }: RemedyClues,
): Remedy {
  const layer = day.layers.find(
    ({ hostId, calendar }) => hostId === mine && calendar?.calendarId === calendarId,
  );
  const connectionId = layer?.calendar?.connectionId;
  const hasEnded =
    layer?.error === 'unauthenticated' || (connectionId !== undefined && isEnded?.(connectionId));
  if (connectionId !== undefined && hasEnded === true)
    return { deed: 'reconnect', to: { tab: 'integrations', field: 'connection', id: connectionId } };
  if (layer?.error === 'not-found' || layer?.error === 'gone')
    return { deed: 'conflicts', to: { tab: 'calendars', field: 'conflicts' } };
  return { deed: 'when-unreadable', to: { tab: 'calendars', field: 'whenUnreadable' } };
}

/** Where the hours stand that leave a time out. */
export function hoursSeat(placeId: string | undefined, context: DayContext): RuleSeat {
  if (placeId === undefined) return seatOf('schedule', context);
  return { in: 'place', of: placesOf(context).of, placeId };
}

function bookingAt(ref: string | undefined): Remedy | undefined {
  return ref === undefined
    ? undefined
    : { deed: 'booking', to: { tab: 'agenda', field: 'booking', id: ref } };
}

interface FieldSeat {
  readonly field: string;
  readonly seat: RuleSeat;
  readonly date?: string;
}

function fieldIn(
  deed: RemedyDeed,
  { field, seat, date }: FieldSeat,
  { eventType: { slug }, organiser }: DayContext,
): Remedy | undefined {
  if (seat.in === 'profile')
    return { deed, to: { tab: 'profile', field, ...(date !== undefined && { id: date }) } };
  // What stands with the event type is its organiser's, and terms for one host alone have no field.
  const isTheirs = organiser !== undefined && !(seat.in === 'place' && seat.of === 'profile');
  if (isTheirs || seat.in === 'host-terms') return undefined;
  if (seat.in === 'place') {
    const inPlace = { field: deed === 'buffer' ? field : 'schedule', id: seat.placeId };
    return {
      deed: deed === 'buffer' ? deed : 'place',
      to:
        seat.of === 'profile'
          ? { tab: 'profile', ...inPlace }
          : { tab: 'event-types', ...inPlace, eventType: slug },
    };
  }
  if (date !== undefined) return { deed, to: { tab: 'event-types', field, id: date, eventType: slug } };
  return { deed, to: { tab: 'event-types', field, id: slug } };
}
