import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { CalendarAddress, CalendarSettings } from '../../../src/contract/settings-store.js';
import { isSameCalendar } from '../../../src/contract/settings-store.js';
import { keyOf } from '../../../src/elements/calendar-settings/calendar-rows.js';
import {
  linkTo,
  settled,
  without,
  withConflict,
} from '../../../src/elements/calendar-settings/chosen-calendars.js';
import { formatAge } from '../../../src/elements/calendar-settings/format-age.js';
import { saveFaultsOf } from '../../../src/elements/calendar-settings/save-faults.js';

const [a, b, c] = ['a', 'b', 'c'].map((calendarId) => ({ connectionId: 'c1', calendarId })) as [
  CalendarAddress,
  CalendarAddress,
  CalendarAddress,
];
const isGone = (): boolean => false;

describe('settings in one way of writing them', () => {
  it('keep each calendar once, in one order, the linked one not among the conflicts', () => {
    assert.deepEqual(settled({ linked: b, conflicts: [c, b, a, c] }), { linked: b, conflicts: [a, c] });
  });

  it('leave out what holds anyway', () => {
    const defaults = { conflicts: [], sync: 'one-way', whenUnreadable: 'closed' } as const;
    assert.deepEqual(settled(defaults), { conflicts: [] });
    const chosen = { conflicts: [], sync: 'two-way', whenUnreadable: 'last-known' } as const;
    assert.deepEqual(settled(chosen), chosen);
  });

  it('are the same when they are written again, whatever is done to them', () => {
    const address = fc.constantFrom(a, b, c);
    const settings: fc.Arbitrary<CalendarSettings> = fc.record(
      {
        linked: address,
        conflicts: fc.array(address),
        sync: fc.constantFrom('one-way' as const, 'two-way' as const),
        whenUnreadable: fc.constantFrom('closed' as const, 'last-known' as const),
      },
      { requiredKeys: ['conflicts'] },
    );
    fc.assert(
      fc.property(settings, settings, address, (one, saved, at) => {
        for (const made of [
          settled(one),
          linkTo(one, at, { saved, isGone }),
          linkTo(one, undefined, { saved, isGone }),
          withConflict(one, at, true),
          without(settled(one), at),
        ]) {
          assert.deepEqual(settled(made), made);
          assert.ok(!made.conflicts.some((other) => made.linked && isSameCalendar(other, made.linked)));
        }
      }),
    );
  });
});

describe('linking another calendar', () => {
  const saved = { linked: a, conflicts: [b] };

  it('lets the former one go on blocking, and so does linking none', () => {
    assert.deepEqual(linkTo(saved, c, { saved, isGone }), { linked: c, conflicts: [a, b] });
    assert.deepEqual(linkTo(saved, undefined, { saved, isGone }), { conflicts: [a, b] });
  });

  it('lets go of a former one that is gone', () => {
    assert.deepEqual(linkTo(saved, c, { saved, isGone: () => true }), { linked: c, conflicts: [b] });
  });

  it('and then the former one again changes nothing', () => {
    for (const other of [b, c, undefined]) {
      const there = linkTo(saved, other, { saved, isGone });
      assert.deepEqual(linkTo(there, a, { saved, isGone }), saved);
    }
  });

  it('that blocked takes it from the conflicts', () => {
    assert.deepEqual(linkTo(saved, b, { saved, isGone }), { linked: b, conflicts: [a] });
  });
});

describe('taking a calendar out', () => {
  it('takes it out wherever it is', () => {
    assert.deepEqual(without({ linked: a, conflicts: [b] }, a), { conflicts: [b] });
    assert.deepEqual(without({ linked: a, conflicts: [b] }, b), { linked: a, conflicts: [] });
    assert.deepEqual(without({ linked: a, conflicts: [b] }, c), { linked: a, conflicts: [b] });
  });

  it('is undone by choosing it again', () => {
    const before = { linked: a, conflicts: [b, c] };
    assert.deepEqual(withConflict(withConflict(before, b, false), b, true), before);
  });
});

describe('what was not accepted', () => {
  const sent = { linked: a, conflicts: [b, c] };
  const of = (...paths: string[]) =>
    new BookingError('invalid-request', { fields: paths.map((path) => ({ path, message: 'anything' })) });

  it('is found by code and path, never by words', () => {
    for (const [error, linked, conflicts] of [
      [undefined, false, []],
      [new BookingError('unavailable'), false, []],
      [new BookingError('not-bookable', { detail: 'anything' }), true, []],
      [of('value.linked.calendarId'), true, []],
      [of('value.conflicts.1.calendarId'), false, [c]],
      [of('value.conflicts.0.connectionId', 'value.conflicts.1'), false, [b, c]],
      [of('value.conflicts.7.calendarId', 'value.conflicts', 'value.sync', 'version'), false, []],
    ] as const) {
      const faults = saveFaultsOf(error, sent);
      assert.deepEqual([faults.linked, [...faults.conflicts]], [linked, conflicts.map(keyOf)]);
    }
  });
});

describe('how long ago something was', () => {
  const minute = 60_000;
  for (const [milliseconds, en, de] of [
    [-minute, 'now', 'jetzt'],
    [0, 'now', 'jetzt'],
    [minute - 1, 'now', 'jetzt'],
    [minute, '1 minute ago', 'vor 1 Minute'],
    [119 * minute, '1 hour ago', 'vor 1 Stunde'],
    [23 * 60 * minute, '23 hours ago', 'vor 23 Stunden'],
    [24 * 60 * minute, 'yesterday', 'gestern'],
    [80 * 60 * minute, '3 days ago', 'vor 3 Tagen'],
  ] as const)
    it(`${milliseconds} ms: ${en}`, () => {
      assert.equal(formatAge('en', milliseconds), en);
      assert.equal(formatAge('de', milliseconds), de);
    });
});
