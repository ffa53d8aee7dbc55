import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, BEN, errorOf, stage, type CallOptions } from './stage.js';

const summaries = ({ body }: { body: { items: { summary: string }[] } }) =>
  body.items.map(({ summary }) => summary);

/** Three events on 2 March (Berlin 9–10, 10–11, 11–12), and a whole day on the 3rd. */
function week() {
  const world = stage();
  const { google } = world;
  google.addEvent({ calendar: ANNA, summary: 'nine', start: '2026-03-02T09:00', end: '2026-03-02T10:00' });
  google.addEvent({ calendar: ANNA, summary: 'eleven', start: '2026-03-02T11:00', end: '2026-03-02T12:00' });
  google.addEvent({ calendar: ANNA, summary: 'ten', start: '2026-03-02T10:00', end: '2026-03-02T11:00' });
  google.addEvent({ calendar: ANNA, summary: 'day', start: '2026-03-03', end: '2026-03-04' });
  return world;
}

describe('the window of a list', () => {
  const windows: [string, string | undefined, string | undefined, string[]][] = [
    ['has everything without bounds', undefined, undefined, ['nine', 'ten', 'eleven', 'day']],
    ['leaves out what ends at timeMin', '2026-03-02T09:00:00Z', undefined, ['ten', 'eleven', 'day']],
    ['has what ends a second later', '2026-03-02T08:59:59Z', undefined, ['nine', 'ten', 'eleven', 'day']],
    ['leaves out what starts at timeMax', undefined, '2026-03-02T10:00:00Z', ['nine', 'ten']],
    ['has what starts a second earlier', undefined, '2026-03-02T10:00:01Z', ['nine', 'ten', 'eleven']],
    ['ignores milliseconds', '2026-03-02T09:00:00.999Z', '2026-03-02T10:00:00.999Z', ['ten']],
    ['knows other offsets', '2026-03-02T10:00:00+01:00', '2026-03-02T11:00:00+01:00', ['ten']],
    ['has a day from its midnight in Berlin', '2026-03-02T22:00:00Z', '2026-03-02T23:00:01Z', ['day']],
    ['and not before', '2026-03-02T22:00:00Z', '2026-03-02T23:00:00Z', []],
    ['has it until the next midnight', '2026-03-03T22:59:59Z', undefined, ['day']],
    ['and not after', '2026-03-03T23:00:00Z', undefined, []],
  ];
  for (const [what, timeMin, timeMax, expected] of windows) {
    it(what, async () => {
      const { list } = week();
      const query = {
        singleEvents: true,
        orderBy: 'startTime',
        ...(timeMin === undefined ? {} : { timeMin }),
        ...(timeMax === undefined ? {} : { timeMax }),
      };
      assert.deepEqual(summaries(await list(query)), expected);
    });
  }
});

