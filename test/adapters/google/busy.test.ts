import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BusyQuery } from '../../../src/contract/calendar-adapter.js';
import { annasAdapter, annasWorld, hour, ids, now, scope, told } from './fake-world.js';

const range = { start: now, end: now + 10 * hour };
const iso = (instant: number) => new Date(instant).toISOString();

/** One hour busy in each calendar. */
function busyWorld() {
  const google = annasWorld();
  for (const calendar of [ids.anna, ids.team, ids.boss]) {
    google.addEvent({
      calendar,
      summary: `Of ${calendar}`,
      start: iso(now + hour),
      end: iso(now + 2 * hour),
    });
  }
  return google;
}

const listed = (calendar: string) => [`Of ${calendar}`];
const all = [ids.anna, ids.team, ids.boss];

describe('how a calendar is read', () => {
  const cases: readonly {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly query?: Partial<BusyQuery>;
    readonly expected: readonly unknown[];
  }[] = [
    {
      name: 'event by event where grant and calendar allow it',
      scopes: ['calendar.calendarlist.readonly', 'calendar.events', 'calendar.events.freebusy'],
      expected: [listed(ids.anna), listed(ids.team), ['busy']],
    },
    {
      name: 'the same with one scope for all',
      scopes: ['calendar.readonly'],
      expected: [listed(ids.anna), listed(ids.team), ['busy']],
    },
    {
      name: 'by free/busy when the grant shows no events, even where events were to be recognised',
      scopes: ['calendar.calendarlist.readonly', 'calendar.events.freebusy'],
      query: { recognise: [ids.anna] },
      expected: [['busy'], ['busy'], ['busy']],
    },
    {
      name: 'event by event only where the account is owner, when the grant says so',
      scopes: ['calendar.calendarlist.readonly', 'calendar.events.owned', 'calendar.events.freebusy'],
      expected: [listed(ids.anna), ['busy'], ['busy']],
    },
    {
      name: 'without a list: event by event where it must be, by free/busy elsewhere',
      scopes: ['calendar.events', 'calendar.events.freebusy'],
      query: { recognise: [ids.anna] },
      expected: [listed(ids.anna), ['busy'], ['busy']],
    },
    {
      name: 'without a list: with no more than busy times where events turn out to be closed',
      scopes: ['calendar.events.owned', 'calendar.events.freebusy'],
      query: { recognise: all },
      expected: [listed(ids.anna), ['busy'], ['busy']],
    },
    {
      name: 'event by event everywhere when the grant knows no free/busy, and unknown where that fails',
      scopes: ['calendar.events.owned'],
      expected: [listed(ids.anna), 'refused', 'refused'],
    },
    {
      name: 'not at all without any right',
      scopes: ['calendar.calendarlist.readonly'],
      expected: ['refused', 'refused', 'refused'],
    },
  ];
  for (const { name, scopes, query, expected } of cases) {
    it(name, async () => {
      const google = busyWorld();
      const answers = await annasAdapter(google, { scopes: scopes.map(scope) }).busy({
        calendars: all,
        range,
        ...query,
      });
      assert.deepEqual(told(answers), expected);
      assert.deepEqual(
        answers.map(({ calendarId }) => calendarId),
        all,
      );
    });
  }

  it('remembers the rights for five minutes, and asks once for questions that come together', async () => {
    const google = busyWorld();
    const adapter = annasAdapter(google);
    const lists = () => google.requests.of('calendar.calendarList.list').length;
    await Promise.all([1, 2, 3].map(() => adapter.busy({ calendars: all, range })));
    assert.equal(lists(), 1);
    google.clock.advance(299_000);
    await adapter.busy({ calendars: all, range });
    assert.equal(lists(), 1);
    google.clock.advance(1_000);
    await adapter.busy({ calendars: all, range });
    assert.equal(lists(), 2);
  });

  it('goes on without the list when that cannot be read', async () => {
    const google = busyWorld();
    google.faults.add({
      match: { method: 'calendar.calendarList.list' },
      times: 9,
      fault: { kind: 'refused' },
    });
    const answers = await annasAdapter(google).busy({ calendars: all, recognise: [ids.anna], range });
    assert.deepEqual(told(answers), [listed(ids.anna), ['busy'], ['busy']]);
  });

  for (const error of ['forbidden', 'notFound'] as const) {
    it(`asks free/busy after all when events are closed (${error})`, async () => {
      const google = busyWorld();
      google.faults.add({
        match: { method: 'calendar.events.list' },
        times: 9,
        fault: { kind: 'error', error },
      });
      assert.deepEqual(told(await annasAdapter(google).busy({ calendars: all, range })), [
        ['busy'],
        ['busy'],
        ['busy'],
      ]);
      assert.equal(google.requests.of('calendar.freebusy.query').length, 2);
    });
  }

  it('finds its way when a right was taken back since the list was read', async () => {
    const google = busyWorld();
    const adapter = annasAdapter(google);
    await adapter.calendars();
    google.share({ calendar: ids.team, with: ids.anna, role: 'freeBusyReader' });
    assert.deepEqual(told(await adapter.busy({ calendars: [ids.team], range })), [['busy']]);
    google.share({ calendar: ids.team, with: ids.anna, role: 'none' });
    assert.deepEqual(told(await adapter.busy({ calendars: [ids.team], range })), ['not-found']);
  });
});

describe('what busy answers', () => {
  it('names the real id for `primary`, and reads a calendar named twice once', async () => {
    const google = busyWorld();
    const calendars = ['primary', ids.boss, ids.anna, 'primary'];
    const answers = await annasAdapter(google).busy({ calendars, recognise: ['primary'], range });
    assert.deepEqual(
      answers.map(({ calendarId }) => calendarId),
      [ids.anna, ids.boss, ids.anna, ids.anna],
    );
    assert.equal(google.requests.of('calendar.events.list').length, 1);
  });

  it('keeps the alias where nothing tells the real id', async () => {
    const google = busyWorld();
    const scopes = ['calendar.events.freebusy'].map(scope);
    const answers = await annasAdapter(google, { scopes }).busy({ calendars: ['primary'], range });
    assert.deepEqual(
      answers.map(({ calendarId }) => calendarId),
      ['primary'],
    );
    assert.deepEqual(told(answers), [['busy']]);
  });

  it('keeps one calendar’s failure to that calendar', async () => {
    const google = busyWorld();
    google.faults.add({
      match: { method: 'calendar.events.list', path: encodeURIComponent(ids.anna) },
      times: 9,
      fault: { kind: 'error', error: 'backendError' },
    });
    assert.deepEqual(told(await annasAdapter(google).busy({ calendars: all, range })), [
      'calendar-unreachable',
      listed(ids.team),
      ['busy'],
    ]);
  });

  it('asks nothing about an empty range', async () => {
    const google = busyWorld();
    const adapter = annasAdapter(google);
    const empty = { start: now, end: now };
    assert.deepEqual(await adapter.busy({ calendars: [ids.anna], range: empty }), [
      { calendarId: ids.anna, items: [] },
    ]);
    assert.equal(google.requests.of('calendar.events.list').length, 0);
  });

  it('shows events whole, and cuts busy stretches to the range', async () => {
    const google = busyWorld();
    const inside = { start: now + 1.25 * hour, end: now + 1.5 * hour };
    const answers = await annasAdapter(google).busy({ calendars: [ids.anna, ids.boss], range: inside });
    const times = answers.map(
      (answer) => 'items' in answer && answer.items.map(({ start, end }) => [start, end]),
    );
    assert.deepEqual(times, [[[now + hour, now + 2 * hour]], [[inside.start, inside.end]]]);
  });
});
