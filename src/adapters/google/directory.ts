import type { Calendar } from '../../contract/calendar-adapter.js';
import { isBookingError } from '../../contract/booking-error.js';
import { listCalendars } from './calendar-list.js';
import { isFailure } from './google-errors.js';
import type { GoogleCalls } from './request.js';
import type { Permissions } from './scopes.js';
import type { Patience, Transport } from './transport.js';
import { untilAborted } from './transport.js';

/** What the adapter knows of its account's calendars. */
export interface Directory {
  /** Asks Google. */
  list(patience: Patience): Promise<readonly Calendar[]>;
  /** What is known, at most five minutes old; `undefined` when the account's calendars cannot be listed. */
  known(patience: Patience): Promise<KnownCalendars | undefined>;
}

export type KnownCalendars = ReadonlyMap<string, Calendar>;

export interface DirectoryOptions {
  readonly calls: GoogleCalls;
  readonly permissions: Permissions;
  readonly transport: Transport;
}

const shelfLife = 5 * 60_000;
const pauseAfterFailure = 30_000;
/** The rights are a shortcut; looking for them must not eat the time of what needs them. */
const lookPatience = 4_000;

/** The alias Google takes in place of the main calendar's id. */
export const primaryAlias = 'primary';

/** Remembers the calendar list, because each reading of busy times needs the rights in it. */
export function calendarDirectory({ calls, permissions, transport }: DirectoryOptions): Directory {
  let shelf: { readonly calendars: KnownCalendars | undefined; readonly until: number } | undefined;
  let looking: Promise<KnownCalendars | undefined> | undefined;

  function keep(calendars: readonly Calendar[]): KnownCalendars {
    const known = new Map(calendars.map((calendar) => [calendar.id, calendar]));
    const primary = calendars.find((calendar) => calendar.primary);
    if (primary !== undefined) known.set(primaryAlias, primary);
    shelf = { calendars: known, until: transport.now() + shelfLife };
    return known;
  }

  async function list(patience: Patience): Promise<readonly Calendar[]> {
    const calendars = (await listCalendars(calls, patience)).map((calendar) =>
      underGrant(calendar, permissions),
    );
    keep(calendars);
    return calendars;
  }

  async function look(): Promise<KnownCalendars | undefined> {
    try {
      // Bound to no caller's signal: whoever leaves must not end it for the others.
      await list({ until: transport.now() + Math.min(lookPatience, transport.patienceSeconds * 1000) });
    } catch (error) {
      if (!isBookingError(error)) throw error;
      // Reading busy times has ways that need no list, and rights that were true a while ago still show the way.
      const pause = isFailure(error, 'scope', 'forbidden') ? shelfLife : pauseAfterFailure;
      shelf = { calendars: shelf?.calendars, until: transport.now() + pause };
    }
    return shelf?.calendars;
  }

  return {
    list,
    async known(patience) {
      if (!permissions.list) return undefined;
      if (shelf !== undefined && transport.now() < shelf.until) return shelf.calendars;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return untilAborted(looking, patience.signal);
    },
  };
}

/** A grant that writes only what the account owns cannot write to what it was lent. */
function underGrant(calendar: Calendar, { write }: Permissions): Calendar {
  return write === 'owned' && calendar.access === 'writer' ? { ...calendar, access: 'reader' } : calendar;
}
