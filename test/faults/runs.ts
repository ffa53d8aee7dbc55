import { isDeepStrictEqual } from 'node:util';
import type { Booking, UnwrittenEvent } from '../../src/contract/index.js';
import { makeCryptoImmediate } from '../immediate-crypto.js';
import { key } from '../scheduling/scheduler/house.js';
import { wish } from '../scheduling/scheduler/team.js';
import { first } from './flows.js';
import type { Flow } from './flows.js';
import type { Hit } from './faulty-google.js';
import { guestOf } from './guest.js';
import { connectionId, hour, minute, openHouse } from './house.js';
import type { House, HouseTerms } from './house.js';
import { bookingsIn, differences, ours, unfollowed } from './judging.js';
import type { NamedMishap } from './mishaps.js';

/** A mishap, from which call on, and for how long. */
export interface Planned {
  readonly mishap: NamedMishap;
  /** Calls that go well first. */
  readonly after: number;
  /** Milliseconds in which every call is hit, Infinity for ever; one call alone when missing. */
  readonly lasting?: number;
}

/** What became of one run. */
export interface Run {
  /** What must not have happened. */
  readonly wrong: readonly string[];
  /** Until nothing was due, once nothing went wrong any more. */
  readonly minutesToRest: number;
  /** The longest that anything a guest asked for took. */
  readonly longestWaitSeconds: number;
  /** Whether the guest was told that it did not work. */
  readonly isRefused: boolean;
  /** What the host was told of, while it went wrong. */
  readonly told: readonly Pick<UnwrittenEvent, 'reason' | 'remedy'>[];
  /** What Google was called for, in order, until nothing was due. */
  readonly called: readonly string[];
}

/** What is due is waited for so long while a connection may have ended, which nothing but its host can mend. */
const longestAlone = 40 * minute;
/** A calendar is asked what changed every five minutes. */
const pollEvery = 5 * minute;
/** The longest pause after a failure, and one turn more. */
const longestPause = 60 * minute + pollEvery;
/** When all that could not be written has been given up. */
const givenUp = 60 * hour;

/** Lives through a flow with what goes wrong meanwhile, until all has come to rest, and looks at what is left. */
export async function live({
  flow,
  planned,
  ...terms
}: HouseTerms & { readonly flow: Flow; readonly planned: readonly Planned[] }): Promise<Run> {
  const restore = makeCryptoImmediate();
  try {
    return await liveIn(await openHouse(terms), flow, planned);
  } finally {
    restore();
  }
}

async function liveIn(house: House, flow: Flow, planned: readonly Planned[]): Promise<Run> {
  const { time, wrong, scheduler } = house;
  const booking = flow.needsBooking ? await prepare(house) : undefined;
  const began = time.now();
  house.count();
  const ends = planned.map((plan) => house.expect(hitOf(plan, began)));
  const guest = guestOf(house);
  for (const look of flow.look(house, booking)) await guest.ask(look);
  const before = await standing(house);
  const answer = await guest.ask(() => flow.act(house, booking));
  if (!answer && !isDeepStrictEqual(await standing(house), before)) wrong.push('refused, and yet done');
  if (answer) await needDone(house, flow);
  if (answer && !isDeepStrictEqual(await guest.ask(() => flow.act(house, booking)), answer))
    wrong.push('the same key, and another answer');
  let minutesToRest = await house.rest(longestAlone);
  await poll(house, pollEvery);
  const called = [...house.called];

  const longest = Math.max(0, ...planned.map(({ lasting = 0 }) => lasting));
  await house.workUntil(began + Math.min(longest, givenUp));
  const told = await time.during(() => scheduler.host.unwritten());
  const run = { wrong, isRefused: answer === undefined, told, called };
  if (longest === Infinity) {
    if (ours(house).length > 1) wrong.push('more than one event');
    return { ...run, minutesToRest: 0, longestWaitSeconds: guest.longestWaitSeconds() };
  }

  for (const end of ends) end();
  if (await isEnded(house)) await house.reconnect();
  else if (longest === 0 && minutesToRest >= longestAlone / minute) wrong.push('never came to rest');
  if (longest > 0 || minutesToRest >= longestAlone / minute) minutesToRest = await house.rest();
  for (const { bookings } of told)
    for (const { ref } of bookings)
      await time.during(() => scheduler.host.writeAgain(ref, { key: key('write again') }));
  if (!answer && !(await guest.ask(() => flow.act(house, booking))))
    wrong.push('refused although nothing goes wrong any more');
  minutesToRest = Math.max(minutesToRest, await house.rest());
  await needDone(house, flow);
  wrong.push(...(await differences(house)));
  const left = await time.during(() => scheduler.host.unwritten());
  if (left.length > 0) wrong.push(`not written: ${left.map(({ reason }) => reason).join()}`);
  await poll(house, longestPause);
  wrong.push(...(await unfollowed(house)));
  return { ...run, minutesToRest, longestWaitSeconds: guest.longestWaitSeconds() };
}

function hitOf({ mishap, after, lasting }: Planned, now: number): Hit {
  if (lasting === undefined) return { mishap: mishap.at(now), after, times: 1 };
  const { isCalendars } = mishap;
  // Every flow begins with a token.
  return {
    mishap: mishap.at(now),
    after: Math.max(0, after - (isCalendars ? 1 : 0)),
    times: Infinity,
    isCalendars,
  };
}

/** A booking that stands in the calendar, and more than an hour: tokens and what is remembered of calendars end. */
async function prepare(house: House): Promise<Booking> {
  const { time, scheduler } = house;
  const wanted = wish({ start: first, context: { location: 'meet' } });
  const booking = await time.during(() => scheduler.book(wanted, { key: key('before') }));
  await house.quiet();
  await house.rest();
  await poll(house, pollEvery);
  await house.workUntil(time.now() + 70 * minute);
  return booking;
}

/** Followed calendars are asked again and again. */
async function poll({ time, scheduler, workUntil, quiet }: House, after: number): Promise<void> {
  await workUntil(time.now() + after);
  await time.during(() => scheduler.work());
  await quiet();
}

async function needDone(house: House, flow: Flow): Promise<void> {
  const [record, ...others] = await bookingsIn(house);
  if (!record || others.length > 0 || !flow.isDone(record)) house.wrong.push('answered, and not done');
}

async function isEnded({ settings }: House): Promise<boolean> {
  return (await settings.connection(connectionId))?.status !== 'active';
}

/** What there is of bookings, as whoever looks from outside would find it. */
async function standing(house: House): Promise<unknown> {
  const records = await bookingsIn(house);
  return [records.map(({ ref, version, status, time }) => [ref, version, status, time]), ours(house).length];
}
