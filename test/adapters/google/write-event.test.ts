import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { annasAdapter, annasWorld, hour, ids, minute, now } from './fake-world.js';
import {
  backendError,
  draft as scriptedDraft,
  googleEvent,
  scriptedAdapter,
  scriptedGoogle,
} from './scripted-google.js';

const calendarId = ids.anna;
const at = { calendarId, eventId: 'occ000001' };
const draft: EventDraft = {
  id: 'occ000001',
  bookingRef: 'ref-1',
  title: 'Intro',
  description: 'With <Ada>',
  start: now + hour,
  end: now + 1.5 * hour,
  zone: 'Europe/Berlin',
  attendees: [{ email: 'ada@example.com', name: 'Ada' }],
  conference: { solution: 'google-meet', requestId: 'occ000001-1' },
};
const { attendees: _, conference: __, ...bare } = draft;
const quiet: EventDraft = { ...bare, attendees: [] };

describe('inserting', () => {
  it('asks for the Meet link in a way that Google does not ignore, and for mail to the guest', async () => {
    const google = annasWorld();
    const event = await annasAdapter(google).insert(calendarId, draft);
    const [request] = google.requests.of('calendar.events.insert');
    assert.deepEqual(request?.query, { conferenceDataVersion: ['1'], sendUpdates: ['all'] });
    assert.deepEqual(event.conference, { solution: 'google-meet', state: 'pending' });
    assert.equal(google.outbox.length, 1);
    const kept = google.event({ calendar: calendarId, event: draft.id });
    assert.equal(kept?.description, 'With &lt;Ada&gt;');
    assert.equal(kept.start.timeZone, 'Europe/Berlin');
    google.clock.advance(2000);
    const later = await annasAdapter(google).event(at);
    assert.equal(later?.conference?.state, 'ready');
    assert.match(later.conference.url ?? '', /^https:\/\/meet\.google\.com\//);
  });

  it('sends no mail when nobody is invited', async () => {
    const google = annasWorld();
    await annasAdapter(google).insert(calendarId, quiet);
    assert.equal(google.requests.of('calendar.events.insert')[0]?.query['sendUpdates'], undefined);
    assert.equal(google.outbox.length, 0);
  });

  it('says when the Meet link will not come', async () => {
    const google = annasWorld();
    google.settings.meetOutcome = 'failure';
    await annasAdapter(google).insert(calendarId, draft);
    google.clock.advance(minute);
    assert.deepEqual((await annasAdapter(google).event(at))?.conference, {
      solution: 'google-meet',
      state: 'failed',
    });
  });

  it('writes the event without a link where the calendar makes none, once, and every reader learns it', async () => {
    const google = annasWorld();
    const calendar = google.addCalendar({ account: ids.anna, summary: 'No Meet', conferenceTypes: [] });
    const adapter = annasAdapter(google);
    const failed = { solution: 'google-meet', state: 'failed' };
    assert.deepEqual((await adapter.insert(calendar, draft)).conference, failed);
    assert.deepEqual((await adapter.insert(calendar, draft)).conference, failed, 'a retry says the same');
    assert.deepEqual((await adapter.event({ ...at, calendarId: calendar }))?.conference, failed);
    assert.equal(google.events(calendar).length, 1);
    assert.equal(google.outbox.length, 1, 'the guest gets one invitation');
  });

  it('takes an answer that does not mention the link for a refusal of it', async () => {
    const google = scriptedGoogle([{ body: googleEvent() }]);
    const conference = { solution: 'google-meet', requestId: 'r' };
    const event = await scriptedAdapter(google).insert('anna', { ...scriptedDraft, conference });
    assert.deepEqual(event.conference, { solution: 'google-meet', state: 'failed' });
  });

  for (const [name, fault] of Object.entries({
    'the connection breaks after Google wrote it': { kind: 'reset', applied: true },
    'the connection breaks before': { kind: 'reset' },
    'Google fails after it wrote it': { kind: 'error', error: 'backendError', applied: true },
    'the answer is cut': { kind: 'cut' },
    'the answer is no JSON': { kind: 'malformed' },
    'a page comes from in between': { kind: 'html' },
  } as const)) {
    it(`answers one event, with one mail, when ${name}`, async () => {
      const google = annasWorld();
      google.faults.add({ match: { method: 'calendar.events.insert' }, fault });
      const event = await annasAdapter(google).insert(calendarId, draft);
      assert.equal(event.bookingRef, 'ref-1');
      assert.equal(event.conference?.solution, 'google-meet');
      assert.equal(google.events(calendarId).length, 1);
      assert.equal(google.outbox.length, 1);
    });
  }

  it('finds the event it wrote although Google does not show it at once', async () => {
    const google = annasWorld();
    google.faults.add({
      match: { method: 'calendar.events.insert' },
      fault: { kind: 'reset', applied: true },
    });
    google.faults.add({
      match: { method: 'calendar.events.get' },
      times: 2,
      fault: { kind: 'error', error: 'notFound' },
    });
    assert.equal((await annasAdapter(google).insert(calendarId, draft)).bookingRef, 'ref-1');
  });

  it('asks for another id when the id is burnt', async () => {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    await adapter.insert(calendarId, quiet);
    await adapter.cancel(at);
    await assert.rejects(adapter.insert(calendarId, quiet), { code: 'version-conflict' });
    google.emptyTrash(calendarId);
    await assert.rejects(adapter.insert(calendarId, quiet), { code: 'version-conflict' });
    await adapter.insert(calendarId, { ...quiet, id: 'occ000002' });
  });

  it('refuses a reference that Google would cut', async () => {
    const google = annasWorld();
    const bookingRef = 'r'.repeat(1025);
    await assert.rejects(annasAdapter(google).insert(calendarId, { ...quiet, bookingRef }), {
      code: 'refused',
    });
    assert.equal(google.requests.of('calendar.events.insert').length, 0);
  });

  it('writes to the main calendar by its alias, and answers its real id', async () => {
    const google = annasWorld();
    const event = await annasAdapter(google).insert('primary', quiet);
    assert.equal(event.calendarId, ids.anna);
    assert.equal((await annasAdapter(google).event({ ...at, calendarId: 'primary' }))?.calendarId, ids.anna);
  });

  it('says what it is that will never work', async () => {
    const google = annasWorld();
    const rows = [
      ['forbiddenForServiceAccounts', 'refused'],
      ['quotaExceeded', 'calendar-unreachable'],
    ] as const;
    for (const [reason, code] of rows) {
      const google = scriptedGoogle([backendError(403, reason)]);
      await assert.rejects(scriptedAdapter(google).insert('anna', scriptedDraft), { code });
      assert.equal(google.requests.length, 1);
    }
    await assert.rejects(annasAdapter(google).insert(ids.team, quiet), { code: 'refused' });
  });
});

describe('changing', () => {
  async function written() {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    const event = await adapter.insert(calendarId, draft);
    return { google, adapter, event };
  }

  it('moves the event, keeps its guests and its link, and tells them', async () => {
    const { google, adapter, event } = await written();
    const time = { start: draft.start + 15 * minute, end: draft.end + 15 * minute, zone: 'Europe/Berlin' };
    const moved = await adapter.update({ ...at, etag: event.etag ?? '' }, time);
    assert.deepEqual([moved.start, moved.end], [time.start, time.end]);
    assert.equal(moved.conference?.state, 'pending');
    const kept = google.event({ calendar: calendarId, event: draft.id });
    assert.equal(kept?.attendees?.find(({ self }) => self !== true)?.email, 'ada@example.com');
    assert.deepEqual(google.requests.of('calendar.events.patch')[0]?.query, {
      conferenceDataVersion: ['1'],
      sendUpdates: ['all'],
    });
    assert.equal(google.outbox.length, 2);
  });

  it('moves an event that its host had made all-day', async () => {
    const { google, adapter } = await written();
    google.changeEvent(
      { calendar: calendarId, event: draft.id },
      { start: { date: '2026-03-04', dateTime: null }, end: { date: '2026-03-05', dateTime: null } },
    );
    const moved = await adapter.update(at, { start: draft.start, end: draft.end, zone: 'Europe/Berlin' });
    assert.deepEqual([moved.start, moved.end], [draft.start, draft.end]);
  });

  it('finds its own change behind a failed condition when the first answer was lost', async () => {
    const { google, adapter, event } = await written();
    google.faults.add({
      match: { method: 'calendar.events.patch' },
      fault: { kind: 'reset', applied: true },
    });
    const change = { title: 'Moved', start: draft.start + hour, end: draft.end + hour, description: 'Later' };
    const moved = await adapter.update({ ...at, etag: event.etag ?? '' }, change);
    assert.equal(moved.title, 'Moved');
    assert.equal(google.requests.of('calendar.events.patch').length, 2);
    assert.equal(google.outbox.length, 2);
  });

  it('does not take somebody else’s change for its own', async () => {
    const { google, adapter, event } = await written();
    google.changeEvent({ calendar: calendarId, event: draft.id }, { summary: 'By hand' });
    google.faults.add({ match: { method: 'calendar.events.patch' }, fault: { kind: 'reset' } });
    const change = adapter.update({ ...at, etag: event.etag ?? '' }, { title: 'Moved' });
    await assert.rejects(change, { code: 'version-conflict' });
    assert.equal(google.event({ calendar: calendarId, event: draft.id })?.summary, 'By hand');
  });

  it('makes the change without the link where none can be made', async () => {
    const google = annasWorld();
    const calendar = google.addCalendar({ account: ids.anna, summary: 'No Meet', conferenceTypes: [] });
    const adapter = annasAdapter(google);
    await adapter.insert(calendar, quiet);
    const where = { ...at, calendarId: calendar };
    const conference = { solution: 'google-meet', requestId: 'second' };
    const changed = await adapter.update(where, { title: 'With Meet?', conference });
    assert.equal(changed.title, 'With Meet?');
    assert.equal(changed.bookingRef, 'ref-1');
    assert.deepEqual(changed.conference, { solution: 'google-meet', state: 'failed' });
    assert.deepEqual((await adapter.event(where))?.conference, changed.conference);
  });

  it('adds a link later, and a fresh request replaces one that failed', async () => {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    google.settings.meetOutcome = 'failure';
    await adapter.insert(calendarId, draft);
    google.clock.advance(minute);
    google.settings.meetOutcome = 'success';
    await adapter.update(at, { conference: { solution: 'google-meet', requestId: 'occ000001-2' } });
    google.clock.advance(minute);
    assert.equal((await adapter.event(at))?.conference?.state, 'ready');
  });

  it('does not bring back what is gone', async () => {
    const { google, adapter } = await written();
    await adapter.cancel(at);
    await assert.rejects(adapter.update(at, { title: 'x' }), { code: 'not-found' });
    assert.equal(google.event({ calendar: calendarId, event: draft.id })?.status, 'cancelled');
    await assert.rejects(adapter.update({ ...at, eventId: 'none00000' }, { title: 'x' }), {
      code: 'not-found',
    });
  });
});

describe('changing what has left the trash', () => {
  it('finds out that it is gone, although Google says that it may not be changed', async () => {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    await adapter.insert(calendarId, draft);
    google.removeEvent({ calendar: calendarId, event: draft.id });
    google.emptyTrash(calendarId);
    await assert.rejects(adapter.update(at, { title: 'New' }), { code: 'not-found' });
    assert.equal(
      google.requests.entries.find(({ method }) => method === 'calendar.events.patch')?.status,
      403,
    );
  });
});

describe('cancelling', () => {
  for (const error of ['notFound', 'deleted'] as const)
    it(`looks whether an event is gone of which Google says ${error}`, async () => {
      const google = annasWorld();
      const adapter = annasAdapter(google);
      await adapter.insert(calendarId, draft);
      google.faults.add({ match: { method: 'calendar.events.delete' }, fault: { kind: 'error', error } });
      await adapter.cancel(at);
      assert.equal(google.event({ calendar: calendarId, event: draft.id })?.status, 'cancelled');
    });

  it('does not take an event for gone whose calendar is not to be seen', async () => {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    await adapter.insert(calendarId, draft);
    const match = { path: '/calendars/' };
    google.faults.add({ match, times: Infinity, fault: { kind: 'error', error: 'notFound' } });
    await assert.rejects(adapter.cancel(at), { code: 'not-found' });
  });

  it('tells the guests, and takes lost answers and gone events for done', async () => {
    const google = annasWorld();
    const adapter = annasAdapter(google);
    await adapter.insert(calendarId, draft);
    google.faults.add({
      match: { method: 'calendar.events.delete' },
      fault: { kind: 'reset', applied: true },
    });
    await adapter.cancel(at);
    assert.equal(google.event({ calendar: calendarId, event: draft.id })?.status, 'cancelled');
    assert.deepEqual(google.requests.of('calendar.events.delete')[0]?.query, { sendUpdates: ['all'] });
    assert.equal(google.outbox.length, 2);
    await adapter.cancel(at);
  });

  it('does not take a page from in between for done', async () => {
    for (const answer of [
      { status: 404, body: '<h1>Not Found</h1>' },
      { status: 200, body: '<h1>Please sign in</h1>' },
    ]) {
      const google = scriptedGoogle([answer]);
      await assert.rejects(scriptedAdapter(google).cancel(at), { code: 'calendar-unreachable' });
    }
  });
});

describe('reading one event', () => {
  it('knows nothing of a remnant, however Google tells it', async () => {
    for (const answer of [
      { body: { kind: 'calendar#event', id: 'event1', status: 'cancelled' } },
      backendError(404, 'notFound'),
      backendError(410, 'deleted'),
    ]) {
      assert.equal(await scriptedAdapter(scriptedGoogle([answer])).event(at), undefined);
    }
  });
});
