import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AgendaBooking } from '../../../src/contract/host-backend.js';
import { placeOf, refOf, unreadCalendars } from '../../../src/elements/agenda/agenda-trouble.js';
import { asksFirst, deedsFor, keptBy } from '../../../src/elements/agenda/booking-deeds.js';
import { calendarBook } from '../../../src/elements/agenda/calendar-book.js';
import { findBooking } from '../../../src/elements/agenda/find-booking.js';
import { missingIn, placesOf, requestOf } from '../../../src/elements/agenda/guest-booking.js';
import { IntentKeys } from '../../../src/elements/agenda/intent-keys.js';
import {
  dateFrom,
  datesOf,
  dayCountFor,
  movedBy,
  rangeOf,
} from '../../../src/elements/agenda/shown-range.js';
import { agenda, bookingOf, introType, moved, pending, profile, unwritten } from './agenda-stage.js';

const now = Date.parse('2026-03-02T08:00:00Z');

describe('what can be done with a booking', () => {
  const ahead = bookingOf({ start: '2026-03-03T09:00:00.000Z' });
  const cases: readonly (readonly [name: string, booking: AgendaBooking, deeds: readonly string[]])[] = [
    ['confirmed, ahead', ahead, ['cancel']],
    ['confirmed, over', bookingOf({ start: '2026-03-02T07:00:00.000Z' }), []],
    ['pending', pending, ['confirm', 'decline']],
    ['pending, too late', { ...pending, confirmBy: '2026-03-02T07:59:00.000Z' }, []],
    ['cancelled', { ...ahead, status: 'cancelled' }, []],
    ['declined', { ...ahead, status: 'declined' }, []],
    ['expired', { ...ahead, status: 'expired' }, []],
    ['moved by hand', moved, ['keep-booked', 'keep-calendar', 'cancel']],
    [
      'made a whole day',
      {
        ...moved,
        changedEvent: { ...moved.changedEvent!, clash: 'all-day' } as AgendaBooking['changedEvent'] & object,
      },
      ['keep-booked', 'cancel'],
    ],
    [
      'deleted by hand',
      { ...ahead, changedEvent: { state: 'gone', since: '2026-03-01T00:00:00.000Z' } },
      ['keep-booked', 'keep-calendar', 'cancel'],
    ],
    ['moved, and cancelled since', { ...moved, status: 'cancelled' }, []],
  ];
  for (const [name, booking, deeds] of cases)
    it(`is ${deeds.join(', ') || 'nothing'} where it is ${name}`, () => {
      assert.deepEqual(deedsFor(booking, now), deeds);
    });

  it('is asked about first where it cannot be undone', () => {
    assert.deepEqual(
      (['confirm', 'decline', 'cancel', 'keep-booked', 'keep-calendar'] as const).filter(asksFirst),
      ['decline', 'cancel'],
    );
    assert.deepEqual([keptBy('keep-booked'), keptBy('keep-calendar')], ['booked', 'in-calendar']);
  });
});

describe('what is wrong', () => {
  it('has a remedy and a place in the settings', () => {
    const [calendar] = agenda.calendars;
    const errors = [
      'unauthenticated',
      'not-found',
      'refused',
      'calendar-unreachable',
      'rate-limited',
    ] as const;
    const found = unreadCalendars([calendar!, ...errors.map((error) => ({ ...calendar!, error }))]);
    assert.deepEqual(
      found.map(({ remedy }) => remedy),
      ['reconnect', 'choose-another-calendar', 'choose-another-calendar', 'try-again', 'try-again'],
    );
    assert.deepEqual(placeOf('reconnect', 'c1'), { tab: 'integrations', field: 'connection', id: 'c1' });
    assert.deepEqual(placeOf('choose-another-calendar'), { tab: 'calendars', field: 'linked' });
    assert.equal(placeOf('try-again'), undefined);
    assert.equal(refOf(unwritten[0]!), 'failed');
  });

  it('never brings anything but a colour into a style', () => {
    const at = { connectionId: 'c1', calendarId: 'x' };
    const listed = (color: string) =>
      calendarBook([
        { connectionId: 'c1', calendars: [{ id: 'x', name: 'X', access: 'owner', conferences: [], color }] },
      ])(at);
    assert.deepEqual(listed('#0b8043'), { name: 'X', color: '#0b8043' });
    assert.deepEqual(listed('red; background: url(//evil)'), { name: 'X' });
    assert.deepEqual(calendarBook([{ connectionId: 'c1', error: 'refused' }])(at), { name: 'x' });
  });
});

