import type { BusyMemory, CalendarAddress, KnownDay } from '../../contract/index.js';
import { dayLength } from './utc-days.js';

/** Days of calendars remembered at once: strangers choose what is asked for. */
const dayLimit = 50_000;

/** Keeps what calendars said in this process's memory. `sqlBusy` keeps it for all that share a database. */
export function processBusy(): BusyMemory {
  const known = new Map<string, KnownDay & { readonly hostId: string }>();
  return {
    async recall({ hostId, calendars, from, to }) {
      const found: KnownDay[] = [];
      for (const calendar of calendars)
        for (let day = from; day < to; day += dayLength) {
          const here = known.get(nameOf(hostId, calendar, day));
          if (here) found.push(knownDayOf(here));
        }
      return found;
    },
    async keep(hostId, days) {
      for (const day of days) {
        const name = nameOf(hostId, day, day.day);
        // What was read last comes last, so that the oldest is forgotten first.
        known.delete(name);
        known.set(name, { ...day, hostId });
      }
      for (const name of known.keys()) {
        if (known.size <= dayLimit) break;
        known.delete(name);
      }
    },
    async forget(hostId, calendars) {
      const isGone = (day: KnownDay & { readonly hostId: string }): boolean =>
        day.hostId === hostId &&
        calendars.some(
          ({ connectionId, calendarId }) =>
            day.connectionId === connectionId && day.calendarId === calendarId,
        );
      for (const [name, day] of known) if (isGone(day)) known.delete(name);
    },
  };
}

function knownDayOf({ hostId: _, ...day }: KnownDay & { readonly hostId: string }): KnownDay {
  return day;
}

function nameOf(hostId: string, { connectionId, calendarId }: CalendarAddress, day: number): string {
  return JSON.stringify([hostId, connectionId, calendarId, day]);
}
