import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  calendarsPerQuery,
  longestWindow,
  partsOf,
  windowsOf,
} from '../../../src/adapters/google/free-busy-chunks.js';
import { mergeIntervals, overlaps } from '../../../src/time/interval.js';
import { ids, scope, transport } from './fake-world.js';
import { googleAdapter } from '../../../src/adapters/google/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';

const day = 86_400_000;

describe('windows of a range', () => {
  it('tile it: none overlap, nothing is left out, none is longer than allowed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 2e12 }),
        fc.integer({ min: 1, max: 800 * day }),
        (start, length) => {
          const windows = windowsOf({ start, end: start + length }, longestWindow);
          assert.deepEqual(mergeIntervals(windows), [{ start, end: start + length }]);
          for (const [index, window] of windows.entries()) {
            assert.ok(window.end > window.start && window.end - window.start <= longestWindow);
            assert.ok(windows.slice(index + 1).every((other) => !overlaps(window, other)));
          }
        },
      ),
      { seed: 7 },
    );
  });

  it('are none for an empty or reversed range', () => {
    assert.deepEqual(windowsOf({ start: 5, end: 5 }, 10), []);
    assert.deepEqual(windowsOf({ start: 5, end: 4 }, 10), []);
  });
});

describe('parts of a list', () => {
  it('hold everything once, in order, and no more than allowed each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 260 }),
        fc.integer({ min: 1, max: 60 }),
        (values, size) => {
          const parts = partsOf(values, size);
          assert.deepEqual(parts.flat(), values);
          assert.ok(parts.every((part) => part.length > 0 && part.length <= size));
          assert.equal(parts.length, Math.ceil(values.length / size));
        },
      ),
      { seed: 7 },
    );
  });
});

describe('free/busy of many calendars over a long time', () => {
  it('asks in chunks that Google takes, and finds every event', async () => {
    const google = fakeGoogle({ now: Date.UTC(2026, 0, 5) });
    google.addAccount({ email: ids.anna, zone: 'Europe/Berlin' });
    const start = google.clock.now();
    const calendars = Array.from({ length: 120 }, (_, index) => {
      const id = google.addCalendar({ account: ids.anna, summary: `Calendar ${index.toString()}` });
      const at = new Date(start + index * 3 * day + day).toISOString();
      google.addEvent({
        calendar: id,
        summary: 'x',
        start: at,
        end: new Date(Date.parse(at) + day).toISOString(),
      });
      return id;
    });
    const scopes = [scope('calendar.freebusy')];
    const token = google.issueAccessToken({ account: ids.anna, scopes });
    const adapter = googleAdapter({ getAccessToken: () => token, scopes, ...transport(google) });
    const range = { start, end: start + 400 * day };
    const answers = await adapter.busy({ calendars, range });
    for (const [index, answer] of answers.entries()) {
      assert.ok('items' in answer);
      const from = start + index * 3 * day + day;
      assert.deepEqual(answer.items, [
        { calendarId: calendars[index], start: from, end: from + day, transparency: 'opaque' },
      ]);
    }
    const asked = google.requests
      .of('calendar.freebusy.query')
      .map(({ body }) => body as { items: unknown[] });
    assert.equal(asked.length, 3 * 7);
    assert.ok(asked.every(({ items }) => items.length <= calendarsPerQuery));
  });

  it('loses, when one chunk fails, the calendars of that chunk and no others', async () => {
    const google = fakeGoogle({ now: Date.UTC(2026, 0, 5) });
    google.addAccount({ email: ids.anna });
    const calendars = Array.from({ length: 60 }, (_, index) =>
      google.addCalendar({ account: ids.anna, summary: `Calendar ${index.toString()}` }),
    );
    const scopes = [scope('calendar.freebusy')];
    const token = google.issueAccessToken({ account: ids.anna, scopes });
    const adapter = googleAdapter({ getAccessToken: () => token, scopes, ...transport(google), attempts: 1 });
    // Two chunks of calendars, two windows each: the second call is the first calendars' second window.
    google.faults.add({ after: 1, fault: { kind: 'error', error: 'unavailable' } });
    const start = google.clock.now();
    const answers = await adapter.busy({ calendars, range: { start, end: start + 100 * day } });
    const failed = answers.flatMap((answer, index) => ('error' in answer ? [index] : []));
    assert.deepEqual(
      failed,
      Array.from({ length: 50 }, (_, index) => index),
    );
    assert.ok(
      failed.every((index) => 'error' in answers[index]! && answers[index].error === 'calendar-unreachable'),
    );
  });
});
