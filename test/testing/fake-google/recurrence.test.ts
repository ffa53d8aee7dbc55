import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { occurrencesOf } from '../../../src/testing/fake-google/events/occurrences.js';
import type { CalendarEvent, Moment } from '../../../src/testing/fake-google/state/calendar-event.js';
import { ANNA, BEN, errorOf, stage, busyOf } from './stage.js';

function series(start: Moment, end: Moment, recurrence: string[]): CalendarEvent {
  const person = { email: ANNA };
  return {
    id: 'series',
    iCalUID: 'series@google.com',
    version: 1,
    status: 'confirmed',
    created: 0,
    updated: 0,
    sequence: 0,
    creator: person,
    organizer: person,
    start,
    end,
    recurrence,
    fields: {},
  };
}

const text = (moment: Moment) =>
  'date' in moment ? moment.date : new Date(moment.at).toISOString().slice(0, 16);
const inBerlin = (start: string) => ({ at: Date.parse(start), zone: 'Europe/Berlin' });
const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const YEAR = window('2026-01-01T00:00Z', '2027-01-01T00:00Z');

describe('rules', () => {
  const nine = inBerlin('2026-03-02T08:00Z');
  const ten = inBerlin('2026-03-02T09:00Z');
  const days = (list: string) => list.split(' ').map((day) => `2026-03-${day}T08:00`);
  const cases: [string, string[], string[]][] = [
    ['daily, three times', ['RRULE:FREQ=DAILY;COUNT=3'], days('02 03 04')],
    ['every other day', ['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3'], days('02 04 06')],
    ['on workdays', ['RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6'], days('02 03 04 05 06 09')],
    ['until a day, that day included', ['RRULE:FREQ=DAILY;UNTIL=20260304'], days('02 03 04')],
    [
      'until an instant, that instant included',
      ['RRULE:FREQ=DAILY;UNTIL=20260304T080000Z'],
      days('02 03 04'),
    ],
    ['until a second before', ['RRULE:FREQ=DAILY;UNTIL=20260304T075959Z'], days('02 03')],
    ['weekly', ['RRULE:FREQ=WEEKLY;COUNT=3'], days('02 09 16')],
    ['on several days of the week', ['RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4'], days('02 05 09 12')],
    ['every other week', ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4'], days('02 06 16 20')],
    [
      'with weeks that start on Sunday',
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4'],
      days('02 15 16 29').map((day) => day.replace('29T08', '29T07')),
    ],
    [
      'with weeks that start on Monday',
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4'],
      days('02 08 16 22'),
    ],
    [
      'without some',
      ['RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20260303T090000', 'EXDATE:20260304T080000Z'],
      days('02 05'),
    ],
    [
      'with others',
      ['RRULE:FREQ=DAILY;COUNT=2', 'RDATE;TZID=Europe/Berlin:20260310T090000,20260312T090000'],
      days('02 03 10 12'),
    ],
    ['monthly', ['RRULE:FREQ=MONTHLY;COUNT=3'], ['2026-03-02T08:00', '2026-04-02T07:00', '2026-05-02T07:00']],
    [
      'at the same time by the clock when summer comes',
      ['RRULE:FREQ=WEEKLY;COUNT=5'],
      [...days('02 09 16 23'), '2026-03-30T07:00'],
    ],
  ];
  for (const [what, recurrence, expected] of cases) {
    it(what, () => {
      const found = occurrencesOf(series(nine, ten, recurrence), 'UTC', YEAR);
      assert.deepEqual(
        found.map(({ start }) => text(start)),
        expected,
      );
      for (const { start, end } of found)
        assert.ok('at' in start && 'at' in end && end.at - start.at === 3_600_000);
    });
  }

  it('by whole days, in the zone of the calendar', () => {
    const birthday = series({ date: '2024-02-29' }, { date: '2024-03-01' }, ['RRULE:FREQ=YEARLY']);
    const found = occurrencesOf(
      birthday,
      'Pacific/Auckland',
      window('2024-01-01T00:00Z', '2033-01-01T00:00Z'),
    );
    assert.deepEqual(
      found.map(({ start, end }) => [text(start), text(end)]),
      [
        ['2024-02-29', '2024-03-01'],
        ['2028-02-29', '2028-03-01'],
        ['2032-02-29', '2032-03-01'],
      ],
    );
  });

  it('without an end, far from the start, and only within the window', () => {
    const old = series(inBerlin('1996-03-04T08:00Z'), inBerlin('1996-03-04T09:00Z'), ['RRULE:FREQ=DAILY']);
    const found = occurrencesOf(old, 'UTC', window('2026-03-02T08:30Z', '2026-03-04T08:00Z'));
    assert.deepEqual(
      found.map(({ start }) => text(start)),
      ['2026-03-02T08:00', '2026-03-03T08:00'],
    );
  });

  it('the same, whichever window one looks through', () => {
    const day = 86_400_000;
    const cases = fc.record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'WEEKLY;BYDAY=MO,WE,SA', 'MONTHLY'),
      interval: fc.integer({ min: 1, max: 3 }),
      limit: fc.constantFrom('', ';COUNT=20', ';UNTIL=20260615T120000Z'),
      hour: fc.integer({ min: 0, max: 360 * 24 }),
      hours: fc.integer({ min: 1, max: 40 * 24 }),
    });
    const property = fc.property(cases, ({ frequency, interval, limit, hour, hours }) => {
      const rule = `RRULE:FREQ=${frequency};INTERVAL=${interval}${limit}`;
      const event = series(nine, { at: nine.at + 30 * 3_600_000, zone: nine.zone }, [rule]);
      const from = YEAR.from + hour * 3_600_000;
      const to = Math.min(from + hours * 3_600_000, YEAR.to);
      const all = occurrencesOf(event, 'UTC', { from: YEAR.from - 2 * day, to: YEAR.to });
      const touching = all.filter(
        ({ start, end }) => 'at' in start && 'at' in end && start.at < to && end.at > from,
      );
      assert.deepEqual(occurrencesOf(event, 'UTC', { from, to }), touching);
    });
    fc.assert(property, { seed: 20260302, numRuns: 300 });
  });

  it('without an end and without a window, to a point', () => {
    const endless = series(nine, ten, ['RRULE:FREQ=DAILY']);
    assert.equal(occurrencesOf(endless, 'UTC', { from: -Infinity, to: Infinity }).length, 730);
  });

  const refused = [
    'RRULE:FREQ=HOURLY',
    'RRULE:FREQ=MONTHLY;BYDAY=1MO',
    'RRULE:FREQ=DAILY;COUNT=0',
    'RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260401',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
    'EXDATE:tomorrow',
    'DTSTART:20260302T080000Z',
    'RRULE',
  ];
  for (const line of refused) {
    it(`not ${line}`, async () => {
      const { insert } = stage();
      const zone = { timeZone: 'UTC' };
      const body = {
        start: { dateTime: '2026-03-02T08:00:00', ...zone },
        end: { dateTime: '2026-03-02T09:00:00', ...zone },
        recurrence: [line],
      };
      assert.deepEqual(errorOf(await insert(body)), [400, 'invalid']);
    });
  }
});

