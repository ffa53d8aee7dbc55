import type {
  Attendee,
  BookingRecord,
  CalendarEntry,
  EventDraft,
  EventTypeSettings,
} from '../../contract/index.js';
import { askedLink } from './conference-link.js';
import { answerLines, answerText } from './event-answers.js';
import { fillTemplate, namesGuest } from './event-words.js';
import type { EventValues } from './event-words.js';
import { invitedGuestsOf } from './further-guests.js';
import { eventIdOf } from './identifiers.js';
import { shownLinkOf } from './made-link.js';
import { detailThatMayLeave, isGuestsOwn } from './place-text.js';
import { strippedText } from './stripped-text.js';

/** The confirmed bookings of an occupancy, the first one first. */
export type Session = readonly [BookingRecord, ...BookingRecord[]];

/** What a draft takes from the settings as they are by now. */
export interface DraftTerms {
  /** IANA; the zone the event is shown in. */
  readonly zone: string;
  /** Those who take part as hosts beside the organising one. */
  readonly coHosts: readonly Attendee[];
  /** Missing where the event type has been removed. */
  readonly eventType: EventTypeSettings | undefined;
  /** Where a guest manages a booking; missing where there is no such page. */
  readonly manageLinkOf: ((record: BookingRecord) => Promise<string>) | undefined;
}

/** As events look where their event type says nothing else. */
const usual = { title: '{eventType}: {guest}', description: '{eventType}\n{place}\n{hosts} – {guest}' };

/** The id of an entry's event, derived so that every attempt at it names the same one. */
export function eventIdFor(
  { occupancyId, hostId, attempt }: CalendarEntry,
  former = attempt,
): Promise<string> {
  return eventIdOf(occupancyId, hostId, former);
}

/** The name of a request for an event's link: a retry of it keeps the name, and whoever asks anew has another. */
export function linkRequestOf(eventId: string, { linkRequests = 0 }: CalendarEntry): string {
  return linkRequests === 0 ? eventId : `${eventId}-${linkRequests}`;
}

/**
 * A session as a calendar event. Of a guest's own words only a stripped name, a stripped place where the guest chose it,
 * and answers that the host lets out, stripped too, leave the house: the calendar mails them to whatever address was
 * typed. Where the time is for several guests not even those do, because they are strangers to one another.
 */
export async function eventDraftOf(
  entry: CalendarEntry,
  session: Session,
  { zone, coHosts, eventType, manageLinkOf }: DraftTerms,
): Promise<EventDraft> {
  const [first] = session;
  const id = await eventIdFor(entry);
  const isForSeveral = session.some(({ seats = 1 }) => seats > 1);
  const place = isForSeveral ? placesOf(session) : placeOf(first);
  const looks = eventType?.calendarEvent ?? {};
  const values: EventValues = {
    eventType: first.eventType.title,
    hosts: first.hosts.map((host) => host.name).join(', '),
    place,
    ...(isForSeveral ? nothing : await ownValues(first, eventType, manageLinkOf)),
  };
  const conference = askedLink(session);
  return {
    id,
    bookingRef: entry.bookingRef,
    ...first.time,
    zone,
    title: titleOf(looks.title ?? usual.title, { values, isForSeveral }),
    description: fillTemplate(looks.description ?? usual.description, values),
    ...(place !== '' && { location: place }),
    attendees: [...coHosts, ...session.flatMap(invitedGuestsOf)],
    ...(isForSeveral && { hidesGuests: true }),
    ...(looks.visibility !== undefined && { visibility: looks.visibility }),
    ...(looks.remindersMinutes && { remindersMinutes: looks.remindersMinutes }),
    ...(looks.color !== undefined && { color: looks.color }),
    ...(conference && {
      conference: { solution: conference.solution, requestId: linkRequestOf(id, entry) },
    }),
  };
}

/** A title that speaks of one guest says nothing of several. */
function titleOf(
  template: string,
  { values, isForSeveral }: { readonly values: EventValues; readonly isForSeveral: boolean },
): string {
  if (isForSeveral && namesGuest(template)) return values.eventType;
  return fillTemplate(template, values) || values.eventType;
}

/** What is one guest's own. */
type OwnValues = Pick<EventValues, 'guest' | 'answers' | 'answerTo' | 'manageLink'>;

const nothing: OwnValues = { guest: '', answers: '', answerTo: () => '', manageLink: '' };

async function ownValues(
  record: BookingRecord,
  eventType: DraftTerms['eventType'],
  manageLinkOf: DraftTerms['manageLinkOf'],
): Promise<OwnValues> {
  const { questions = [], calendarEvent } = eventType ?? {};
  const isManaged = calendarEvent?.description?.includes('{manageLink}') === true;
  return {
    guest: strippedText(record.guest.name),
    answers: answerLines(questions, record.answers),
    answerTo: (id) =>
      answerText(
        questions.find((question) => question.id === id),
        record.answers,
      ),
    manageLink: isManaged && manageLinkOf ? await manageLinkOf(record) : '',
  };
}

/** The places of several guests, as far as the hosts named them. */
function placesOf(session: Session): string {
  const named = session.filter(({ location }) => !isGuestsOwn(location));
  return [...new Set(named.map(placeOf))].filter(Boolean).join(' · ');
}

function placeOf(record: BookingRecord): string {
  const { location } = record;
  // What the calendar makes it shows itself.
  if (location.kind === 'conference') return shownLinkOf(record) ?? '';
  const detail = detailThatMayLeave(location);
  return isGuestsOwn(location) ? detail : detail || (location.label ?? '');
}
