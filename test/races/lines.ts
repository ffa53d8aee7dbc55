import assert from 'node:assert/strict';
import { isBookingError, isLive } from '../../src/contract/index.js';
import type { Booking, BookingRecord, WaitlistEntry } from '../../src/contract/index.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import type { Database } from '../../src/store/sql/database.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { sqlBookings } from '../../src/store/sql/sql-bookings.js';
import { memorySettings } from '../../src/store/memory/index.js';
import { chanceOf, pick } from '../chance.js';
import { newDatabases } from '../crashes/database-addresses.js';
import { overlapsIn } from './judge.js';
import { hostId, monday, owner, secret } from './team.js';

const minute = 60_000;
const hosts = 4;
/** Half hours that a host gives on the day that all is about. */
const timesPerDay = 8;
const date = '2026-03-03';
const firstStart = Date.parse(`${date}T09:00:00Z`);

/** How many there are of each sort. */
export interface Crowd {
  readonly seed: number;
  /** Who wait, for each of two of the hosts. */
  readonly waiting: number;
  /** Strangers who ask at once, one after the other, for a time or several. */
  readonly strangers: number;
  /** Schedulers, each with connections of its own. */
  readonly schedulers: number;
}

/** What came of it. */
export interface Outcome {
  readonly booked: readonly Booking[];
  readonly series: readonly (readonly Booking[])[];
  readonly places: readonly WaitlistEntry[];
  readonly taken: readonly Booking[];
  readonly refused: ReadonlyMap<string, number>;
}

/**
 * A day that is booked out is given back bit by bit, while strangers book single times and several in one go, and those who wait
 * take what they are offered, pass it on, leave, or do nothing; all at once, at schedulers that share a database.
 */
export async function raceForLines(name: string, crowd: Crowd): Promise<Outcome> {
  const [address = ''] = await newDatabases(name);
  const databases = await Promise.all(
    Array.from({ length: crowd.schedulers }, () => openPostgres({ url: address, connections: 8 })),
  );
  try {
    const stage = openStage(databases);
    const outcome = await play(stage, crowd);
    await judge(databases[0]!, { stage, outcome });
    return outcome;
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
}

interface Stage {
  readonly schedulers: readonly Scheduler[];
  readonly errors: string[];
  now: number;
}

function openStage(databases: readonly Database[]): Stage {
  const hours = [{ from: '09:00', to: '13:00' }];
  const indexes = Array.from({ length: hosts }, (_, index) => index);
  const settings = memorySettings({
    owners: [{ slug: owner, name: 'The Team', hostIds: indexes.map(hostId) }],
    hosts: indexes.map((index) => ({
      id: hostId(index),
      name: `Host ${index}`,
      schedule: { zone: 'UTC', weekly: { 2: hours } },
      calendars: { conflicts: [] },
      locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
    })),
    eventTypes: indexes.map((index) => ({
      owner,
      slug: `talk-${index}`,
      title: 'Talk',
      hosts: [{ hostId: hostId(index) }],
      durationsMinutes: [30],
      window: { from: date, to: date },
      seriesAtMost: 4,
      waitlistOfferMinutes: 30,
    })),
    connections: [],
  });
  const errors: string[] = [];
  const stage: Stage = {
    errors,
    now: monday,
    schedulers: databases.map((database) =>
      createScheduler({
        owner,
        settings,
        bookings: sqlBookings(database),
        providers: [],
        secret,
        manageUrl: 'https://book.example/manage',
        notify: async () => ({ outcome: 'sent' }),
        now: () => stage.now,
        onError: (error) => errors.push(String(error)),
      }),
    ),
  };
  return stage;
}

async function play(stage: Stage, { seed, waiting, strangers }: Crowd): Promise<Outcome> {
  const chance = chanceOf(seed);
  const { schedulers } = stage;
  let names = 0;
  const key = (): string => `lines-${(names++).toString().padStart(12, '0')}`;
  const any = (): Scheduler => schedulers[pick(chance, schedulers.length)]!;
  const guest = (name: string) => ({ name, email: `${name.replaceAll(' ', '-').toLowerCase()}@example.com` });
  const startAt = (turn: number): string => new Date(firstStart + turn * 30 * minute).toISOString();
  const refused = new Map<string, number>();
  const answered = async <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await asked;
    } catch (error) {
      if (!isBookingError(error)) throw error;
      refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
      return undefined;
    }
  };

  // The day is booked out, and guests wait.
  const first: Booking[] = [];
  for (let host = 0; host < hosts; host++)
    for (let turn = 0; turn < timesPerDay; turn++)
      first.push(
        await any().book(
          {
            eventType: `talk-${host}`,
            start: startAt(turn),
            zone: 'UTC',
            guest: guest(`First ${host} ${turn}`),
          },
          { key: key() },
        ),
      );
  const places: WaitlistEntry[] = [];
  for (let turn = 0; turn < waiting; turn++)
    for (let host = 0; host < hosts / 2; host++) {
      places.push(
        await any().joinWaitlist(
          { eventType: `talk-${host}`, date, zone: 'UTC', guest: guest(`Waiter ${host} ${turn}`) },
          { key: key() },
        ),
      );
      stage.now += 1;
    }

  const booked: Booking[] = [...first];
  const series: (readonly Booking[])[] = [];
  const taken: Booking[] = [];
  let isGivenBack = false;
  let isOver = false;

  const cancelAll = async (): Promise<void> => {
    for (const { ref, manageToken = '', version } of shuffled(chance, first))
      await any().cancel({ ref, token: manageToken }, { version }, { key: key() });
    isGivenBack = true;
  };
  const stranger = async (index: number): Promise<void> => {
    const eventType = `talk-${pick(chance, hosts)}`;
    const asked = { eventType, zone: 'UTC', guest: guest(`Stranger ${index}`) };
    const turn = pick(chance, timesPerDay);
    if (chance() < 0.2) {
      const booking = await answered(any().book({ ...asked, start: startAt(turn) }, { key: key() }));
      if (booking) booked.push(booking);
      return;
    }
    const turns = [...new Set([turn, pick(chance, timesPerDay), pick(chance, timesPerDay)])];
    const starts = turns.sort((a, b) => a - b).map(startAt);
    const made = await answered(any().bookSeries({ ...asked, starts }, { key: key() }));
    if (made) series.push(made.bookings);
  };
  const strangersOf = async (lane: number): Promise<void> => {
    // They come as the day empties, and a little longer.
    for (let index = lane, more = 5; more > 0; index += strangers) {
      await breath(pick(chance, 60));
      await stranger(index);
      if (isGivenBack) more -= 1;
    }
  };
  const waiter = async ({ ref, manageToken = '' }: WaitlistEntry): Promise<void> => {
    const place = { ref, token: manageToken };
    while (!isOver) {
      const { status, offer } = await any().waitlistEntry(place);
      if (status === 'booked' || status === 'left') return;
      if (offer) {
        const { start } = offer;
        const mood = chance();
        const take = (): Promise<Booking | undefined> =>
          answered(any().takeOffer(place, { start }, { key: key() }));
        if (mood < 0.6) taken.push(...(await Promise.all([take(), take()])).flatMap((one) => one ?? []));
        else if (mood < 0.8)
          await Promise.all([take(), answered(any().passOffer(place, { start }, { key: key() }))]).then(
            ([one]) => taken.push(...(one ? [one] : [])),
          );
        else if (mood < 0.9) await answered(any().leaveWaitlist(place, { key: key() }));
      }
      await breath(10);
    }
  };
  const worker = async (scheduler: Scheduler): Promise<void> => {
    while (!isOver) {
      await scheduler.work();
      await breath(5);
    }
  };

  const others = [...schedulers.map(worker), ...places.map(waiter)];
  await Promise.all([cancelAll(), ...Array.from({ length: strangers }, (_, lane) => strangersOf(lane))]);
  // Offers that nobody answers lapse, until nobody is offered anything any more.
  for (let round = 0; round < 6; round++) {
    stage.now += 11 * minute;
    for (const scheduler of schedulers) while ((await scheduler.work()) > 0);
  }
  isOver = true;
  await Promise.all(others);
  const ends = await Promise.all(
    places.map(async ({ ref, manageToken = '' }) => any().waitlistEntry({ ref, token: manageToken })),
  );
  return { booked, series, places: ends, taken, refused };
}

