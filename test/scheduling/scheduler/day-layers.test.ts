import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DayLayer, ExplainedDay } from '../../../src/contract/index.js';
import { overlaps } from '../../../src/time/interval.js';
import type { Interval } from '../../../src/time/interval.js';
import { refuses } from './refuses.js';
import { anna, conflict, intro, linked, openWorld } from './world.js';
import { key } from './house.js';

const date = '2026-03-03';
const at = (time: string): number => Date.parse(`${date}T${time}:00+01:00`);
const span = ({ start, end }: { readonly start: string; readonly end: string }): Interval => ({
  start: Date.parse(start),
  end: Date.parse(end),
});
const clock = (instant: string): string =>
  new Date(Date.parse(instant) + 3_600_000).toISOString().slice(11, 16);
const shown = (day: ExplainedDay, kind: DayLayer['kind']): readonly string[] =>
  day.layers
    .filter((layer) => layer.kind === kind)
    .flatMap(({ stretches }) =>
      stretches.map(({ start, end, title = '', transparency = '' }) =>
        `${clock(start)}–${clock(end)} ${title} ${transparency}`.trim(),
      ),
    );

const explain = (world: ReturnType<typeof openWorld>, question: object = {}): Promise<ExplainedDay> =>
  world.scheduler.forHost(anna.id).explain({ eventType: 'intro', date, ...question });

function bookAt(world: ReturnType<typeof openWorld>, start: string, location: string): Promise<unknown> {
  const guest = { name: 'Ada', email: 'ada@example.com' };
  return world.scheduler.book(
    {
      eventType: 'intro',
      start,
      zone: 'Europe/Berlin',
      guest,
      locationDetail: 'Cafe',
      context: { location },
    },
    { key: key('layers') },
  );
}

/** Whether a start is free, as the layers' own comment says they are to be read. */
function isOpen(day: ExplainedDay, start: number): boolean {
  const slot = { start, end: start + day.durationMinutes * 60_000 };
  const moment = { start, end: start + 1 };
  return day.layers.every(({ kind, error, stretches }) => {
    const spans = stretches.map((stretch) => ({ ...span(stretch), transparency: stretch.transparency }));
    switch (kind) {
      case 'hours':
        return spans.some((open) => open.start <= slot.start && open.end >= slot.end);
      case 'calendar':
        return (
          error === undefined &&
          !spans.some((item) => item.transparency !== 'transparent' && overlaps(item, slot))
        );
      case 'bookings':
      case 'buffers':
        return !spans.some((taken) => overlaps(taken, slot));
      default:
        return !spans.some((closed) => overlaps(closed, moment));
    }
  });
}

