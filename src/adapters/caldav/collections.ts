import ICAL from 'ical.js';
import type { Element } from '@xmldom/xmldom';
import type { Calendar, CalendarAccess } from '../../contract/calendar-adapter.js';
import { isZone } from '../../time/zone.js';
import type { PropertyName } from './dav-requests.js';
import type { DavAccount } from './discover.js';
import { apple, cal, childrenOf, dav, hrefsIn, is, textOf } from './multistatus.js';
import type { DavResource } from './multistatus.js';
import { clockOfZone } from './wall-clocks.js';
import type { WallClockOf } from './wall-clocks.js';
import { clockOfZoneComponent, zoneOfWritten } from './zone-names.js';

/** What is asked of each collection. */
export const collectionProperties: readonly PropertyName[] = [
  'd:resourcetype',
  'd:displayname',
  'd:owner',
  'd:current-user-privilege-set',
  'd:sync-token',
  'c:supported-calendar-component-set',
  'c:calendar-timezone',
  'c:calendar-timezone-id',
  'a:calendar-color',
];

/** What the account may do in a collection. `events` is `undefined` where the server does not say. */
export interface CollectionRights {
  readonly access: CalendarAccess;
  readonly events: boolean | undefined;
}

/** Whether a collection is a calendar, and of events. */
export function isCalendar({ property }: DavResource): boolean {
  const types = property(dav, 'resourcetype');
  if (!types || !childrenOf(types).some((type) => is(type, cal, 'calendar'))) return false;
  const components = property(cal, 'supported-calendar-component-set');
  return (
    !components ||
    childrenOf(components).some((each) => each.getAttribute('name')?.toUpperCase() === 'VEVENT')
  );
}

/** A collection as the contract has it; its id is its path. */
export function calendarOf(resource: DavResource, account: DavAccount): Omit<Calendar, 'primary'> {
  const { property, url } = resource;
  const zone = zoneOfCollection(resource);
  const color = /^#[\da-f]{6}/i.exec(textOf(property(apple, 'calendar-color')))?.[0].toLowerCase();
  const name = textOf(property(dav, 'displayname'));
  return {
    id: idOf(url, account),
    name: name === '' ? (url.pathname.split('/').findLast((part) => part !== '') ?? url.pathname) : name,
    access: rightsOf(resource, account).access,
    ...(zone !== undefined && { zone }),
    ...(color !== undefined && { color }),
    conferences: [],
    ...(account.inbox === undefined && { invitesNobody: true }),
  };
}

/** A collection's path; with its server where that is not the one of the first home. */
export function idOf(url: URL, { homes }: DavAccount): string {
  return url.origin === homes[0]?.origin ? url.pathname : url.href;
}

/**
 * What the account may do, by its privileges (RFC 3744, section 5.4; RFC 4791, section 6.1.1). To write takes the right to
 * change events and to add some; an owner is who may do everything with what is theirs.
 */
export function rightsOf({ property, url }: DavResource, { principal }: DavAccount): CollectionRights {
  const set = property(dav, 'current-user-privilege-set');
  if (!set) return { access: 'reader', events: undefined };
  const privileges = childrenOf(set).flatMap(childrenOf);
  const has = (name: string, namespace = dav) => privileges.some((each) => is(each, namespace, name));
  const owns = hrefsIn(property(dav, 'owner'), url).some(
    ({ pathname }) => withoutSlash(pathname) === withoutSlash(principal.pathname),
  );
  if (has('all') || has('write') || (has('write-content') && has('bind')))
    return { access: owns ? 'owner' : 'writer', events: true };
  if (has('read')) return { access: 'reader', events: true };
  return { access: 'free-busy', events: false };
}

/** The zone of a collection by name, where it has one (RFC 4791, section 5.2.2; RFC 7809, section 5.2). */
export function zoneOfCollection({ property }: DavResource): string | undefined {
  const named = textOf(property(cal, 'calendar-timezone-id'));
  if (named !== '' && isZone(named)) return named;
  const written = writtenZone(property(cal, 'calendar-timezone'));
  return written && zoneOfWritten(written);
}

/** The clock of a collection: of its zone, known by name or only described; `undefined` where it has none. */
export function clockOfCollection(resource: DavResource): WallClockOf | undefined {
  const zone = zoneOfCollection(resource);
  if (zone !== undefined) return clockOfZone(zone);
  const written = writtenZone(resource.property(cal, 'calendar-timezone'));
  return written && clockOfZoneComponent(written);
}

function writtenZone(element: Element | undefined): ICAL.Component | undefined {
  const text = textOf(element);
  if (text === '') return undefined;
  try {
    return ICAL.Component.fromString(text).getFirstSubcomponent('vtimezone') ?? undefined;
  } catch {
    return undefined;
  }
}

function withoutSlash(path: string): string {
  return decodeURIComponent(path).replace(/\/$/, '');
}
