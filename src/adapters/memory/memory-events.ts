import { BookingError } from '../../contract/booking-error.js';
import type {
  Attendee,
  BusyItem,
  CalendarChanges,
  CalendarEvent,
  EventAddress,
  EventChange,
  EventDraft,
} from '../../contract/calendar-adapter.js';
import type { Interval } from '../../time/interval.js';
import { overlaps } from '../../time/interval.js';
import { conferenceAt } from './memory-conference.js';
import type { ConferenceRules, ConferenceWish } from './memory-conference.js';
import { copiesOf, invitedAfter, personOf } from './memory-invitations.js';

/** An event as it is kept. */
export interface KeptEvent extends Interval {
  readonly id: string;
  readonly status: CalendarEvent['status'];
  readonly transparency: BusyItem['transparency'];
  readonly bookingRef?: string;
  readonly isAllDay?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly location?: string;
  readonly conference?: ConferenceWish;
  /** Who is invited, by lower-case e-mail address. */
  readonly invited?: readonly Attendee[];
  /** The calendar whose event this is a copy of. */
  readonly copyOf?: string;
  readonly revision: number;
}

/** The events of all calendars, and nothing about who may see them. */
export interface MemoryEvents {
  /** Puts an event there, whatever was under its id. */
  put(calendarId: string, event: Omit<KeptEvent, 'id' | 'revision'> & { readonly id?: string }): EventAddress;
  insert(calendarId: string, draft: EventDraft): CalendarEvent;
  update(at: EventAddress & { readonly etag?: string }, change: EventChange): CalendarEvent;
  cancel(at: EventAddress): void;
  find(at: EventAddress): CalendarEvent | undefined;
  /** What changed since a cursor of its own making; `undefined` for any other. */
  changes(calendarId: string, cursor?: string): Extract<CalendarChanges, { outcome: 'page' }> | undefined;
  /** Live events that meet a range (all without one), ordered by start. */
  busy(calendarId: string, range?: Interval): readonly BusyItem[];
}

const changesPerPage = 100;

