import { BookingError } from '../../contract/booking-error.js';
import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { BusyItem, Calendar, CalendarAdapter, CalendarBusy } from '../../contract/calendar-adapter.js';
import { canWrite } from '../../contract/calendar-adapter.js';
import type { GrantCapabilities } from '../../contract/calendar-provider.js';
import type { CallOptions } from '../../contract/call-options.js';
import { intersectIntervals, mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import type { MemoryEvents } from './memory-events.js';

/** What an adapter sees, and what it may do. */
export interface MemoryAdapterParts {
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly events: MemoryEvents;
  /** Why a calendar cannot be read now. */
  readonly faults: ReadonlyMap<string, BookingErrorCode>;
  readonly capabilities: GrantCapabilities;
  readonly hasEnded: () => boolean;
}

/** The calendars of one grant. */
export function memoryAdapter(parts: MemoryAdapterParts): CalendarAdapter {
  const { calendars, events, faults, capabilities } = parts;

  function lack(may: keyof GrantCapabilities): BookingErrorCode | undefined {
    if (parts.hasEnded()) return 'unauthenticated';
    return capabilities[may] ? undefined : 'refused';
  }

  function enter(options: CallOptions | undefined, may: keyof GrantCapabilities): void {
    options?.signal?.throwIfAborted();
    const code = lack(may);
    if (code !== undefined) throw new BookingError(code, { detail: `The grant does not allow ${may}` });
  }

  /** The calendar, or why it is unknown. */
  function look(id: string): Calendar | BookingErrorCode {
    return faults.get(id) ?? calendars.get(id) ?? 'not-found';
  }

  function calendar(id: string): Calendar {
    const found = look(id);
    if (typeof found === 'string') throw new BookingError(found, { detail: 'The calendar cannot be used' });
    return found;
  }

  function writable(id: string): string {
    if (!canWrite(calendar(id).access))
      throw new BookingError('refused', { detail: 'The calendar is read-only' });
    return id;
  }

  function busyIn(id: string, range: Interval): CalendarBusy {
    const found = lack('readBusy') ?? look(id);
    if (typeof found === 'string') return { calendarId: id, error: found };
    const items = events.busy(id, range);
    const seesEvents = capabilities.readEvents && found.access !== 'free-busy';
    return { calendarId: id, items: seesEvents ? items : blocks(id, items, range) };
  }

  /** A calendar whose events may be read. */
  function readable(id: string): string {
    if (calendar(id).access === 'free-busy')
      throw new BookingError('refused', { detail: 'The calendar shows no events' });
    return id;
  }

  return {
    async calendars(options) {
      enter(options, 'listCalendars');
      return [...calendars.values()];
    },
    async busy({ calendars: ids, range }, options) {
      options?.signal?.throwIfAborted();
      return ids.map((id) => busyIn(id, range));
    },
    async event(at, options) {
      enter(options, 'readEvents');
      return calendars.has(at.calendarId)
        ? events.find({ ...at, calendarId: readable(at.calendarId) })
        : undefined;
    },
    async insert(calendarId, draft, options) {
      enter(options, 'writeEvents');
      return events.insert(writable(calendarId), draft);
    },
    async update(at, change, options) {
      enter(options, 'writeEvents');
      writable(at.calendarId);
      return events.update(at, change);
    },
    async cancel(at, options) {
      enter(options, 'writeEvents');
      if (calendars.has(at.calendarId)) events.cancel({ ...at, calendarId: writable(at.calendarId) });
    },
    async changes(calendarId, cursor, options) {
      enter(options, 'readEvents');
      return events.changes(readable(calendarId), cursor) ?? { outcome: 'expired' };
    },
  };
}

/** What free/busy shows of events: when, and no more. */
function blocks(calendarId: string, items: readonly BusyItem[], range: Interval): readonly BusyItem[] {
  const taken = mergeIntervals(items.filter(({ transparency }) => transparency === 'opaque'));
  return intersectIntervals(taken, [range]).map((block) => ({
    ...block,
    calendarId,
    transparency: 'opaque',
  }));
}
