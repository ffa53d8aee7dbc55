import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { isGuestTold } from '../../src/contract/booking.js';
import { isBookingError } from '../../src/contract/booking-error.js';
import * as schemas from '../../src/schemas/index.js';
import { sampleBackend } from '../../src/sample/sample-backend.js';
import { sampleConnection, sampleEventTypes, sampleHost, sampleOwner } from '../../src/sample/sample-host.js';
import { busyTimes } from '../../src/sample/sample-week.js';

const now = Date.parse('2026-03-02T07:00:00Z');
const zone = 'Europe/Berlin';
const open = () => sampleBackend({ now: () => now, zone });
const month = { start: '2026-03-02T00:00:00Z', end: '2026-04-01T00:00:00Z', zone };
const guest = { name: 'Ada Lovelace', email: 'ada@example.com' };

describe('the sample', () => {
  it('has settings that every other door takes, though it has none that checks them', () => {
    assert.deepEqual(schemas.Owner.parse(sampleOwner), sampleOwner);
    assert.deepEqual(schemas.HostSettings.parse(sampleHost(zone)), sampleHost(zone));
    assert.deepEqual(schemas.Connection.parse(sampleConnection), sampleConnection);
    for (const eventType of sampleEventTypes)
      assert.deepEqual(schemas.EventTypeSettings.parse(eventType), eventType);
  });

  it('says in each thing that can be booked that it is one', async () => {
    const eventTypes = await open().eventTypes();
    assert.deepEqual(
      eventTypes.map(({ slug }) => slug),
      ['intro', 'consultation', 'class'],
    );
    for (const { description, translations } of eventTypes) {
      assert.match(description ?? '', /^This is a sample: nothing is booked/);
      assert.match(translations?.['de']?.description ?? '', /^Dies ist ein Muster/);
    }
  });

  it('has free and busy times, the same for everybody at the same moment', async () => {
    const [one, other] = await Promise.all(
      [open(), open()].map((backend) => backend.slots({ ...month, eventType: 'intro' })),
    );
    assert.deepEqual(one, other);
    const days = new Set(one!.slots.map(({ start }) => start.slice(0, 10)));
    assert.ok(days.size > 10 && days.size < 22, `${days.size} days`);
    assert.notDeepEqual(busyTimes(now, zone), busyTimes(now + 86_400_000, zone));
  });

  for (const { slug } of sampleEventTypes)
    it(`books ${slug}, and the time is taken`, async () => {
      const backend = open();
      const before = await backend.slots({ ...month, eventType: slug });
      const { start } = before.slots[0]!;
      const answers = slug === 'consultation' ? { size: '1' } : {};
      const request = { eventType: slug, start, zone, guest, answers, context: { location: 'studio' } };
      const booking = await backend.book(request, { key: 'a' });
      assert.equal(booking.status, 'confirmed');
      const { slots } = await backend.slots({ ...month, eventType: slug });
      const left = slots.find((slot) => slot.start === start)?.seatsLeft;
      assert.equal(left, slug === 'class' ? 7 : undefined);
      const token = booking.manageToken!;
      const ended = await backend.cancel(
        { ref: booking.ref, token },
        { version: booking.version },
        { key: 'b' },
      );
      assert.equal(ended.status, 'cancelled');
      assert.deepEqual(await backend.slots({ ...month, eventType: slug }), before);
    });

  it('has a booking from the start, to be looked at, moved and cancelled', async () => {
    const backend = open();
    const before = await backend.slots({ ...month, eventType: 'intro' });
    const booking = await backend.booking({ ref: 'sample' });
    assert.equal(booking.guest.name, 'Robin Sample');
    assert.ok(before.slots.every(({ start }) => start !== booking.start));
    const { slots } = await backend.slots({ ...month, eventType: 'intro' });
    const { start } = slots.at(-1)!;
    const request = { version: booking.version, start };
    const moved = await backend.reschedule({ ref: 'sample' }, request, { key: 'm' });
    assert.deepEqual([moved.ref, moved.start], [booking.ref, start]);
    await assert.rejects(backend.booking({ ref: booking.ref, token: 'x' }), isBookingError);
  });

  it('promises nobody an invitation', async () => {
    const backend = open();
    const [slot] = (await backend.slots({ ...month, eventType: 'intro' })).slots;
    const wish = { eventType: 'intro', start: slot!.start, zone, guest, context: { location: 'studio' } };
    const booking = await backend.book(wish, { key: 'key-0123456789abcdef' });
    assert.equal(isGuestTold(booking), false);
  });

  it('is what the address `sample:` leads to, for all who ask there, and no request is made', async () => {
    const fetch = () => assert.fail('a request was made');
    const [one, other] = [remoteBackend({ url: 'sample:', fetch }), remoteBackend({ url: 'sample:', fetch })];
    const { operations } = await one.capabilities();
    assert.ok(operations.includes('reschedule'));
    const eventType = await one.eventType('intro');
    const range = {
      start: new Date().toISOString(),
      end: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    };
    const { slots } = await one.slots({ ...range, zone: eventType.zone, eventType: 'intro' });
    const { start } = slots[0]!;
    const booking = await one.book(
      { eventType: 'intro', start, zone: eventType.zone, guest, context: { location: 'studio' } },
      { key: 'once' },
    );
    const seen = await other.booking({ ref: booking.ref, token: booking.manageToken! });
    assert.equal(seen.start, start);
    await assert.rejects(one.eventType('nothing'), isBookingError);
  });
});
