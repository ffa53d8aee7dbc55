// npm run bench:bookings: guests book over HTTP, 64 at a time, at four server processes on one PostgreSQL that writes to
// its disk; beside the same without the guard, in turns, so that a busy machine is busy for all alike. With
// `-- --guests=10000` that many race, once for each of the seeds 1, 2 and 3.
import { askAll } from '../test/races/asking.js';
import { startPostgres } from '../test/harness/postgres.mjs';
import { guards, openHouse, withAndWithout } from './bookings-house.js';
import type { House } from './bookings-house.js';
import { loads, raceOf } from './bookings-load.js';
import type { Load } from './bookings-load.js';
import { median, quantile } from './measuring.js';

/** One round of a load at a house. */
interface Round {
  readonly requestsPerSecond: number;
  readonly bookingsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bookings: number;
}

const guests = Number(/^--guests=(\d+)$/.exec(process.argv.at(-1) ?? '')?.[1] ?? 0);
/** For each load: as many rounds as fit into the time, in milliseconds, and no more than make a good median. */
const [patience, mostRounds] = guests > 0 ? [Infinity, 3] : [65_000, 15];
/** Calls that warm a house up. */
const warming = 300;

const cluster = await startPostgres({ settings: { max_connections: 300 } });
const houses: House[] = [];
try {
  for (const [index, [title, without]] of (guests > 0 ? withAndWithout : guards).entries())
    houses.push(await openHouse(cluster.url, { name: `bench_${index}`, title, without }));
  for (const load of guests > 0 ? [raceOf(guests)] : loads) print(load, await takeTurns(load));
} finally {
  await Promise.all(houses.map((house) => house.close())).finally(() => cluster.remove());
}

/** The rounds of each house, every other time the other way round; one of seed 0 warms everything up, and is not counted. */
async function takeTurns(load: Load): Promise<ReadonlyMap<House, readonly Round[]>> {
  const rounds = new Map<House, Round[]>(houses.map((house) => [house, []]));
  const began = performance.now();
  for (let turn = 0; turn <= mostRounds && performance.now() - began < patience; turn++)
    for (const house of turn % 2 ? houses.toReversed() : houses) {
      const round = await roundOf(house, load, turn);
      if (turn > 0) rounds.get(house)!.push(round);
    }
  return rounds;
}

async function roundOf(house: House, { title, callsOf }: Load, seed: number): Promise<Round> {
  await house.beginAnew();
  const calls = callsOf(seed);
  const { heard, seconds } = await askAll(house.urls, seed > 0 ? calls : calls.slice(0, warming));
  const other = heard.find(({ status }) => status !== 201 && status !== 409);
  if (other) throw new Error(`${title}, ${house.title}: ${other.status} ${other.body}`);
  const bookings = await house.bookings();
  const times = heard.map(({ milliseconds }) => milliseconds);
  return {
    requestsPerSecond: heard.length / seconds,
    bookingsPerSecond: bookings / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bookings,
  };
}

function print({ title }: Load, rounds: ReadonlyMap<House, readonly Round[]>): void {
  const [guarded = []] = rounds.values();
  const rows = [...rounds].map(([house, own]) => {
    const column = (of: keyof Round): number => median(own.map((round) => round[of]));
    // Each round beside the guarded one of the same turn.
    const ratios = (of: 'requestsPerSecond' | 'p99'): readonly number[] =>
      guarded.map((round, turn) => own[turn]![of] / round[of]);
    const speeds = ratios('requestsPerSecond');
    return [
      house.title,
      {
        'requests/s': rounded(column('requestsPerSecond')),
        'bookings/s': rounded(column('bookingsPerSecond')),
        'p50, ms': rounded(column('p50')),
        'p99, ms': rounded(column('p99')),
        'speed to guarded': rounded(median(speeds)),
        'lower quartile': rounded(quantile(speeds, 0.25)),
        'upper quartile': rounded(quantile(speeds, 0.75)),
        'p99 to guarded': rounded(median(ratios('p99'))),
        'bookings a round': column('bookings'),
      },
    ] as const;
  });
  console.log(`\n${title}, seeds 1 to ${guarded.length}: medians of rounds side by side`);
  console.table(Object.fromEntries(rows));
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
