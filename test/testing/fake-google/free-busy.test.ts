import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventDetails } from '../../../src/testing/fake-google/index.js';
import { ANNA, BEN, errorOf, stage, busyOf } from './stage.js';

const MORNING = { start: '2026-03-02T09:00', end: '2026-03-02T10:00' };
const MORNING_BUSY = [{ start: '2026-03-02T08:00:00Z', end: '2026-03-02T09:00:00Z' }];
const DAY = { start: '2026-03-03', end: '2026-03-04' };
const DAY_BUSY = [{ start: '2026-03-02T23:00:00Z', end: '2026-03-03T23:00:00Z' }];

type Case = [string, Partial<EventDetails>, object[]];

describe('what makes a calendar busy', () => {
  const self = (responseStatus: 'needsAction' | 'declined' | 'tentative' | 'accepted') => ({
    ...MORNING,
    organizer: { email: 'boss@example.org' },
    attendees: [{ email: ANNA, responseStatus }],
  });
  const cases: Case[] = [
    ['an event', MORNING, MORNING_BUSY],
    ['a tentative event', { ...MORNING, status: 'tentative' }, MORNING_BUSY],
    ['a transparent event: no', { ...MORNING, transparency: 'transparent' }, []],
    ['a cancelled event: no', { ...MORNING, status: 'cancelled' }, []],
    ['an invitation not answered', self('needsAction'), MORNING_BUSY],
    ['an invitation answered maybe', self('tentative'), MORNING_BUSY],
    ['an invitation accepted', self('accepted'), MORNING_BUSY],
    ['an invitation declined: no', self('declined'), []],
    ['a day, from midnight to midnight in Berlin', DAY, DAY_BUSY],
    ['a day marked as free: no', { ...DAY, transparency: 'transparent' }, []],
    ['being out of office', { ...MORNING, eventType: 'outOfOffice' }, MORNING_BUSY],
    ['focus time', { ...MORNING, eventType: 'focusTime' }, MORNING_BUSY],
    ['a working location, even an opaque one: no', { ...DAY, eventType: 'workingLocation' }, []],
    ['a birthday: no', { ...DAY, eventType: 'birthday' }, []],
    ['a flight from Gmail', { ...MORNING, eventType: 'fromGmail' }, MORNING_BUSY],
    [
      'a flight from Gmail marked as free: no',
      { ...MORNING, eventType: 'fromGmail', transparency: 'transparent' },
      [],
    ],
    ['an event of no length: no', { start: '2026-03-02T09:00', end: '2026-03-02T09:00' }, []],
    ['an event that ends before it starts: no', { start: '2026-03-02T10:00', end: '2026-03-02T09:00' }, []],
  ];
  for (const [what, event, busy] of cases) {
    it(what, async () => {
      const { google, freeBusy } = stage();
      google.addEvent({ calendar: ANNA, ...MORNING, ...event });
      assert.deepEqual((await freeBusy([ANNA])).body.calendars, { [ANNA]: { busy } });
    });
  }
});

