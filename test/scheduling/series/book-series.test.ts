import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../../src/contract/index.js';
import type { EventTypeSettings, SeriesBooking } from '../../../src/contract/index.js';
import { SeriesBooking as SeriesBookingSchema, SeriesTimes } from '../../../src/schemas/index.js';
import { key, refOf } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { refuses } from '../scheduler/refuses.js';
import { bookIn, calendarOf, nine, openTeam } from '../scheduler/team.js';
import { bookSeries, mondaysAtNine, seriesWish, told } from './series.js';

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House =>
  openTeam(names, { eventType: { seriesAtMost: 6, ...eventType } });

const startsOf = ({ bookings }: SeriesBooking) => bookings.map(({ start }) => start);

/** How many bookings live, whoever has them. */
async function live({ bookings }: House, names: readonly string[] = ['anna']): Promise<number> {
  const range = { start: Date.parse(nine), end: Date.parse(nine) + 60 * 86_400_000 };
  const all = await bookings.during(
    names.map((name) => `host-${name}`),
    range,
  );
  return all.filter(({ status }) => status === 'confirmed' || status === 'pending').length;
}

/** Fails unless a call is refused and names these starts. */
function refusesStarts(call: Promise<unknown>, code: string, starts: readonly string[]): Promise<void> {
  return assert.rejects(call, (error) => {
    assert.ok(isBookingError(error), String(error));
    assert.deepEqual([error.code, error.details.starts], [code, starts]);
    return true;
  });
}

function blockAt(house: House, start: string, name = 'anna'): void {
  const from = Date.parse(start);
  house.calendar.block(calendarOf(name), { start: from, end: from + 1_800_000 });
}