/** Every day at nine in Berlin, 2 to 6 March. */
function standup() {
  const world = stage();
  world.google.addEvent({
    calendar: ANNA,
    id: 'standup',
    summary: 'Standup',
    start: '2026-03-02T09:00',
    end: '2026-03-02T09:30',
    recurrence: ['RRULE:FREQ=DAILY;COUNT=5'],
    attendees: [{ email: BEN }],
  });
  return world;
}
const SECOND = 'standup_20260303T080000Z';

interface Item {
  id: string;
  start: { dateTime: string };
  recurringEventId?: string;
  status: string;
  recurrence?: string[];
}
const items = ({ body }: { body: { items: Item[] } }) => body.items;

describe('a series on a calendar', () => {
  it('is one event in a list, and its instances in a list of single events', async () => {
    const { list } = standup();
    assert.deepEqual(
      items(await list()).map(({ id, recurrence }) => [id, recurrence]),
      [['standup', ['RRULE:FREQ=DAILY;COUNT=5']]],
    );
    const singles = items(await list({ singleEvents: true, orderBy: 'startTime' }));
    assert.deepEqual(
      singles.map(({ id }) => id),
      ['02', '03', '04', '05', '06'].map((day) => `standup_202603${day}T080000Z`),
    );
    assert.ok(
      singles.every(({ recurringEventId, recurrence }) => recurringEventId === 'standup' && !recurrence),
    );
  });

  it('is in the list of a window when an instance is', async () => {
    const { list } = standup();
    const window = (timeMin: string, timeMax: string) => ({ timeMin, timeMax });
    assert.equal(items(await list(window('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z'))).length, 1);
    assert.equal(items(await list(window('2026-03-07T00:00:00Z', '2026-03-09T00:00:00Z'))).length, 0);
  });

  it('makes busy, instance by instance', async () => {
    const { freeBusy } = standup();
    assert.equal(busyOf(await freeBusy([ANNA]), ANNA).length, 5);
  });

  it('has instances that can be read by id', async () => {
    const { get } = standup();
    const { body } = await get(SECOND);
    assert.equal(body.recurringEventId, 'standup');
    assert.deepEqual(body.originalStartTime, {
      dateTime: '2026-03-03T09:00:00+01:00',
      timeZone: 'Europe/Berlin',
    });
    for (const id of [
      'standup_20260303T081500Z',
      'standup_20260309T080000Z',
      'standup_20260303',
      'standup_99999999',
    ]) {
      assert.deepEqual(errorOf(await get(id)), [404, 'notFound']);
    }
  });

  it('lets one instance be moved', async () => {
    const { patch, list, freeBusy } = standup();
    const moved = { start: { dateTime: '2026-03-03T14:00:00Z' }, end: { dateTime: '2026-03-03T14:30:00Z' } };
    assert.equal((await patch(SECOND, moved)).status, 200);
    const singles = items(await list({ singleEvents: true, orderBy: 'startTime' }));
    assert.equal(singles.length, 5);
    assert.equal(singles.find(({ id }) => id === SECOND)?.start.dateTime, '2026-03-03T15:00:00+01:00');
    assert.equal(busyOf(await freeBusy([ANNA]), ANNA)[1]?.start, '2026-03-03T14:00:00Z');
  });

  it('lets one instance be called off', async () => {
    const { remove, list, get, freeBusy } = standup();
    assert.equal((await remove(SECOND)).status, 204);
    assert.deepEqual(errorOf(await remove(SECOND)), [410, 'deleted']);
    assert.equal((await get(SECOND)).body.status, 'cancelled');
    assert.equal(items(await list({ singleEvents: true })).length, 4);
    assert.equal(items(await list({ singleEvents: true, showDeleted: true })).length, 5);
    assert.deepEqual(
      items(await list()).map(({ id }) => id),
      ['standup', SECOND],
    );
    assert.equal(busyOf(await freeBusy([ANNA]), ANNA).length, 4);
  });

  it('takes its exceptions with it', async () => {
    const { google, remove, list } = standup();
    await remove(SECOND);
    google.changeEvent({ calendar: ANNA, event: 'standup_20260304T080000Z' }, { summary: 'Retro' });
    assert.equal((await remove('standup')).status, 204);
    assert.equal(items(await list({ singleEvents: true })).length, 0);
    assert.deepEqual(
      google.events(ANNA).map(({ id, status }) => [id, status]),
      [['standup', 'cancelled']],
    );
  });

  it('forgets exceptions that no longer have a place', async () => {
    const { google, patch, list } = standup();
    google.changeEvent({ calendar: ANNA, event: SECOND }, { summary: 'Retro' });
    await patch('standup', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    assert.deepEqual(
      items(await list({ singleEvents: true, orderBy: 'startTime' })).map(({ id }) => id),
      ['standup_20260302T080000Z', 'standup_20260309T080000Z'],
    );
  });

  it('can be answered for one day by a guest', async () => {
    const { google, freeBusy, get, ben } = standup();
    google.changeEvent(
      { calendar: BEN, event: SECOND },
      { attendees: [{ email: BEN, responseStatus: 'declined' }] },
    );
    assert.equal(busyOf(await freeBusy([BEN], {}, ben), BEN).length, 4);
    assert.equal((await get(SECOND)).body.attendees[0].responseStatus, 'declined');
    assert.equal((await get('standup')).body.attendees[0].responseStatus, 'needsAction');
  });
});
