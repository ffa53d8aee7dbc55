import assert from 'node:assert/strict';
import { isBookingError } from '../../src/contract/index.js';
import type { SettingsStore } from '../../src/contract/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import type { Database } from '../../src/store/sql/database.js';
import { chanceOf, pick } from '../chance.js';
import { cutConnection } from './cut-connection.js';
import type { Cut } from './cut-connection.js';
import { monday } from './server.js';
import type { Clock } from './server.js';
import { fiftyHosts, serverForFifty, wishOf } from './team-of-fifty.js';

/** What came of asking again and again. */
export interface Asked {
  readonly keys: number;
  readonly attempts: number;
  /** Attempts whose connection was cut: before a commit, and after one. */
  readonly cut: { early: number; late: number };
  /** Attempts that heard no answer, by what they heard. */
  readonly refused: Record<string, number>;
}

interface Attempt {
  readonly server: number;
  readonly cut?: Cut;
}

/** A key's attempts while one lease runs: all at once, or one after the other. */
interface Round {
  readonly attempts: readonly Attempt[];
  readonly isAtOnce: boolean;
}

interface Asking {
  /** Each of its own connections to the one database. */
  readonly databases: readonly Database[];
  readonly servers: readonly Scheduler[];
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly deferred: Promise<void>[];
  /** What was heard under each key. */
  readonly heard: readonly Set<string>[];
  readonly figures: Asked & { attempts: number };
}

/** A lease, and a little more; in milliseconds. */
const pastLease = 2 * 60_000 + 1;
const almostADay = 24 * 3_600_000 - 60_000;

/**
 * Each key is asked for once, and again one to five times: at once and later, at one server or the other, some with a
 * connection that is cut. All who hear an answer hear the same one, and there is one booking for each key.
 */
export async function askAgainAndAgain(
  databases: readonly Database[],
  { keys, seed }: { readonly keys: number; readonly seed: number },
): Promise<Asked> {
  const asking = openAsking(databases, keys);
  const { clock, heard, figures } = asking;
  const chance = chanceOf(seed);
  const plans = heard.map(() => planOf(chance));
  for (const round of [0, 1, 2]) {
    await forEachKey(asking, (key) => askInRound(asking, key, plans[key]![round]!));
    clock.now += pastLease;
  }
  await forEachKey(asking, (key) => attempt(asking, key, { server: key % 2 }));
  assert.deepEqual(
    heard.flatMap((answers, key) => (answers.size === 1 ? [] : { key, answers: [...answers] })),
    [],
    `one answer under each key (seed ${seed})`,
  );
  await forEachKey(asking, async (key) => {
    const another = asking.servers[(key + 1) % 2]!.book(wishOf(key, 'Somebody else'), optionsOf(key));
    await assert.rejects(another, { code: 'key-reused' });
  });
  const heardBefore = heard.map((answers) => [...answers]);
  clock.now += almostADay;
  await forEachKey(asking, (key) => attempt(asking, key, { server: (key + 1) % 2 }));
  assert.deepEqual(
    heard.map((answers) => [...answers]),
    heardBefore,
    'the same answer for a day',
  );
  await assertOneEach(databases[0]!, keys, clock.now);
  return figures;
}

function openAsking(databases: readonly Database[], keys: number): Asking {
  const settings = fiftyHosts();
  const clock = { now: monday };
  const deferred: Promise<void>[] = [];
  return {
    databases,
    servers: databases.map((database) => serverForFifty({ database, settings, clock, deferred })),
    settings,
    clock,
    deferred,
    heard: Array.from({ length: keys }, () => new Set<string>()),
    figures: { keys, attempts: 0, cut: { early: 0, late: 0 }, refused: {} },
  };
}

/** When a key's first attempt and its one to five others come, and what befalls them. */
function planOf(chance: () => number): readonly Round[] {
  const rounds: Attempt[][] = [[attemptOf(chance)], [], []];
  for (let more = 1 + pick(chance, 5); more > 0; more--) rounds[pick(chance, 3)]!.push(attemptOf(chance));
  return rounds.map((attempts) => ({ attempts, isAtOnce: chance() < 0.6 }));
}

function attemptOf(chance: () => number): Attempt {
  const server = pick(chance, 2);
  if (chance() < 0.6) return { server };
  // The first claims, the second settles, the third gives up.
  return { server, cut: { transaction: pick(chance, 3), isLate: chance() < 0.5 } };
}

async function askInRound(asking: Asking, key: number, { attempts, isAtOnce }: Round): Promise<void> {
  if (isAtOnce) await Promise.all(attempts.map((one) => attempt(asking, key, one)));
  else for (const one of attempts) await attempt(asking, key, one);
}

async function attempt(asking: Asking, key: number, { server, cut }: Attempt): Promise<void> {
  const { figures, heard } = asking;
  figures.attempts++;
  if (cut) figures.cut[cut.isLate ? 'late' : 'early']++;
  const scheduler = cut === undefined ? asking.servers[server]! : serverCut(asking, server, cut);
  try {
    heard[key]!.add(JSON.stringify(await scheduler.book(wishOf(key), optionsOf(key))));
  } catch (error) {
    if (!isBookingError(error)) throw error;
    const { code } = error;
    const mayBe = code === 'in-progress' || (code === 'unavailable' && cut !== undefined);
    assert.ok(mayBe, `${code} under key ${key}`);
    figures.refused[code] = (figures.refused[code] ?? 0) + 1;
  }
}

/** A server whose connection will be cut. */
function serverCut({ databases, settings, clock, deferred }: Asking, server: number, cut: Cut): Scheduler {
  const database = cutConnection(databases[server]!, cut);
  return serverForFifty({ database, settings, clock, deferred });
}

function optionsOf(key: number): { readonly key: string } {
  return { key: `lost-answer-${String(key).padStart(12, '0')}` };
}

async function forEachKey({ heard, deferred }: Asking, work: (key: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: 24 }, async () => {
      for (let key = next++; key < heard.length; key = next++) await work(key);
    }),
  );
  await Promise.all(deferred.splice(0));
}

async function assertOneEach(database: Database, keys: number, now: number): Promise<void> {
  const [counts] = await database.query(`
    select (select count(*)::integer from booking_elements.bookings) as bookings,
      (select count(distinct record -> 'guest' ->> 'email')::integer from booking_elements.bookings) as guests,
      (select count(*)::integer from booking_elements.occupancies) as times,
      (select count(*)::integer from booking_elements.seats) as seats`);
  assert.deepEqual(counts, { bookings: keys, guests: keys, times: keys, seats: keys });
  assert.deepEqual(await checkConsistency(database, now), []);
}
