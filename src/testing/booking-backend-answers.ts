import { guestRangeDays, isEmailAddress, isGuestAbsence } from '../contract/index.js';
import type { BookingRequest } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual, expectRefusal } from './expectations.js';
import { freeSlots, newKey, requestFor, someSlot } from './booking-backend-fixture.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import type { SuitePromise } from './suite-runner.js';

const day = 86_400_000;
const isoMilliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What can be seen without booking anything. */
export const answerPromises: readonly SuitePromise<BackendFixture>[] = [
  promise('describes an event type', async ({ backend, eventType: slug }) => {
    const eventType = await backend.eventType(slug);
    expectEqual(eventType.slug, slug, 'it is the one asked for');
    expect(eventType.title.length > 0 && eventType.host.name.length > 0, 'it has a title and a host');
    expect(
      eventType.durationsMinutes.every((minutes) => Number.isInteger(minutes) && minutes > 0),
      'lengths are minutes',
    );
    expect(eventType.locations.length > 0, 'it takes place somewhere');
    const hosts = eventType.hosts ?? [];
    expectEqual(new Set(hosts.map(({ id }) => id)).size, hosts.length, 'hosts have ids of their own');
    expect(!hosts.some(({ id }) => isEmailAddress(id)), 'which are no e-mail addresses');
    expectEqual(
      new Set(eventType.locations.map(({ id }) => id)).size,
      eventType.locations.length,
      'places have ids of their own',
    );
  }),
  promise('says not-found for what is not there', async ({ backend, now }) => {
    await expectRefusal(backend.eventType('no-such-event-type'), 'not-found');
    const [start, end] = [new Date(now()).toISOString(), new Date(now() + day).toISOString()];
    await expectRefusal(backend.slots({ eventType: 'no-such-event-type', start, end }), 'not-found');
  }),
  promise(
    'lists free times ordered, within the range asked for, each as long as the event type',
    async (fixture) => {
      const slots = await freeSlots(fixture);
      const { durationsMinutes } = await fixture.backend.eventType(fixture.eventType);
      let before = fixture.now() - 1;
      for (const slot of slots) {
        expect(
          isoMilliseconds.test(slot.start) && isoMilliseconds.test(slot.end),
          'times are ISO 8601 UTC with milliseconds',
        );
        const [start, end] = [Date.parse(slot.start), Date.parse(slot.end)];
        expect(start > before, 'starts rise');
        expectEqual(end - start, durationsMinutes[0] * 60_000, 'a time is as long as the first length');
        before = start;
      }
    },
  ),
  promise('answers the same instants to guests in every zone', async ({ backend, eventType, now }) => {
    const range = { start: new Date(now()).toISOString(), end: new Date(now() + 20 * day).toISOString() };
    const [apia, berlin] = await Promise.all(
      ['Pacific/Apia', 'Europe/Berlin'].map((zone) => backend.slots({ eventType, ...range, zone })),
    );
    expectEqual(apia, berlin, 'the zone changes nothing');
  }),
  promise('answers parts of a range as the whole', async ({ backend, eventType, now }) => {
    const at = (days: number) => new Date(Math.ceil(now() / day) * day + days * day).toISOString();
    const ask = async (start: string, end: string) => (await backend.slots({ eventType, start, end })).slots;
    const halves = [...(await ask(at(0), at(9))), ...(await ask(at(9), at(20)))];
    expectEqual(halves, await ask(at(0), at(20)), 'nothing is lost or doubled at the seam');
  }),
  promise('accepts instants with an offset', async ({ backend, eventType, now }) => {
    const whole = Math.ceil(now() / day) * day;
    const utc = { start: new Date(whole).toISOString(), end: new Date(whole + 9 * day).toISOString() };
    const shifted = (text: string) =>
      new Date(Date.parse(text) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
    expectEqual(
      await backend.slots({ eventType, start: shifted(utc.start), end: shifted(utc.end) }),
      await backend.slots({ eventType, ...utc }),
      'the same instants, written otherwise',
    );
  }),
  promise(
    'refuses ranges that are too long, reversed or no instants',
    async ({ backend, eventType, now }) => {
      const start = new Date(now()).toISOString();
      const long = new Date(now() + (guestRangeDays + 1) * day).toISOString();
      await expectRefusal(backend.slots({ eventType, start, end: long }), 'range-too-long');
      await expectRefusal(
        backend.slots({ eventType, start: long, end: start }),
        'invalid-request',
        'range-too-long',
      );
      await expectRefusal(backend.slots({ eventType, start: 'tomorrow', end: long }), 'invalid-request');
      await expectRefusal(
        backend.slots({ eventType, start, end: new Date(now() + day).toISOString(), durationMinutes: 7_777 }),
        'invalid-request',
      );
    },
  ),
  promise('refuses to book what it does not offer', async (fixture) => {
    const slot = await someSlot(fixture);
    const request = await requestFor(fixture, slot);
    const past = new Date(fixture.now() - day).toISOString();
    const between = new Date(Date.parse(slot.start) + 60_000).toISOString();
    for (const start of [past, between]) {
      const call = fixture.backend.book({ ...request, start }, { key: newKey(fixture.now()) });
      const { code, details } = await bookingErrorOf(call);
      expect(code === 'not-bookable' || code === 'slot-taken', `it is refused, with ${code}`);
      expect(details.reasons?.every(isGuestAbsence) ?? true, 'for reasons that a guest may know');
    }
  }),
  promise('refuses requests that lack or bend something, naming the field', async (fixture) => {
    const request = await requestFor(fixture, await someSlot(fixture));
    const bent: readonly (readonly [string, BookingRequest])[] = [
      ['guest.name', { ...request, guest: { ...request.guest, name: ' ' } }],
      ['guest.email', { ...request, guest: { ...request.guest, email: 'nobody' } }],
      ['start', { ...request, start: 'noon' }],
      ['durationMinutes', { ...request, durationMinutes: 7_777 }],
      ['context.location', { ...request, context: { location: 'no-such-place' } }],
      ['zone', { ...request, zone: 'Middle/Earth' }],
    ];
    for (const [path, wrong] of bent) {
      const error = await bookingErrorOf(fixture.backend.book(wrong, { key: newKey(fixture.now()) }));
      expectEqual(error.code, 'invalid-request', `${path} is refused`);
      expect(error.details.fields?.some((fault) => fault.path === path) ?? false, `${path} is named`);
    }
  }),
];

function promise(
  text: string,
  keeps: (fixture: BackendFixture) => Promise<void>,
): SuitePromise<BackendFixture> {
  return { needs: 'black-box', promise: text, keeps };
}
