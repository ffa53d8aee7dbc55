import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { listen, type Listening } from '../../../src/testing/fake-google/listen.js';
import { sendToLoopback } from '../../../src/testing/fake-google/push/loopback.js';
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

describe('notifications on loopback', () => {
  it('are sent by a timer while the stand-in listens', { timeout: 5000 }, async () => {
    const { google, call } = stage({ deliver: 'loopback' });
    google.settings.webhooks = 'https or loopback';
    const heard: IncomingHttpHeaders[] = [];
    const hook = createServer((incoming, outgoing) => {
      heard.push(incoming.headers);
      outgoing.end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const { port } = hook.address() as AddressInfo;
    const server = await listen(google, { deliverEvery: 1 });
    const address = `http://127.0.0.1:${port}/hook`;
    await call('POST', 'calendars/primary/events/watch', { body: { id: 'c', type: 'web_hook', address } });
    while (heard.length === 0) await new Promise(setImmediate);
    google.addEvent({ calendar: ANNA, start: '2026-03-02', end: '2026-03-03' });
    while (heard.length === 1) await new Promise(setImmediate);
    assert.deepEqual(
      heard.map((headers) => [headers['x-goog-resource-state'], headers['content-length']]),
      [
        ['sync', '0'],
        ['exists', '0'],
      ],
    );
    await server.close();
    google.addEvent({ calendar: ANNA, start: '2026-03-02', end: '2026-03-03' });
    assert.equal((await google.deliverNotifications()).length, 1, 'nobody sends after it was closed');
    await new Promise((resolve) => hook.close(resolve));
  });

  it('never leave this machine', async () => {
    for (const host of ['app.example', '127.0.0.1.example', '128.0.0.1', '[::2]', 'localhost.example']) {
      const request = new Request(`http://${host}/hook`, { method: 'POST' });
      await assert.rejects(sendToLoopback(request), /sends nothing to/, host);
    }
  });
});
