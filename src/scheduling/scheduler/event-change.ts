import { invitedTo } from '../../contract/index.js';
import type {
  CalendarEntry,
  CalendarEvent,
  EventChange,
  EventDraft,
  WrittenParts,
} from '../../contract/index.js';
import { isNews } from './event-parts.js';

/** What a change starts from. */
export interface Standing {
  readonly event: CalendarEvent | undefined;
  /** What may stand in it by our own hand. */
  readonly written: CalendarEntry['written'];
  /** Who is on it, or may be, and is to be no longer. */
  readonly uninvite: readonly string[];
  /** Lower-case addresses of those who were on it when it was written last, for calendars that do not say. */
  readonly before: readonly string[];
}

/**
 * Brings an event to its draft: its time, its people, and what would be written otherwise than it was. What we wrote and
 * would write the same is left alone, because the host may have changed it since; so is a link that is there.
 */
export function changeTo(
  draft: EventDraft,
  parts: WrittenParts,
  { event, written, uninvite, before }: Standing,
): EventChange {
  const { start, end, zone, attendees, hidesGuests } = draft;
  const { title, description = '', location = '' } = draft;
  const invited = invitedTo(event) ?? before;
  const invite = attendees.filter(({ email }) => !invited.includes(email.toLowerCase()));
  return {
    ...(isNews(written, parts, 'time') && { start, end, zone }),
    ...(isNews(written, parts, 'title') && { title }),
    ...(isNews(written, parts, 'description') && { description }),
    ...(isNews(written, parts, 'location') && { location }),
    ...looksOf(draft, parts, written),
    ...(invite.length > 0 && { invite }),
    ...(uninvite.length > 0 && { uninvite }),
    ...(hidesGuests !== undefined && { hidesGuests }),
    ...linkOf(draft, { event, written }),
  };
}

/** What is no longer asked for goes back to what the calendar does; where nobody knows what we wrote, it stays. */
function looksOf(
  { visibility, remindersMinutes, color }: EventDraft,
  parts: WrittenParts,
  written: CalendarEntry['written'],
): EventChange {
  const isMeant = (value: unknown): boolean => written !== undefined || value !== undefined;
  return {
    ...(isNews(written, parts, 'visibility') &&
      isMeant(visibility) && { visibility: visibility ?? 'default' }),
    ...(isNews(written, parts, 'reminders') &&
      isMeant(remindersMinutes) && { remindersMinutes: remindersMinutes ?? null }),
    ...(isNews(written, parts, 'color') && isMeant(color) && { color: color ?? null }),
  };
}

function linkOf(
  { conference }: EventDraft,
  { event, written = [] }: Pick<Standing, 'event' | 'written'>,
): Pick<EventChange, 'conference'> {
  if (conference) return hasLink(event) ? {} : { conference };
  // Only one that we asked for: the host may have added a link by hand.
  return written.some((known) => known.conference !== '') ? { conference: null } : {};
}

/** Whether an event has a link, or one is being made. */
export function hasLink(event: CalendarEvent | undefined): boolean {
  return event?.conference !== undefined && event.conference.state !== 'failed';
}

/** Whether an event shows a draft, as far as the calendar says. */
export function isAsDrafted(event: CalendarEvent, draft: EventDraft): boolean {
  const { start, end } = event;
  const invited = invitedTo(event);
  const isThere = ({ email }: { readonly email: string }) => invited?.includes(email.toLowerCase()) ?? true;
  return start === draft.start && end === draft.end && draft.attendees.every(isThere);
}
