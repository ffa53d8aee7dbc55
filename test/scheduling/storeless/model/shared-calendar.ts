import { BookingError } from '../../../../src/contract/index.js';
import type {
  BusyItem,
  EventAddress,
  EventDraft,
  TentativeAdapter,
  TentativeEvent,
  VersionedAddress,
} from '../../../../src/contract/index.js';
import { overlaps } from '../../../../src/time/interval.js';
import type { Interval } from '../../../../src/time/interval.js';

export const calendarId = 'anna@example.com';

/** What a calendar holds after some writes; each write makes a new one, so that a read may see an old one. */
export type Snapshot = ReadonlyMap<string, Stored>;

export interface Stored extends TentativeEvent {
  /** Who wrote it; the host's own hand is `host`. */
  readonly by: string;
}

/** A write, and what stood there afterwards. */
interface Written {
  readonly by: string;
  readonly after: Snapshot;
}

/** Which of the writes so far a read sees: a snapshot of their results. */
export type Sight = (history: readonly Written[], reader: string, call: string) => Snapshot;

/** Waits until a call may be made; answers whether what it sees is a matter of choice, too. */
export type Turn = (call: string) => Promise<boolean>;

/** The calendar that all processes share: what Google promises of events, and no more. */
export interface SharedCalendar {
  /** One process's way to it; every call waits for its turn. */
  adapterOf(process: string, turn: Turn): TentativeAdapter;
  /** What stands there now. */
  readonly standing: readonly Stored[];
  /** The host moves, frees or deletes an event by hand. */
  change(id: string, change: Partial<Stored>): void;
  readonly writes: number;
}

/**
 * Makes one. Events are created by its own clock in whole seconds; an id is used once; a condition is decided by the event as
 * it stands, whatever reads see.
 */
export function sharedCalendar({
  now,
  see,
}: {
  readonly now: () => number;
  readonly see: Sight;
}): SharedCalendar {
  const history: Written[] = [{ by: 'host', after: new Map() }];
  let etags = 0;
  const current = (): Snapshot => history[history.length - 1]!.after;

  function write(by: string, event: Omit<Stored, 'etag'>): Stored {
    const stored = { ...event, etag: `"${(++etags).toString()}"` };
    history.push({ by, after: new Map([...current(), [event.id, stored]]) });
    return stored;
  }

  function conditional({ eventId, etag }: VersionedAddress): Stored {
    const event = current().get(eventId);
    if (!event || event.status === 'cancelled') throw new BookingError('not-found');
    if (event.etag !== etag) throw new BookingError('version-conflict');
    return event;
  }

  function adapterOf(process: string, turn: Turn): TentativeAdapter {
    async function seen(call: string, range?: Interval): Promise<readonly Stored[]> {
      const isChosen = await turn(call);
      const snapshot = isChosen ? see(history, process, call) : current();
      return [...snapshot.values()].filter(
        (event) => event.status !== 'cancelled' && (!range || overlaps(event, range)),
      );
    }
    return {
      calendars: async () => [
        { id: calendarId, name: 'Anna', access: 'owner', zone: 'Europe/Berlin', conferences: [] },
      ],
      busy: async ({ range }) => {
        return [{ calendarId, items: (await seen('busy', range)).map(itemOf) }];
      },
      event: async () => notCalled(),
      insert: async () => notCalled(),
      update: async () => notCalled(),
      cancel: async () => notCalled(),
      tentative: {
        async hold(_calendar, draft) {
          await turn('hold');
          const there = current().get(draft.id);
          if (there && (there.status === 'cancelled' || there.bookingRef !== draft.bookingRef))
            throw new BookingError('version-conflict');
          if (there) return there;
          const createdAt = Math.floor(now() / 1000) * 1000;
          return write(process, {
            ...eventOf(draft),
            status: 'tentative',
            claim: draft.claim,
            createdAt,
            by: process,
          });
        },
        async standing(_calendar, range) {
          return seen('standing', range);
        },
        async under(_calendar, bookingRef) {
          return (await seen('under')).filter((event) => event.bookingRef === bookingRef);
        },
        async find({ eventId }: EventAddress) {
          return (await seen('find')).find(({ id }) => id === eventId);
        },
        async confirm(at, draft) {
          await turn('confirm');
          const held = conditional(at);
          return write(process, { ...held, ...eventOf(draft), status: 'confirmed', claim: draft.claim });
        },
        async drop(at) {
          await turn('drop');
          const there = current().get(at.eventId);
          if (!there || there.status === 'cancelled') return;
          write(process, { ...conditional(at), status: 'cancelled' });
        },
      },
    };
  }

  return {
    adapterOf,
    get standing() {
      return [...current().values()].filter(({ status }) => status !== 'cancelled');
    },
    change(id, change) {
      const event = current().get(id);
      if (!event) throw new RangeError('No such event');
      write('host', { ...event, ...change });
    },
    get writes() {
      return history.length - 1;
    },
  };
}

function eventOf({
  id,
  bookingRef,
  title,
  start,
  end,
}: Pick<EventDraft, 'id' | 'bookingRef' | 'title' | 'start' | 'end'>) {
  return { calendarId, id, bookingRef, title, start, end, transparency: 'opaque' as const };
}

function itemOf({ id, start, end, transparency, bookingRef, claim }: Stored): BusyItem {
  return {
    calendarId,
    eventId: id,
    start,
    end,
    transparency,
    ...(bookingRef !== undefined && { bookingRef }),
    ...(claim && { claim }),
  };
}

function notCalled(): never {
  throw new Error('This protocol has no use for that');
}
