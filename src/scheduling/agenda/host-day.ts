import type {
  AgendaCalendar,
  AgendaEvent,
  CalendarAddress,
  FollowedCalendars,
  FollowedEvent,
  HostSettings,
} from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';

/** What an agenda stands on. */
export interface AgendaParts extends SchedulerParts {
  readonly followed?: FollowedCalendars | undefined;
}

/** Whose agenda, and when. */
export interface HostAgenda {
  readonly host: HostSettings;
  readonly range: Interval;
  readonly signal: AbortSignal | undefined;
}

/** A host's calendars in a range. */
export interface HostDay {
  readonly calendars: readonly AgendaCalendar[];
  readonly events: readonly AgendaEvent[];
  /** The events of bookings, as far as they are followed. */
  readonly ours: readonly FollowedEvent[];
}

/** An event as the agenda shows it. */
export function eventOf(
  hostId: string,
  event: CalendarAddress &
    Pick<
      FollowedEvent,
      'start' | 'end' | 'transparency' | 'title' | 'isAllDay' | 'location' | 'attendees' | 'webUrl'
    >,
): AgendaEvent {
  const { connectionId, calendarId, start, end, transparency, title, isAllDay, location, attendees, webUrl } =
    event;
  return {
    hostId,
    connectionId,
    calendarId,
    start: formatInstant(start),
    end: formatInstant(end),
    transparency,
    ...(isAllDay && { isAllDay }),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    ...(attendees && { attendees }),
    ...(webUrl !== undefined && { webUrl }),
  };
}
