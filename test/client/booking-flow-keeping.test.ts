import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import type { Hold } from '../../src/contract/index.js';
import { at, bookingAt, entries, march, settle, slotAt, stageOf } from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const [slot, other] = march.slots as [(typeof march.slots)[number], (typeof march.slots)[number]];

/** A hold of five minutes from now. */
const holdAt = (stage: Stage, more: Partial<Hold> = {}): Hold => ({
  ref: 'h-1',
  expiresAt: new Date(stage.now + 5 * 60_000).toISOString(),
  extensionsLeft: 2,
  ...more,
});

async function typing(options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = stageOf(options);
  await stage.open();
  stage.flow.chooseSlot(slot);
  await settle();
  return stage;
}

async function held(): Promise<Stage> {
  const stage = await typing({ withHolds: true });
  await stage.holds[0]!.answer(holdAt(stage));
  return stage;
}

/** Lets time pass, and wakes whoever slept longest. */
async function pass(stage: Stage, milliseconds: number): Promise<void> {
  stage.now += milliseconds;
  await stage.sleeps.at(-1)!.wake();
}

describe('A time that is kept while its guest types', () => {
  it('is asked for when it is chosen, under a key, and shown', async () => {
    const stage = await held();
    assert.deepEqual(stage.holds[0]!.question, {
      eventType: 'intro',
      start: slot.start,
      durationMinutes: 30,
      context: { location: 'meet' },
    });
    assert.equal(stage.holds[0]!.key, 'key-1');
    assert.deepEqual(at(stage, 'details').hold, holdAt(stage));
  });

  it('becomes the booking', async () => {
    const stage = await held();
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books[0]!.question.hold, 'h-1');
    await stage.books[0]!.answer(bookingAt(slot));
    stage.flow.dispose();
    assert.deepEqual(stage.released, []);
  });

  it('is waited for by a booking that is sent before it is kept', async () => {
    const stage = await typing({ withHolds: true });
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books.length, 0);
    await stage.holds[0]!.answer(holdAt(stage));
    assert.equal(stage.books[0]!.question.hold, 'h-1');
  });

  it('is not waited for without end', async () => {
    const stage = await typing({ withHolds: true });
    stage.flow.submit(entries);
    await settle();
    await pass(stage, 5000);
    assert.equal(stage.books[0]!.question.hold, undefined);
  });

  it('lasts longer when it is wished', async () => {
    const stage = await held();
    stage.flow.extendHold();
    await settle();
    assert.equal(stage.holds[1]!.question.replaces, 'h-1');
    await stage.holds[1]!.answer(holdAt(stage, { ref: 'h-2', extensionsLeft: 1 }));
    assert.equal(at(stage, 'details').hold?.ref, 'h-2');
  });

  it('is given back when the guest goes back, chooses nothing, or leaves', async () => {
    const stage = await held();
    stage.flow.back();
    assert.deepEqual(stage.released, ['h-1']);
    const leaving = await held();
    leaving.flow.dispose();
    assert.deepEqual(leaving.released, ['h-1']);
  });

  it('is given back when it comes too late to be wanted', async () => {
    const stage = await typing({ withHolds: true });
    stage.flow.back();
    await stage.holds[0]!.answer(holdAt(stage));
    assert.deepEqual(stage.released, ['h-1']);
    assert.equal(stage.flow.state.step, 'choosing');
  });

  it('gives way to another one', async () => {
    const stage = await held();
    stage.flow.chooseSlot(other);
    await settle();
    const { start, replaces } = stage.holds[1]!.question;
    assert.deepEqual([start, replaces], [other.start, 'h-1']);
  });

  it('is still kept after a request that was not accepted', async () => {
    const stage = await held();
    stage.flow.submit(entries);
    await settle();
    await stage.books[0]!.fail(new BookingError('refused'));
    const { hold, error } = at(stage, 'details');
    assert.deepEqual([hold?.ref, error?.code], ['h-1', 'refused']);
    assert.equal(stage.holds.length, 1);
  });

  it('ends, is said to have ended, and is looked at', async () => {
    const stage = await held();
    const asked = stage.slots.length;
    await pass(stage, 5 * 60_000);
    const { hold, holdEnded } = at(stage, 'details');
    assert.deepEqual([hold, holdEnded], [undefined, true]);
    assert.equal(stage.slots.length, asked + 1);
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books[0]!.question.hold, undefined);
  });

  it('may have been taken just before', async () => {
    const stage = await typing({ withHolds: true });
    await stage.holds[0]!.fail(new BookingError('slot-taken', { nearest: [other] }));
    const { gone, slot: chosen } = at(stage, 'details');
    assert.deepEqual([gone?.nearest, chosen], [[other], slot]);
    stage.flow.chooseSlot(other);
    assert.equal(at(stage, 'details').gone, undefined);
    assert.equal(at(stage, 'details').slot, other);
  });

  it('is looked after where the backend keeps none, or no more', async () => {
    for (const code of ['not-found', 'rate-limited', 'unavailable'] as const) {
      const stage = await typing({ withHolds: true });
      await stage.holds[0]!.fail(new BookingError(code));
      assert.equal(at(stage, 'details').gone, undefined);
      const asked = stage.slots.length;
      await pass(stage, 60_000);
      assert.equal(stage.slots.length, asked + 1, code);
    }
  });
});

