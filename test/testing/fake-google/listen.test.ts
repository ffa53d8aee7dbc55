import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen, type Listening } from '../../../src/testing/fake-google/listen.js';
import { ANNA, stage, TEN } from './stage.js';

describe('the stand-in on loopback', () => {
  const world = stage();
  const { google, anna } = world;
  let server: Listening;
  before(async () => {
    server = await listen(google);
  });
  after(() => server.close());

  const fetchEvents = (init: RequestInit = {}) =>
    fetch(`${server.url}calendar/v3/calendars/primary/events`, {
      headers: { authorization: `Bearer ${anna}`, 'content-type': 'application/json' },
      ...init,
    });

  it('serves the calendar, with headers and bodies', async () => {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const inserted = await fetchEvents({
      method: 'POST',
      body: JSON.stringify({ ...TEN, id: 'booking1', summary: 'Grüße' }),
    });
    const { etag, summary } = (await inserted.json()) as { etag: string; summary: string };
    assert.equal(summary, 'Grüße');
    assert.equal(inserted.headers.get('etag'), etag);
    const removed = await fetch(`${server.url}calendar/v3/calendars/primary/events/booking1`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${anna}`, 'if-match': etag },
    });
    assert.equal(removed.status, 204);
  });

  it('serves the consent page, and sends the browser back from it', async () => {
    const query = new URLSearchParams({
      client_id: google.client.id,
      redirect_uri: 'http://127.0.0.1/back',
      response_type: 'code',
      scope: 'openid',
    });
    const address = `${server.url}o/oauth2/v2/auth?${query.toString()}`;
    assert.match(await (await fetch(address)).text(), /Allow access\?/);
    const body = new URLSearchParams({ account: ANNA, decision: 'allow' });
    const response = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    assert.match(response.headers.get('location') ?? '', /^http:\/\/127\.0\.0\.1\/back\?code=/);
  });

  for (const fault of [{ kind: 'refused' }, { kind: 'reset', applied: true }] as const) {
    it(`breaks the connection when it is ${fault.kind}`, async () => {
      google.faults.add({ fault });
      await assert.rejects(fetchEvents(), TypeError);
      assert.equal((await fetchEvents()).status, 200);
    });
  }

  it('breaks off in the middle of a body', async () => {
    google.faults.add({ fault: { kind: 'cut' } });
    const response = await fetchEvents();
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });

  it('notices that a caller gave up', { timeout: 5000 }, async () => {
    google.faults.add({ fault: { kind: 'hang' } });
    google.requests.clear();
    const giving = new AbortController();
    const reply = fetchEvents({ signal: giving.signal });
    while (google.requests.entries.length === 0) await new Promise(setImmediate);
    giving.abort();
    await assert.rejects(reply, { name: 'AbortError' });
    while (google.requests.entries[0]?.status !== 'lost') await new Promise(setImmediate);
  });

  it('closes although somebody keeps the connection, and can be opened again', async () => {
    const other = await listen(google);
    assert.equal((await fetch(`${other.url}calendar/v3/freeBusy`, { method: 'POST' })).status, 401);
    await other.close();
    await assert.rejects(fetch(other.url), TypeError);
  });

  it('says when a port is taken', async () => {
    await assert.rejects(listen(google, { port: Number(new URL(server.url).port) }), { code: 'EADDRINUSE' });
  });
});
