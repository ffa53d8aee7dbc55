import ICAL from 'ical.js';
import { BookingError } from '../../contract/booking-error.js';
import { notUnderstood } from './dav-errors.js';
import { cal, dav, textOf } from './multistatus.js';
import type { DavResource } from './multistatus.js';

/** An event, or a series with its exceptions, as it lies in a calendar: one file. */
export interface CalendarObject {
  /** The last part of its path, without `.ics`, as it is written there. */
  readonly name: string;
  readonly etag?: string;
  readonly component: ICAL.Component;
}

/**
 * Reads iCalendar.
 *
 * @throws BookingError `calendar-unreachable` for what is none: what it would have said may be that somebody is busy
 */
export function readCalendarText(text: string): ICAL.Component {
  try {
    const component = ICAL.Component.fromString(text.replace(/^\uFEFF/, ''));
    if (component.name === 'vcalendar') return component;
  } catch {
    // Nothing of what stands there may come into an error.
  }
  throw notUnderstood('an event');
}

/**
 * Reads what a report tells of an event; `undefined` where there is none under this address any more.
 *
 * @throws BookingError `calendar-unreachable` for an event that the server does not show, or left out with others
 */
export function objectOf(resource: DavResource): CalendarObject | undefined {
  const { status = 200 } = resource;
  if (status === 404 || status === 410) return undefined;
  const data = resource.property(cal, 'calendar-data');
  if (status >= 400 || !data) throw notUnderstood('a calendar that is not shown whole');
  const etag = textOf(resource.property(dav, 'getetag'));
  return {
    name: nameOf(resource.url),
    ...(etag !== '' && { etag }),
    component: readCalendarText(data.textContent ?? ''),
  };
}

/** An event's name by its address. Who writes without `.ics` is told apart from who writes with it. */
export function nameOf({ pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return last.endsWith('.ics') ? last.slice(0, -'.ics'.length) : `${last}${bare}`;
}

/**
 * An event's address by its name.
 *
 * @throws BookingError `not-found` for a name that would lead out of its calendar
 */
export function addressOf(collection: URL, name: string): URL {
  const file = name.endsWith(bare) ? name.slice(0, -bare.length) : `${name}.ics`;
  const address = new URL(`./${file}`, collection);
  const isInside = address.pathname === `${collection.pathname}${file}` && !file.includes('/');
  if (isInside && address.search === '' && address.hash === '') return address;
  throw new BookingError('not-found', { detail: 'There is no such event' });
}

/** No path has it as it stands. */
const bare = '?';