describe('A time that nobody keeps while its guest types', () => {
  it('is looked at every minute, and found gone before it is sent; what was typed stays', async () => {
    const stage = await typing();
    stage.flow.keep(entries);
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.answer({ slots: [other, slotAt('2026-03-20T09:00Z')] });
    const { gone, entries: typed } = at(stage, 'details');
    assert.equal(gone?.error.code, 'slot-taken');
    assert.deepEqual(gone.nearest[0], other);
    assert.equal(typed, entries);
  });

  it('is not gone while it is free', async () => {
    const stage = await typing();
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.answer(march);
    assert.equal(at(stage, 'details').gone, undefined);
  });

  it('may come back', async () => {
    const stage = await typing();
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.answer({ slots: [other] });
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.answer(march);
    assert.equal(at(stage, 'details').gone, undefined);
  });

  it('is not gone because nobody answers', async () => {
    const stage = await typing();
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.fail(new BookingError('unavailable'));
    assert.equal(at(stage, 'details').gone, undefined);
    const asked = stage.slots.length;
    await pass(stage, 60_000);
    assert.equal(stage.slots.length, asked + 1);
  });

  it('is gone where the chosen place is not free any more', async () => {
    const stage = await typing();
    await pass(stage, 60_000);
    await stage.slots.at(-1)!.answer({ slots: [{ ...slot, locations: ['phone'] }] });
    assert.ok(at(stage, 'details').gone);
  });

  it('is not looked at while nobody can see it', async () => {
    let attended = false;
    const stage = await typing({ attended: () => attended });
    const asked = stage.slots.length;
    await pass(stage, 60_000);
    assert.equal(stage.slots.length, asked);
    attended = true;
    await pass(stage, 60_000);
    assert.equal(stage.slots.length, asked + 1);
  });

  it('is looked at when the backend tells of a change', async () => {
    const stage = await typing({ withWatch: true });
    const asked = stage.slots.length;
    await stage.change();
    assert.equal(stage.slots.length, asked + 1);
  });

  it('is left alone when the guest goes back', async () => {
    const stage = await typing();
    const { signal } = stage.sleeps.at(-1)!;
    stage.flow.back();
    await settle();
    assert.ok(signal.aborted);
  });
});

describe('Times that are watched', () => {
  it('follow a change without a word', async () => {
    const stage = stageOf({ withWatch: true });
    await stage.open();
    await stage.change();
    assert.equal(at(stage, 'choosing').times.status, 'ready');
    await stage.slots.at(-1)!.answer({ slots: [other] });
    const { times } = at(stage, 'choosing');
    assert.equal(times.status === 'ready' && times.days.get('2026-03-03')?.length, 1);
  });

  it('are not asked for after a time was chosen from them', async () => {
    const stage = await typing({ withWatch: true });
    const asked = stage.slots.length;
    await stage.change();
    assert.equal(stage.slots.length, asked + 1);
  });
});
