import { forbiddenForServiceAccounts, invalid, required } from '../http/errors.js';
import { jsonObject, objectsAt, textAt, type JsonObject } from '../http/json.js';
import type { Account } from '../state/calendar.js';
import type { Attendee } from '../state/calendar-event.js';

/** Beyond this many guests an answer given when adding them is not kept. */
const MOST_WITH_RESPONSES = 200;
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/;
const RESPONSES = ['needsAction', 'declined', 'tentative', 'accepted'] as const;

/** What the reading of guests depends on. */
export interface AttendeeRules {
  readonly previous: readonly Attendee[];
  readonly accounts: readonly Account[];
  /** Addresses whose answer the writer may give: the calendar's own. */
  readonly self: string;
}

/**
 * Reads the whole list of guests as sent. Each needs an address; who is named twice counts once; `resource` is kept
 * from when the guest was added; an answer given for a person who takes only invitations they answered starts over.
 */
export function readAttendees(event: JsonObject, rules: AttendeeRules): Attendee[] | undefined {
  if (!Array.isArray(event.attendees)) return undefined;
  const sent = objectsAt(event, 'attendees');
  const tooMany = sent.length > MOST_WITH_RESPONSES;
  const byEmail = new Map<string, Attendee>();
  for (const item of sent) {
    const attendee = readAttendee(item, rules);
    const before = rules.previous.find(({ email }) => email === attendee.email);
    if (before === undefined && (tooMany || resetsResponse(attendee, rules)))
      attendee.responseStatus = 'needsAction';
    byEmail.set(attendee.email, attendee);
  }
  return [...byEmail.values()];
}

function readAttendee(item: JsonObject, { previous }: AttendeeRules): Attendee {
  const email = textAt(item, 'email')?.trim().toLowerCase();
  if (email === undefined || email === '') throw required('Missing attendee email.');
  if (!ADDRESS.test(email)) throw invalid('Invalid attendee email.');
  const before = previous.find((attendee) => attendee.email === email);
  const given = textAt(item, 'responseStatus') ?? 'needsAction';
  const responseStatus = RESPONSES.find((status) => status === given);
  if (!responseStatus) throw invalid(`Invalid value for: ${given} is not a valid value`);
  const displayName = textAt(item, 'displayName');
  const comment = textAt(item, 'comment');
  const resource = before ? before.resource === true : item.resource === true;
  const guests = typeof item.additionalGuests === 'number' ? item.additionalGuests : 0;
  if (guests < 0) throw invalid('Invalid number of additional guests.');
  return {
    email,
    responseStatus,
    ...(displayName === undefined ? {} : { displayName }),
    ...(comment === undefined ? {} : { comment }),
    ...(item.optional === true ? { optional: true } : {}),
    ...(resource ? { resource: true } : {}),
    ...(guests > 0 ? { additionalGuests: guests } : {}),
  };
}

function resetsResponse(attendee: Attendee, { accounts, self }: AttendeeRules): boolean {
  const account = accounts.find(({ email }) => email === attendee.email);
  return attendee.email !== self && account?.addInvitations === 'whenResponded';
}

/** 403 for a service account that acts as itself and would invite somebody, whatever `sendUpdates` says. */
export function checkInvitations({ serviceAccount }: Account, attendees: readonly Attendee[] = []): void {
  if (serviceAccount === true && attendees.length > 0) throw forbiddenForServiceAccounts();
}

/** A guest as an `EventAttendee`; `self` and `organizer` depend on the copy that is read. */
export function attendeeResource(
  attendee: Attendee,
  copy: { calendarId: string; organizer: string },
): JsonObject {
  return jsonObject({
    email: attendee.email,
    displayName: attendee.displayName,
    organizer: attendee.email === copy.organizer ? true : undefined,
    self: attendee.email === copy.calendarId ? true : undefined,
    resource: attendee.resource,
    optional: attendee.optional,
    responseStatus: attendee.responseStatus,
    comment: attendee.comment,
    additionalGuests: attendee.additionalGuests,
  });
}
