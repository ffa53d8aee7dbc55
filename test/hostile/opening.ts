import assert from 'node:assert/strict';
import type { BookingRecord } from '../../src/contract/index.js';
import type { Asked } from '../server/planned-backend.js';
import { forgeries } from './forgeries.js';
import { tenOn } from './people.js';
import { allRows, booked, held } from './rows.js';
import type { Stage } from './stage.js';
import { freshKey, secret } from './stage.js';

export const seed = 20_260_601;

/** What a token opens, asked in each way there is. */
function knocks(ref: string): readonly (readonly [path: string, asked: Asked])[] {
  const [owner] = ref.split('.');
  const path = `/v1/${owner}/bookings/${ref}`;
  return [
    [path, {}],
    [`${path}/reschedule`, { method: 'POST', body: { version: 1, start: tenOn(3) } }],
    [`${path}/cancel`, { method: 'POST', body: { version: 1 } }],
  ];
}

/** Everything of an answer that a forger could learn from. */
async function looks(response: Response): Promise<string> {
  return JSON.stringify([response.status, [...response.headers].sort(), await response.text()]);
}

/**
 * Tries forged tokens at all three doors, one in `step` of them; all are answered as for a booking that is not there.
 *
 * @returns How many were tried
 */
export async function tryForgeries(stage: Stage, step: number): Promise<number> {
  const { ask, bookings } = stage;
  const mine = await booked(stage);
  const another = await booked(stage, { start: tenOn(1) });
  const foreign = await booked(stage, { eventType: 'anyone', start: tenOn(2) }, 'team');
  const hold = await held(stage, tenOn(4));
  await stage.quiet();
  // Moving on to the next generation takes the older tokens back.
  const aged = await booked(stage, { start: tenOn(5) });
  await stage.quiet();
  await renew(stage, aged.ref);
  const others = [another, foreign, aged].map(({ manageToken }) => manageToken);
  const forged = forgeries({
    ref: mine.ref,
    token: mine.manageToken,
    secret,
    others: [...others, hold, hold.split('hold-')[1]!, mine.ref, freshKey()],
    seed,
  });
  const tried = forged.filter((_, index) => index % step === 0 || index < 10);
  const before = stage.database && (await allRows(stage.database));
  const nowhere = mine.ref.replace(/.{6}$/, '000000');
  const expected = await Promise.all(
    knocks(nowhere).map(async ([path, asked]) => looks(await ask(path, asked))),
  );
  assert.equal(new Set(expected).size, 1, 'all doors say the same');
  for (const [path, asked] of knocks(aged.ref))
    assert.match(
      await looks(await send(stage, [path, asked], aged.manageToken)),
      /^\[404/,
      'an old generation',
    );
  for (const token of tried) {
    for (const [i, [path, asked]] of knocks(mine.ref).entries()) {
      const seen = await looks(await send(stage, [path, asked], token));
      assert.equal(seen, expected[i], `${path} with ${JSON.stringify(token.slice(0, 60))}; seed ${seed}`);
    }
  }
  if (stage.database) assert.equal(await allRows(stage.database), before, 'nothing was stored');
  assert.equal((await bookings.find('anna', mine.ref))?.status, 'confirmed');
  // The real one does open, or nothing was shown.
  for (const [path, asked] of knocks(mine.ref)) {
    const { version } = (await bookings.find('anna', mine.ref)) as BookingRecord;
    const body = asked.body && { ...asked.body, version };
    assert.equal((await send(stage, [path, { ...asked, body }], mine.manageToken)).status, 200, path);
  }
  assert.deepEqual(stage.errors, []);
  return tried.length;
}

function send(
  stage: Stage,
  [path, asked]: readonly [path: string, asked: Asked],
  token: string,
): Promise<Response> {
  // A header cannot carry everything; what it cannot is left for what the wire makes of it.
  const headers = { Authorization: `Bearer ${token.replace(/[^\x20-\x7e]/g, '?')}`, ...asked.headers };
  return stage.ask(path, { ...asked, headers });
}

/** Takes the tokens of a booking back, as whoever keeps the store can. */
async function renew({ bookings, now }: Stage, ref: string): Promise<void> {
  const record = (await bookings.find('anna', ref))!;
  const renewed = { ...record, tokenGeneration: record.tokenGeneration + 1 };
  assert.equal(await bookings.change({ record: renewed, jobs: [], now }), 'changed');
}
