import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CalendarAdapter, EventDraft } from '../../../src/contract/calendar-adapter.js';
import { isBookingError } from '../../../src/contract/booking-error.js';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import type { Fault, FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { annasWorld, everythingScopes, hour, ids, now, transport } from './fake-world.js';

const faults: Readonly<Record<string, Fault>> = {
  'a refused connection': { kind: 'refused' },
  'a reset, nothing done': { kind: 'reset' },
  'a reset, all done': { kind: 'reset', applied: true },
  'a timeout, nothing done': { kind: 'hang' },
  'a timeout, all done': { kind: 'hang', applied: true },
  'thirty seconds of delay': { kind: 'delay', milliseconds: 30_000 },
  '401': { kind: 'error', error: 'unauthorized' },
  invalid_grant: { kind: 'error', error: 'invalidGrant' },
  '403 rateLimitExceeded': { kind: 'error', error: 'rateLimitExceeded' },
  '404': { kind: 'error', error: 'notFound' },
  '409': { kind: 'error', error: 'duplicate' },
  '410': { kind: 'error', error: 'fullSyncRequired' },
  '429 with Retry-After': { kind: 'error', error: 'tooManyRequests', retryAfter: 3 },
  '500, all done': { kind: 'error', error: 'backendError', applied: true },
  '503': { kind: 'error', error: 'unavailable' },
  'a cut body': { kind: 'cut' },
  'no JSON': { kind: 'malformed' },
  'a page': { kind: 'html' },
};

const calendarId = ids.anna;
const draft: EventDraft = {
  id: 'occ000001',
  bookingRef: 'ref-1',
  title: 'Intro',
  start: now + hour,
  end: now + 2 * hour,
  zone: 'Europe/Berlin',
  attendees: [{ email: 'ada@example.com' }],
  conference: { solution: 'google-meet', requestId: 'r1' },
};
const at = { calendarId, eventId: draft.id };
const moved = { start: now + 3 * hour, end: now + 4 * hour, zone: 'Europe/Berlin' };

function open(google: FakeGoogle): CalendarAdapter {
  const { id: clientId, secret: clientSecret } = google.client;
  const scopes = everythingScopes;
  const refreshToken = google.issueRefreshToken({ account: ids.anna, scopes });
  return googleCalendar({ clientId, clientSecret, timeoutSeconds: 0.01, ...transport(google) }).open({
    refreshToken,
    scopes,
  });
}

/** What a worker above the adapter does: again after what may pass, another id when the id is taken. */
async function untilDone(
  google: FakeGoogle,
  work: (adapter: CalendarAdapter, attempt: number) => Promise<unknown>,
) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      return await work(open(google), attempt);
    } catch (error) {
      assert.ok(isBookingError(error), 'the adapter fails with a BookingError');
      assert.ok(
        [
          'calendar-unreachable',
          'unauthenticated',
          'version-conflict',
          'not-found',
          'refused',
          'gone',
        ].includes(error.code),
      );
    }
  }
  return assert.fail('it never got done');
}

const flows = {
  async book(google: FakeGoogle) {
    await untilDone(google, (adapter, attempt) =>
      adapter.insert(calendarId, { ...draft, id: `occ00000${(attempt + 1).toString()}` }),
    );
  },
  async reschedule(google: FakeGoogle) {
    await untilDone(google, async (adapter) => {
      const event = await adapter.event(at);
      if (event === undefined) throw new Error('The event is gone');
      if (event.start === moved.start) return;
      await adapter.update({ ...at, ...(event.etag !== undefined && { etag: event.etag }) }, moved);
    });
  },
  async cancel(google: FakeGoogle) {
    await untilDone(google, (adapter) => adapter.cancel(at));
  },
};

const live = (google: FakeGoogle) => google.events(calendarId).filter(({ status }) => status !== 'cancelled');

async function prepared(flow: keyof typeof flows): Promise<FakeGoogle> {
  const google = annasWorld();
  if (flow !== 'book') await open(google).insert(calendarId, draft);
  google.requests.clear();
  return google;
}

/** Where a fault is a plain lie, only the liar can be asked: a 404 about an event that stands. */
const lies: Readonly<Record<keyof typeof flows, readonly string[]>> = {
  book: [],
  reschedule: ['404'],
  cancel: ['404'],
};

describe('every call of every flow, with every fault', () => {
  for (const flow of ['book', 'reschedule', 'cancel'] as const) {
    it(`${flow}: done once, nothing lost, nothing doubled`, async () => {
      const clean = await prepared(flow);
      await flows[flow](clean);
      const calls = clean.requests.entries.length;
      assert.ok(calls >= 2);
      for (const [name, fault] of Object.entries(faults)) {
        for (let after = 0; after < calls; after += 1) {
          if (lies[flow].includes(name)) continue;
          const google = await prepared(flow);
          google.faults.add({ after, fault });
          await flows[flow](google);
          const events = live(google);
          const where = `${flow}, call ${after.toString()}, ${name}`;
          assert.equal(events.length, flow === 'cancel' ? 0 : 1, where);
          const start = flow === 'book' ? draft.start : moved.start;
          if (flow !== 'cancel') assert.equal(Date.parse(events[0]?.start.dateTime ?? ''), start, where);
        }
      }
    });
  }

  it('reading: what cannot be read is unknown, never free', async () => {
    for (const [name, fault] of Object.entries(faults)) {
      for (const method of [
        'calendar.calendarList.list',
        'calendar.events.list',
        'calendar.freebusy.query',
        'oauth2.token',
      ]) {
        for (const times of [1, Infinity]) {
          const google = annasWorld();
          for (const calendar of [ids.anna, ids.boss]) {
            google.addEvent({
              calendar,
              summary: 'Busy',
              start: '2026-03-02T10:00',
              end: '2026-03-02T11:00',
            });
          }
          google.faults.add({ match: { method }, times, fault });
          const range = { start: now, end: now + 10 * hour };
          const answers = await open(google).busy({
            calendars: [ids.anna, ids.boss],
            recognise: [ids.anna],
            range,
          });
          assert.equal(answers.length, 2);
          for (const answer of answers) {
            const isFree = 'items' in answer && answer.items.length === 0;
            assert.ok(!isFree, `${answer.calendarId}, ${method}, ${name}, ${times.toString()} times`);
          }
        }
      }
    }
  });
});
