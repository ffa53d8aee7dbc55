import { guestNamedKinds, isBookingError } from '../../contract/index.js';
import type { BookedLocation, BookingRecord, LocationSettings } from '../../contract/index.js';
import { openTime } from '../engine/open-time.js';
import { hoursReader } from '../engine/read-hours.js';
import { agreeLocation } from './agree-location.js';
import type { JobParts } from './job-terms.js';
import { conferenceFault, describeLinked } from './linked-calendar.js';
import type { LinkSources } from './linked-calendar.js';
import { readOffer } from './offer.js';
import type { OfferedHost } from './offer.js';

/**
 * The place that a booking can have instead of the one it has: the next in its host's order, after the last one the first
 * again. It asks nothing of the guest, says where it is, is open at that time, and needs no more room before and after.
 *
 * @returns `undefined` where there is none.
 */
export async function nextLocation(
  desk: Pick<JobParts, 'settings' | 'calendars' | 'links'>,
  record: BookingRecord,
): Promise<BookedLocation | undefined> {
  const organiser = await organiserOf(desk, record);
  if (!organiser) return undefined;
  const { host, locations } = organiser;
  const at = locations.findIndex(({ id }) => id === record.location.id);
  const others = [...locations.slice(at + 1), ...locations.slice(0, Math.max(at, 0))];
  const sources = { links: desk.links, linked: await describeLinked(host, desk.calendars) };
  const next = others.find((location) => serves(location, record, sources));
  return next && agreeLocation(next, sources, undefined);
}

/** As the settings have it by now; missing where nobody offers this any more. */
async function organiserOf(
  { settings }: Pick<JobParts, 'settings'>,
  { owner, eventType, hosts }: BookingRecord,
): Promise<OfferedHost | undefined> {
  try {
    const offer = await readOffer(settings, owner, eventType.slug);
    return offer.hosts.find(({ host }) => host.id === hosts[0]?.id);
  } catch (error) {
    if (isBookingError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

function serves(location: LocationSettings, record: BookingRecord, sources: LinkSources): boolean {
  const { kind, conference, detail, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = location;
  if (guestNamedKinds.includes(kind)) return false;
  const isKnown =
    conference === undefined
      ? detail !== undefined
      : conference !== record.location.conference?.solution && !conferenceFault(sources, conference);
  const hasRoom =
    bufferBeforeMinutes <= record.bufferBeforeMinutes && bufferAfterMinutes <= record.bufferAfterMinutes;
  return isKnown && hasRoom && isOpen(location, record);
}

function isOpen({ schedule }: LocationSettings, { time }: BookingRecord): boolean {
  if (!schedule) return true;
  const { starts, ends } = openTime(hoursReader()(schedule, 'schedule'), time).union;
  return starts.some((start, index) => start <= time.start && (ends[index] ?? -Infinity) >= time.end);
}
