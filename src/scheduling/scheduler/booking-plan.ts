import { BookingError, guestNamedKinds } from '../../contract/index.js';
import type { BookedLocation, FieldFault, LocationSettings, TimeClaim } from '../../contract/index.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import { isInstant, parseInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { minutes } from '../engine/minutes.js';
import { conferenceFault, nameOf } from './offer.js';
import type { LinkedCalendar, Offer } from './offer.js';

/** Throws `invalid-request` when there are faults. */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new BookingError('invalid-request', { fields: faults });
}

/** Reads an instant of a request. @throws BookingError `invalid-request`. */
export function readInstant(text: string, path: string): number {
  if (!isInstant(text)) refuseFaults([{ path, message: 'is an RFC 3339 date and time with an offset' }]);
  return parseInstant(text);
}

/** The length asked for, if it is on offer. @throws BookingError `invalid-request`. */
export function readDuration(offer: Offer, asked: number | undefined): number {
  const offered = offer.eventType.durationsMinutes;
  if (asked !== undefined && !offered.includes(asked)) {
    refuseFaults([{ path: 'durationMinutes', message: `is one of ${offered.join(', ')}` }]);
  }
  return asked ?? offered[0];
}

/** The place asked for; the only one when none is named. @throws BookingError `invalid-request`. */
export function readLocation(offer: Offer, id: string | undefined): LocationSettings {
  const found =
    id === undefined && offer.locations.length === 1
      ? offer.locations[0]
      : offer.locations.find((at) => at.id === id);
  if (!found) {
    throw new BookingError('invalid-request', {
      fields: [
        { path: 'context.location', message: `is one of ${offer.locations.map((at) => at.id).join(', ')}` },
      ],
    });
  }
  return found;
}

/** The place as it is agreed. @throws BookingError `invalid-request`, `not-bookable` for a place that cannot work now. */
export function agreeLocation(
  location: LocationSettings,
  linked: LinkedCalendar,
  guestDetail: string | undefined,
): BookedLocation {
  const { id, kind, label, conference } = location;
  const namedByGuest = guestNamedKinds.includes(kind);
  if (namedByGuest && !guestDetail?.trim())
    refuseFaults([{ path: 'locationDetail', message: 'is needed for this place' }]);
  if (conference !== undefined) {
    const fault = conferenceFault(linked, conference);
    if (fault === 'calendar-unreachable') throw new BookingError('calendar-unreachable');
    if (fault !== undefined)
      throw new BookingError('not-bookable', { detail: `this place cannot be booked: ${fault}` });
  }
  const detail = namedByGuest ? guestDetail?.trim() : location.detail;
  return {
    id,
    kind,
    ...(label !== undefined && { label }),
    ...(detail !== undefined && { detail }),
    ...(conference !== undefined && { conference: { solution: conference, state: 'requested' as const } }),
  };
}

/** The claim on the host's time that a booking at this place makes, with the buffers and limits that hold. */
export function claimOf(offer: Offer, location: LocationSettings, time: Interval): TimeClaim {
  const { eventType, host, schedule } = offer;
  const date = dateAt(schedule.zone, time.start);
  const monday = startOfWeek(date);
  const { perDay, perWeek } = eventType.limits ?? {};
  const between = (from: string, days: number): Interval => ({
    start: startOfDate(schedule.zone, from),
    end: startOfDate(schedule.zone, addDays(from, days)),
  });
  return {
    hostId: host.id,
    eventType: nameOf(eventType),
    ...time,
    bufferBeforeMinutes: Math.max(eventType.bufferBeforeMinutes ?? 0, location.bufferBeforeMinutes ?? 0),
    bufferAfterMinutes: Math.max(eventType.bufferAfterMinutes ?? 0, location.bufferAfterMinutes ?? 0),
    limits: [
      ...(perDay === undefined ? [] : [{ range: between(date, 1), atMost: perDay }]),
      ...(perWeek === undefined ? [] : [{ range: between(monday, 7), atMost: perWeek }]),
    ],
  };
}

/** The time of a slot. */
export function timeOf(start: number, durationMinutes: number): Interval {
  return { start, end: start + minutes(durationMinutes) };
}
