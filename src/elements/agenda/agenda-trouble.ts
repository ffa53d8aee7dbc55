import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { AgendaCalendar, Remedy, UnwrittenEvent } from '../../contract/host-backend.js';
import type { SettingsPlace } from '../host/settings-place.js';

/** A calendar that could not be read. */
export interface UnreadCalendar {
  readonly calendar: AgendaCalendar;
  readonly error: BookingErrorCode;
  readonly remedy: Remedy;
}

/** The calendars that could not be read, and what helps. */
export function unreadCalendars(calendars: readonly AgendaCalendar[]): readonly UnreadCalendar[] {
  return calendars.flatMap((calendar) => {
    const { error } = calendar;
    return error === undefined ? [] : [{ calendar, error, remedy: remedyOf(error) }];
  });
}

function remedyOf(error: BookingErrorCode): Remedy {
  switch (error) {
    case 'unauthenticated':
      return 'reconnect';
    case 'not-found':
    case 'refused':
      return 'choose-another-calendar';
    default:
      return 'try-again';
  }
}

/** Where in the settings a remedy is at hand; nowhere where trying again is all that helps. */
export function placeOf(remedy: Remedy, connectionId?: string): SettingsPlace | undefined {
  switch (remedy) {
    case 'connect':
      return { tab: 'integrations', field: 'connect' };
    case 'reconnect':
    case 'grant-write-access':
    case 'ask-administrator':
      return {
        tab: 'integrations',
        ...(connectionId !== undefined && { field: 'connection', id: connectionId }),
      };
    case 'choose-another-calendar':
      return { tab: 'calendars', field: 'linked' };
    case 'try-again':
      return undefined;
  }
}

/** What an unwritten event is written again by: any one of its bookings names it. */
export function refOf({ bookings }: UnwrittenEvent): string | undefined {
  return bookings[0]?.ref;
}
