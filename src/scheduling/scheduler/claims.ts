import type { LocationSettings, TimeClaim } from '../../contract/index.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import type { Interval } from '../../time/interval.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { minutes } from '../engine/minutes.js';
import { nameOf } from './offer.js';
import type { Offer, OfferedHost } from './offer.js';

/** The claims on all hosts' time that a booking at this place makes, with the buffers and limits that hold. */
export function claimsOf(offer: Offer, location: LocationSettings, time: Interval): readonly TimeClaim[] {
  const { eventType } = offer;
  return offer.hosts.map(({ host, terms }) => ({
    hostId: host.id,
    eventType: nameOf(eventType),
    ...time,
    bufferBeforeMinutes: Math.max(terms.bufferBeforeMinutes ?? 0, location.bufferBeforeMinutes ?? 0),
    bufferAfterMinutes: Math.max(terms.bufferAfterMinutes ?? 0, location.bufferAfterMinutes ?? 0),
    limits: limitsOf(terms, time.start),
    ...(eventType.seats !== undefined && { seats: eventType.seats }),
  }));
}

/** The dates and weeks of this host's zone that a start counts in (slot rule 7). */
function limitsOf({ limits, schedule }: OfferedHost['terms'], start: number): TimeClaim['limits'] & object {
  const { zone } = schedule;
  const date = dateAt(zone, start);
  const between = (from: string, days: number): Interval => ({
    start: startOfDate(zone, from),
    end: startOfDate(zone, addDays(from, days)),
  });
  return [
    ...(limits?.perDay === undefined ? [] : [{ range: between(date, 1), atMost: limits.perDay }]),
    ...(limits?.perWeek === undefined
      ? []
      : [{ range: between(startOfWeek(date), 7), atMost: limits.perWeek }]),
  ];
}

/** The time of a slot. */
export function timeOf(start: number, durationMinutes: number): Interval {
  return { start, end: start + minutes(durationMinutes) };
}
