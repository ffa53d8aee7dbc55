import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings, ExplainedStart, HostAbsence } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, block, bookIn, calendarOf, nine, openTeam, starts, teamType } from './team.js';

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House =>
  openTeam(names, { eventType });

const day = async (house: House, date = '2026-03-02'): Promise<readonly ExplainedStart[]> =>
  (await house.scheduler.host.explain({ eventType: 'talk', date })).starts;

const at8 = async (house: House): Promise<readonly HostAbsence[]> => {
  const start = (await day(house)).find((one) => one.start === nine);
  assert.ok(start, 'nine o’clock is explained');
  return start.reasons;
};

describe('explaining a day', () => {
  it('takes the date in the organising host’s zone, and tells every start of its grid, rising', async () => {
    const explained = await day(open());
    assert.equal(explained[0]?.start, '2026-03-01T23:00:00.000Z');
    assert.equal(explained.at(-1)?.start, at('22:30'));
    assert.deepEqual(
      explained.map(({ start }) => start).sort(),
      explained.map(({ start }) => start),
    );
    assert.equal(explained.length, 48);
  });

  it('says of what is offered nothing, of all else why: it is the list turned round', async () => {
    const house = open({ noticeMinutes: 180, limits: { perDay: 5 } }, ['anna', 'ben']);
    block(house, 'ben', '12:00', '13:00');
    await bookIn(house, { start: at('14:00') });
    const explained = await day(house);
    const offered = explained
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ start }) => start.slice(11, 16));
    assert.deepEqual(offered, await starts(house));
  });

  it('tells of an event what the host may know, and where it stands', async () => {
    const house = open({ bufferBeforeMinutes: 0, bufferAfterMinutes: 30 });
    const { eventId } = house.calendar.add({
      calendarId: calendarOf('anna'),
      start: Date.parse(nine),
      end: Date.parse(nine) + 30 * 60_000,
      title: 'Dentist',
    });
    const neighbour = {
      start: nine,
      end: at('08:30'),
      calendarId: calendarOf('anna'),
      eventId,
      title: 'Dentist',
    };
    assert.deepEqual(await at8(house), [{ hostId: 'host-anna', code: 'busy', neighbour }]);
  });

  it('tells of a booking by its reference, and of a neighbour that is too near', async () => {
    const house = open({ intervalMinutes: 15, bufferAfterMinutes: 15 });
    const booking = await bookIn(house, { start: at('08:45') });
    await house.quiet();
    const explained = new Map((await day(house)).map(({ start, reasons }) => [start.slice(11, 16), reasons]));
    const neighbour = { start: booking.start, end: booking.end, bookingRef: booking.ref };
    assert.deepEqual(explained.get('08:45'), [{ hostId: 'host-anna', code: 'booked', neighbour }]);
    assert.deepEqual(explained.get('09:15'), [{ hostId: 'host-anna', code: 'buffer', neighbour }]);
    assert.deepEqual(explained.get('09:30'), []);
  });

  it('tells of notice, window and limit with what decides them', async () => {
    const soon = open({ noticeMinutes: 180 });
    assert.deepEqual(await at8(soon), [{ hostId: 'host-anna', code: 'notice', earliest: at('09:00') }]);
    const closed = open({ window: { from: '2026-04-01', to: '2026-04-30' } });
    assert.deepEqual(await at8(closed), [
      { hostId: 'host-anna', code: 'window', from: '2026-04-01', to: '2026-04-30' },
    ]);
    const full = open({ limits: { perDay: 1 } });
    await bookIn(full, { start: at('12:00') });
    assert.deepEqual(await at8(full), [
      { hostId: 'host-anna', code: 'limit', per: 'day', date: '2026-03-02', atMost: 1 },
    ]);
  });

  it('gives a calendar that cannot be read as a reason, not as an error', async () => {
    const house = open({}, ['anna', 'ben']);
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    assert.deepEqual(await at8(house), [
      { hostId: 'host-ben', code: 'calendar-unreachable', calendarId: calendarOf('ben') },
    ]);
  });

  it('tells, of a round-robin, of every host why none can, and nothing where one can', async () => {
    const house = open({ assignment: 'round-robin' }, ['anna', 'ben']);
    block(house, 'anna', '08:00', '08:30');
    assert.deepEqual(await at8(house), []);
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    assert.deepEqual(
      (await at8(house)).map(({ hostId, code }) => [hostId, code]),
      [
        ['host-anna', 'busy'],
        ['host-ben', 'calendar-unreachable'],
      ],
    );
  });

  it('explains hosts with places of their own together', async () => {
    const house = openTeam(['anna', 'ben'], {
      eventType: { assignment: 'round-robin' },
      host: (name) => ({ locations: [{ id: name, kind: 'in-person', detail: name }] }),
    });
    block(house, 'anna', '08:00', '09:00');
    block(house, 'ben', '08:30', '09:00');
    const explained = new Map((await day(house)).map(({ start, reasons }) => [start.slice(11, 16), reasons]));
    assert.deepEqual(explained.get('08:00'), []);
    assert.deepEqual(
      explained.get('08:30')?.map(({ hostId, code }) => [hostId, code]),
      [
        ['host-anna', 'busy'],
        ['host-ben', 'busy'],
      ],
    );
  });

  it('explains what is hidden from guests, too, and a night when clocks change', async () => {
    assert.equal((await day(open({ hidden: true }))).length, 48);
    assert.equal((await day(open(), '2026-03-29')).length, 46);
    assert.equal((await day(open(), '2026-10-25')).length, 50);
  });

  it('wants an event type and a date that exist', async () => {
    const house = open();
    await refuses(house.scheduler.host.explain({ eventType: 'nothing', date: '2026-03-02' }), 'not-found');
    for (const date of ['', 'tomorrow', '2026-02-30', '0001-01-01', '9999-12-31'])
      await refuses(day(house, date), 'invalid-request', 'date');
  });
});

describe('what a guest is told of a time that is refused', () => {
  const reasonsOf = async (call: Promise<unknown>): Promise<unknown> => {
    const error = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(isBookingError(error));
    return [error.code, error.details.reasons];
  };

  it('is what a guest may know, and no more', async () => {
    assert.deepEqual(await reasonsOf(bookIn(open({ noticeMinutes: 180 }))), ['not-bookable', ['notice']]);
    assert.deepEqual(await reasonsOf(bookIn(open(), { start: at('20:00') })), [
      'not-bookable',
      ['outside-hours'],
    ]);
    const closed = open({ window: { from: '2026-04-01', to: '2026-04-30' } });
    assert.deepEqual(await reasonsOf(bookIn(closed)), ['not-bookable', ['window']]);
    const house = open();
    block(house, 'anna', '08:00', '09:00');
    assert.deepEqual(await reasonsOf(bookIn(house)), ['slot-taken', undefined]);
  });

  it('is nothing for a time that stands on no grid', async () => {
    assert.deepEqual(await reasonsOf(bookIn(open(), { start: at('08:01') })), ['not-bookable', undefined]);
  });

  it('holds for moving as for booking', async () => {
    const house = open();
    const booking = await bookIn(house);
    await house.settings.saveEventType(teamType(['anna'], { noticeMinutes: 60 * 24 }));
    const call = house.scheduler.reschedule(
      { ref: booking.ref, token: booking.manageToken! },
      { version: 1, start: at('12:00') },
      { key: 'test-key-moving-with-notice' },
    );
    assert.deepEqual(await reasonsOf(call), ['not-bookable', ['notice']]);
  });
});
