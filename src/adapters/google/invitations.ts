import type { Attendee, InvitedPerson } from '../../contract/calendar-adapter.js';
import { lineOfText } from './event-text.js';
import { GoogleError } from './google-errors.js';
import { fieldOf, listOf, textOf } from './wire.js';

const answers = new Map<string | undefined, InvitedPerson['answer']>([
  ['accepted', 'accepted'],
  ['declined', 'declined'],
  ['tentative', 'tentative'],
]);

/** Those whom an event invites, and what they said; `undefined` when it does not show them all. */
export function attendeesOf(body: unknown): readonly InvitedPerson[] | undefined {
  if (fieldOf(body, 'attendeesOmitted') === true) return undefined;
  return (listOf(body, 'attendees') ?? []).flatMap((attendee) => {
    const email = addressOf(attendee);
    if (email === undefined) return [];
    const name = textOf(attendee, 'displayName');
    return {
      email,
      ...(name !== undefined && { name }),
      answer: answers.get(textOf(attendee, 'responseStatus')) ?? 'none',
      ...(fieldOf(attendee, 'self') === true && { isSelf: true }),
    };
  });
}

/** Lower-case addresses of those whom an event invites; `undefined` when it does not show them all. */
export function invitedOf(body: unknown): readonly string[] | undefined {
  return attendeesOf(body)?.map(({ email }) => email);
}

/**
 * The list of those whom an event invites after a change; `undefined` when it stays as it is. Whoever is on it already is
 * sent back as Google says it, with the answer they gave.
 *
 * @throws GoogleError `forbidden` (refused) when Google does not show everybody who is invited
 */
export function attendeesAfter(
  event: unknown,
  { invite, uninvite }: { readonly invite: readonly Attendee[]; readonly uninvite: readonly string[] },
): readonly unknown[] | undefined {
  if (fieldOf(event, 'attendeesOmitted') === true) throw new GoogleError('forbidden', { call: 'events.get' });
  const before = listOf(event, 'attendees') ?? [];
  const unwanted = new Set(uninvite.map((email) => email.toLowerCase()));
  const staying = before.filter((attendee) => !unwanted.has(addressOf(attendee) ?? ''));
  const known = new Set(staying.map(addressOf));
  const added = invite.filter(({ email }) => !known.has(email.toLowerCase()));
  if (added.length === 0 && staying.length === before.length) return undefined;
  return [...staying, ...added.map(attendeeOf)];
}

/** Somebody who is invited, as Google takes it. */
export function attendeeOf({ email, name }: Attendee): object {
  // Any other answer may be reset by the guest's own settings, and then hides the event from them.
  return {
    email,
    ...(name !== undefined && { displayName: lineOfText(name) }),
    responseStatus: 'needsAction',
  };
}

function addressOf(attendee: unknown): string | undefined {
  return textOf(attendee, 'email')?.toLowerCase();
}
