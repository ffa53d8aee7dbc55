import { BookingError, canWrite, isBookingError } from '../../contract/index.js';
import type {
  ConferenceSolution,
  EventTypeSettings,
  HostSettings,
  LocationFault,
  LocationSettings,
  SettingsStore,
} from '../../contract/index.js';
import type { ConnectedCalendar, ConnectedCalendars } from './connected-calendars.js';

/** An event type with its host: all that is needed to list and to book it. */
export interface Offer {
  readonly eventType: EventTypeSettings;
  readonly host: HostSettings;
  /** The event type's places, else the host's. */
  readonly locations: readonly [LocationSettings, ...LocationSettings[]];
  /** Hours of the event type, else the host's. */
  readonly schedule: HostSettings['schedule'];
}

/** Names an event type on a host's time, where those of several owners may meet. */
export function nameOf({ owner, slug }: EventTypeSettings): string {
  return `${owner}/${slug}`;
}

/** Reads an offer, one that is no longer shown too: bookings on it can still be moved. @throws BookingError `not-found`. */
export async function readOffer(settings: SettingsStore, owner: string, slug: string): Promise<Offer> {
  const eventType = await settings.eventType(owner, slug);
  const host = eventType && (await settings.host(eventType.hostId));
  if (!eventType || !host) throw new BookingError('not-found', { detail: 'no such event type' });
  // A host who has set no place at all still meets somewhere: the invitation says where.
  const [first = { id: 'invitation', kind: 'text' as const }, ...others] = eventType.locations?.length
    ? eventType.locations
    : host.locations;
  return { eventType, host, locations: [first, ...others], schedule: eventType.schedule ?? host.schedule };
}

/** Reads an offer as guests find it. @throws BookingError `not-found`, for a hidden one too. */
export async function readOpenOffer(settings: SettingsStore, owner: string, slug: string): Promise<Offer> {
  const offer = await readOffer(settings, owner, slug);
  if (offer.eventType.hidden === true) throw new BookingError('not-found', { detail: 'no such event type' });
  return offer;
}

/** The host's linked calendar, as far as it can be described now. */
export type LinkedCalendar = { readonly connected: ConnectedCalendar } | { readonly fault: LocationFault };

/** Describes the linked calendar, or says why it cannot serve. Never throws. */
export async function describeLinked(
  host: HostSettings,
  calendars: ConnectedCalendars,
  signal?: AbortSignal,
): Promise<LinkedCalendar> {
  if (!host.calendars.linked) return { fault: 'not-connected' };
  try {
    const connected = await calendars.describe(host.calendars.linked, signal);
    return connected ? { connected } : { fault: 'not-connected' };
  } catch (error) {
    return {
      fault:
        isBookingError(error) && error.code === 'unauthenticated'
          ? 'needs-reconnect'
          : 'calendar-unreachable',
    };
  }
}

/** Why the linked calendar cannot be written to; `undefined` when it can. */
export function writeFault(linked: LinkedCalendar): LocationFault | undefined {
  if ('fault' in linked) return linked.fault;
  const { capabilities, calendar } = linked.connected;
  return capabilities.writeEvents && canWrite(calendar.access) ? undefined : 'no-write-access';
}

/** Why a video link cannot be made; `undefined` when it can. */
export function conferenceFault(
  linked: LinkedCalendar,
  solution: ConferenceSolution,
): LocationFault | undefined {
  const fault = writeFault(linked);
  if (fault !== undefined || 'fault' in linked) return fault;
  return linked.connected.calendar.conferences.includes(solution) ? undefined : 'conference-not-allowed';
}