async function judge(
  database: Database,
  { stage, outcome }: { readonly stage: Stage; readonly outcome: Outcome },
): Promise<void> {
  const { booked, series, places, taken } = outcome;
  assert.deepEqual(stage.errors, [], 'nothing goes wrong behind the scenes');
  assert.deepEqual(await overlapsIn(database), [], 'nobody is booked twice');
  assert.deepEqual(await checkConsistency(database, stage.now), []);
  const rows = await database.query<{ record: BookingRecord }>(
    'select record from booking_elements.bookings',
  );
  const live = rows.flatMap(({ record }) => (isLive(record) ? [record] : []));
  const refs = new Set(live.map(({ ref }) => ref));
  const told = new Set([...booked, ...series.flat(), ...taken].map(({ ref }) => ref));
  assert.ok(
    [...refs].every((ref) => told.has(ref)),
    'whoever has a time was told so',
  );
  for (const bookings of series)
    assert.ok(
      bookings.every(({ ref }) => refs.has(ref)),
      'all of a series, or none',
    );
  const together = new Map<string, number>();
  for (const { series: one } of live) if (one) together.set(one.id, (together.get(one.id) ?? 0) + 1);
  for (const { series: one } of live) if (one) assert.equal(together.get(one.id), one.of, 'no half series');
  const byPlace = places.filter(({ status }) => status === 'booked').map(({ booking = '' }) => booking);
  assert.equal(new Set(byPlace).size, byPlace.length, 'each place has a booking of its own');
  assert.deepEqual(
    [...new Set(taken.map(({ ref }) => ref))].sort(),
    [...byPlace].sort(),
    'what was taken is theirs',
  );
  assert.ok(
    byPlace.every((ref) => refs.has(ref)),
    'and stands',
  );
  const free = hosts * timesPerDay - live.length;
  const offered = places.filter(({ status }) => status === 'offered').length;
  assert.ok(free >= offered, 'no time is offered that somebody has');
}

function shuffled<Item>(chance: () => number, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Lets everybody else go on. */
function breath(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** How many strangers had what they wanted. */
export function strangersServed({ booked, series }: Outcome): number {
  return booked.length - hosts * timesPerDay + series.length;
}

/** What came of it, in a line. */
export function figuresOf({ booked, series, places, taken, refused }: Outcome): string {
  const count = (status: string): number => places.filter((place) => place.status === status).length;
  const no = [...refused].map(([code, times]) => `${times} ${code}`).join(', ');
  return (
    `${booked.length - hosts * timesPerDay} single bookings, ${series.length} series of ${series.flat().length}, ` +
    `${places.length} waited: ${count('booked')} booked by ${taken.length} answers, ${count('left')} left; refused: ${no}`
  );
}
