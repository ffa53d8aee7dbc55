import { BookingError, guestNamedKinds } from '../../contract/index.js';
import type { BookedLocation, LocationSettings } from '../../contract/index.js';
import { conferenceFault } from './linked-calendar.js';
import type { LinkSources } from './linked-calendar.js';
import { refuseField } from './refuse-faults.js';

/** Whether the guest has said what a place needs to know of them. @throws BookingError `invalid-request`. */
export function needGuestDetail({ kind }: LocationSettings, guestDetail: string | undefined): void {
  if (guestNamedKinds.includes(kind) && !guestDetail?.trim())
    refuseField('locationDetail', 'is needed for this place');
}

/**
 * The place as it is agreed.
 *
 * @throws BookingError `invalid-request`, `not-bookable` for a place that cannot work now, `calendar-unreachable`.
 */
export function agreeLocation(
  location: LocationSettings,
  sources: LinkSources,
  guestDetail: string | undefined,
): BookedLocation {
  const { conference } = location;
  needGuestDetail(location, guestDetail);
  if (conference !== undefined) {
    const fault = conferenceFault(sources, conference);
    if (fault === 'calendar-unreachable') throw new BookingError('calendar-unreachable');
    if (fault !== undefined)
      throw new BookingError('not-bookable', { detail: `this place cannot be booked: ${fault}` });
  }
  return placeOf(location, guestDetail);
}

/** The place of a booking, whether or not it works now. */
export function placeOf(location: LocationSettings, guestDetail: string | undefined): BookedLocation {
  const { id, kind, label, conference } = location;
  const detail = guestNamedKinds.includes(kind) ? guestDetail?.trim() : location.detail;
  return {
    id,
    kind,
    ...(label !== undefined && { label }),
    ...(detail !== undefined && { detail }),
    ...(conference !== undefined && { conference: { solution: conference, state: 'requested' as const } }),
  };
}
