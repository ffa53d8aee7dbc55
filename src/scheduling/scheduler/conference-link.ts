import type { BookingRecord, CalendarEntry, CalendarEvent, Conference } from '../../contract/index.js';
import type { Session } from './event-draft.js';

/** A link that is not there so long after the event was written will not come. */
const patience = 60 * 60_000;

/** The link that any of these bookings asks for. */
export function askedLink(session: readonly BookingRecord[]): Conference | undefined {
  return session.find(({ location }) => location.conference)?.location.conference;
}

/** What has become of the link, as the calendar says it; a link asked for and not there in time has failed. */
export function conferenceOf(
  session: Session,
  event: CalendarEvent | undefined,
  age: number,
): CalendarEntry['conference'] {
  const asked = askedLink(session);
  if (!asked) return undefined;
  const current = event?.conference ?? {
    ...asked,
    state: event ? ('pending' as const) : ('failed' as const),
  };
  const waiting = current.state === 'requested' || current.state === 'pending';
  return waiting && age > patience ? { solution: asked.solution, state: 'failed' } : current;
}
