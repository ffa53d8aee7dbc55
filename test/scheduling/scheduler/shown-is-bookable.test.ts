import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { startOfDate } from '../../../src/time/zone.js';
import { addDays } from '../../../src/time/civil-date.js';
import { key, refOf } from './house.js';
import type { House } from './house.js';
import { bookIn, calendarOf, openTeam } from './team.js';

// Reliability goal S4. What was booked is cancelled before the next one is tried.

const minute = 60_000;
const zones = { anna: 'Europe/Berlin', ben: 'America/New_York', cem: 'Africa/Cairo' } as const;
const names = Object.keys(zones) as (keyof typeof zones)[];

/** Around the clock, so that the hours when clocks change count; with a gap at noon. */
const always = [
  { from: '00:00', to: '12:00' },
  { from: '13:00', to: '24:00' },
];

interface Case {
  readonly title: string;
  readonly eventType: Partial<EventTypeSettings>;
  readonly host?: string;
}

const cases: readonly Case[] = [
  { title: 'a collective', eventType: { assignment: 'collective' } },
  { title: 'a round-robin', eventType: { assignment: 'round-robin' } },
  {
    title: 'a host that was asked for',
    eventType: { assignment: 'round-robin', guestChoosesHost: true },
    host: 'host-ben',
  },
  { title: 'a session with seats', eventType: { hosts: [{ hostId: 'host-anna' }], seats: 2 } },
  { title: 'a round-robin of sessions', eventType: { assignment: 'round-robin', seats: 2 } },
  {
    title: 'a round-robin with terms of each host',
    eventType: {
      assignment: 'round-robin',
      hosts: [
        { hostId: 'host-anna', bufferBeforeMinutes: 20, limits: { perDay: 2 } },
        { hostId: 'host-ben', bufferAfterMinutes: 15, noticeMinutes: 600 },
        { hostId: 'host-cem', window: { from: '2026-03-01', to: '2026-03-29' } },
      ],
    },
  },
];

/** Ordinary days, and days when clocks change: New York, Berlin, Cairo. */
const dates = ['2026-03-04', '2026-03-08', '2026-03-29', '2026-04-24'];

/** The same house each time: some time is busy, some is booked, some sessions have a guest. */
async function openCase({ eventType }: Case, date: string): Promise<House> {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, always]));
  const house = openTeam(names, {
    eventType: {
      durationsMinutes: [60],
      intervalMinutes: 30,
      bufferAfterMinutes: 10,
      window: { rollingDays: 90 },
      ...eventType,
    },
    host: (name) => ({ schedule: { zone: zones[name as keyof typeof zones], weekly } }),
  });
  const midnight = startOfDate('Europe/Berlin', date);
  const block = (name: string, from: number, to: number) =>
    house.calendar.block(calendarOf(name), { start: midnight + from * minute, end: midnight + to * minute });
  block('anna', 60, 95);
  block('ben', 300, 420);
  block('cem', 120, 180);
  for (const name of names) block(name, 600, 630);
  for (const start of [midnight + 8 * 60 * minute, midnight + 20 * 60 * minute])
    await bookIn(house, { start: new Date(start).toISOString() }).catch(() => undefined);
  await house.quiet();
  return house;
}

async function offered(house: House, { host }: Case, date: string): Promise<readonly string[]> {
  const { slots } = await house.scheduler.slots({
    eventType: 'talk',
    start: new Date(startOfDate('Europe/Berlin', date)).toISOString(),
    end: new Date(startOfDate('Europe/Berlin', addDays(date, 1))).toISOString(),
    context: { location: 'office', ...(host !== undefined && { host }) },
  });
  return slots.map(({ start }) => start);
}

describe('what is shown can be booked, and what is not shown is refused', () => {
  for (const one of cases) {
    it(`for ${one.title}, on ordinary days and when clocks change`, async () => {
      const wrong: string[] = [];
      for (const date of dates) {
        const house = await openCase(one, date);
        const shown = new Set(await offered(house, one, date));
        const first = startOfDate('Europe/Berlin', date);
        const last = startOfDate('Europe/Berlin', addDays(date, 1));
        assert.ok(shown.size > 5, `${date}: ${shown.size} are shown`);
        for (let instant = first; instant < last; instant += 30 * minute) {
          const start = new Date(instant).toISOString();
          const context = { location: 'office', ...(one.host !== undefined && { host: one.host }) };
          const outcome = await bookIn(house, { start, context }).then(
            async (booking) => {
              await house.scheduler.cancel(refOf(booking), { version: 1 }, { key: key(booking.ref) });
              return 'booked';
            },
            (error: unknown) => (isBookingError(error) ? error.code : 'broke'),
          );
          const fits = shown.has(start)
            ? outcome === 'booked'
            : ['slot-taken', 'not-bookable'].includes(outcome);
          if (!fits) wrong.push(`${start} is ${shown.has(start) ? '' : 'not '}shown: ${outcome}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
