import { invitedTo } from '../../contract/index.js';
import type { CalendarEvent, EventChange, EventDraft } from '../../contract/index.js';

/** Brings an event to its draft, and leaves alone what the draft does not name; a link that is there stays. */
export function changeTo(
  { start, end, zone, title, description, attendees, hidesGuests, conference }: EventDraft,
  event: CalendarEvent | undefined,
  uninvite: readonly string[],
): EventChange {
  const invited = invitedTo(event);
  const invite = attendees.filter(({ email }) => !invited?.includes(email.toLowerCase()));
  return {
    start,
    end,
    zone,
    title,
    ...(description !== undefined && { description }),
    ...(invite.length > 0 && { invite }),
    ...(uninvite.length > 0 && { uninvite }),
    ...(hidesGuests !== undefined && { hidesGuests }),
    ...(conference && event?.conference === undefined && { conference }),
  };
}

/** Whether an event shows a draft, as far as the calendar says. */
export function isAsDrafted(event: CalendarEvent, draft: EventDraft): boolean {
  const { start, end } = event;
  const invited = invitedTo(event);
  const isThere = ({ email }: { readonly email: string }) => invited?.includes(email.toLowerCase()) ?? true;
  return start === draft.start && end === draft.end && draft.attendees.every(isThere);
}