describe('a day in layers', () => {
  it('shows hours, what stands in each calendar, bookings, buffers, notice and limits', async () => {
    const world = openWorld({
      eventType: { bufferAfterMinutes: 15, noticeMinutes: 25 * 60, limits: { perDay: 2 } },
    });
    world.calendar.add({
      calendarId: conflict.calendarId,
      start: at('10:00'),
      end: at('11:00'),
      title: 'Dentist',
    });
    world.calendar.add({
      calendarId: linked.calendarId,
      start: at('15:00'),
      end: at('16:00'),
      title: 'Reading',
      transparency: 'transparent',
    });
    const start = new Date(at('13:00')).toISOString();
    await bookAt(world, start, 'office');
    await world.quiet();
    const day = await explain(world);
    assert.deepEqual(shown(day, 'hours'), ['09:00–17:00']);
    assert.deepEqual(shown(day, 'calendar'), [
      '15:00–16:00 Reading transparent',
      '10:00–11:00 Dentist opaque',
    ]);
    assert.deepEqual(shown(day, 'bookings'), ['13:00–13:30']);
    // What follows a slot lies before whatever comes next; a booking keeps its own buffer after itself too.
    assert.deepEqual(shown(day, 'buffers'), ['09:45–10:00', '12:45–13:00', '13:30–13:45']);
    assert.deepEqual(shown(day, 'notice'), ['00:00–08:00']);
    assert.deepEqual(shown(day, 'limits'), []);
    const names = day.layers.flatMap(({ calendar }) => calendar?.name ?? []);
    assert.deepEqual(names, [linked.calendarId, conflict.calendarId]);
  });

  it('shows the dates that are closed, and those that are full', async () => {
    const closed = await explain(openWorld({ eventType: { window: { from: date, to: date } } }), {
      date: '2026-03-04',
    });
    assert.deepEqual(shown(closed, 'window'), ['00:00–00:00']);
    const world = openWorld({ eventType: { limits: { perWeek: 1 } } });
    const start = new Date(at('13:00')).toISOString();
    await bookAt(world, start, 'office');
    assert.deepEqual(shown(await explain(world), 'limits'), ['00:00–00:00']);
    assert.deepEqual(shown(await explain(world, { date: '2026-03-09' }), 'limits'), []);
  });

  it('says which calendar could not be read', async () => {
    const world = openWorld();
    world.calendar.setFault(conflict.calendarId, 'calendar-unreachable');
    const day = await explain(world);
    assert.deepEqual(
      day.layers.flatMap(({ error, calendar }) =>
        error === undefined ? [] : [[calendar?.calendarId, error]],
      ),
      [[conflict.calendarId, 'calendar-unreachable']],
    );
    assert.ok(day.starts.every(({ reasons }) => reasons.length > 0));
  });

  it('is of the length and at the place that are asked about', async () => {
    const world = openWorld({
      eventType: {
        locations: [
          { id: 'here', kind: 'ask-guest' },
          {
            id: 'there',
            kind: 'ask-guest',
            schedule: { zone: 'Europe/Berlin', weekly: { 2: [{ from: '14:00', to: '20:00' }] } },
          },
        ],
      },
    });
    const day = await explain(world, { location: 'there', durationMinutes: 60 });
    assert.equal(day.durationMinutes, 60);
    assert.deepEqual(shown(day, 'hours'), ['14:00–17:00']);
    await refuses(explain(world, { location: 'nowhere' }), 'invalid-request');
    await refuses(explain(world, { durationMinutes: 45 }), 'invalid-request');
    await refuses(explain(world, { eventType: 'nothing' }), 'not-found');
  });

  it('is shown as it would be, and nothing is saved by that', async () => {
    const world = openWorld();
    const draft = { profile: { schedule: { zone: 'Europe/Berlin', weekly: {} }, locations: [] } };
    assert.deepEqual(shown(await explain(world, { draft }), 'hours'), []);
    assert.deepEqual(shown(await explain(world), 'hours'), ['09:00–17:00']);
    const { owner: _, hosts: __, ...terms } = intro;
    const buffered = { eventType: { ...terms, bufferBeforeMinutes: 30 } };
    world.calendar.add({ calendarId: conflict.calendarId, start: at('10:00'), end: at('11:00') });
    assert.deepEqual(shown(await explain(world, { draft: buffered }), 'buffers'), ['11:00–11:30']);
    await refuses(explain(world, { draft: { eventType: { ...terms, slug: 'another' } } }), 'invalid-request');
    const foreign = { connectionId: 'connection-ben', calendarId: 'x' };
    await refuses(explain(world, { draft: { calendars: { conflicts: [foreign] } } }), 'invalid-request');
  });

  it('agrees with what is offered, whatever stands there', async () => {
    const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
    const item = fc.record({
      from: minute,
      length: fc.integer({ min: 1, max: 12 }).map((quarter) => quarter * 15),
      isFree: fc.boolean(),
      isLinked: fc.boolean(),
    });
    const terms = fc.record({
      bufferBeforeMinutes: fc.constantFrom(0, 10, 30, 45),
      bufferAfterMinutes: fc.constantFrom(0, 15, 60),
      noticeMinutes: fc.constantFrom(0, 60, 27 * 60, 40 * 60),
      window: fc.constantFrom({ rollingDays: 0 }, { rollingDays: 1 }, { rollingDays: 60 }),
      limits: fc.constantFrom({}, { perDay: 1 }, { perWeek: 1 }),
    });
    const places = fc.constantFrom(
      { id: 'one', kind: 'ask-guest' as const },
      { id: 'one', kind: 'ask-guest' as const, bufferBeforeMinutes: 20 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 6 }), terms, places, async (items, change, place) => {
        const world = openWorld({ eventType: { ...change, locations: [place] } });
        const free = (await explain(world)).starts.filter(({ reasons }) => reasons.length === 0);
        const [first] = free;
        if (first) await bookAt(world, first.start, 'one');
        for (const { from, length, isFree, isLinked } of items) {
          const start = at('00:00') + from * 60_000;
          world.calendar.add({
            calendarId: isLinked ? linked.calendarId : conflict.calendarId,
            start,
            end: start + length * 60_000,
            transparency: isFree ? 'transparent' : 'opaque',
          });
        }
        const day = await explain(world);
        for (const { start, reasons } of day.starts)
          assert.equal(
            isOpen(day, Date.parse(start)),
            reasons.length === 0,
            `${start} ${JSON.stringify(reasons)}`,
          );
      }),
      { numRuns: 60 },
    );
  });
});
