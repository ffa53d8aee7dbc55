import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import { backendError, googleEvent, scriptedAdapter, scriptedGoogle } from './scripted-google.js';
import type { Scripted } from './scripted-google.js';

const lastPage = (items: readonly unknown[], nextSyncToken = 'sync-1'): Scripted => ({
  body: { kind: 'calendar#events', timeZone: 'Europe/Berlin', items, nextSyncToken },
});

function follow(script: readonly Scripted[]) {
  const google = scriptedGoogle(script);
  const adapter = scriptedAdapter(google);
  return {
    google,
    changes: async (cursor?: string) => {
      const answer = await adapter.changes?.('anna', cursor);
      assert.ok(answer);
      return answer;
    },
  };
}

/** The cursor that an answer leaves. */
function cursorOf(answer: object): string {
  assert.ok('cursor' in answer && typeof answer.cursor === 'string');
  return answer.cursor;
}

describe('what changed in a calendar of Google', () => {
  it('is asked for in bounds at first, and page by page with the same ones', async () => {
    const { google, changes } = follow([
      { body: { kind: 'calendar#events', items: [], nextPageToken: 'two' } },
      lastPage([googleEvent()]),
    ]);
    const first = await changes();
    assert.ok(first.outcome === 'page' && first.more);
    const second = await changes(first.cursor);
    assert.ok(second.outcome === 'page' && !second.more);
    const [one, two] = google.requests.map(({ url }) => Object.fromEntries(url.searchParams));
    assert.deepEqual({ ...two, pageToken: undefined }, { ...one, pageToken: undefined });
    assert.deepEqual(
      [one?.['singleEvents'], one?.['timeMin'], two?.['pageToken']],
      ['true', '2026-01-30T00:00:00.000Z', 'two'],
    );
  });

  it('is asked for with the token afterwards, and without the bounds that Google refuses then', async () => {
    const { google, changes } = follow([
      lastPage([]),
      { body: { kind: 'calendar#events', items: [], nextPageToken: 'more' } },
      lastPage([], 'sync-2'),
      lastPage([]),
    ]);
    for (let cursor: string | undefined, round = 0; round < 4; round++)
      cursor = cursorOf(await changes(cursor));
    const asked = google.requests.map(({ url: { searchParams } }) =>
      ['syncToken', 'pageToken', 'timeMin', 'timeMax'].map(
        (name) => searchParams.has(name) && (searchParams.get(name) ?? ''),
      ),
    );
    assert.deepEqual(asked.slice(1), [
      ['sync-1', false, false, false],
      ['sync-1', 'more', false, false],
      ['sync-2', false, false, false],
    ]);
    for (const { url } of google.requests)
      for (const forbidden of [
        'iCalUID',
        'orderBy',
        'q',
        'updatedMin',
        'privateExtendedProperty',
        'showDeleted',
      ])
        assert.ok(!url.searchParams.has(forbidden), forbidden);
  });

  it('says what stands there and what does not, of what is named twice the later word', async () => {
    const { changes } = follow([
      lastPage([
        googleEvent({ id: 'gone' }),
        googleEvent({ id: 'back', status: 'cancelled' }),
        { kind: 'calendar#event', id: 'gone', status: 'cancelled' },
        googleEvent({ id: 'back' }),
        googleEvent({ id: 'no-time', start: undefined }),
        { summary: 'no id' },
      ]),
    ]);
    const answer = await changes();
    assert.ok(answer.outcome === 'page');
    assert.deepEqual([answer.events.map(({ id }) => id), answer.removed], [['back'], ['gone', 'no-time']]);
  });

  it('reads dates in the zone of the calendar', async () => {
    const { changes } = follow([
      lastPage([googleEvent({ start: { date: '2026-03-02' }, end: { date: '2026-03-03' } })]),
    ]);
    const answer = await changes();
    assert.ok(answer.outcome === 'page');
    assert.deepEqual(
      answer.events.map(({ start, isAllDay }) => [start, isAllDay]),
      [[Date.UTC(2026, 2, 1, 23), true]],
    );
  });

  for (const [name, refusal] of [
    ['410', backendError(410, 'fullSyncRequired')],
    ['410 for its age', backendError(410, 'updatedMinTooLongAgo')],
    ['400', backendError(400, 'invalid', 'Invalid sync token value.')],
  ] as const) {
    it(`is to be read anew after ${name} for a token, and fails after ${name} for the beginning`, async () => {
      const { changes } = follow([lastPage([]), refusal]);
      assert.deepEqual(await changes(cursorOf(await changes())), { outcome: 'expired' });
      await assert.rejects(changes(), (error) => error instanceof BookingError);
    });
  }

  it('is to be read anew once a month, without asking Google', async () => {
    const { google, changes } = follow([lastPage([])]);
    const cursor = cursorOf(await changes());
    google.advance(30 * 86_400_000);
    assert.deepEqual(await changes(cursor), { outcome: 'expired' });
    assert.equal(google.requests.length, 1);
  });

  it('is unknown after an answer that leads nowhere, or back to itself', async () => {
    for (const body of [
      {},
      { kind: 'calendar#events', items: [] },
      { kind: 'calendar#events', nextSyncToken: 'x', items: 'none' },
    ])
      await assert.rejects(follow([{ body }]).changes(), { code: 'calendar-unreachable' });
    const round = follow([{ body: { kind: 'calendar#events', items: [], nextPageToken: 'same' } }]);
    const cursor = cursorOf(await round.changes());
    await assert.rejects(round.changes(cursor), { code: 'calendar-unreachable' });
  });

  it('is not read with an ended grant, and keeps the cursor for a better day', async () => {
    const { changes } = follow([lastPage([]), backendError(401, 'authError')]);
    const cursor = cursorOf(await changes());
    await assert.rejects(changes(cursor), { code: 'unauthenticated' });
  });
});
