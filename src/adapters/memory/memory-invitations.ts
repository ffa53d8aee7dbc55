import type { Attendee, InvitedPerson } from '../../contract/calendar-adapter.js';
import type { KeptEvent } from './memory-events.js';

/** Somebody as an event shows them; nobody answers here. */
export function personOf({ email, name }: Attendee): InvitedPerson {
  return { email, ...(name !== undefined && { name }), answer: 'none' };
}

/** Who is invited after a change: those who are already stay as they are. */
export function invitedAfter(
  before: readonly Attendee[],
  {
    invite = [],
    uninvite = [],
  }: { readonly invite?: readonly Attendee[] | undefined; readonly uninvite?: readonly string[] | undefined },
): readonly Attendee[] {
  const invited = new Map(before.map((attendee) => [attendee.email, attendee]));
  for (const email of uninvite) invited.delete(email.toLowerCase());
  for (const attendee of invite) {
    const email = attendee.email.toLowerCase();
    if (!invited.has(email)) invited.set(email, { ...attendee, email });
  }
  return [...invited.values()];
}

/**
 * The copies of an event in the calendars of those who are invited, or were, by address. With a host among them they
 * carry the reference too, as everything of an event that all copies share.
 */
export function copiesOf(
  { copyOf, bookingRef, invited = [], ...event }: KeptEvent,
  { before, calendarId }: { readonly before: KeptEvent | undefined; readonly calendarId: string },
): readonly (readonly [address: string, copy: Omit<KeptEvent, 'revision'>])[] {
  if (copyOf !== undefined) return [];
  const here = new Set(invited.map(({ email }) => email));
  const addresses = new Set([...here, ...(before?.invited ?? []).map(({ email }) => email)]);
  const isShared = bookingRef !== undefined && invited.some(({ isHost }) => isHost === true);
  return [...addresses]
    .filter((address) => address !== calendarId)
    .map((address) => [
      address,
      {
        ...event,
        invited,
        copyOf: calendarId,
        ...(isShared && { bookingRef }),
        ...(!here.has(address) && { status: 'cancelled' as const }),
      },
    ]);
}