describe('several times in one go', () => {
  it('are told before: which are free, and what a guest may know of why not', async () => {
    const house = open({ window: { rollingDays: 30 } });
    await bookIn(house, { start: mondaysAtNine[1] });
    blockAt(house, mondaysAtNine[2]);
    assert.deepEqual(await told(house, 6), [true, ['unavailable'], ['unavailable'], true, true, ['window']]);
    const answer = await house.scheduler.seriesTimes({
      eventType: 'talk',
      start: nine,
      everyWeeks: 2,
      times: 3,
    });
    assert.ok(SeriesTimes.safeParse(answer).success);
    assert.deepEqual(
      answer.times.map(({ start }) => start),
      [mondaysAtNine[0], mondaysAtNine[2], mondaysAtNine[4]],
    );
  });

  it('are not told where a calendar cannot be read', async () => {
    const house = open();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await refuses(told(house, 3), 'calendar-unreachable');
  });

  it('are offered where their host wants that, as many as the host wants', async () => {
    const house = open({ seriesAtMost: 3 });
    assert.equal((await house.scheduler.eventType('talk')).seriesAtMost, 3);
    await refuses(told(house, 4), 'invalid-request', 'times');
    await refuses(bookSeries(house, 4), 'invalid-request', 'starts');
    const { seriesAtMost: _, ...single } = { ...(await house.settings.eventType('team', 'talk'))! };
    const without = openTeam(['anna'], { eventType: single });
    assert.equal((await without.scheduler.eventType('talk')).seriesAtMost, undefined);
    await refuses(told(without, 2), 'not-bookable');
    await refuses(bookSeries(without, 2), 'not-bookable');
  });

  it('are booked all at once, each a booking of its own that says which it is', async () => {
    const house = open();
    const booked = await bookSeries(house, 4);
    assert.ok(SeriesBookingSchema.safeParse(booked).success);
    assert.deepEqual(startsOf(booked), mondaysAtNine.slice(0, 4));
    assert.deepEqual(
      booked.bookings.map(({ series }) => series),
      [1, 2, 3, 4].map((position) => ({ position, of: 4 })),
    );
    assert.equal(new Set(booked.bookings.map(({ ref }) => ref)).size, 4);
    await house.quiet();
    assert.equal(house.calendar.events(calendarOf('anna')).length, 4);
    // Each is changed by itself, with its own token.
    const [, second] = booked.bookings;
    await house.scheduler.cancel(refOf(second!), { version: 1 }, { key: key('cancel second') });
    await house.quiet();
    assert.equal(await live(house), 3);
    assert.equal(house.calendar.events(calendarOf('anna')).length, 3);
    assert.deepEqual(await told(house, 4), [['unavailable'], true, ['unavailable'], ['unavailable']]);
  });

  it('are booked all or none: what somebody has is named, and nothing is booked', async () => {
    const house = open();
    await bookIn(house, { start: mondaysAtNine[1] });
    await bookIn(house, { start: mondaysAtNine[3] });
    await refusesStarts(bookSeries(house, 4), 'slot-taken', [mondaysAtNine[1], mondaysAtNine[3]]);
    assert.equal(await live(house), 2);
    // Those that fit are named alone.
    const fitting = [mondaysAtNine[0], mondaysAtNine[2]];
    assert.deepEqual(startsOf(await bookSeries(house, 0, { starts: fitting })), fitting);
    assert.equal(await live(house), 4);
  });

  it('are looked up in the calendars at last, and leave nothing where one is busy', async () => {
    const house = open();
    blockAt(house, mondaysAtNine[2]);
    await refusesStarts(bookSeries(house, 4), 'slot-taken', [mondaysAtNine[2]]);
    assert.equal(await live(house), 0);
    assert.deepEqual(await told(house, 4), [true, true, ['unavailable'], true]);
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await refuses(bookSeries(house, 2), 'calendar-unreachable');
    assert.equal(await live(house), 0);
  });

  it('are refused where the rules do not offer them, by name', async () => {
    const house = open({ window: { rollingDays: 10 } });
    await refusesStarts(bookSeries(house, 4), 'not-bookable', mondaysAtNine.slice(2, 4));
    assert.equal(await live(house), 0);
  });

  it('count towards limits with one another', async () => {
    const house = open({ limits: { perWeek: 2 } });
    const starts = ['08:00', '09:00', '10:00'].map((time) => `2026-03-02T${time}:00.000Z`);
    await refusesStarts(bookSeries(house, 0, { starts }), 'slot-taken', starts.slice(2));
    assert.equal(await live(house), 0);
    assert.equal((await bookSeries(house, 0, { starts: starts.slice(0, 2) })).bookings.length, 2);
  });

  it('stand in the way of one another, buffers included', async () => {
    const house = open({ intervalMinutes: 15, bufferAfterMinutes: 15 });
    const [first, beside, later] = ['08:00', '08:30', '08:45'].map((time) => `2026-03-02T${time}:00.000Z`);
    await refusesStarts(bookSeries(house, 0, { starts: [first!, beside!] }), 'slot-taken', [beside!]);
    assert.equal((await bookSeries(house, 0, { starts: [first!, later!] })).bookings.length, 2);
  });

  it('need starts that rise, each named once', async () => {
    const house = open();
    for (const starts of [[], [nine, nine], [mondaysAtNine[1], nine], ['tomorrow']])
      await refuses(bookSeries(house, 0, { starts }), 'invalid-request', 'starts');
  });

  it('are booked once however often they are asked for, with the same answer', async () => {
    const house = open();
    const request = seriesWish(3);
    const asked = { key: key('the same series') };
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => house.scheduler.bookSeries(request, asked)),
    );
    for (const one of all)
      if (one.status === 'rejected') assert.equal((one.reason as { code: string }).code, 'in-progress');
    const answer = await house.scheduler.bookSeries(request, asked);
    assert.deepEqual(await house.scheduler.bookSeries(request, asked), answer);
    assert.equal(await live(house), 3);
    await refuses(house.scheduler.bookSeries(seriesWish(2), asked), 'key-reused');
    // A retry is not judged by rules that hold by now.
    house.now = Date.parse(nine) + 1;
    assert.deepEqual(await house.scheduler.bookSeries(request, asked), answer);
  });

  it('begin with the time that their guest holds', async () => {
    const house = open();
    const asked = { eventType: 'talk', start: nine, context: { location: 'office' } };
    const { ref: hold } = await house.scheduler.hold(asked, { key: key('hold for series') });
    await refusesStarts(bookSeries(house, 2), 'slot-taken', [nine]);
    assert.deepEqual(startsOf(await bookSeries(house, 2, { hold })), mondaysAtNine.slice(0, 2));
    assert.equal(await house.bookings.held('team', hold, house.now), undefined);
  });

  it('take whoever of a round-robin is free each time, and use them up exactly', async () => {
    const names = ['anna', 'ben'];
    const house = open({ assignment: 'round-robin' }, names);
    blockAt(house, mondaysAtNine[0], 'anna');
    blockAt(house, mondaysAtNine[1], 'ben');
    const { bookings } = await bookSeries(house, 3);
    assert.deepEqual(
      bookings.slice(0, 2).map(({ host }) => host.name),
      ['ben', 'anna'],
    );
    const other = bookings[2]!.host.name === 'anna' ? 'ben' : 'anna';
    await refusesStarts(bookSeries(house, 3), 'slot-taken', mondaysAtNine.slice(0, 2));
    const again = await bookSeries(house, 0, { starts: [mondaysAtNine[2]] });
    assert.deepEqual(
      again.bookings.map(({ host, series }) => [host.name, series]),
      [[other, undefined]],
    );
  });

  it('take all of a collective each time', async () => {
    const names = ['anna', 'ben'];
    const house = open({ assignment: 'collective' }, names);
    blockAt(house, mondaysAtNine[1], 'ben');
    await refusesStarts(bookSeries(house, 3), 'slot-taken', [mondaysAtNine[1]]);
    assert.equal(await live(house, names), 0);
    const { bookings } = await bookSeries(house, 0, { starts: [mondaysAtNine[0], mondaysAtNine[2]] });
    assert.ok(bookings.every(({ hosts }) => hosts?.length === 2));
  });

  it('take a seat each where there are several', async () => {
    const house = open({ seats: 2 });
    await bookSeries(house, 3);
    await bookSeries(house, 2);
    await refusesStarts(bookSeries(house, 3), 'slot-taken', mondaysAtNine.slice(0, 2));
    assert.equal((await bookSeries(house, 0, { starts: [mondaysAtNine[2]] })).bookings.length, 1);
  });

  it('wait for their host’s yes one by one', async () => {
    const house = open({ confirmWithinHours: 24 });
    const { bookings } = await bookSeries(house, 2);
    assert.ok(bookings.every(({ status }) => status === 'pending'));
    const [first] = bookings;
    await house.scheduler.host.confirm(first!.ref, { version: 1 }, { key: key('yes to the first') });
    house.now += 24 * 3_600_000 + 1;
    await house.scheduler.work();
    assert.equal(await live(house), 1);
  });

  it('are won by one of any number who ask at once, whole', async () => {
    const house = open();
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => bookSeries(house, 4)));
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal(await live(house), 4);
  });
});
