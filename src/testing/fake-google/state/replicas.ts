import type { Calendar } from './calendar.js';
import type { StaleReads } from './settings.js';
import type { World } from './world.js';

// Reads that lag behind see a calendar as it was: copies are kept of what it was after each change, as long as one of
// them may still be seen. Writes always meet the calendar as it is.

/** The events of a calendar as they were. */
export interface Replica extends Pick<Calendar, 'events' | 'updated' | 'changed' | 'syncFloor'> {
  /** Epoch milliseconds. */
  at: number;
  /** The last number given out then. */
  serial: number;
}

/** A calendar as a read sees it. */
export interface Reading {
  readonly calendar: Calendar;
  /** The last number given out when it was so: what is newer is still to come. */
  readonly serial: number;
}

/** Keeps what has become of each calendar; to be called before and after whatever may write. */
export function replicate({ state, clock }: World): void {
  const { staleReads } = state.settings;
  for (const calendar of state.calendars) {
    if (!staleReads) delete calendar.replicas;
    else if (hasChanged(calendar, staleReads)) {
      const { events, updated, changed, syncFloor } = structuredClone(calendar);
      (calendar.replicas ??= []).push({
        at: clock.now(),
        serial: state.serial,
        events,
        updated,
        ...(changed === undefined ? {} : { changed }),
        ...(syncFloor === undefined ? {} : { syncFloor }),
      });
    }
  }
}

function hasChanged({ replicas, changed, syncFloor }: Calendar, { lag }: StaleReads): boolean {
  const last = replicas?.at(-1);
  if (!last) return true;
  return lag !== null && (last.changed !== changed || last.syncFloor !== syncFloor);
}

/** The calendar as reads of this kind see it. */
export function asRead({ state, clock }: World, calendar: Calendar, kind: StaleReads['of'][number]): Reading {
  const { staleReads } = state.settings;
  const { replicas = [] } = calendar;
  if (!staleReads?.of.includes(kind)) return { calendar, serial: state.serial };
  const { lag } = staleReads;
  const visible = lag === null ? 0 : replicas.findLastIndex(({ at }) => at <= clock.now() - lag);
  calendar.replicas = replicas.slice(Math.max(0, visible));
  const [replica] = calendar.replicas;
  if (!replica) return { calendar, serial: state.serial };
  const { at: _, serial, ...seen } = replica;
  return { calendar: { ...calendar, ...seen }, serial };
}

/** Lets reads see everything up to now. */
export function releaseReads(world: World): void {
  for (const calendar of world.state.calendars) delete calendar.replicas;
  replicate(world);
}
