import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import type { DraftShelf, KeptDraft } from '../../src/client/kept-draft.js';
import { at, bookingAt, entries, intro, march, settle, slotAt, stageOf } from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const slot = march.slots[0]!;

/** A shelf that outlives a page, as a page's history does: what is on it is data. */
function shelf(): DraftShelf & { kept: KeptDraft | undefined } {
  return {
    kept: undefined,
    read() {
      return this.kept && (JSON.parse(JSON.stringify(this.kept)) as unknown);
    },
    write(draft) {
      this.kept = draft;
    },
    close() {
      // Everything is written at once.
    },
  };
}

async function typed(drafts: ReturnType<typeof shelf>): Promise<Stage> {
  const stage = stageOf({ drafts });
  await stage.open();
  stage.flow.chooseSlot(slot);
  await settle();
  stage.flow.keep(entries);
  return stage;
}

/** Waits until an event type was asked for so many times: the code that takes up a draft comes when it likes. */
async function asked(stage: Stage, times = 1): Promise<void> {
  while (stage.eventTypes.length < times) await settle();
}

/** Opens another page with the same shelf. */
async function reopened(
  drafts: ReturnType<typeof shelf>,
  options: Parameters<typeof stageOf>[0] = {},
): Promise<Stage> {
  const stage = stageOf({ drafts, ...options });
  await asked(stage);
  return stage;
}

describe('A page that is opened anew', () => {
  it('finds the chosen time and what was typed', async () => {
    const drafts = shelf();
    (await typed(drafts)).flow.dispose();
    const stage = await reopened(drafts);
    assert.equal(stage.slots.length, 0);
    await stage.eventTypes[0]!.answer(intro);
    const state = at(stage, 'details');
    assert.deepEqual([state.slot, state.entries], [slot, entries]);
  });

  it('keeps what was chosen before a time was', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.chooseLocation('phone', '030');
    first.flow.back();
    await settle();
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    assert.equal(stage.flow.state.step, 'choosing');
    assert.equal(at(stage, 'choosing').entries.guest.name, 'Gia');
  });

  it('asks first what became of something that was sent: the same, under the same key', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    const { question, key } = first.books[0]!;
    first.flow.dispose();
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    assert.equal(at(stage, 'checking').outcome, 'asking');
    await settle();
    assert.deepEqual([stage.books[0]!.question, stage.books[0]!.key], [question, key]);
    await stage.books[0]!.answer(bookingAt(slot));
    assert.equal(at(stage, 'done').again, undefined);
  });

  it('takes no refusal at the door for an answer to what was sent before', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    await settle();
    await stage.books[0]!.fail(new BookingError('rate-limited'));
    assert.equal(stage.flow.state.step, 'checking');
  });

  it('shows a booking that was seen as it stands now, and books nothing', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    await first.books[0]!.answer(bookingAt(slot, { manageToken: 'token' }));
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    assert.deepEqual(stage.bookings[0]!.question, { ref: 'b-1', token: 'token' });
    await stage.bookings[0]!.answer(bookingAt(slot, { status: 'cancelled' }));
    const { booking, again } = at(stage, 'done');
    assert.deepEqual([booking.status, booking.manageToken, again], ['cancelled', 'token', true]);
    assert.equal(stage.books.length, 0);
  });

  it('begins anew after a booking whose flow was ended in the page', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    await first.books[0]!.answer(bookingAt(slot));
    first.flow.dispose();
    const stage = await reopened(drafts);
    await stage.open();
    assert.equal(stage.flow.state.step, 'choosing');
  });

  it('begins anew where a booking that was seen cannot be had', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    await first.books[0]!.answer(bookingAt(slot));
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    await stage.bookings[0]!.fail(new BookingError('not-found'));
    assert.equal(stage.flow.state.step, 'choosing');
    assert.equal(stage.books.length, 0);
  });

  it('asks once more for what it cannot read now', async () => {
    const drafts = shelf();
    const first = await typed(drafts);
    first.flow.submit(entries);
    await settle();
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.fail(new BookingError('unavailable'));
    assert.equal(stage.flow.state.step, 'failed');
    stage.flow.retry();
    await asked(stage, 2);
    await stage.eventTypes[1]!.answer(intro);
    assert.equal(stage.flow.state.step, 'checking');
  });

  it('begins with the times where the chosen one is over', async () => {
    const drafts = shelf();
    await typed(drafts);
    drafts.kept = { ...drafts.kept!, slot: slotAt('2026-03-01T09:00Z') };
    const stage = await reopened(drafts);
    await stage.eventTypes[0]!.answer(intro);
    assert.equal(at(stage, 'choosing').entries.guest.name, 'Gia');
  });

  it('leaves alone what is another event type’s, too old, or no draft at all', async () => {
    for (const change of [
      { eventType: 'visits' },
      { at: Date.parse('2026-03-01T08:00Z') },
      { zone: 'Mars/Olympus' },
      { entries: 'x' },
      { slot: { start: 'soon', end: 'later' } },
      { sent: { key: 1 } },
    ]) {
      const drafts = shelf();
      await typed(drafts);
      drafts.kept = { ...drafts.kept!, ...(change as object) };
      const stage = await reopened(drafts);
      await stage.open();
      assert.equal(at(stage, 'choosing').entries.guest.name, '', JSON.stringify(change));
    }
  });

  it('opens what was typed for, also from a menu', async () => {
    const drafts = shelf();
    await typed(drafts);
    const stage = await reopened(drafts, { eventType: undefined });
    assert.equal(stage.menus.length, 0);
    await stage.eventTypes[0]!.answer(intro);
    assert.equal(stage.flow.state.step, 'details');
  });

  it('opens without what was kept when its code does not come', async () => {
    const drafts = shelf();
    await typed(drafts);
    const stage = await reopened(drafts, { loadBooking: () => Promise.reject(new TypeError('no code')) });
    await stage.open();
    assert.equal(stage.flow.state.step, 'choosing');
  });
});
