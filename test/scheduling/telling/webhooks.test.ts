import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import type { Booking, BookingRecord, BookingRequest, WebhookOutcome } from '../../../src/contract/index.js';
import { BookingError } from '../../../src/contract/index.js';
import { eventOf } from '../../../src/scheduling/telling/what-happened.js';
import { WebhookPayload } from '../../../src/schemas/index.js';
import { record } from '../../server/webhooks/webhook-samples.js';
import { key, refOf } from '../scheduler/house.js';
import { at, calendarOf, nine, wish } from '../scheduler/team.js';
import { crm, openListeningTeam } from './webhook-world.js';
import type { ListeningTeam } from './webhook-world.js';

const hour = 3_600_000;
let keys = 0;
const fresh = () => ({ key: key(`hook${keys++}`) });

async function bookIn(world: ListeningTeam, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await world.scheduler.book(wish(change), fresh());
  await world.quiet();
  return booking;
}

const types = (world: ListeningTeam, to?: string) => world.told(to).map(({ type }) => type);
const versions = (world: ListeningTeam) =>
  world.told().map(({ data }) => [data.booking.version, data.booking.status]);

/** Works on whatever becomes due, for so long. */
async function live(world: ListeningTeam, milliseconds: number, step = 60_000): Promise<void> {
  for (const end = world.now + milliseconds; world.now < end; ) {
    world.now += step;
    await world.scheduler.work();
  }
}

const failing: WebhookOutcome = { outcome: 'retry', afterSeconds: 0, reason: 'status', status: 503 };

describe('what happened to a booking', () => {
  const pending: BookingRecord = { ...record, status: 'pending' };
  const moved = { start: record.time.start + hour, end: record.time.end + hour };
  const cases: readonly (readonly [string, BookingRecord | undefined, BookingRecord])[] = [
    ['booking.booked', undefined, record],
    ['booking.booked', undefined, pending],
    ['booking.confirmed', pending, record],
    ['booking.rescheduled', record, { ...record, time: moved }],
    ['booking.rescheduled', pending, { ...pending, time: moved }],
    ['booking.rescheduled', pending, { ...record, time: moved }],
    ['booking.rescheduled', record, { ...pending, time: moved }],
    ['booking.rescheduled', record, pending],
    ['booking.rescheduled', record, record],
    ['booking.rescheduled', record, { ...record, time: { ...record.time, end: moved.end } }],
    ['booking.cancelled', record, { ...record, status: 'cancelled' }],
    ['booking.cancelled', pending, { ...pending, status: 'cancelled' }],
    ['booking.declined', pending, { ...pending, status: 'declined' }],
    ['booking.expired', pending, { ...pending, status: 'expired' }],
  ];
  for (const [type, before, after] of cases)
    it(`is ${type} from ${before?.status ?? 'nothing'} to ${after.status}`, () =>
      assert.equal(eventOf(before, after), type));
});

