import { isJsonObject, objectAt, textAt, type JsonObject } from '../http/json.js';
import type { Query } from '../http/query.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { instantOf } from './moments.js';

/** Which events of a calendar a list shows. */
export function eventFilter(calendar: Calendar, query: Query): (event: CalendarEvent) => boolean {
  // Google ignores milliseconds in bounds; reading them drops the part of a second already.
  const timeMin = query.instant('timeMin') ?? -Infinity;
  const timeMax = query.instant('timeMax') ?? Infinity;
  const updatedMin = query.instant('updatedMin');
  const eventTypes = query.all('eventTypes');
  const iCalUID = query.text('iCalUID');
  const terms = (query.text('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (event) => {
    if (event.purged === true || !showsStatus(event, query)) return false;
    if (updatedMin !== undefined && event.updated < updatedMin) return false;
    if (iCalUID !== undefined && event.iCalUID !== iCalUID) return false;
    if (eventTypes.length > 0 && !eventTypes.includes(textAt(event.fields, 'eventType') ?? 'default'))
      return false;
    if (!hasProperties(event, 'private', query.all('privateExtendedProperty'))) return false;
    if (!hasProperties(event, 'shared', query.all('sharedExtendedProperty'))) return false;
    if (terms.length > 0 && !speaksOf(event, terms)) return false;
    // A series in a list that is not expanded was looked at instance by instance.
    if (event.recurrence) return true;
    // Both bounds are exclusive: an event that ends at timeMin or starts at timeMax is not in the list.
    return instantOf(event.end, calendar.zone) > timeMin && instantOf(event.start, calendar.zone) < timeMax;
  };
}

function showsStatus(event: CalendarEvent, query: Query): boolean {
  if (event.status !== 'cancelled' || query.flag('showDeleted')) return true;
  if (query.text('updatedMin') !== undefined) return true;
  // Without expansion, a cancelled exception is what tells that the instance does not take place.
  return event.recurringEventId !== undefined && !query.flag('singleEvents');
}

function hasProperties(
  event: CalendarEvent,
  side: 'private' | 'shared',
  constraints: readonly string[],
): boolean {
  const properties = objectAt(objectAt(event.fields, 'extendedProperties'), side);
  return constraints.every((constraint) => {
    const at = constraint.indexOf('=');
    const name = constraint.slice(0, at);
    return Object.hasOwn(properties, name) && properties[name] === constraint.slice(at + 1);
  });
}

function speaksOf(event: CalendarEvent, terms: readonly string[]): boolean {
  const { fields } = event;
  const place = objectAt(fields, 'workingLocationProperties');
  const people = [event.organizer, ...(event.attendees ?? [])];
  const text = [
    textAt(fields, 'summary'),
    textAt(fields, 'description'),
    textAt(fields, 'location'),
    ...people.flatMap(({ email, displayName }) => [email, displayName]),
    ...Object.values(place)
      .filter((value) => isJsonObject(value))
      .flatMap(textsOf),
  ];
  const haystack = text.join('\n').toLowerCase();
  return terms.every((term) => haystack.includes(term));
}

function textsOf(object: JsonObject): string[] {
  return Object.values(object).filter((value) => typeof value === 'string');
}
