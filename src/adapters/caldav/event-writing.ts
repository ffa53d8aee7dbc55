import ICAL from 'ical.js';
import type { Attendee, EventChange, EventDraft, EventVisibility } from '../../contract/calendar-adapter.js';
import { offsetAt } from '../../time/zone.js';
import { nearestColor } from './css-colors.js';
import { addressIn } from './event-reading.js';
import { mainEvent } from './occurrences.js';
import { ownNames } from './own-properties.js';
import { zoneNamed } from './zone-names.js';
import { wallTime, writeZone } from './zone-writing.js';

/** Who invites, and whether the server sends the invitations (RFC 6638). */
export interface Inviter {
  /** E-mail address; missing where the server knows none. */
  readonly email: string | undefined;
  readonly schedules: boolean;
}

export interface WritingTerms {
  readonly inviter: Inviter;
  /** Epoch milliseconds. */
  readonly now: number;
}

const product = '-//booking-elements//CalDAV//EN';

/** An event to be written, as iCalendar (RFC 5545). */
export function writeDraft(draft: EventDraft, terms: WritingTerms): string {
  const { id, bookingRef, attendees, conference } = draft;
  const object = new ICAL.Component('vcalendar');
  object.addPropertyWithValue('version', '2.0');
  object.addPropertyWithValue('prodid', product);
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', id);
  event.addPropertyWithValue('created', utcTime(terms.now));
  event.addPropertyWithValue('status', 'CONFIRMED');
  event.addPropertyWithValue('transp', 'OPAQUE');
  event.addPropertyWithValue(ownNames.bookingRef, bookingRef);
  event.addPropertyWithValue(ownNames.uid, id);
  object.addSubcomponent(event);
  writeTime(object, event, draft);
  writeWords(event, draft);
  writeLooks(event, draft);
  if (conference) event.addPropertyWithValue(ownNames.noConference, conference.solution);
  for (const attendee of attendees) invite(event, attendee, terms.inviter);
  stamp(event, terms.now);
  return object.toString();
}

/**
 * An event with a change made to it; what is not named stays, exceptions of a series included.
 *
 * @throws RangeError for an object without an event
 */
export function writeChange(object: ICAL.Component, change: EventChange, terms: WritingTerms): string {
  const event = mainEvent(object);
  if (!event) throw new RangeError('An object without an event');
  const { start, end, zone, conference } = change;
  if (start !== undefined && end !== undefined) {
    writeTime(object, event, { start, end, zone: zone ?? zoneIn(event) ?? 'UTC' });
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
    event.updatePropertyWithValue('sequence', sequence + 1);
  }
  writeWords(event, change);
  writeLooks(event, change);
  if (conference !== undefined) event.removeAllProperties(ownNames.noConference);
  if (conference) event.addPropertyWithValue(ownNames.noConference, conference.solution);
  for (const email of change.uninvite ?? []) uninvite(event, email);
  for (const attendee of change.invite ?? []) invite(event, attendee, terms.inviter);
  stamp(event, terms.now);
  return object.toString();
}

/** The zone an event is shown in, where it has a name that is known. */
function zoneIn(event: ICAL.Component): string | undefined {
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  return tzid === undefined ? undefined : zoneNamed(tzid);
}

function writeTime(
  object: ICAL.Component,
  event: ICAL.Component,
  { start, end, zone }: Pick<EventDraft, 'start' | 'end' | 'zone'>,
): void {
  event.removeAllProperties('duration');
  for (const [name, instant] of [
    ['dtstart', start],
    ['dtend', end],
  ] as const) {
    event.removeAllProperties(name);
    if (zone === 'UTC') {
      event.addPropertyWithValue(name, utcTime(instant));
      continue;
    }
    const property = new ICAL.Property(name);
    property.setParameter('tzid', zone);
    property.setValue(wallTime(instant + offsetAt(zone, instant)));
    event.addProperty(property);
  }
  const written = object.getAllSubcomponents('vtimezone');
  if (zone === 'UTC' || written.some((one) => one.getFirstPropertyValue('tzid') === zone)) return;
  object.addSubcomponent(writeZone(zone, start));
}

function writeWords(
  event: ICAL.Component,
  words: { readonly title?: string; readonly description?: string; readonly location?: string },
): void {
  const { title, description, location } = words;
  for (const [name, text] of [
    ['summary', title],
    ['description', description],
    ['location', location],
  ] as const) {
    if (text === undefined) continue;
    event.removeAllProperties(name);
    if (text !== '') event.addPropertyWithValue(name, plain(text));
  }
}

/** Control characters are in no iCalendar text (RFC 5545, section 3.1), and servers refuse them. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const classes: Readonly<Record<EventVisibility, string | undefined>> = {
  default: undefined,
  public: 'PUBLIC',
  private: 'PRIVATE',
};

function writeLooks(
  event: ICAL.Component,
  looks: Pick<EventChange, 'visibility' | 'remindersMinutes' | 'color'>,
): void {
  const { visibility, remindersMinutes, color } = looks;
  if (visibility !== undefined) {
    event.removeAllProperties('class');
    const shown = classes[visibility];
    if (shown !== undefined) event.addPropertyWithValue('class', shown);
  }
  if (color !== undefined) {
    event.removeAllProperties('color');
    if (color !== null) event.addPropertyWithValue('color', nearestColor(color));
  }
  if (remindersMinutes === undefined) return;
  event.removeAllSubcomponents('valarm');
  for (const minutes of remindersMinutes ?? []) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', String(event.getFirstPropertyValue('summary') ?? ''));
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes));
    event.addSubcomponent(alarm);
  }
}

/** Those who are invited already stay as they are, with the answer they gave. */
function invite(event: ICAL.Component, { email, name, isHost }: Attendee, inviter: Inviter): void {
  if (isHost && !event.hasProperty(ownNames.shared)) event.addPropertyWithValue(ownNames.shared, 'hosts');
  const address = email.trim().toLowerCase();
  if (event.getAllProperties('attendee').some((property) => addressIn(property) === address)) return;
  if (!event.hasProperty('organizer') && inviter.email !== undefined)
    event.addProperty(person('organizer', inviter.email, inviter));
  const attendee = person('attendee', address, inviter);
  if (name !== undefined) attendee.setParameter('cn', plain(name));
  attendee.setParameter('cutype', 'INDIVIDUAL');
  attendee.setParameter('role', 'REQ-PARTICIPANT');
  attendee.setParameter('partstat', 'NEEDS-ACTION');
  attendee.setParameter('rsvp', 'TRUE');
  event.addProperty(attendee);
}

function uninvite(event: ICAL.Component, email: string): void {
  const address = email.trim().toLowerCase();
  const invited = event.getAllProperties('attendee').filter((property) => addressIn(property) === address);
  for (const property of invited) event.removeProperty(property);
}

/** Where the server sends nothing, nobody else shall either: programs that read the event might (RFC 6638, section 7.1). */
function person(name: string, email: string, { schedules }: Inviter): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setValue(`mailto:${email}`);
  if (!schedules) property.setParameter('schedule-agent', 'NONE');
  return property;
}

function stamp(event: ICAL.Component, now: number): void {
  event.updatePropertyWithValue('dtstamp', utcTime(now));
  event.updatePropertyWithValue('last-modified', utcTime(now));
}

function utcTime(instant: number): ICAL.Time {
  const time = wallTime(instant);
  time.zone = ICAL.Timezone.utcTimezone;
  return time;
}