/** Keeps events in the memory of this process; who is invited and has a calendar here gets a copy of them. */
export function memoryEvents(
  conferences: ConferenceRules,
  hasCalendar: (calendarId: string) => boolean,
): MemoryEvents {
  const calendars = new Map<string, Map<string, KeptEvent>>();
  /** What is live, ordered by start, of calendars that did not change since. */
  const listed = new Map<string, readonly BusyItem[]>();
  let revisions = 0;

  function shelf(calendarId: string): Map<string, KeptEvent> {
    const there = calendars.get(calendarId) ?? new Map<string, KeptEvent>();
    calendars.set(calendarId, there);
    return there;
  }

  function keep(calendarId: string, event: Omit<KeptEvent, 'revision'>): CalendarEvent {
    const before = shelf(calendarId).get(event.id);
    const kept = { ...event, revision: ++revisions };
    set(calendarId, kept);
    for (const [address, copy] of copiesOf(kept, { before, calendarId }))
      if (hasCalendar(address)) set(address, { ...copy, revision: ++revisions });
    return view(calendarId, kept);
  }

  function set(calendarId: string, event: KeptEvent): void {
    shelf(calendarId).set(event.id, event);
    listed.delete(calendarId);
  }

  function list(calendarId: string): readonly BusyItem[] {
    const items = [...shelf(calendarId).values()]
      .filter(isLive)
      .map((event) => busyItem(calendarId, event))
      .sort((a, b) => a.start - b.start);
    listed.set(calendarId, items);
    return items;
  }

  function live({ calendarId, eventId }: EventAddress): KeptEvent | undefined {
    const kept = shelf(calendarId).get(eventId);
    return kept && isLive(kept) ? kept : undefined;
  }

  function view(calendarId: string, event: KeptEvent): CalendarEvent {
    const { id, start, end, status, transparency, bookingRef, title, location, invited, revision } = event;
    const isAllDay = event.isAllDay === true;
    const isRefused = event.conference && !conferences.allows(calendarId, event.conference.solution);
    const conference = event.conference && conferenceAt(conferences, { calendarId, wish: event.conference });
    return {
      calendarId,
      id,
      start,
      end,
      status,
      transparency,
      ...(isAllDay && { isAllDay }),
      // A link that gets ready is a change of the event, here as elsewhere.
      etag: `"${revision.toString()}${conference === undefined ? '' : `-${conference.state}`}"`,
      ...(bookingRef !== undefined && { bookingRef }),
      ...(title !== undefined && { title }),
      ...(location !== undefined && { location }),
      ...(invited && { attendees: invited.map(personOf) }),
      ...(conference && { conference }),
      ...(isRefused === true && { isConferenceRefused: true }),
    };
  }

  function wishOf(eventId: string, conference: NonNullable<EventDraft['conference']>): ConferenceWish {
    return { ...conference, eventId, since: conferences.now(), outcome: conferences.outcome() };
  }

  return {
    put(calendarId, event) {
      const id = event.id ?? `planted${(revisions + 1).toString()}`;
      keep(calendarId, { ...event, id });
      return { calendarId, eventId: id };
    },

    insert(calendarId, { id, bookingRef, title, description, location, start, end, attendees, conference }) {
      const draft = {
        id,
        bookingRef,
        title,
        start,
        end,
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
      };
      const standing = shelf(calendarId).get(draft.id);
      if (standing === undefined) {
        const wish = conference && wishOf(draft.id, conference);
        const invited = invitedAfter([], { invite: attendees });
        const event = { ...draft, invited, status: 'confirmed', transparency: 'opaque' } as const;
        return keep(calendarId, { ...event, ...(wish && { conference: wish }) });
      }
      if (standing.status === 'cancelled' || standing.bookingRef !== draft.bookingRef) {
        throw new BookingError('version-conflict', { detail: 'The event id is taken' });
      }
      return view(calendarId, standing);
    },

    update(
      { calendarId, eventId, etag },
      { start, end, title, description, location, invite, uninvite, conference },
    ) {
      const standing = live({ calendarId, eventId });
      if (standing === undefined) throw new BookingError('not-found', { detail: 'No such event' });
      const { isAllDay, conference: before, ...event } = standing;
      if (etag !== undefined && etag !== view(calendarId, standing).etag) {
        throw new BookingError('version-conflict', { detail: 'The event was changed' });
      }
      const isNew = conference && conference.requestId !== before?.requestId;
      const wish = conference === null ? undefined : isNew ? wishOf(eventId, conference) : before;
      const invited = invitedAfter(event.invited ?? [], { invite, uninvite });
      const staysAllDay = isAllDay === true && start === undefined && end === undefined;
      return keep(calendarId, {
        ...event,
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
        invited,
        ...(staysAllDay && { isAllDay }),
        ...(wish && { conference: wish }),
      });
    },

    cancel(at) {
      const event = live(at);
      if (event !== undefined) keep(at.calendarId, { ...event, status: 'cancelled' });
    },

    find(at) {
      const event = live(at);
      return event && view(at.calendarId, event);
    },

    changes(calendarId, cursor = '0') {
      if (!/^\d{1,15}$/.test(cursor)) return undefined;
      const later = [...shelf(calendarId).values()]
        .filter(({ revision }) => revision > Number(cursor))
        .sort((a, b) => a.revision - b.revision);
      const page = later.slice(0, changesPerPage);
      const [standing, gone] = [page.filter(isLive), page.filter((event) => !isLive(event))];
      return {
        outcome: 'page',
        events: standing.map((event) => view(calendarId, event)),
        removed: gone.map(({ id }) => id),
        cursor: (page.at(-1)?.revision ?? Number(cursor)).toString(),
        more: page.length < later.length,
      };
    },

    busy(calendarId, range) {
      const items = listed.get(calendarId) ?? list(calendarId);
      return range === undefined ? items : items.filter((item) => overlaps(item, range));
    },
  };
}

function isLive({ status }: KeptEvent): boolean {
  return status !== 'cancelled';
}

function busyItem(calendarId: string, event: KeptEvent): BusyItem {
  const { id, start, end, transparency, bookingRef, title } = event;
  return {
    calendarId,
    eventId: id,
    start,
    end,
    transparency,
    ...(bookingRef !== undefined && { bookingRef }),
    ...(title !== undefined && { title }),
  };
}
