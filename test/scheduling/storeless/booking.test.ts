import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingConflict } from '../../../src/scheduling/index.js';
import { createStorelessBackend } from '../../../src/scheduling/index.js';
import { addressOf, annasGoogle, anna, email, intro, key, minute, nine } from './google-world.js';
import { optionsAt, privateOf, processAt, request, standingIn, teamCalendar } from './google-world.js';

const at = (time: string): string => `2026-03-02T${time}:00.000Z`;
const other = { name: 'Bob', email: 'bob@example.com' };

describe('booking without a store', () => {
  it('holds the time quietly, and invites the guest with the confirmation alone', async () => {
    const google = annasGoogle();
    const backend = await processAt(google);
    const booking = await backend.book(request({ context: { location: 'meet' } }), { key: key('1') });
    const [hold] = google.requests.of('calendar.events.insert');
    const [confirmation] = google.requests.of('calendar.events.patch');
    assert.deepEqual(hold?.query, { conferenceDataVersion: ['1'], sendUpdates: ['none'] });
    assert.deepEqual(confirmation?.query, { conferenceDataVersion: ['1'], sendUpdates: ['all'] });
    assert.deepEqual([booking.status, booking.calendar], ['confirmed', 'written']);
    assert.equal(booking.location.conference?.state, 'ready');
    const [event, ...more] = standingIn(google);
    assert.deepEqual(more, []);
    assert.deepEqual([event?.status, event?.summary], ['confirmed', 'Intro call: Ada']);
    assert.deepEqual(Object.keys(privateOf(event!)).sort(), [
      'bookingElementsBuffers',
      'bookingElementsDigest',
      'bookingElementsRef',
    ]);
    assert.deepEqual(
      google.outbox.map(({ about, to }) => [about, to]),
      [['invitation', 'ada@example.com']],
    );
  });

  it('answers the same key with the same booking in every process, and no other request under it', async () => {
    const google = annasGoogle();
    const [first, second] = [await processAt(google), await processAt(google)];
    const booking = await first.book(request(), { key: key('1') });
    assert.deepEqual(await second.book(request(), { key: key('1') }), booking);
    const another = second.book(request({ guest: other }), { key: key('1') });
    await assert.rejects(another, { code: 'key-reused' });
    google.clock.advance(60 * minute);
    const late = await processAt(google, { eventTypes: [{ ...intro, noticeMinutes: 600 }] });
    assert.deepEqual(await late.book(request(), { key: key('1') }), booking, 'whatever the rules say by now');
    await assert.rejects(late.book(request({ guest: other }), { key: key('1') }), { code: 'key-reused' });
    assert.equal(standingIn(google).length, 1);
    assert.equal(google.outbox.length, 1);
  });

  it('keeps the buffers that each booking was made with, whichever process looks', async () => {
    const google = annasGoogle();
    const eventTypes = [intro, { ...intro, slug: 'visit', bufferBeforeMinutes: 15, bufferAfterMinutes: 45 }];
    const [first, second] = [
      await processAt(google, { eventTypes }),
      await processAt(google, { eventTypes }),
    ];
    await first.book(request({ eventType: 'visit', start: at('10:00') }), { key: key('1') });
    const day = { start: at('08:00'), end: at('13:00') };
    const { slots } = await second.slots({ eventType: 'intro', ...day });
    const free = slots.map(({ start }) => start);
    assert.ok(free.includes(at('09:15')) && !free.includes(at('09:30')), 'before');
    assert.ok(free.includes(at('11:15')) && !free.includes(at('11:00')), 'after');
    const over = second.book(request({ start: at('11:00'), guest: other }), { key: key('2') });
    await assert.rejects(over, { code: 'slot-taken' });
    await second.book(request({ start: at('11:15'), guest: other }), { key: key('3') });
  });

  it('gives way to what somebody writes by hand before the second look, and leaves nothing behind', async () => {
    const google = annasGoogle();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await google.fetch(input, init);
      if (init?.method === 'POST' && addressOf(input).includes('/events?'))
        google.addEvent({ calendar: email, summary: 'Dentist', start: nine, end: at('08:30') });
      return answer;
    };
    const backend = await processAt(google, { fetch });
    const booking = backend.book(request(), { key: key('1') });
    await assert.rejects(booking, ({ code, details }: { code: string; details: { nearest: unknown[] } }) => {
      return code === 'slot-taken' && details.nearest.length === 4;
    });
    assert.deepEqual(
      standingIn(google).map(({ summary }) => summary),
      ['Dentist'],
    );
    assert.equal(google.outbox.length, 0);
  });

  it('carries on with a hold that the host has renamed, and gives up one that was moved', async () => {
    for (const [change, start] of [
      [{ summary: 'What is this?' }, nine],
      [{ start: { dateTime: at('12:00') }, end: { dateTime: at('12:30') } }, nine],
    ] as const) {
      const google = annasGoogle();
      let isChanged = false;
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const [hold] = standingIn(google);
        if (init?.method === 'PATCH' && hold && !isChanged) {
          isChanged = true;
          google.changeEvent({ calendar: email, event: hold.id }, change);
        }
        return google.fetch(input, init);
      };
      const booking = await (await processAt(google, { fetch })).book(request(), { key: key('1') });
      assert.ok(isChanged);
      assert.equal(booking.start, start);
      assert.deepEqual(
        standingIn(google).map((event) => [event.status, Date.parse(event.start.dateTime ?? '')]),
        [['confirmed', Date.parse(nine)]],
      );
    }
  });

  it('is told of, when something stands there after all, and nothing is called off', async () => {
    const google = annasGoogle();
    const told: BookingConflict[] = [];
    const later: (() => void)[] = [];
    const deferred: Promise<void>[] = [];
    const options = optionsAt(google);
    const backend = await createStorelessBackend({
      ...options,
      sleep: (milliseconds) =>
        milliseconds >= 10_000 ? new Promise((resolve) => later.push(resolve)) : options.sleep!(milliseconds),
      defer: (work) => deferred.push(work),
      onConflict: (conflict) => told.push(conflict),
    });
    const { ref } = await backend.book(request(), { key: key('1') });
    assert.deepEqual(await backend.verifyAgain(), []);
    google.addEvent({ calendar: email, summary: 'Dentist', start: nine, end: at('08:30') });
    later.forEach((go) => go());
    await Promise.all(deferred);
    assert.deepEqual(
      told.map(({ booking, others }) => [booking.ref, others.length]),
      [[ref, 1]],
    );
    assert.deepEqual((await backend.verifyAgain()).length, 1);
    assert.equal(standingIn(google).length, 2);
  });

  it('does not take an unreadable calendar for a free one at the second look either', async () => {
    const google = annasGoogle();
    const backend = await processAt(google, { attempts: 1 });
    google.faults.add({
      match: { method: 'calendar.freebusy.query' },
      after: 1,
      times: Infinity,
      fault: { kind: 'error', error: 'backendError' },
    });
    await assert.rejects(backend.book(request(), { key: key('1') }), { code: 'calendar-unreachable' });
    assert.deepEqual(standingIn(google), []);
    google.faults.clear();
    assert.equal((await backend.book(request(), { key: key('1') })).status, 'confirmed');
  });

  it('takes a list that does not show its own hold for an old one, and looks again', async () => {
    const google = annasGoogle();
    const lists: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await google.fetch(input, init);
      if (init?.method !== 'GET' || !addressOf(input).includes('/events?')) return answer;
      lists.push(addressOf(input));
      // The second one is the first one again, as it was before the hold.
      const empty = { kind: 'calendar#events', timeZone: 'Europe/Berlin', items: [] };
      return lists.length === 2 ? Response.json(empty) : answer;
    };
    const backend = await processAt(google, { fetch });
    assert.equal((await backend.book(request(), { key: key('1') })).status, 'confirmed');
    assert.equal(lists.length, 3);
  });

  it('books nothing into a calendar that may only be read', async () => {
    const google = annasGoogle();
    const linked = { connectionId: 'google-anna', calendarId: teamCalendar };
    const backend = await processAt(google, { host: { calendars: { linked, conflicts: [] } } });
    await assert.rejects(backend.book(request(), { key: key('1') }), { code: 'not-bookable' });
  });
});

describe('what cannot be promised without a store', () => {
  const linked = anna.calendars.linked!;
  const refused: readonly (readonly [string, Parameters<typeof processAt>[1]])[] = [
    ['seats', { eventTypes: [{ ...intro, seats: 2 }] }],
    ['limits per day or week', { eventTypes: [{ ...intro, limits: { perDay: 3 } }] }],
    ['bookings that wait for the host’s yes', { eventTypes: [{ ...intro, confirmWithinHours: 4 }] }],
    ['buffers of more than a day', { eventTypes: [{ ...intro, bufferAfterMinutes: 1500 }] }],
    ['several hosts', { eventTypes: [{ ...intro, hosts: [{ hostId: 'anna' }, { hostId: 'ben' }] }] }],
    ['no linked calendar', { host: { calendars: { conflicts: [] } } }],
    ['said last', { host: { calendars: { linked, conflicts: [], whenUnreadable: 'last-known' } } }],
    ['cannot be opened', { backend: { providers: [] } }],
  ];
  for (const [what, options] of refused)
    it(`is refused when the backend is made: ${what}`, async () => {
      await assert.rejects(processAt(annasGoogle(), options), (error) => {
        return error instanceof TypeError && error.message.includes(what);
      });
    });
});
