import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking } from '../../src/contract/index.js';
import { sqlSettings, sqlTickets } from '../../src/store/sql/index.js';
import type { Database } from '../../src/store/sql/index.js';
import { fakeGoogle } from '../../src/testing/fake-google/index.js';
import type { FakeGoogle, GoogleState } from '../../src/testing/fake-google/index.js';
import { testDatabases } from '../store/sql/databases.js';
import {
  accounts,
  begin,
  claim,
  connect,
  consentIn,
  monday,
  openConnectWorld,
  proofIn,
} from '../server/connecting/connect-world.js';

const secret = 'a secret that only this test knows, long enough';

/** Every token and code that the stand-in has ever issued, gathered while it goes. */
function canaries(google: FakeGoogle) {
  const seen = new Set<string>();
  const look = (): void => {
    const state: GoogleState = google.save();
    for (const { code } of state.codes) seen.add(code);
    for (const { accessToken } of state.accessTokens) seen.add(accessToken);
    for (const { refreshToken } of state.grants) seen.add(refreshToken);
    for (const { body } of google.requests.entries) {
      const sent = body as Readonly<Record<string, string | readonly string[]>> | undefined;
      for (const name of ['code_verifier', 'client_secret']) {
        const value = sent?.[name];
        if (value !== undefined) for (const one of [value].flat()) seen.add(one);
      }
    }
  };
  return { seen, look };
}

async function dumpOf(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'booking_elements'",
  );
  const rows = await Promise.all(
    tables.map(({ name }) => database.query(`select * from booking_elements.${name}`)),
  );
  return JSON.stringify(rows);
}

describe('no token that a service issues', () => {
  const [{ open } = { open: undefined }] = testDatabases().slice(1);
  it('is in any answer, page, error, message or row, through a connection’s whole life', async () => {
    const database = await open!();
    const google = fakeGoogle({ now: monday });
    for (const email of accounts) google.addAccount({ email, zone: 'Europe/Berlin' });
    const { seen, look } = canaries(google);
    const world = await openConnectWorld({
      google,
      settings: sqlSettings(database, { secrets: [secret] }),
      tickets: sqlTickets(database, { secrets: [secret] }),
      webhooks: [{ id: 'crm', url: 'https://crm.example/', secrets: [`whsec_${'A'.repeat(32)}`] }],
    });
    const rows: string[] = [];
    const note = async (): Promise<void> => {
      look();
      rows.push(await dumpOf(database));
    };

    // Refused, wrong, unreachable, twice: whatever can be said about a code is said.
    const { ticket, url } = await begin(world);
    const browser = world.browser();
    const back = await consentIn(world, browser, { url });
    await note();
    await world.browser().visit(back);
    const proof = proofIn(await browser.visit(back))!;
    seen.add(proof);
    await note();
    await browser.visit(back);
    await claim(world, { ticket, proof });
    for (const body of [{ ticket }, { ticket, proof }])
      await world.ask('host-anna', '/v1/host/connections/claim', { method: 'POST', body });
    await note();
    google.faults.add({ match: { method: 'oauth2.token' }, fault: { kind: 'error', error: 'invalidGrant' } });
    await connect(world);
    google.faults.add({ match: { method: 'oauth2.token' }, fault: { kind: 'html' } });
    await connect(world);
    const [{ id } = { id: '' }] = await world.settings.connections('host-anna');
    await connect(world, { connectionId: id, consent: { account: 'second@example.com' } });
    await note();

    // Used, refreshed, ended, renewed, taken away.
    const slots = () =>
      world.scheduler.slots({
        eventType: 'intro',
        start: new Date(google.clock.now()).toISOString(),
        end: new Date(google.clock.now() + 5 * 86_400_000).toISOString(),
      });
    google.clock.advance(2 * 3_600_000);
    const [slot] = (await slots()).slots;
    const guest = { name: 'Ada', email: 'ada@example.com' };
    const booked: Booking = await world.scheduler.book(
      { eventType: 'intro', start: slot!.start, zone: 'Europe/Berlin', guest },
      { key: 'key-0123456789abcdef' },
    );
    await world.settle();
    world.heard.push(JSON.stringify({ ...booked, manageToken: undefined }));
    await note();
    google.revokeAccess({ account: 'anna@example.com' });
    google.clock.advance(2 * 3_600_000);
    await slots().catch((error: unknown) => world.errors.push(error));
    for (const path of ['connections', 'calendars', 'calendar-readings', 'unwritten-events'])
      await world.ask('host-anna', `/v1/host/${path}`);
    await world.settle();
    await note();
    await connect(world);
    google.faults.add({ match: { method: 'oauth2.revoke' }, times: 9, fault: { kind: 'html', status: 500 } });
    await world.ask('host-anna', `/v1/host/connections/${id}`, { method: 'DELETE' });
    await world.settle();
    await note();

    assert.ok(seen.size >= 12, `${seen.size} secrets were planted`);
    assert.ok(world.sent.some(({ payload }) => payload.type === 'connection.needs-reconnect'));
    assert.ok(world.errors.length >= 3, 'there was something to be heard of');
    // The code stands in the address that the service sends the browser to, and nowhere else.
    const heard = [...world.heard, ...rows];
    assert.ok(heard.length > 60);
    for (const canary of seen)
      for (const text of heard)
        assert.ok(!text.includes(canary), `${canary.slice(0, 6)}… in ${text.slice(0, 400)}`);
  });

  it('and the test would notice', async () => {
    const world = await openConnectWorld();
    await connect(world);
    const { seen, look } = canaries(world.google);
    look();
    const [connection] = await world.settings.connections('host-anna');
    assert.ok([...seen].some((canary) => JSON.stringify(connection).includes(canary)));
  });
});