describe('a list', () => {
  it('says whose it is', async () => {
    const { body } = await week().list();
    const { kind, summary, timeZone, accessRole, defaultReminders } = body as Record<string, unknown>;
    assert.deepEqual(
      { kind, summary, timeZone, accessRole, defaultReminders },
      {
        kind: 'calendar#events',
        summary: ANNA,
        timeZone: 'Europe/Berlin',
        accessRole: 'owner',
        defaultReminders: [{ method: 'popup', minutes: 30 }],
      },
    );
  });

  it('is in the order events came, by default, and by updated when asked', async () => {
    const { google, list } = week();
    assert.deepEqual(summaries(await list()), ['nine', 'eleven', 'ten', 'day']);
    google.clock.advance(1000);
    const [first] = google.events(ANNA);
    google.changeEvent({ calendar: ANNA, event: first?.id ?? '' }, { location: 'x' });
    assert.equal(summaries(await list({ orderBy: 'updated' })).at(-1), 'nine');
  });

  const pages: [number, number][] = [
    [1, 4],
    [3, 2],
    [4, 1],
    [250, 1],
  ];
  const walk = async ({ list }: ReturnType<typeof week>, query: CallOptions['query']) => {
    const seen: string[][] = [];
    let pageToken: string | undefined;
    do {
      const reply = await list({ ...query, ...(pageToken === undefined ? {} : { pageToken }) });
      seen.push(summaries(reply));
      pageToken = reply.body.nextPageToken;
    } while (pageToken !== undefined);
    return seen;
  };
  for (const [maxResults, count] of pages) {
    it(`with ${maxResults} to a page comes in ${count}`, async () => {
      const seen = await walk(week(), { maxResults, singleEvents: true, orderBy: 'startTime' });
      assert.equal(seen.length, count);
      assert.deepEqual(seen.flat(), ['nine', 'ten', 'eleven', 'day']);
    });
  }

  it('may have empty and short pages before the last', async () => {
    const world = week();
    world.google.settings.pages = 'uneven';
    const seen = await walk(world, { maxResults: 4, singleEvents: true, orderBy: 'startTime' });
    assert.deepEqual(seen, [[], ['nine', 'ten'], ['eleven', 'day']]);
  });

  it('takes no page token that belongs to another question', async () => {
    const { list } = week();
    const { body } = await list({ maxResults: 1 });
    const reply = await list({ pageToken: String(body.nextPageToken), singleEvents: true });
    assert.deepEqual(errorOf(reply), [400, 'invalid']);
  });

  it('filters by private and shared properties, all of them', async () => {
    const { insert, list } = stage();
    const event = (summary: string, extendedProperties: object) =>
      insert({ start: { date: '2026-03-02' }, end: { date: '2026-03-03' }, summary, extendedProperties });
    await event('a', { private: { ref: '1', kind: 'hold' } });
    await event('b', { private: { ref: '1' } });
    await event('c', { shared: { ref: '1' } });
    await event('d', { private: { ref: 'x=y' } });
    const by = async (privateExtendedProperty: string[]) =>
      summaries(await list({ privateExtendedProperty }));
    assert.deepEqual(await by(['ref=1']), ['a', 'b']);
    assert.deepEqual(await by(['ref=1', 'kind=hold']), ['a']);
    assert.deepEqual(await by(['ref=x=y']), ['d']);
    assert.deepEqual(await by(['constructor=1']), []);
    assert.deepEqual(summaries(await list({ sharedExtendedProperty: 'ref=1' })), ['c']);
  });

  it('filters by kind, iCalUID and words', async () => {
    const { google, list } = week();
    const focus = google.addEvent({
      calendar: ANNA,
      summary: 'Deep work',
      eventType: 'focusTime',
      start: '2026-03-04T09:00',
      end: '2026-03-04T10:00',
      attendees: [{ email: 'lena@example.org', displayName: 'Lena' }],
    });
    assert.deepEqual(summaries(await list({ eventTypes: ['focusTime', 'outOfOffice'] })), ['Deep work']);
    assert.deepEqual(summaries(await list({ eventTypes: 'default', maxResults: 1 })), ['nine']);
    assert.deepEqual(summaries(await list({ iCalUID: focus.iCalUID })), ['Deep work']);
    assert.deepEqual(summaries(await list({ q: 'deep LENA' })), ['Deep work']);
    assert.deepEqual(summaries(await list({ q: 'deep nine' })), []);
  });

  it('answers 304 to who holds it already', async () => {
    const { google, list, call, events } = week();
    const { etag } = (await list()).body as { etag: string };
    const headers = { 'if-none-match': etag };
    assert.equal((await call('GET', events, { headers })).status, 304);
    google.addEvent({ calendar: ANNA, start: '2026-03-05', end: '2026-03-06' });
    assert.equal((await call('GET', events, { headers })).status, 200);
  });

  it('asks for a full sync where it does not know the sync token, and refuses what does not go with one', async () => {
    const { list } = week();
    assert.deepEqual(errorOf(await list({ syncToken: 'old' })), [410, 'fullSyncRequired']);
    assert.deepEqual(errorOf(await list({ syncToken: 'old', q: 'x' })), [400, 'badRequest']);
  });

  it('of a stranger is not there', async () => {
    assert.deepEqual(errorOf(await stage().call('GET', `calendars/${BEN}/events`)), [404, 'notFound']);
  });
});
