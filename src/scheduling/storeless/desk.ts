import { BookingError, isBookingError, isTentativeAdapter } from '../../contract/index.js';
import type { BookingErrorCode, HostSettings, TentativeCalendar } from '../../contract/index.js';
import type { ConnectedCalendar } from '../scheduler/connected-calendars.js';
import { describeLinked, writeFault } from '../scheduler/linked-calendar.js';
import type { LinkedCalendar } from '../scheduler/linked-calendar.js';
import type { StorelessParts } from './storeless-parts.js';

/** A host's linked calendar, where bookings are held, looked at and confirmed. */
export interface Desk {
  readonly host: HostSettings;
  readonly calendarId: string;
  readonly linked: LinkedCalendar;
  /** Fails with what its manual says where that decides something, else with `calendar-unreachable`. */
  readonly tentative: TentativeCalendar;
}

/**
 * Opens the linked calendar of a host.
 *
 * @throws BookingError `not-bookable` for a calendar that may not be written to, `calendar-unreachable`.
 */
export async function openDesk(
  parts: Pick<StorelessParts, 'calendars' | 'onError' | 'patience'>,
  host: HostSettings,
): Promise<Desk> {
  const linked = await describeLinked(host, parts.calendars, parts.patience());
  const fault = writeFault(linked);
  if (fault === 'no-write-access' || fault === 'not-connected')
    throw new BookingError('not-bookable', { detail: `the linked calendar cannot be used: ${fault}` });
  if ('fault' in linked)
    throw new BookingError('calendar-unreachable', { detail: `the linked calendar: ${linked.fault}` });
  const { adapter, calendar } = linked.connected;
  if (!isTentativeAdapter(adapter))
    throw new BookingError('calendar-unreachable', { detail: 'the linked calendar knows no holds' });
  const tentative = careful(parts, { host, connected: linked.connected, tentative: adapter.tentative });
  return { host, calendarId: calendar.id, linked, tentative };
}

/** The same calendar, whose failures are told behind the scenes, and are the guest's only as far as they may know. */
function careful(
  { calendars, onError }: Pick<StorelessParts, 'calendars' | 'onError'>,
  {
    host,
    connected,
    tentative,
  }: {
    readonly host: HostSettings;
    readonly connected: ConnectedCalendar;
    readonly tentative: TentativeCalendar;
  },
): TentativeCalendar {
  async function ask<Value>(
    call: () => Promise<Value>,
    ...meant: readonly BookingErrorCode[]
  ): Promise<Value> {
    try {
      return await call();
    } catch (error) {
      if (isBookingError(error) && meant.includes(error.code)) throw error;
      const hasEnded = isBookingError(error) && error.code === 'unauthenticated';
      if (hasEnded && host.calendars.linked)
        await calendars.ended(host.calendars.linked.connectionId, connected, error);
      onError(error, { doing: 'booking in the linked calendar' });
      const { retryAfterSeconds } = isBookingError(error) ? error.details : {};
      throw new BookingError('calendar-unreachable', {
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        cause: error,
      });
    }
  }
  return {
    hold: (...asked) => ask(() => tentative.hold(...asked), 'version-conflict'),
    standing: (...asked) => ask(() => tentative.standing(...asked)),
    under: (...asked) => ask(() => tentative.under(...asked)),
    find: (...asked) => ask(() => tentative.find(...asked)),
    confirm: (...asked) => ask(() => tentative.confirm(...asked), 'version-conflict', 'not-found'),
    drop: (...asked) => ask(() => tentative.drop(...asked), 'version-conflict'),
  };
}
