import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import { at, bookingAt, entries, intro, march, settle, slotAt, stageOf } from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const before = bookingAt(
  { ...slotAt('2026-03-04T09:00Z'), end: '2026-03-04T10:00:00.000Z' },
  { version: 3, manageToken: 'token', location: { id: 'phone', kind: 'phone-host-calls' } },
);
const [slot] = march.slots;

async function sent(): Promise<Stage> {
  const stage = stageOf({ moves: before });
  await stage.eventTypes[0]!.answer(intro);
  await stage.slots.at(-1)!.answer(march);
  stage.flow.chooseSlot(slot!);
  stage.flow.submit(entries);
  await settle();
  return stage;
}

describe('Moving a booking', () => {
  it('begins with the length and the place it has', async () => {
    const stage = stageOf({ moves: before });
    await stage.eventTypes[0]!.answer(intro);
    const { durationMinutes, location, moves } = at(stage, 'choosing');
    assert.deepEqual([durationMinutes, location, moves], [60, 'phone', before]);
    assert.equal(stage.slots.at(-1)!.question.durationMinutes, 60);
  });

  it('asks for times of the host it is with, where guests may ask for one', async () => {
    const stage = stageOf({ moves: { ...before, host: { name: 'Bo' } }, host: 'a' });
    const hosts = [
      { id: 'a', name: 'Al' },
      { id: 'b', name: 'Bo' },
    ];
    await stage.eventTypes[0]!.answer({ ...intro, hosts });
    assert.equal(at(stage, 'choosing').host, 'b');
    assert.equal(stage.slots.at(-1)!.question.context?.host, 'b');
    await stage.slots.at(-1)!.answer(march);
    assert.equal(at(stage, 'choosing').times.status, 'ready');
  });

  it('begins with the first length where its own is not offered any more', async () => {
    const stage = stageOf({ moves: { ...before, end: '2026-03-04T09:45:00.000Z' } });
    await stage.open();
    assert.equal(at(stage, 'choosing').durationMinutes, 30);
  });

  it('sends the new time and the version that was seen, under a key, and books nothing', async () => {
    const stage = await sent();
    assert.deepEqual(stage.moves[0]!.question, {
      ref: 'b-1',
      token: 'token',
      version: 3,
      start: slot!.start,
      durationMinutes: 60,
    });
    assert.equal(stage.moves[0]!.key, 'key-1');
    await stage.moves[0]!.answer(bookingAt(slot!, { version: 4 }));
    const { booking } = at(stage, 'done');
    assert.deepEqual([booking.version, booking.start, booking.manageToken], [4, slot!.start, 'token']);
    assert.equal(stage.books.length, 0);
  });

  it('is asked for again, the same under the same key, when no answer came', async () => {
    const stage = await sent();
    await stage.moves[0]!.fail(new BookingError('unavailable', { fault: 'timeout' }));
    assert.equal(at(stage, 'checking').outcome, 'asking');
    await stage.sleeps.at(-1)!.wake();
    assert.deepEqual(stage.moves[1]!.question, stage.moves[0]!.question);
    assert.equal(stage.moves[1]!.key, 'key-1');
  });

  it('comes back with the reason when it was changed by somebody else', async () => {
    const stage = await sent();
    await stage.moves[0]!.fail(new BookingError('version-conflict'));
    assert.equal(at(stage, 'details').error?.code, 'version-conflict');
  });

  it('comes back to the times when the new one is taken', async () => {
    const stage = await sent();
    await stage.moves[0]!.fail(new BookingError('slot-taken', { nearest: [march.slots[1]!] }));
    assert.deepEqual(at(stage, 'choosing').lost?.nearest, [march.slots[1]!]);
    assert.equal(at(stage, 'choosing').moves, before);
  });
});
