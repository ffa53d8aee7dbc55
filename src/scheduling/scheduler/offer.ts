import { BookingError } from '../../contract/index.js';
import type {
  Assignment,
  EventTypeHost,
  EventTypeSettings,
  HostSettings,
  LocationSettings,
  SettingsStore,
} from '../../contract/index.js';
import type { HostTime } from '../engine/slot-input.js';
import { refuseField } from './refuse-faults.js';

/** An event type with its hosts: all that is needed to list and to book it. */
export interface Offer {
  readonly eventType: EventTypeSettings;
  readonly assignment: Assignment;
  /** Whose time it is about, the organising host first. */
  readonly hosts: Hosts;
  /** The places that a guest may name: the event type's, else the hosts' own, each id once. */
  readonly locations: Locations;
}

export type Hosts = readonly [OfferedHost, ...OfferedHost[]];
export type Locations = readonly [LocationSettings, ...LocationSettings[]];

/** A host, as this event type offers them. */
export interface OfferedHost {
  readonly host: HostSettings;
  readonly terms: Omit<HostTime, 'id' | 'busy' | 'bookings' | 'unreadable'>;
  /** The event type's places, else this host's. */
  readonly locations: Locations;
}

/** Names an event type on a host's time, where those of several owners may meet. */
export function nameOf({ owner, slug }: EventTypeSettings): string {
  return `${owner}/${slug}`;
}

/** Reads an offer, one that is no longer shown too: bookings on it can still be moved. @throws BookingError `not-found`. */
export async function readOffer(settings: SettingsStore, owner: string, slug: string): Promise<Offer> {
  const eventType = await settings.eventType(owner, slug);
  if (!eventType) throw noSuchEventType();
  return withHosts(settings, eventType);
}

/**
 * Reads an offer as one of its hosts finds it.
 * @throws BookingError `not-found`, for what that host takes no part in too, with no more read of it.
 */
export async function readOfferOfHost(
  settings: SettingsStore,
  owner: string,
  { slug, hostId }: { readonly slug: string; readonly hostId: string },
): Promise<Offer> {
  const eventType = await settings.eventType(owner, slug);
  if (!eventType?.hosts.some((host) => host.hostId === hostId)) throw noSuchEventType();
  return withHosts(settings, eventType);
}

async function withHosts(settings: SettingsStore, eventType: EventTypeSettings): Promise<Offer> {
  const { assignment = 'collective' } = eventType;
  const found = await settings.hosts(eventType.hosts.map(({ hostId }) => hostId));
  const hosts = eventType.hosts.flatMap((terms) => {
    const host = found.find(({ id }) => id === terms.hostId);
    return host ? offeredHost(eventType, terms, host) : [];
  });
  // Who is gone is missed where all are needed, and only there.
  if (assignment === 'collective' && hosts.length < eventType.hosts.length) throw noSuchEventType();
  return offerOf(eventType, hosts);
}

/** Reads an offer as guests find it. @throws BookingError `not-found`, for a hidden one too. */
export async function readOpenOffer(settings: SettingsStore, owner: string, slug: string): Promise<Offer> {
  const offer = await readOffer(settings, owner, slug);
  if (offer.eventType.hidden === true) throw noSuchEventType();
  return offer;
}

/** The offer of some of its hosts alone, in the order given. */
export function offerBy(offer: Offer, hosts: readonly OfferedHost[]): Offer {
  return offerOf(offer.eventType, hosts);
}

/** The offer of the host a guest asks for; of all of them when none is named. @throws BookingError `invalid-request`. */
export function offerFor(offer: Offer, hostId: string | undefined): Offer {
  if (hostId === undefined) return offer;
  const chosen = choosableHosts(offer).find(({ host }) => host.id === hostId);
  if (!chosen) refuseField('context.host', 'is a host whom guests may choose here');
  return offerBy(offer, [chosen]);
}

/** The hosts whom guests may ask for. */
export function choosableHosts({ eventType, assignment, hosts }: Offer): readonly OfferedHost[] {
  return eventType.guestChoosesHost === true && assignment === 'round-robin' ? hosts : [];
}

function offerOf(eventType: EventTypeSettings, offered: readonly OfferedHost[]): Offer {
  const [first, ...others] = offered;
  if (!first) throw noSuchEventType();
  const { assignment = 'collective' } = eventType;
  const hosts: Hosts = [first, ...others];
  return { eventType, assignment, hosts, locations: locationsOf(assignment, hosts) };
}

/** The places of whoever may organise a booking, each id once: the first to have it describes it. */
function locationsOf(assignment: Assignment, [first, ...others]: Hosts): Locations {
  if (assignment === 'collective') return first.locations;
  const ids = new Set(first.locations.map(({ id }) => id));
  const more = others.flatMap(({ locations }) =>
    locations.filter(({ id }) => {
      const isNew = !ids.has(id);
      ids.add(id);
      return isNew;
    }),
  );
  return [...first.locations, ...more];
}

function offeredHost(eventType: EventTypeSettings, own: EventTypeHost, host: HostSettings): OfferedHost {
  const limits = own.limits ?? eventType.limits;
  // A host who has set no place at all still meets somewhere: the invitation says where.
  const [first = { id: 'invitation', kind: 'text' as const }, ...others] = eventType.locations?.length
    ? eventType.locations
    : host.locations;
  return {
    host,
    terms: {
      schedule: own.schedule ?? eventType.schedule ?? host.schedule,
      bufferBeforeMinutes: own.bufferBeforeMinutes ?? eventType.bufferBeforeMinutes ?? 0,
      bufferAfterMinutes: own.bufferAfterMinutes ?? eventType.bufferAfterMinutes ?? 0,
      noticeMinutes: own.noticeMinutes ?? eventType.noticeMinutes ?? 0,
      window: own.window ?? eventType.window,
      ...(limits && { limits }),
    },
    locations: [first, ...others],
  };
}

function noSuchEventType(): BookingError {
  return new BookingError('not-found', { detail: 'no such event type' });
}
