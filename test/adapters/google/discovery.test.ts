import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { listedFields } from '../../../src/adapters/google/busy-events.js';
import { followedFields } from '../../../src/adapters/google/changes.js';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { requestsJudged } from './discovery-judge.js';
import { missingFields, strangers } from './discovery-shapes.js';
import { annasWorld, everythingScopes, hour, ids, minute, now, transport } from './fake-world.js';

/** Uses all that the adapter can do, and answers which methods that took. */
async function methodsUsed() {
  const google = annasWorld('America/Los_Angeles');
  const { id: clientId, secret: clientSecret } = google.client;
  const provider = googleCalendar({ clientId, clientSecret, ...transport(google) });
  const adapter = provider.open({
    refreshToken: google.issueRefreshToken({ account: ids.anna, scopes: everythingScopes }),
  });
  const calendar = google.addCalendar({ account: ids.anna, summary: 'No Meet', conferenceTypes: [] });
  const { id: eventId } = google.addEvent({
    calendar,
    summary: 'Day',
    start: '2026-03-03',
    end: '2026-03-04',
  });
  const draft: EventDraft = {
    id: 'occ000001',
    bookingRef: 'ref-1',
    title: 'Intro',
    description: 'x',
    location: 'y',
    start: now + hour,
    end: now + 2 * hour,
    zone: 'Europe/Berlin',
    attendees: [{ email: 'ada@example.com', name: 'Ada' }],
    visibility: 'private',
    remindersMinutes: [10],
    color: '#5484ed',
    conference: { solution: 'google-meet', requestId: 'r1' },
  };
  const range = { start: now, end: now + 100 * 24 * hour };
  await adapter.calendars();
  await adapter.busy({ calendars: [ids.anna, ids.boss, 'primary', calendar], recognise: [ids.anna], range });
  for (const calendarId of [ids.anna, calendar]) {
    const { etag } = await adapter.insert(calendarId, draft);
    await adapter.insert(calendarId, draft);
    const at = { calendarId, eventId: draft.id, ...(etag !== undefined && { etag }) };
    await adapter.update(at, {
      ...draft,
      title: 'New',
      conference: { solution: 'google-meet', requestId: 'r2' },
    });
    google.clock.advance(minute);
    await adapter.event(at);
    const where = { calendarId, eventId: draft.id };
    await adapter.update(where, { color: null, remindersMinutes: null, conference: null });
    await adapter.cancel(at);
  }
  await adapter.event({ calendarId: calendar, eventId });
  return new Set(google.requests.entries.map(({ method }) => method));
}

describe('what the adapter sends', () => {
  it('passes the judge, whatever it is asked to do', async () => {
    const before = requestsJudged();
    const used = [...(await methodsUsed())].sort();
    assert.deepEqual(used, [
      'calendar.calendarList.list',
      'calendar.events.delete',
      'calendar.events.get',
      'calendar.events.insert',
      'calendar.events.list',
      'calendar.events.patch',
      'calendar.freebusy.query',
      'oauth2.token',
    ]);
    assert.ok(requestsJudged() - before >= used.length);
  });

  it('names, where it asks for a part, parts that are there', () => {
    assert.deepEqual(missingFields(listedFields, discovery.schemas['Events']), []);
    assert.deepEqual(missingFields(followedFields, discovery.schemas['Events']), []);
    assert.deepEqual(missingFields('kind,timeZone', discovery.schemas['Events']), []);
    assert.deepEqual(missingFields('kind,items(id,nonsense)', discovery.schemas['Events']), ['nonsense']);
  });

  it('would be found out if it were not', () => {
    const event = discovery.schemas['Event'];
    assert.deepEqual(strangers({ summary: 'x', guestlist: [], start: { dateTime: 5 } }, event), [
      '.guestlist',
      '.start.dateTime',
    ]);
  });
});
