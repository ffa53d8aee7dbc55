import type ICAL from 'ical.js';
import type { BusyItem, CalendarEvent, InvitedPerson } from '../../contract/calendar-adapter.js';
import type { Interval } from '../../time/interval.js';
import type { CalendarObject } from './calendar-object.js';
import { utcText } from './dav-requests.js';
import { eventIdOf } from './event-ids.js';
import { occurrencesIn, writtenOccurrence } from './occurrences.js';
import type { ClockOf, Occurrence } from './occurrences.js';
import { ownNames } from './own-properties.js';
import { clocksOf } from './zone-names.js';
import type { WallClockOf } from './wall-clocks.js';
import { timeOf } from './written-time.js';

/** In whose eyes an event is read. */
export interface Reader {
  readonly calendarId: string;
  /** What floating times and dates go by. */
  readonly clock: WallClockOf;
  /** E-mail addresses of the account, lower-case. */
  readonly addresses: readonly string[];
}

const answers: Readonly<Record<string, InvitedPerson['answer']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/** What of an object stands in a range, called off or not. @throws RangeError for times that are none */
export function occurrencesOf(
  object: CalendarObject,
  { clock }: Pick<Reader, 'clock'>,
  range: Interval,
): readonly Occurrence[] {
  const clockOf: ClockOf = clocksOf(object.component, clock);
  return occurrencesIn(object.component, clockOf, range);
}

/** One time of an event as busy times show it; `undefined` when it is called off. */
export function busyItemOf(
  object: CalendarObject,
  occurrence: Occurrence,
  reader: Reader,
): BusyItem | undefined {
  const { start, end, event, recurrence } = occurrence;
  if (statusOf(event) === 'cancelled') return undefined;
  const bookingRef = bookingRefOf(occurrence, reader);
  const title = textIn(event, 'summary');
  return {
    start,
    end,
    calendarId: reader.calendarId,
    transparency: transparencyOf(event, reader),
    eventId: eventIdOf(object.name, recurrence),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(title !== undefined && { title }),
  };
}

/** An event as it is written, or of a series the one time that is named; `undefined` for none, or one called off. */
export function eventNamed(
  object: CalendarObject,
  recurrence: string | undefined,
  reader: Reader,
): CalendarEvent | undefined {
  const occurrence =
    recurrence === undefined
      ? writtenOccurrence(object.component, clocksOf(object.component, reader.clock))
      : occurrencesOf(object, reader, around(recurrence)).find(
          (candidate) => candidate.recurrence !== undefined && utcText(candidate.recurrence) === recurrence,
        );
  if (!occurrence || statusOf(occurrence.event) === 'cancelled') return undefined;
  const event = calendarEventOf(object, occurrence, reader);
  return recurrence === undefined ? { ...event, id: object.name } : event;
}

/** Where one time of a series is looked for: nobody moves one further than a year. */
function around(recurrence: string): Interval {
  const { wall } = timeOf(recurrence);
  return { start: wall - yearLength, end: wall + yearLength };
}

const yearLength = 366 * 86_400_000;

/** One time of an event as the contract has it. */
export function calendarEventOf(
  object: CalendarObject,
  occurrence: Occurrence,
  reader: Reader,
): CalendarEvent {
  const { start, end, isAllDay, event, recurrence } = occurrence;
  const bookingRef = bookingRefOf(occurrence, reader);
  const title = textIn(event, 'summary');
  const location = textIn(event, 'location');
  const solution = textIn(event, ownNames.noConference);
  return {
    calendarId: reader.calendarId,
    id: eventIdOf(object.name, recurrence),
    start,
    end,
    ...(object.etag !== undefined && { etag: object.etag }),
    status: statusOf(event),
    transparency: transparencyOf(event, reader),
    ...(isAllDay && { isAllDay }),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    attendees: attendeesOf(event, reader),
    ...(solution !== undefined && {
      conference: { solution, state: 'failed' as const },
      isConferenceRefused: true,
    }),
  };
}

/** Those who are invited; who invites is not among them. */
function attendeesOf(event: ICAL.Component, { addresses }: Reader): readonly InvitedPerson[] {
  const organizer = addressIn(event.getFirstProperty('organizer'));
  return event.getAllProperties('attendee').flatMap((property) => {
    const email = addressIn(property);
    if (email === undefined || email === organizer) return [];
    const name = property.getFirstParameter('cn') as string | undefined;
    const said = property.getFirstParameter('partstat') as string | undefined;
    return [
      {
        email,
        ...(name !== undefined && name !== '' && { name }),
        answer: answers[said?.toUpperCase() ?? ''] ?? 'none',
        ...(addresses.includes(email) && { isSelf: true }),
      },
    ];
  });
}

/**
 * The booking that an event was written for: that event alone, not its duplicates nor what its host made of it as a series.
 * Who is invited gets the properties of the organiser's copy (RFC 6638, section 3.2), so theirs says it only where it was
 * meant to.
 */
function bookingRefOf({ event, isFirst }: Occurrence, { addresses }: Reader): string | undefined {
  if (!isFirst || textIn(event, ownNames.uid) !== textIn(event, 'uid')) return undefined;
  const organizer = addressIn(event.getFirstProperty('organizer'));
  const isCopy = organizer !== undefined && addresses.length > 0 && !addresses.includes(organizer);
  if (isCopy && textIn(event, ownNames.shared) === undefined) return undefined;
  return textIn(event, ownNames.bookingRef);
}

/** Free is what its owner marked so, and what they declined. */
function transparencyOf(event: ICAL.Component, { addresses }: Reader): 'opaque' | 'transparent' {
  if (textIn(event, 'transp')?.toUpperCase() === 'TRANSPARENT') return 'transparent';
  const hasDeclined = event.getAllProperties('attendee').some((property) => {
    const said = property.getFirstParameter('partstat') as string | undefined;
    return said?.toUpperCase() === 'DECLINED' && addresses.includes(addressIn(property) ?? '');
  });
  return hasDeclined ? 'transparent' : 'opaque';
}

function statusOf(event: ICAL.Component): CalendarEvent['status'] {
  const status = textIn(event, 'status')?.toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

/** The e-mail address that a property names, lower-case; servers that know better say it in a parameter. */
export function addressIn(property: ICAL.Property | null): string | undefined {
  const value = property?.getFirstValue();
  const email = property?.getFirstParameter('email');
  const text = typeof value === 'string' && /^mailto:/i.test(value) ? value.slice('mailto:'.length) : email;
  const address = text?.trim().toLowerCase() ?? '';
  return address === '' ? undefined : address;
}

function textIn(event: ICAL.Component, name: string): string | undefined {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
