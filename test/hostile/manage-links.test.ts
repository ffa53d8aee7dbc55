import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { tryForgeries } from './opening.js';
import { tenOn, wish } from './people.js';
import { allRows, booked, held } from './rows.js';
import { freshKey, openStage } from './stage.js';

// Reliability goal X4; manage-links.long.test.ts tries all the tokens.

describe('the token that opens a booking', () => {
  for (const [store, step] of [
    ['memory', 10],
    ['sql', 50],
  ] as const)
    it(`cannot be forged, and whoever tries learns nothing (${store})`, async () => {
      const tried = await tryForgeries(await openStage({ store }), step);
      assert.ok(tried >= 30, String(tried));
    });

  it('opens nothing when it comes another way than in its header', async () => {
    const stage = await openStage({ store: 'memory' });
    const { ref, manageToken: token } = await booked(stage);
    const path = `/v1/anna/bookings/${ref}`;
    for (const search of ['token', 'manageToken', 'access_token', 'Authorization', 'key'])
      assert.equal((await stage.ask(`${path}?${search}=${token}`)).status, 404, search);
    for (const headers of [
      { Authorization: `Basic ${btoa(`${ref}:${token}`)}` },
      { Authorization: `Token ${token}` },
      { Authorization: token },
      { Authorization: `Bearer ${token}, Bearer ${token}` },
      { Cookie: `token=${token}; manageToken=${token}` },
      { 'X-Manage-Token': token },
      { 'X-Original-URL': `${path}?token=${token}`, 'X-HTTP-Method-Override': 'DELETE' },
    ] as Readonly<Record<string, string>>[])
      assert.equal((await stage.ask(path, { headers })).status, 404, JSON.stringify(headers));
    const body = { version: 1, token, manageToken: token };
    assert.equal((await stage.ask(`${path}/cancel`, { method: 'POST', body })).status, 404);
  });

  it('stands in no row, no calendar, no address and no answer but to the guest who booked', async () => {
    const stage = await openStage();
    const seen: string[] = [];
    const backend = remoteBackend({
      url: 'https://book.example/v1/anna',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        seen.push(request.url, await request.clone().text());
        const response = await stage.server(request);
        seen.push(JSON.stringify([...response.headers]));
        return response;
      },
    });
    const booking = await backend.book(wish(), { key: freshKey() });
    const token = booking.manageToken!;
    await stage.quiet();
    const opened = { ref: booking.ref, token };
    const moved = await backend.reschedule(opened, { version: 1, start: tenOn(1) }, { key: freshKey() });
    await backend.booking(opened);
    await stage.quiet();
    assert.equal(moved.manageToken, token);
    const kept = await allRows(stage.database);
    const events = JSON.stringify(stage.calendar.events('anna@example.com'));
    await backend.cancel(opened, { version: moved.version }, { key: freshKey() });
    await stage.quiet();
    assert.ok(kept.includes(booking.ref) && events.includes(booking.ref), 'the booking is there');
    for (const place of [kept, await allRows(stage.database), events, ...seen])
      assert.ok(!place.includes(token), place.slice(0, 200));
    const others = await stage.ask(`/v1/anna/event-types/intro/slots?start=${tenOn(0)}&end=${tenOn(9)}`);
    assert.ok(!(await others.text()).includes(token));
  });
});

describe('asking', () => {
  it('changes nothing: every GET, HEAD and OPTIONS leaves the whole database as it was', async () => {
    const stage = await openStage();
    const { ref, manageToken } = await booked(stage);
    await stage.quiet();
    await held(stage, tenOn(4));
    await stage.quiet();
    const before = await allRows(stage.database);
    const events = JSON.stringify(stage.calendar.events('anna@example.com'));
    const range = `start=${tenOn(0)}&end=${tenOn(9)}`;
    const paths = [
      'capabilities',
      'event-types',
      'event-types/intro',
      `event-types/intro/slots?${range}`,
      'holds',
      'holds/anna.hold-x',
      'bookings',
      `bookings/${ref}`,
      `bookings/${ref}/cancel`,
      `bookings/${ref}/cancel?version=1&token=${manageToken}`,
      `bookings/${ref}/reschedule?version=1&start=${tenOn(2)}`,
    ];
    const headers = {
      Authorization: `Bearer ${manageToken}`,
      'Idempotency-Key': freshKey(),
      'X-HTTP-Method-Override': 'POST',
      'X-Method-Override': 'DELETE',
      _method: 'DELETE',
    };
    let asked = 0;
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of [...paths.map((name) => `/v1/anna/${name}`), '/v1/openapi.json', '/']) {
        const response = await stage.ask(path, { method, headers });
        await response.arrayBuffer();
        await stage.quiet();
        asked++;
        const { status } = response;
        assert.ok([200, 204, 400, 404, 405].includes(status), `${status} for ${method} ${path}`);
        if (method === 'GET') assert.equal(await allRows(stage.database), before, path);
      }
    assert.equal(await allRows(stage.database), before, 'HEAD and OPTIONS');
    assert.equal(JSON.stringify(stage.calendar.events('anna@example.com')), events);
    assert.equal(asked, 39);
    assert.deepEqual(stage.errors, []);
  });

  it('tells every answer to pass no address on and to stand in no index', async () => {
    const stage = await openStage({ store: 'memory' });
    const { ref, manageToken } = await booked(stage);
    const path = `/v1/anna/bookings/${ref}`;
    const headers = { Authorization: `Bearer ${manageToken}` };
    for (const [method, at, given] of [
      ['GET', path, headers],
      ['HEAD', path, headers],
      ['OPTIONS', path, {}],
      ['GET', path, {}],
      ['PUT', path, headers],
      ['GET', '/v1/openapi.json', {}],
      ['GET', '/nowhere', {}],
      ['GET', '/v1/anna/%', {}],
    ] as const) {
      const response = await stage.ask(at, { method, headers: given });
      const said = ['Referrer-Policy', 'X-Robots-Tag', 'X-Content-Type-Options', 'Location', 'Set-Cookie'];
      assert.deepEqual(
        said.map((name) => response.headers.get(name)),
        ['no-referrer', 'noindex', 'nosniff', null, null],
        `${method} ${at}`,
      );
      if (at === path) assert.equal(response.headers.get('Cache-Control') ?? 'no-store', 'no-store');
    }
  });
});
