import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BookingStore } from '../../../src/contract/index.js';
import type { Command, Play } from './acting.js';
import { readCommand, retryCommand, reuseKeyCommand, slotsCommand } from './asking-commands.js';
import {
  bookCommand,
  bookHeldCommand,
  cancelCommand,
  rebookCommand,
  rescheduleCommand,
} from './booking-commands.js';
import {
  extendHoldCommand,
  holdCommand,
  outlastHoldCommand,
  releaseCommand,
  replaceHoldCommand,
} from './hold-commands.js';
import { confirmCommand, declineCommand, hostCancelCommand, letExpireCommand } from './host-commands.js';
import { emptyLedger } from './ledger.js';
import { openStage } from './stage.js';
import { bookSeriesCommand } from './series-commands.js';
import {
  joinWaitlistCommand,
  leaveWaitlistCommand,
  passOfferCommand,
  takeOfferCommand,
} from './waiting-commands.js';
import { anyWish } from './wishes.js';
import {
  calendarFaultCommand,
  mendCommand,
  passTimeCommand,
  plantCommand,
  uprootCommand,
} from './world-commands.js';

const which = fc.nat({ max: 11 });
const rarely = fc.nat({ max: 7 }).map((number) => number === 7);
const move = fc.record({ which, length: fc.nat({ max: 1 }), start: fc.nat({ max: 15 }), isStale: rarely });
/** Further times of a series; none that is never offered, or hardly any series would be booked. */
const steps = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 3 });
const event = fc.record({
  host: fc.nat({ max: 2 }),
  start: fc.nat({ max: 42 }),
  minutes: fc.constantFrom(5, 20, 30, 60),
  isFree: rarely,
  isLinked: fc.boolean(),
});

/** All that can happen; what comes twice happens twice as often. */
const kinds: fc.Arbitrary<Command>[] = [
  anyWish.map(bookCommand),
  anyWish.map(bookCommand),
  anyWish.map(bookCommand),
  fc.tuple(which, anyWish).map((given) => bookHeldCommand(...given)),
  fc.tuple(anyWish, steps).map((given) => bookSeriesCommand(...given)),
  fc.tuple(anyWish, steps).map((given) => bookSeriesCommand(...given)),
  fc.tuple(anyWish, fc.nat({ max: 2 })).map((given) => holdCommand(...given)),
  fc.tuple(anyWish, fc.nat({ max: 2 })).map((given) => holdCommand(...given)),
  which.map(extendHoldCommand),
  fc.tuple(which, anyWish).map((given) => replaceHoldCommand(...given)),
  which.map(releaseCommand),
  which.map(outlastHoldCommand),
  move.map((given) => rescheduleCommand('reschedule', given)),
  move.map((given) => rescheduleCommand('reschedule', given)),
  move.map((given) => rescheduleCommand('reschedule-pending', given)),
  fc.tuple(which, rarely).map((given) => cancelCommand(...given)),
  which.map(rebookCommand),
  fc.tuple(which, rarely).map((given) => confirmCommand('confirm', ...given)),
  fc.tuple(which, rarely).map((given) => confirmCommand('confirm-any', ...given)),
  fc.tuple(which, rarely).map((given) => declineCommand(...given)),
  fc.tuple(which, rarely).map((given) => hostCancelCommand(...given)),
  fc.tuple(which, fc.boolean()).map((given) => letExpireCommand(...given)),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 })).map((given) => joinWaitlistCommand(...given)),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 })).map((given) => joinWaitlistCommand(...given)),
  which.map(takeOfferCommand),
  which.map(passOfferCommand),
  which.map(leaveWaitlistCommand),
  event.map(plantCommand),
  which.map(uprootCommand),
  which.map(calendarFaultCommand),
  which.map(mendCommand),
  which.map(mendCommand),
  fc.constantFrom(1, 3, 5, 16, 40).map(passTimeCommand),
  fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 1 })).map((given) => slotsCommand(...given)),
  fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 1 })).map((given) => slotsCommand(...given)),
  which.map(readCommand),
  which.map(retryCommand),
  which.map(reuseKeyCommand),
];

const seed = Number(process.env['SEED'] || 7);
const { FC_PATH: path, FC_COMMANDS: replayPath } = process.env;

/**
 * Lives through sequences of at most forty commands each, every outcome compared with the ledger. A failing one is told
 * with what replays it: `SEED`, `FC_PATH` (the path) and `FC_COMMANDS` (the replay path).
 *
 * @returns how often each kind of command was carried out, and each outcome met
 */
export async function checkCommands(
  openStore: () => Promise<BookingStore>,
  sequences: number,
): Promise<ReadonlyMap<string, number>> {
  const tally = new Map<string, number>();
  const anyCommands = fc.commands(kinds, { maxCommands: 40, size: 'max', ...(replayPath && { replayPath }) });
  await fc.assert(
    fc.asyncProperty(anyCommands, async (commands) => {
      const bookings = await openStore();
      const ledger = emptyLedger();
      const play: Play = { stage: openStage({ bookings }), ledger, answered: [], tally };
      await fc.asyncModelRun(() => ({ model: ledger, real: play }), commands);
    }),
    { seed, numRuns: sequences, ...(path && { path }) },
  );
  return tally;
}

/** Says what was done, and that at least so many kinds of commands and outcomes were among it. */
export function report(name: string, tally: ReadonlyMap<string, number>, kindsAtLeast = 31): void {
  const lines = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  const done = lines.filter(([kind]) => !kind.startsWith('→')).reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `figures: ${name}: ${done} commands, seed ${seed}: ${lines.map((line) => line.join(' ')).join(', ')}`,
  );
  assert.ok(path || lines.length >= kindsAtLeast, 'hardly any kind of command or outcome is left out');
}
