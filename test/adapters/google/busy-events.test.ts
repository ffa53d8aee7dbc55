import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hour, now, scope, told } from './fake-world.js';
import { backendError, scriptedAdapter, scriptedGoogle } from './scripted-google.js';

const range = { start: now, end: now + 10 * hour };
const iso = (instant: number) => new Date(instant).toISOString();

describe('a list of events', () => {
  const item = (more: object = {}) => ({
    id: 'e1',
    start: { dateTime: iso(now) },
    end: { dateTime: iso(now + hour) },
    ...more,
  });
  const list = (items: readonly unknown[], more: object = {}) => ({
    kind: 'calendar#events',
    timeZone: 'Europe/Berlin',
    items,
    ...more,
  });
  const query = { calendars: ['anna'], recognise: ['anna'], range };
  const eventsOnly = { scopes: [scope('calendar.events')] };

  it('is read to its last page, empty and short ones included', async () => {
    const google = scriptedGoogle([
      { body: list([], { nextPageToken: 'a' }) },
      { body: list([item({ summary: 'Second page' })], { nextPageToken: 'b' }) },
      { body: { kind: 'calendar#events', timeZone: 'Europe/Berlin' } },
    ]);
    const answers = await scriptedAdapter(google, eventsOnly).busy(query);
    assert.deepEqual(told(answers), [['Second page']]);
    assert.deepEqual(
      google.requests.map(({ url }) => url.searchParams.get('pageToken')),
      [null, 'a', 'b'],
    );
  });

  const unknown: Readonly<Record<string, unknown>> = {
    'an answer of something else': { ok: true },
    'a list instead of an answer': [],
    'items that are no list': list([], { items: {} }),
    'an event without times': list([{ id: 'e1' }]),
    'an event whose time cannot be read': list([item({ start: { dateTime: '2026-03-02T09:00:00' } })]),
    'a whole day in a calendar without a zone': {
      ...list([item({ start: { date: '2026-03-02' } })]),
      timeZone: undefined,
    },
    'a whole day in a zone nobody knows': {
      ...list([item({ start: { date: '2026-03-02' }, end: { date: '2026-03-03' } })]),
      timeZone: 'Mars/Base',
    },
    'something that is no event': list([null]),
    'the same page for ever': list([], { nextPageToken: 'a' }),
  };
  for (const [name, body] of Object.entries(unknown)) {
    it(`with ${name} is unknown, not free`, async () => {
      const google = scriptedGoogle([{ body }]);
      const answers = await scriptedAdapter(google, eventsOnly).busy(query);
      assert.deepEqual(answers, [{ calendarId: 'anna', error: 'calendar-unreachable' }]);
    });
  }

  it('that breaks off on a later page is unknown as a whole', async () => {
    const google = scriptedGoogle([
      { body: list([item()], { nextPageToken: 'a' }) },
      backendError(400, 'badRequest'),
    ]);
    assert.deepEqual(told(await scriptedAdapter(google, eventsOnly).busy(query)), ['refused']);
  });

  it('leaves out what has no length or is reversed, and what only touches the range', async () => {
    const at = (from: number, to: number) => ({ start: { dateTime: iso(from) }, end: { dateTime: iso(to) } });
    const google = scriptedGoogle([
      {
        body: list([
          { id: 'empty', ...at(now + hour, now + hour) },
          { id: 'reversed', ...at(now + 2 * hour, now + hour) },
          { id: 'before', ...at(now - hour, now) },
          { id: 'after', ...at(range.end, range.end + hour) },
          { id: 'last', summary: 'Last millisecond', ...at(now - hour, now + 1) },
        ]),
      },
    ]);
    assert.deepEqual(told(await scriptedAdapter(google, eventsOnly).busy(query)), [['Last millisecond']]);
  });

  it('asks for whole seconds around the range, because Google ignores the rest', async () => {
    const google = scriptedGoogle([{ body: list([]) }]);
    await scriptedAdapter(google, eventsOnly).busy({ ...query, range: { start: now + 1, end: now + 1001 } });
    const { searchParams } = google.requests[0]!.url;
    assert.equal(searchParams.get('timeMin'), '2026-03-02T08:00:00.000Z');
    assert.equal(searchParams.get('timeMax'), '2026-03-02T08:00:02.000Z');
  });

  it('names a calendar whatever its id holds, and asks nothing for what can be none', async () => {
    const google = scriptedGoogle([{ body: list([]) }]);
    const adapter = scriptedAdapter(google, eventsOnly);
    await adapter.busy({ ...query, calendars: ['de.german#holiday@group.v.calendar.google.com'] });
    assert.ok(
      google.requests[0]?.url.pathname.endsWith(
        '/calendars/de.german%23holiday%40group.v.calendar.google.com/events',
      ),
    );
    const answers = await adapter.busy({ ...query, calendars: ['', '.', '..', '\ud800'] });
    assert.deepEqual(told(answers), ['not-found', 'not-found', 'not-found', 'not-found']);
    assert.equal(google.requests.length, 1);
  });
});
