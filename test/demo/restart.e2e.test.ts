import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isBookingError } from '../../src/contract.js';
import { remoteBackend } from '../../src/index.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

const day = 86_400_000;
const guest = { name: 'Ada Lovelace', email: 'ada@example.com' };

let demo: StartedDemo;
before(async () => {
  demo = await startOwnDemo({ keeps: true });
});
after(() => demo.stop());

describe('a demo that is killed and started again', () => {
  it('knows its bookings, answers their retries as before, and gives no time twice', async () => {
    const soon = Date.now() + 2 * day;
    const range = { start: new Date(soon).toISOString(), end: new Date(soon + 7 * day).toISOString() };
    const backend = () => remoteBackend({ url: `${demo.url}/v1/anna` });
    const { slots } = await backend().slots({ eventType: 'intro', ...range });
    const request = {
      eventType: 'intro',
      start: slots[0]!.start,
      zone: 'Europe/Berlin',
      guest,
      context: { location: 'meet' },
    };
    const key = 'restart-0000000001';
    const booked = await backend().book(request, { key });
    assert.equal(booked.status, 'confirmed');

    demo = await demo.restart();
    assert.deepEqual(await backend().book(request, { key }), booked);
    const kept = await backend().booking({ ref: booked.ref, token: booked.manageToken! });
    assert.deepEqual([kept.status, kept.start], ['confirmed', booked.start]);
    await assert.rejects(
      backend().book(request, { key: 'restart-0000000002' }),
      (error) => isBookingError(error) && error.code === 'slot-taken',
    );
    const again = await backend().slots({ eventType: 'intro', ...range });
    assert.ok(again.slots.every(({ start }) => start !== booked.start));
  });
});