describe('webhooks', () => {
  afterEach(() => mock.timers.reset());

  it('tell of a booking that is made, moved and called off, each once', async () => {
    const world = await openListeningTeam();
    const booking = await bookIn(world);
    const moved = await world.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('10:00') },
      fresh(),
    );
    await world.quiet();
    await world.scheduler.cancel(refOf(booking), { version: moved.version, reason: 'ill' }, fresh());
    await world.quiet();
    await live(world, hour);
    assert.deepEqual(types(world), ['booking.booked', 'booking.rescheduled', 'booking.cancelled']);
    assert.deepEqual(versions(world), [
      [1, 'confirmed'],
      [2, 'confirmed'],
      [3, 'cancelled'],
    ]);
    assert.deepEqual(
      world.told().map(({ data }) => data.booking.start),
      [nine, at('10:00'), at('10:00')],
    );
    for (const payload of world.told()) assert.deepEqual(WebhookPayload.parse(payload), payload);
    assert.equal(new Set(world.sent.map(({ id }) => id)).size, 3);
    assert.deepEqual(world.errors, []);
  });

  it('tell of a host’s yes, of a no, and that nobody said anything', async () => {
    const world = await openListeningTeam({ eventType: { confirmWithinHours: 2 } });
    const { host } = world.scheduler;
    const first = await bookIn(world, { start: at('12:00') });
    await host.confirm(first.ref, { version: 1 }, fresh());
    const second = await bookIn(world, { start: at('13:00') });
    await host.decline(second.ref, { version: 1 }, fresh());
    await bookIn(world, { start: at('14:00') });
    await live(world, 3 * hour);
    assert.deepEqual(
      world
        .told()
        .map(({ type, data }) => `${type} ${data.booking.status} ${data.booking.start.slice(11, 13)}`),
      [
        'booking.booked pending 12',
        'booking.confirmed confirmed 12',
        'booking.booked pending 13',
        'booking.declined declined 13',
        'booking.booked pending 14',
        'booking.expired expired 14',
      ],
    );
    const expired = world.told().at(-1);
    assert.equal(expired?.timestamp, '2026-03-02T08:00:00.000Z');
  });

  it('hear of what they asked for, each with an id of its own', async () => {
    const erp = { ...crm, id: 'erp/1', events: ['booking.cancelled'] as const };
    const both = { ...crm, id: 'both', events: ['booking.booked', 'booking.cancelled'] as const };
    const off = { ...crm, id: 'off', isDisabled: true };
    const world = await openListeningTeam({ webhooks: [crm, erp, both, off] });
    const booking = await bookIn(world);
    await world.scheduler.host.cancel(booking.ref, { version: 1 }, fresh());
    await world.quiet();
    const all = ['booking.booked', 'booking.cancelled'];
    assert.deepEqual([types(world), types(world, 'both')], [all, all]);
    assert.deepEqual([types(world, 'erp/1'), types(world, 'off')], [['booking.cancelled'], []]);
    const ids = world.sent.map(({ id }) => id);
    assert.equal(new Set(ids).size, 5);
    for (const id of ids) assert.match(id, /^[\w-]{20,}$/);
  });

  it('hold no manage token, no answer, no number and no reason', async () => {
    const world = await openListeningTeam({
      eventType: { questions: [{ id: 'health', kind: 'text', label: 'How are you?' }] },
    });
    const booking = await bookIn(world, { answers: { health: 'canary-answer' }, language: 'de' });
    await world.scheduler.cancel(refOf(booking), { version: 1, reason: 'canary-reason' }, fresh());
    await world.quiet();
    const told = JSON.stringify(world.sent);
    assert.equal(world.sent.length, 2);
    assert.doesNotMatch(told, /canary|manageToken|Main street/);
    assert.ok(!told.includes(booking.manageToken!));
  });

  it('are told nothing twice when a request comes again, or comes too late', async () => {
    const world = await openListeningTeam();
    const options = fresh();
    const booking = await world.scheduler.book(wish(), options);
    const end = fresh();
    const cancel = (keyed: { readonly key: string }) =>
      world.scheduler.cancel(refOf(booking), { version: 1 }, keyed);
    for (const again of [options, options])
      assert.equal((await world.scheduler.book(wish(), again)).ref, booking.ref);
    await Promise.allSettled([cancel(end), cancel(end), cancel(fresh())]);
    await cancel(end);
    await cancel(fresh());
    await world.quiet();
    await live(world, hour);
    assert.deepEqual(types(world), ['booking.booked', 'booking.cancelled']);
  });

  it('are tried again with growing pauses, under one id, with what was so when it happened', async () => {
    const world = await openListeningTeam();
    world.answer = async () => failing;
    const booking = await bookIn(world);
    world.now += 500;
    await world.settings.saveWebhook('team', { ...crm, url: 'https://new.example/' });
    await live(world, 2 * hour, 1000);
    const pauses = world.sent.slice(1).map((message, index) => (message.at - world.sent[index]!.at) / 1000);
    assert.deepEqual(pauses.slice(1, 11), [2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
    assert.equal(new Set(world.sent.map((message) => JSON.stringify([message.id, message.payload]))).size, 1);
    world.answer = async () => ({ outcome: 'delivered' });
    await live(world, hour);
    const count = world.sent.length;
    await live(world, hour);
    assert.equal(world.sent.length, count);
    assert.deepEqual([world.told()[0]?.data.booking.ref, world.errors], [booking.ref, []]);
  });

  it('wait as long as the endpoint asks, where that is longer', async () => {
    const world = await openListeningTeam();
    world.answer = async () => ({ ...failing, afterSeconds: 3600 });
    await bookIn(world);
    await live(world, 2.5 * hour);
    assert.deepEqual(
      world.sent.map((message) => (message.at - world.sent[0]!.at) / 60_000),
      [0, 60, 120],
    );
  });

  it('are given up after three days, and the operator hears of it; the endpoint stays', async () => {
    const world = await openListeningTeam();
    world.answer = async () => failing;
    await bookIn(world);
    await live(world, 72 * hour, 5 * 60_000);
    const early = world.errors.length;
    await live(world, hour, 5 * 60_000);
    const [error] = world.errors;
    assert.deepEqual([early, world.errors.length], [0, 1]);
    assert.ok(error instanceof BookingError);
    assert.match(String(error.details.detail), /webhook crm .* three days \(status 503\)/);
    assert.doesNotMatch(JSON.stringify([error.message, error.details]), /whsec|crm\.example/);
    const count = world.sent.length;
    await live(world, 24 * hour, hour);
    assert.equal(world.sent.length, count);
    assert.deepEqual(await world.settings.webhooks('team'), [crm]);
    world.answer = async () => ({ outcome: 'delivered' });
    await bookIn(world, { start: '2026-03-09T08:00:00.000Z' });
    assert.equal(types(world).at(-1), 'booking.booked');
  });

  it('are tried again when sending fails on our side, and the operator hears of it', async () => {
    const world = await openListeningTeam();
    let isBroken = true;
    world.answer = async () => {
      if (isBroken) throw new TypeError('no such secret');
      return { outcome: 'delivered' };
    };
    await bookIn(world);
    isBroken = false;
    await live(world, hour);
    assert.deepEqual([world.sent.length, world.errors.length], [2, 1]);
  });

  it('are switched off where they are gone, and hear nothing more until they are saved again', async () => {
    const erp = { ...crm, id: 'erp' };
    const world = await openListeningTeam({ webhooks: [crm, erp] });
    world.answer = async ({ id }) => ({ outcome: id === 'crm' ? 'gone' : 'delivered' });
    await bookIn(world);
    assert.deepEqual(await world.settings.webhooks('team'), [{ ...crm, isDisabled: true }, erp]);
    await bookIn(world, { start: at('10:00') });
    await live(world, hour);
    assert.deepEqual([world.told('crm').length, world.told('erp').length], [1, 2]);
    await world.settings.saveWebhook('team', crm);
    await bookIn(world, { start: at('12:00') });
    assert.equal(world.told('crm').length, 2);
  });

  it('are not switched off by what an address said that was replaced meanwhile', async () => {
    const world = await openListeningTeam();
    const other = { ...crm, url: 'https://new.example/' };
    world.answer = async () => {
      await world.settings.saveWebhook('team', other);
      return { outcome: 'gone' };
    };
    await bookIn(world);
    assert.deepEqual(await world.settings.webhooks('team'), [other]);
  });

  for (const [how, away] of [
    ['removed', (world: ListeningTeam) => world.settings.removeWebhook('team', 'crm')],
    [
      'switched off',
      (world: ListeningTeam) => world.settings.saveWebhook('team', { ...crm, isDisabled: true }),
    ],
  ] as const)
    it(`are sent nothing of before once they are ${how}`, async () => {
      const world = await openListeningTeam();
      world.answer = async () => failing;
      await bookIn(world);
      await away(world);
      await live(world, hour);
      assert.equal(world.sent.length, 1);
      assert.deepEqual(
        await world.bookings.takeJobs({ now: world.now + 24 * hour, leaseMinutes: 1, limit: 9 }),
        [],
      );
    });

  it('lose nothing when a server dies between settling and sending, nor while it sends', async () => {
    const world = await openListeningTeam();
    const settled = world.serve({
      sendWebhook: () => assert.fail('it is dead by then'),
      bookings: { ...world.bookings, takeJobs: () => Promise.reject(new Error('dead')) },
    });
    await settled.book(wish(), fresh());
    await world.quiet();
    const dying: string[] = [];
    const sending = world.serve({
      sendWebhook: async (_webhook, { id }) => {
        dying.push(id);
        return { outcome: 'delivered' };
      },
      bookings: { ...world.bookings, finishJob: () => Promise.reject(new Error('dead')) },
    });
    await assert.rejects(sending.work());
    await live(world, 10 * 60_000);
    assert.deepEqual(types(world), ['booking.booked']);
    assert.deepEqual([world.sent[0]?.id], dying);
  });

  it('are written where somebody sends them, and left to whoever does', async () => {
    const world = await openListeningTeam();
    const silent = world.serve();
    await silent.book(wish(), fresh());
    await world.quiet();
    await live(world, hour);
    assert.deepEqual(world.sent, []);
    await world.scheduler.book(wish({ start: at('13:00') }), fresh());
    await silent.work();
    await world.quiet();
    assert.equal(world.sent.length, 1);
  });

  it('that cannot be read keep nobody from booking; a store that does not answer does', async () => {
    const world = await openListeningTeam();
    let trouble: Error = new Error('sealed with another secret');
    Object.assign(world.settings, { webhooks: () => Promise.reject(trouble) });
    await bookIn(world);
    assert.deepEqual(world.errors, [trouble]);
    trouble = new BookingError('unavailable');
    await assert.rejects(bookIn(world, { start: at('10:00') }), { code: 'unavailable' });
  });
});