describe('freeBusy', () => {
  it('answers under the id that was asked for, primary too', async () => {
    const { google, freeBusy } = stage();
    google.addEvent({ calendar: ANNA, ...MORNING });
    const { body } = await freeBusy(['primary', ANNA]);
    assert.deepEqual(body.calendars, { primary: { busy: MORNING_BUSY }, [ANNA]: { busy: MORNING_BUSY } });
    assert.equal(body.kind, 'calendar#freeBusy');
    assert.equal(body.timeMin, '2026-03-02T00:00:00.000Z');
    assert.equal(body.timeMax, '2026-03-09T00:00:00.000Z');
  });

  it('tells per calendar that it is not there, with status 200', async () => {
    const { freeBusy } = stage();
    const { status, body } = await freeBusy([ANNA, BEN, 'nobody@example.com']);
    const gone = { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
    assert.equal(status, 200);
    assert.deepEqual(body.calendars, { [ANNA]: { busy: [] }, [BEN]: gone, 'nobody@example.com': gone });
  });

  it('is not led astray by ids such as __proto__', async () => {
    const { body } = await stage().freeBusy(['__proto__', 'constructor']);
    assert.deepEqual(Object.keys(body.calendars as object), ['__proto__', 'constructor']);
  });

  it('answers for fifty calendars and says of the others that they are too many', async () => {
    const { google, freeBusy } = stage();
    const ids = Array.from({ length: 52 }, (_, i) => `c${i}@group.calendar.google.com`);
    for (const id of ids) google.addCalendar({ account: ANNA, id, summary: id });
    const calendars = Object.values((await freeBusy(ids)).body.calendars as object) as {
      errors?: object[];
    }[];
    assert.ok(calendars.slice(0, 50).every(({ errors }) => errors === undefined));
    for (const { errors } of calendars.slice(50)) {
      assert.deepEqual(errors, [{ domain: 'calendar', reason: 'tooManyCalendarsRequested' }]);
    }
  });

  const windows: [string, object, number, string?][] = [
    ['ninety days', { timeMax: '2026-05-31T00:00:00Z' }, 200],
    ['more than ninety days', { timeMax: '2026-05-31T00:00:01Z' }, 400, 'timeRangeTooLong'],
    ['no time at all', { timeMax: '2026-03-02T00:00:00Z' }, 400, 'timeRangeEmpty'],
    ['a reversed range', { timeMax: '2026-03-01T00:00:00Z' }, 400, 'timeRangeEmpty'],
    ['no start', { timeMin: null }, 400, 'required'],
    ['a start without an offset', { timeMin: '2026-03-02T00:00:00' }, 400, 'invalid'],
    ['an unknown zone', { timeZone: 'CEST+1' }, 400, 'invalid'],
    ['an offset for a zone', { timeZone: '+01:00' }, 400, 'invalid'],
    ['more than fifty calendars allowed', { calendarExpansionMax: 51 }, 400, 'invalid'],
    ['a nameless calendar', { items: [{}] }, 400, 'required'],
  ];
  for (const [what, change, status, reason] of windows) {
    it(`answers ${what} with ${status} ${reason ?? ''}`, async () => {
      const reply = await stage().freeBusy([ANNA], change);
      if (reason === undefined) assert.equal(reply.status, status);
      else assert.deepEqual(errorOf(reply), [status, reason]);
    });
  }

  const zones: [string, string, string][] = [
    ['UTC', '2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z'],
    ['Europe/Berlin', '2026-03-02T09:00:00+01:00', '2026-03-02T10:00:00+01:00'],
    ['America/New_York', '2026-03-02T03:00:00-05:00', '2026-03-02T04:00:00-05:00'],
    ['Asia/Kathmandu', '2026-03-02T13:45:00+05:45', '2026-03-02T14:45:00+05:45'],
    ['Europe/London', '2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z'],
  ];
  for (const [timeZone, start, end] of zones) {
    it(`writes times as ${timeZone} has them`, async () => {
      const { google, freeBusy } = stage();
      google.addEvent({ calendar: ANNA, ...MORNING });
      assert.deepEqual(busyOf(await freeBusy([ANNA], { timeZone }), ANNA), [{ start, end }]);
    });
  }

  it('knows that the day the clocks change has 23 hours', async () => {
    const { google, freeBusy } = stage();
    google.addEvent({ calendar: ANNA, start: '2026-03-29', end: '2026-03-30' });
    const window = { timeMin: '2026-03-28T00:00:00Z', timeMax: '2026-03-31T00:00:00Z' };
    assert.deepEqual(busyOf(await freeBusy([ANNA], window), ANNA), [
      { start: '2026-03-28T23:00:00Z', end: '2026-03-29T22:00:00Z' },
    ]);
  });

  const overlapping = (google: ReturnType<typeof stage>['google']) => {
    google.addEvent({ calendar: ANNA, start: '2026-03-02T00:30', end: '2026-03-02T09:00' });
    google.addEvent({ calendar: ANNA, start: '2026-03-02T08:00', end: '2026-03-02T10:00' });
    google.addEvent({ calendar: ANNA, start: '2026-03-02T10:00', end: '2026-03-02T11:00' });
  };

  it('merges what touches and cuts it to the window', async () => {
    const { google, freeBusy } = stage();
    overlapping(google);
    assert.deepEqual(busyOf(await freeBusy([ANNA]), ANNA), [
      { start: '2026-03-02T00:00:00Z', end: '2026-03-02T10:00:00Z' },
    ]);
  });

  it('leaves that to the caller when told to, as Google does not promise it', async () => {
    const { google, freeBusy } = stage();
    google.settings.busyBlocks = 'raw';
    overlapping(google);
    assert.deepEqual(busyOf(await freeBusy([ANNA]), ANNA), [
      { start: '2026-03-01T23:30:00Z', end: '2026-03-02T08:00:00Z' },
      { start: '2026-03-02T07:00:00Z', end: '2026-03-02T09:00:00Z' },
      { start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' },
    ]);
  });

  it('is half-open: what ends when the window starts is not in it', async () => {
    const { google, freeBusy } = stage();
    google.addEvent({ calendar: ANNA, start: '2026-03-01T23:00:00Z', end: '2026-03-02T00:00:00Z' });
    google.addEvent({ calendar: ANNA, start: '2026-03-09T00:00:00Z', end: '2026-03-09T01:00:00Z' });
    assert.deepEqual(busyOf(await freeBusy([ANNA]), ANNA), []);
  });
});

describe('free/busy of groups and of calendars in trouble', () => {
  it('expands a group to its members', async () => {
    const { google, freeBusy } = stage();
    google.share({ calendar: BEN, with: ANNA, role: 'freeBusyReader' });
    google.addGroup({ email: 'team@example.com', members: [ANNA, BEN] });
    google.addEvent({ calendar: BEN, start: '2026-03-02T09:00', end: '2026-03-02T10:00' });
    const reply = await freeBusy(['team@example.com', ANNA]);
    assert.deepEqual(reply.body.groups, { 'team@example.com': { calendars: [ANNA, BEN] } });
    assert.deepEqual(Object.keys(reply.body.calendars), [ANNA, BEN]);
    assert.equal(busyOf(reply, BEN).length, 1);
  });

  it('says of a group that it is too big', async () => {
    const { google, freeBusy } = stage();
    google.addGroup({ email: 'team@example.com', members: [ANNA, BEN] });
    const { body } = await freeBusy(['team@example.com'], { groupExpansionMax: 1 });
    const errors = [{ domain: 'global', reason: 'groupTooBig' }];
    assert.deepEqual(body.groups, { 'team@example.com': { calendars: [], errors } });
    assert.deepEqual(body.calendars, {});
  });

  it('says of a calendar what is wrong with it, as long as it is', async () => {
    const { google, freeBusy } = stage();
    google.addEvent({ calendar: ANNA, start: '2026-03-02T09:00', end: '2026-03-02T10:00' });
    google.changeCalendar({ calendar: ANNA, freeBusyError: 'internalError' });
    assert.deepEqual((await freeBusy([ANNA])).body.calendars[ANNA], {
      errors: [{ domain: 'global', reason: 'internalError' }],
      busy: [],
    });
    google.changeCalendar({ calendar: ANNA, freeBusyError: null });
    assert.equal(busyOf(await freeBusy([ANNA]), ANNA).length, 1);
  });
});