describe('what is in sight', () => {
  it('is a week, three days or one, as there is room', () => {
    assert.deepEqual([320, 479, 480, 719, 720, 1200].map(dayCountFor), [1, 1, 3, 3, 7, 7]);
    const week = { date: '2026-03-04', count: 7, firstWeekday: 1 } as const;
    assert.deepEqual([datesOf(week)[0], datesOf(week).at(-1)], ['2026-03-02', '2026-03-08']);
    assert.equal(datesOf({ ...week, firstWeekday: 7 })[0], '2026-03-01');
    assert.deepEqual(datesOf({ ...week, count: 3 }), ['2026-03-04', '2026-03-05', '2026-03-06']);
    assert.equal(movedBy(week, 1), '2026-03-11');
    assert.equal(movedBy({ ...week, count: 1 }, -1), '2026-03-03');
    assert.equal(movedBy({ ...week, date: '9999-12-31' }, 1), '9999-12-31');
    assert.deepEqual(['', '2026-02-30', '2026-03-02', '0000-05-05'].map(dateFrom), [
      undefined,
      undefined,
      '2026-03-02',
      undefined,
    ]);
  });

  it('is asked for from its first midnight to its last, in the zone that is shown', () => {
    const dates = ['2026-03-28', '2026-03-29'];
    assert.deepEqual(rangeOf(dates, 'Europe/Berlin'), {
      start: '2026-03-27T23:00:00.000Z',
      end: '2026-03-29T22:00:00.000Z',
    });
  });

  it('is found by its reference within a year, the nearest stretch first', async () => {
    const asked: string[] = [];
    const backend = {
      agenda: async ({ start, end }: { readonly start: string; readonly end: string }) => {
        asked.push(start.slice(0, 10));
        assert.ok(Date.parse(end) - Date.parse(start) <= 400 * 86_400_000);
        return asked.length === 2 ? agenda : { ...agenda, bookings: [] };
      },
    };
    assert.equal((await findBooking(backend, 'pending', now))?.ref, 'pending');
    assert.deepEqual(asked, ['2026-01-31', '2026-05-01']);
    assert.equal(await findBooking({ agenda: async () => agenda }, 'nowhere', now), undefined);
  });
});

describe('booking for a guest', () => {
  const choice = {
    eventType: 'intro',
    durationMinutes: 30,
    location: 'phone',
    locationDetail: ' +49 30 1 ',
    from: '2026-03-02',
    start: '2026-03-03T08:00:00.000Z',
  };
  const said = { guest: { name: 'Ada', email: 'ada@example.com' }, answers: {}, zone: 'Europe/Berlin' };

  it('sends what is chosen and said, and nothing that is not', () => {
    assert.deepEqual(requestOf(choice, said), {
      eventType: 'intro',
      start: choice.start,
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      guest: said.guest,
      locationDetail: '+49 30 1',
      context: { location: 'phone' },
    });
    assert.equal(requestOf({ ...choice, start: undefined }, said), undefined);
    assert.deepEqual(
      requestOf({ ...choice, location: '', locationDetail: '' }, { ...said, answers: { a: '1' } }),
      {
        eventType: 'intro',
        start: choice.start,
        durationMinutes: 30,
        zone: 'Europe/Berlin',
        guest: said.guest,
        answers: { a: '1' },
      },
    );
  });

  it('says what is missing', () => {
    const places = placesOf(introType, profile);
    assert.deepEqual(missingIn({ ...choice, locationDetail: '+49 30 123456' }, places), []);
    assert.deepEqual(missingIn({ ...choice, locationDetail: '', start: undefined }, places), [
      'start',
      'locationDetail',
    ]);
    assert.deepEqual(missingIn({ ...choice, locationDetail: 'call me' }, places), ['locationDetail']);
    assert.deepEqual(missingIn({ ...choice, location: 'meet', locationDetail: '' }, places), []);
    assert.deepEqual(missingIn({ ...choice, location: '', locationDetail: '' }, []), []);
  });

  it('happens at the event type’s places, else at the host’s own', () => {
    const bare = { ...introType, locations: [] };
    assert.deepEqual(placesOf(bare, profile), [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }]);
    assert.deepEqual(placesOf(bare, undefined), []);
    assert.deepEqual(
      placesOf(introType, profile).map(({ id }) => id),
      ['meet', 'phone'],
    );
  });

  it('has one key for what is wanted, until it is done', () => {
    const keys = new IntentKeys();
    const first = keys.keyOf({ a: 1 });
    assert.equal(keys.keyOf({ a: 1 }), first);
    assert.notEqual(keys.keyOf({ a: 2 }), first);
    keys.done({ a: 1 });
    assert.notEqual(keys.keyOf({ a: 1 }), first);
  });
});