describe('a slow endpoint', () => {
  afterEach(() => mock.timers.reset());

  /** Lets the work that runs go on until it has come so far; ids are digests, which take their time elsewhere. */
  async function until(isSo: () => boolean): Promise<void> {
    const late = performance.now() + 20_000;
    while (!isSo() && performance.now() < late) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(isSo());
  }

  it('keeps no calendar waiting, within one round either', async () => {
    const world = await openListeningTeam();
    mock.timers.enable({ apis: ['setTimeout'] });
    let answer: (outcome: WebhookOutcome) => void = () => undefined;
    world.answer = () => new Promise((resolve) => (answer = resolve));
    world.calendar.setFault(calendarOf('anna'), undefined);
    const real = world.bookings.takeJobs;
    // What is left behind the answer does not run, so that the round below does it all.
    Object.assign(world.bookings, { takeJobs: async () => [] });
    await world.scheduler.book(wish(), fresh());
    await world.quiet();
    Object.assign(world.bookings, { takeJobs: real });
    let ended = false;
    const round = world.scheduler.work().then((taken) => {
      ended = true;
      return taken;
    });
    const events = () => world.calendar.events(calendarOf('anna')).length;
    await until(() => world.sent.length === 1 && events() === 1);
    Object.assign(world.bookings, { takeJobs: async () => [] });
    await world.scheduler.book(wish({ start: at('10:00') }), fresh());
    Object.assign(world.bookings, { takeJobs: real });
    await until(() => {
      mock.timers.tick(1000);
      return events() === 2;
    });
    assert.equal(ended, false);
    answer({ outcome: 'delivered' });
    assert.equal(await round, 3);
  });

  it('has no more than fifty messages under way, and the calendar comes before the rest', async () => {
    const webhooks = Array.from({ length: 70 }, (_, index) => ({ ...crm, id: `crm-${index}` }));
    const world = await openListeningTeam({ webhooks });
    const answers: ((outcome: WebhookOutcome) => void)[] = [];
    world.answer = () => new Promise((resolve) => answers.push(resolve));
    await world.scheduler.book(wish(), fresh());
    const rounds = Array.from({ length: 9 }, () => world.scheduler.work());
    await until(() => world.sent.length >= 50 && world.calendar.events(calendarOf('anna')).length === 1);
    assert.equal(world.sent.length, 50);
    world.answer = async () => ({ outcome: 'delivered' });
    for (const answer of answers) answer({ outcome: 'delivered' });
    await Promise.all(rounds);
    for (let round = 0; round < 3; round++) await world.scheduler.work();
    await world.quiet();
    assert.equal(world.sent.length, 70);
  });
});
