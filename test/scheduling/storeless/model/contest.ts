import assert from 'node:assert/strict';
import { claimsMeet, isBookingError } from '../../../../src/contract/index.js';
import type {
  Booking,
  CalendarProvider,
  EventTypeSettings,
  TentativeAdapter,
} from '../../../../src/contract/index.js';
import { storelessBackend } from '../../../../src/scheduling/storeless/storeless-backend.js';
import type { StorelessBackend } from '../../../../src/scheduling/index.js';
import type { MeetingTerms } from '../../../../src/scheduling/storeless/yielding.js';
import { memorySettings } from '../../../../src/store/memory/index.js';
import { anna, intro, monday, request } from '../google-world.js';
import { turnsBy } from './explore.js';
import type { Choose } from './explore.js';
import { calendarId, sharedCalendar } from './shared-calendar.js';
import type { SharedCalendar, Sight, Stored } from './shared-calendar.js';

/** What one process is asked for. */
export interface Wish {
  readonly start: string;
  readonly durationMinutes?: number;
  /** Another event type, with half an hour kept free before and after. */
  readonly isBuffered?: boolean;
  /** The key; one of its own when missing. */
  readonly key?: string;
}

/** Who meets whom, and what the calendar shows them. */
export interface Contest {
  readonly wishes: readonly Wish[];
  /** Every call falls into a second of its own; else all into one. */
  readonly isTicking: boolean;
  /** What reads see; all there is when missing. */
  readonly sight?: (choose: Choose) => Sight;
  readonly terms: MeetingTerms;
  /** Who else does something, once, at any moment. */
  readonly meanwhile?: readonly ((world: ContestWorld) => void)[];
  /** Stands between a process and the calendar. */
  readonly adapter?: (real: TentativeAdapter, world: ContestWorld) => TentativeAdapter;
}

export interface ContestWorld {
  readonly calendar: SharedCalendar;
  now: number;
}

/** How it ended: bookings or codes, in the order of the wishes. */
export interface Ending {
  readonly outcomes: readonly (Booking | string)[];
  readonly standing: readonly Stored[];
  /** Bookings of two guests that meet. */
  readonly isDouble: boolean;
  readonly backends: readonly StorelessBackend[];
  readonly world: ContestWorld;
}

const buffered: EventTypeSettings = {
  ...intro,
  slug: 'buffered',
  bufferBeforeMinutes: 30,
  bufferAfterMinutes: 30,
};

/** Plays one way through a contest, with the protocol as it is shipped. */
export async function play(contest: Contest, choose: Choose): Promise<Ending> {
  const { wishes, terms, isTicking, meanwhile = [] } = contest;
  const turns = turnsBy(choose);
  const see = contest.sight?.(choose) ?? ((history) => history[history.length - 1]!.after);
  const progress = { isOn: true };
  const world: ContestWorld = {
    now: monday,
    calendar: sharedCalendar({ now: () => world.now, see }),
  };
  const backends = await Promise.all(
    wishes.map(async (_, index) => {
      const name = `p${index.toString()}`;
      const points = turningPoints(terms);
      const adapter = world.calendar.adapterOf(name, async (call) => {
        if (!progress.isOn || !points(call)) return false;
        await turns.take(name);
        if (isTicking) world.now += 1000;
        return true;
      });
      return openProcess(world, { terms, adapter: contest.adapter?.(adapter, world) ?? adapter });
    }),
  );
  const asked = wishes.map(async ({ start, durationMinutes = 30, isBuffered, key }, index) => {
    const body = request({ start, durationMinutes, eventType: isBuffered ? 'buffered' : 'intro' });
    const options = { key: key ?? `contest-key-of-process-${index.toString()}` };
    return backends[index]!.book(body, options).catch((error: unknown) => {
      if (!isBookingError(error)) throw error;
      return error.code;
    });
  });
  const others = meanwhile.map(async (act, index) => {
    await turns.take(`x${index.toString()}`);
    act(world);
  });
  await turns.until([...asked, ...others]);
  progress.isOn = false;
  const outcomes = await Promise.all(asked);
  const { standing } = world.calendar;
  return { outcomes, standing, isDouble: hasDouble(standing), backends, world };
}

/**
 * The calls that are points in a schedule: the first look, and everything after it that writes or decides. What a process
 * that has lost looks up for its guest changes nothing for anybody.
 */
function turningPoints({ rounds }: MeetingTerms): (call: string) => boolean {
  let looks = 0;
  return (call) => {
    if (call === 'under') return false;
    if (call === 'busy') looks += 1;
    return call !== 'busy' || looks <= rounds;
  };
}

async function openProcess(
  world: ContestWorld,
  { terms, adapter }: { readonly terms: MeetingTerms; readonly adapter: TentativeAdapter },
): Promise<StorelessBackend> {
  const provider: CalendarProvider = {
    id: 'model',
    name: 'Model',
    connect: 'credentials',
    refresh: async (grant) => grant,
    revoke: async () => undefined,
    capabilities: () => ({ listCalendars: true, readBusy: true, readEvents: true, writeEvents: true }),
    open: () => adapter,
  };
  const settings = memorySettings({
    owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: ['anna'] }],
    hosts: [{ ...anna, calendars: { linked: { connectionId: 'model-anna', calendarId }, conflicts: [] } }],
    eventTypes: [intro, buffered],
    connections: [
      {
        id: 'model-anna',
        hostId: 'anna',
        provider: 'model',
        account: calendarId,
        status: 'active',
        grant: { refreshToken: 'model' },
      },
    ],
  });
  return storelessBackend(
    {
      owner: 'anna',
      settings,
      providers: [provider],
      now: () => world.now,
      sleep: (milliseconds) => (milliseconds >= 10_000 ? new Promise(() => undefined) : Promise.resolve()),
      random: () => 0.5,
      calendarReads: { freshSeconds: 0 },
    },
    terms,
  );
}

function hasDouble(standing: readonly Stored[]): boolean {
  const bookings = standing.filter(({ status }) => status === 'confirmed');
  return bookings.some((one) =>
    bookings.some(
      (other) =>
        one.bookingRef !== other.bookingRef &&
        claimsMeet({ ...one, ...one.claim! }, { ...other, ...other.claim! }),
    ),
  );
}

/** What was answered is what stands, and nothing is left behind. */
export function assertTrue({ outcomes, standing }: Ending): void {
  const booked = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome.ref));
  const confirmed = standing.filter(({ status }) => status === 'confirmed');
  assert.deepEqual(
    confirmed.map(({ bookingRef }) => bookingRef).sort(),
    [...new Set(booked)].sort(),
    'whoever was told so is booked, and nobody else',
  );
  assert.equal(standing.length, confirmed.length, 'no hold is left');
  for (const outcome of outcomes)
    if (typeof outcome === 'string') assert.equal(outcome, 'slot-taken', 'the others are told');
}
