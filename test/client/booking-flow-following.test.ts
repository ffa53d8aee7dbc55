import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followPauses } from '../../src/client/flow-following.js';
import { pause } from '../../src/client/pause.js';
import { BookingError } from '../../src/contract/index.js';
import type { Booking, Conference } from '../../src/contract/index.js';
import { at, bookingAt, entries, march, settle, stageOf } from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const slot = march.slots[0]!;
const url = 'https://meet.google.com/abc-defg-hij';

function withLink(state: Conference['state'], more: Partial<Booking> = {}): Booking {
  const conference = { solution: 'google-meet', state, ...(state === 'ready' && { url }) };
  return bookingAt(slot, { location: { id: 'meet', kind: 'conference', conference }, ...more });
}

async function booked(booking: Booking, options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = stageOf(options);
  await stage.open();
  stage.flow.chooseSlot(slot);
  stage.flow.submit(entries);
  await settle();
  await stage.books[0]!.answer(booking);
  return stage;
}

describe('Following a booking', () => {
  it('asks, with its token, until the link is there', async () => {
    const stage = await booked(withLink('requested', { manageToken: 'secret', calendar: 'writing' }));
    assert.equal(at(stage, 'done').following, true);
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 1000);
    await stage.sleeps.at(-1)!.wake();
    assert.deepEqual(stage.bookings[0]!.question, { ref: 'b-1', token: 'secret' });
    await stage.bookings[0]!.answer(withLink('pending', { version: 2 }));
    assert.equal(at(stage, 'done').booking.location.conference?.state, 'pending');
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 2000);
    await stage.sleeps.at(-1)!.wake();
    await stage.bookings[1]!.answer(withLink('ready'));
    const { booking, following } = at(stage, 'done');
    assert.equal(booking.location.conference?.url, url);
    assert.equal(booking.manageToken, 'secret');
    assert.equal(following, false);
    assert.equal(stage.bookings.length, 2);
  });

  for (const [name, booking, follows] of [
    ['a link that is ready', withLink('ready'), false],
    ['a link that failed', withLink('failed'), false],
    ['a link asked for', withLink('requested'), true],
    ['a link being made', withLink('pending'), true],
    ['a calendar being written', bookingAt(slot, { calendar: 'writing' }), true],
    ['a calendar that could not be written', bookingAt(slot, { calendar: 'failed' }), false],
    ['no link and no calendar', bookingAt(slot, { calendar: 'none' }), false],
  ] as const)
    it(`${follows ? 'follows' : 'does not follow'} ${name}`, async () => {
      const stage = await booked(booking);
      assert.equal(at(stage, 'done').following, follows);
    });

  it('does not where the backend cannot be asked', async () => {
    const stage = await booked(withLink('pending'), { without: ['booking'] });
    assert.equal(at(stage, 'done').following, false);
  });

  it('gives up after two minutes, and leaves what it knows', async () => {
    const stage = await booked(withLink('pending'));
    for (let asked = 0; asked < followPauses.length; asked++) {
      assert.equal(at(stage, 'done').following, true);
      assert.equal(stage.sleeps.at(-1)!.milliseconds, followPauses[asked]);
      await stage.sleeps.at(-1)!.wake();
      await stage.bookings[asked]!.answer(withLink('pending'));
    }
    assert.equal(at(stage, 'done').following, false);
    assert.equal(stage.bookings.length, followPauses.length);
    assert.equal(followPauses.reduce((sum, each) => sum + each) / 1000, 120);
  });

  it('asks on after a question that failed', async () => {
    const stage = await booked(withLink('pending'));
    await stage.sleeps.at(-1)!.wake();
    await stage.bookings[0]!.fail(new BookingError('unavailable'));
    await stage.sleeps.at(-1)!.wake();
    await stage.bookings[1]!.answer(withLink('ready'));
    assert.equal(at(stage, 'done').booking.location.conference?.url, url);
  });

  it('stops where the booking is not found', async () => {
    const stage = await booked(withLink('pending'));
    await stage.sleeps.at(-1)!.wake();
    await stage.bookings[0]!.fail(new BookingError('not-found'));
    assert.equal(at(stage, 'done').following, false);
    assert.equal(at(stage, 'done').booking.location.conference?.state, 'pending');
  });

  it('stops with the flow', async () => {
    const stage = await booked(withLink('pending'));
    await stage.sleeps.at(-1)!.wake();
    stage.flow.dispose();
    assert.equal(stage.bookings[0]!.signal.aborted, true);
    await stage.bookings[0]!.answer(withLink('ready'));
    assert.equal(at(stage, 'done').booking.location.conference?.state, 'pending');
  });

  it('stops when the guest books another time', async () => {
    const stage = await booked(withLink('pending'));
    stage.flow.startAgain();
    assert.equal(stage.flow.state.step, 'choosing');
    assert.equal(stage.sleeps.find(({ milliseconds }) => milliseconds === 1000)!.signal.aborted, true);
  });
});

describe('A pause', () => {
  it('ends by itself', async () => {
    await pause(0, new AbortController().signal);
  });

  it('ends with the signal’s reason', async () => {
    const controller = new AbortController();
    const waiting = pause(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
    await assert.rejects(pause(0, controller.signal), /enough/);
  });
});
