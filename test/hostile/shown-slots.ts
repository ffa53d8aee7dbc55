import assert from 'node:assert/strict';
import type { EventTypeSettings, Slot } from '../../src/contract/index.js';
import { addDays } from '../../src/time/civil-date.js';
import { startOfDate } from '../../src/time/zone.js';
import { booked } from './rows.js';
import { hosts, wish } from './people.js';
import { calendarIdOf, openStage } from './stage.js';
import type { Stage } from './stage.js';

const minute = 60_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Africa/Cairo'];
const always = [
  { from: '00:00', to: '12:00' },
  { from: '13:00', to: '24:00' },
];
const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, always]));
const anna = { hostId: 'host-anna' };
const all: EventTypeSettings['hosts'] = [anna, { hostId: 'host-ben' }, { hostId: 'host-cem' }];

const base: EventTypeSettings = {
  owner: 'team',
  slug: 'talk',
  title: 'Talk',
  hosts: [anna],
  durationsMinutes: [30],
  window: { rollingDays: 90 },
};

/** Event types as unlike as they can be. */
const types: Readonly<Record<string, Partial<EventTypeSettings>>> = {
  'an hour and a half': { durationsMinutes: [90] },
  'a quarter of an hour': { durationsMinutes: [15], intervalMinutes: 15 },
  'long ones on a fine grid': { durationsMinutes: [90], intervalMinutes: 20 },
  buffers: { bufferBeforeMinutes: 15, bufferAfterMinutes: 10, intervalMinutes: 15 },
  limits: { limits: { perDay: 3, perWeek: 5 } },
  'long notice': { noticeMinutes: 60 * 24 * 27, intervalMinutes: 20 },
  seats: { seats: 2, intervalMinutes: 15 },
  'a collective': { hosts: all, assignment: 'collective', intervalMinutes: 15 },
  'a round-robin': { hosts: all, assignment: 'round-robin', bufferAfterMinutes: 10, intervalMinutes: 15 },
  'a round-robin with terms of each': {
    assignment: 'round-robin',
    hosts: [
      { ...anna, bufferBeforeMinutes: 20, limits: { perDay: 2 } },
      { hostId: 'host-ben', bufferAfterMinutes: 15, noticeMinutes: 600 },
      { hostId: 'host-cem', window: { from: '2026-03-01', to: '2026-03-29' } },
    ],
  },
};

/** An ordinary day, and the days when clocks change in New York, Berlin and Cairo. */
export const dates = ['2026-03-04', '2026-03-08', '2026-03-29', '2026-04-24'];

/** What was tried: times that were shown, and neighbours on the grid that were not. */
export interface Tried {
  shown: number;
  hidden: number;
  readonly wrong: string[];
}

/** Posts each time of the days as soon as it is asked for, shown or not; what was booked is cancelled at once. */
export async function postEach(
  store: 'sql' | 'memory',
  {
    of = Object.keys(types),
    on = dates,
  }: { readonly of?: readonly string[]; readonly on?: readonly string[] },
): Promise<Tried> {
  const tried: Tried = { shown: 0, hidden: 0, wrong: [] };
  for (const name of of)
    for (const date of on) {
      const eventType = { ...base, ...types[name] };
      const stage = await openDay(store, eventType, date);
      const range = {
        start: startOfDate('Europe/Berlin', date),
        end: startOfDate('Europe/Berlin', addDays(date, 1)),
      };
      const address = `start=${new Date(range.start).toISOString()}&end=${new Date(range.end).toISOString()}`;
      const response = await stage.ask(`/v1/team/event-types/talk/slots?${address}&location=office`);
      const { slots } = (await response.json()) as { slots: readonly Slot[] };
      const shown = new Set(slots.map(({ start }) => start));
      const step = (eventType.intervalMinutes ?? eventType.durationsMinutes[0]) * minute;
      for (let instant = range.start; instant < range.end; instant += step) {
        const start = new Date(instant).toISOString();
        const status = await post(stage, start);
        const isShown = shown.delete(start);
        if (isShown) tried.shown++;
        else tried.hidden++;
        if (isShown ? status !== 201 : status !== 409 && status !== 422)
          tried.wrong.push(`${name}: ${start} is ${isShown ? '' : 'not '}shown, and answered ${status}`);
      }
      // What stands on a grid of its own, such as after a gap: shown, too, and to be had.
      for (const start of shown) {
        tried.shown++;
        const status = await post(stage, start);
        if (status !== 201) tried.wrong.push(`${name}: ${start} is shown, and answered ${status}`);
      }
      await stage.quiet();
      assert.deepEqual(stage.errors, []);
    }
  return tried;
}

async function post({ ask }: Stage, start: string): Promise<number> {
  const body = wish({
    eventType: 'talk',
    start,
    durationMinutes: undefined as never,
    context: { location: 'office' },
  });
  const response = await ask('/v1/team/bookings', { method: 'POST', body });
  if (response.status !== 201) return response.status;
  const { ref, manageToken } = (await response.json()) as { ref: string; manageToken: string };
  const headers = { Authorization: `Bearer ${manageToken}` };
  const ended = await ask(`/v1/team/bookings/${ref}/cancel`, {
    method: 'POST',
    headers,
    body: { version: 1 },
  });
  assert.equal(ended.status, 200);
  return 201;
}

/** The same day each time: some of it is busy, some of it is booked. */
async function openDay(store: 'sql' | 'memory', eventType: EventTypeSettings, date: string): Promise<Stage> {
  const stage = await openStage({
    store,
    hosts: hosts.map((host, i) => ({ ...host, schedule: { zone: zones[i]!, weekly } })),
    eventTypes: [eventType],
  });
  const midnight = startOfDate('Europe/Berlin', date);
  const block = (hostId: string, ...[from, to]: readonly [from: number, to: number]) =>
    stage.calendar.block(calendarIdOf(hostId), {
      start: midnight + from * minute,
      end: midnight + to * minute,
    });
  block('host-anna', 60, 95);
  block('host-ben', 300, 420);
  block('host-cem', 120, 180);
  for (const { id } of hosts) block(id, 600, 630);
  for (const hour of [8, 20]) {
    const start = new Date(midnight + hour * 60 * minute).toISOString();
    const change = { eventType: 'talk', start, durationMinutes: undefined as never };
    await booked(stage, { ...change, context: { location: 'office' } }, 'team').catch(() => undefined);
  }
  await stage.quiet();
  return stage;
}
