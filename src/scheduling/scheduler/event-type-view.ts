import type {
  EventType,
  EventTypeSummary,
  EventTypeSettings,
  Location,
  LocationSettings,
} from '../../contract/index.js';
import { dateAt } from '../../time/zone.js';
import { datesOf } from '../engine/closed-dates.js';
import { conferenceFault } from './offer.js';
import type { LinkedCalendar, Offer } from './offer.js';

/** An offer as a guest may see it. */
export function eventTypeView(offer: Offer, linked: LinkedCalendar, now: number): EventType {
  const { eventType, host, schedule } = offer;
  const today = dateAt(schedule.zone, now);
  const { from = today, to } = datesOf(eventType.window, today);
  const [first, ...others] = offer.locations;
  return {
    slug: eventType.slug,
    title: eventType.title,
    ...(eventType.description !== undefined && { description: eventType.description }),
    host: { name: host.name, ...(host.avatarUrl !== undefined && { avatarUrl: host.avatarUrl }) },
    durationsMinutes: eventType.durationsMinutes,
    locations: [locationView(first, linked), ...others.map((location) => locationView(location, linked))],
    questions: eventType.questions ?? [],
    window: { from: from < today ? today : from, ...(to !== undefined && { to }) },
    zone: schedule.zone,
    ...(offer.locations.some(narrowsTimes) && { slotsDependOnLocation: true }),
  };
}

/** One line of the menu. */
export function eventTypeSummary(eventType: EventTypeSettings): EventTypeSummary {
  return {
    slug: eventType.slug,
    title: eventType.title,
    ...(eventType.description !== undefined && { description: eventType.description }),
    durationsMinutes: eventType.durationsMinutes,
  };
}

function locationView(location: LocationSettings, linked: LinkedCalendar): Location {
  const { id, kind, conference, label, detail } = location;
  const fault = conference === undefined ? undefined : conferenceFault(linked, conference);
  return {
    id,
    kind,
    ...(conference !== undefined && { conference }),
    ...(label !== undefined && { label }),
    ...(detail !== undefined && location.showDetailBefore === true && { detail }),
    ...(fault !== undefined && { fault }),
  };
}

function narrowsTimes(location: LocationSettings): boolean {
  return (
    location.schedule !== undefined ||
    location.bufferBeforeMinutes !== undefined ||
    location.bufferAfterMinutes !== undefined
  );
}
