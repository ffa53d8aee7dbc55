import type {
  CalendarEvent,
  ChangesAnswer,
  FollowedCalendar,
  FollowedCalendars,
  FollowingChannel,
  HostCalendar,
} from '../../contract/index.js';
import {
  ChangesAnswer as ChangesAnswerSchema,
  FollowingChannel as ChannelSchema,
  HostCalendar as HostCalendarSchema,
  parse,
} from '../../schemas/index.js';

interface Followed {
  readonly calendar: HostCalendar;
  cursor?: string | undefined;
  syncedAt?: number;
  dueAt: number;
  readonly channels: Map<string, FollowingChannel>;
  readonly events: Map<string, CalendarEvent>;
  /** What the reading that is under way has not named yet; nothing is, once it has come to its end. */
  unnamed: Set<string>;
}

/** `FollowedCalendars` in this process's memory: for tests, and where a restart may begin from the beginning. */
export function memoryFollowed(): FollowedCalendars {
  const all = new Map<string, Followed>();
  const find = (calendar: HostCalendar): Followed | undefined => all.get(keyOf(calendar));

  return {
    async follow(calendar) {
      const value = parse(HostCalendarSchema, calendar);
      const key = keyOf(value);
      if (!all.has(key))
        all.set(key, {
          calendar: value,
          dueAt: 0,
          channels: new Map(),
          events: new Map(),
          unnamed: new Set(),
        });
    },
    async takeDue({ hostIds, now, until, limit }) {
      const due = [...all.values()]
        .filter(({ calendar, dueAt }) => hostIds.includes(calendar.hostId) && dueAt <= now)
        .sort((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit);
      for (const one of due) one.dueAt = until;
      return due.map(shown);
    },
    async giveBack(taken, dueAt) {
      const one = find(taken);
      if (one?.dueAt === taken.dueAt) one.dueAt = dueAt;
    },
    async hasChanged(calendar, now) {
      const one = find(calendar);
      if (one) one.dueAt = Math.min(one.dueAt, now);
    },
    followed: async (calendar) => shownIfAny(find(calendar)),
    followedBy: async (hostId) =>
      [...all.values()].filter(({ calendar }) => calendar.hostId === hostId).map(shown),
    followedThrough: async (channelId) =>
      shownIfAny([...all.values()].find(({ channels }) => channels.has(channelId))),

    async takeIn(calendar, answer) {
      const taken = parse(ChangesAnswerSchema, answer);
      const one = find(calendar);
      if (!one || one.cursor !== taken.after) return false;
      takeIn(one, taken);
      return true;
    },
    async event(calendar, eventId) {
      const event = structuredClone(find(calendar)?.events.get(eventId));
      return event && { ...event, connectionId: calendar.connectionId };
    },
    async events({ hostId, calendars, range }) {
      const found = calendars.flatMap((address) => {
        const one = find({ ...address, hostId });
        return [...(one?.events.values() ?? [])].map((event) => ({
          ...structuredClone(event),
          connectionId: address.connectionId,
        }));
      });
      return found
        .filter(({ start, end }) => start < range.end && (end > range.start || start >= range.start))
        .sort((a, b) => a.start - b.start || a.end - b.end || (orderOf(a) < orderOf(b) ? -1 : 1));
    },

    async forgetBookings(hostId, endedBefore) {
      const own = [...all.values()].filter(({ calendar }) => calendar.hostId === hostId);
      const told = own.flatMap(({ events }) =>
        [...events.values()]
          .filter(({ bookingRef, end }) => bookingRef !== undefined && end < endedBefore)
          .map(({ id }) => [events, id] as const),
      );
      for (const [events, id] of told) events.delete(id);
      return told.length;
    },

    async addChannel(calendar, channel) {
      const value = parse(ChannelSchema, channel);
      find(calendar)?.channels.set(value.id, value);
      return find(calendar) !== undefined;
    },
    async removeChannel(hostId, channelId) {
      for (const one of all.values()) if (one.calendar.hostId === hostId) one.channels.delete(channelId);
    },
    async unfollow({ hostId, connectionId, calendarId }) {
      for (const [key, { calendar }] of all)
        if (
          calendar.hostId === hostId &&
          calendar.connectionId === connectionId &&
          (calendarId === undefined || calendar.calendarId === calendarId)
        )
          all.delete(key);
    },
  };
}

function takeIn(one: Followed, { after, changes, now }: ChangesAnswer): void {
  if (changes.outcome === 'expired') {
    one.cursor = undefined;
    return;
  }
  if (after === undefined) one.unnamed = new Set(one.events.keys());
  for (const event of changes.events) {
    one.unnamed.delete(event.id);
    one.events.set(event.id, event);
  }
  for (const id of changes.removed) one.events.delete(id);
  one.cursor = changes.cursor;
  if (changes.more) return;
  for (const id of one.unnamed) one.events.delete(id);
  one.unnamed.clear();
  one.syncedAt = now;
}

function shownIfAny(one: Followed | undefined): FollowedCalendar | undefined {
  return one && shown(one);
}

function shown(one: Followed): FollowedCalendar {
  const { calendar, cursor, syncedAt, dueAt, channels } = one;
  return structuredClone({
    ...calendar,
    ...(cursor !== undefined && { cursor }),
    ...(syncedAt !== undefined && { syncedAt }),
    dueAt,
    channels: [...channels.values()].sort((a, b) => a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1)),
  });
}

function keyOf({ hostId, connectionId, calendarId }: HostCalendar): string {
  return JSON.stringify([hostId, connectionId, calendarId]);
}

function orderOf({ connectionId, calendarId, id }: CalendarEvent & { connectionId: string }): string {
  return JSON.stringify([connectionId, calendarId, id]);
}
