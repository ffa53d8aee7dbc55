import type { BookingRecord, CalendarEntry, CalendarEvent, Conference } from '../../contract/index.js';
import type { Session } from './event-draft.js';
import { isDecided, nextLinkState } from './link-state.js';
import type { LinkNews, LinkState } from './link-state.js';

/** A link that is not there so long after the event was written will not come. */
const patience = 60 * 60_000;
/** What was not made is asked for once more by itself; after that when the booking changes. */
const mostRequests = 2;

/** The link that any of these bookings asks of the calendar. */
export function askedLink(session: readonly BookingRecord[]): Conference | undefined {
  return session.find(asksCalendar)?.location.conference;
}

/** Whether the link of a booking is the calendar's to make. */
export function asksCalendar({ location, linkBy }: BookingRecord): boolean {
  return location.conference !== undefined && linkBy === undefined;
}

/** How far the link of an entry has come. */
export function linkStateOf({ conference }: Pick<CalendarEntry, 'conference'>): LinkState {
  return conference?.state ?? 'eligible';
}

/** Whether the event that shows these bookings has no link, or a failed one, although its link was asked for before. */
export function isLinkLost(
  { written, linkRequests = 0 }: CalendarEntry,
  session: Session,
  event: CalendarEvent | undefined,
): boolean {
  if (!askedLink(session) || !event || (event.conference && event.conference.state !== 'failed'))
    return false;
  // Of an event from before this was kept nobody knows; a fresh name does no harm.
  return linkRequests > 0 || written?.some(({ conference }) => conference !== '') !== false;
}

/** What has become of the link, as the event says it. `eligible`: it is to be asked for once more. */
export function followLink(
  entry: CalendarEntry,
  session: Session,
  { event, age }: { readonly event: CalendarEvent | undefined; readonly age: number },
): LinkState {
  const heard = nextLinkState(linkStateOf(entry), newsOf(entry, event));
  const isOver = !event || age > patience;
  return isOver && !isDecided(heard) ? nextLinkState(heard, 'hopeless') : heard;
}

/** A state of a link as a booking shows it; `undefined` where nobody was asked yet, or asks for none. */
export function conferenceIn(
  state: LinkState,
  session: Session,
  known: Conference | undefined,
): Conference | undefined {
  const asked = askedLink(session);
  if (!asked || state === 'eligible') return undefined;
  if (state === 'ready' && known?.state === 'ready') return known;
  return { solution: asked.solution, state };
}

function newsOf({ linkRequests = 0 }: CalendarEntry, event: CalendarEvent | undefined): LinkNews {
  const { conference, isConferenceRefused } = event ?? {};
  switch (conference?.state) {
    case undefined:
      return 'silent';
    case 'requested':
    case 'pending':
      return 'making';
    case 'ready':
      return 'made';
    case 'failed':
      return isConferenceRefused === true || linkRequests + 1 >= mostRequests ? 'hopeless' : 'broken';
  }
}
