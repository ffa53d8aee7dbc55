import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memorySettings } from '../../src/store/memory/index.js';
import { sqlSettings, sqlSignIn } from '../../src/store/sql/index.js';
import type { Database } from '../../src/store/sql/index.js';
import { testDatabases } from '../store/sql/databases.js';
import { silently } from '../server/sign-in/sign-in-browser.js';
import { openSignInWorld, wayBack, withGoogle } from '../server/sign-in/sign-in-world.js';

// Reliability goal X3, of the host's front door: every secret is a canary, and everything that is kept or said is looked through.

const secret = 'a secret that only this test knows, long enough';

async function dumpOf(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'booking_elements'",
  );
  const rows = await Promise.all(
    tables.map(({ name }) => database.query(`select * from booking_elements.${name}`)),
  );
  return JSON.stringify(rows);
}

describe('no secret of signing in', () => {
  const [{ open } = { open: undefined }] = testDatabases().slice(1);
  it('is in any row, page, head or error, through everything that may happen to it', async () => {
    const database = await open!();
    const send = Object.assign(async () => Promise.reject(new Error('The mail server is away')), {
      from: { email: 'bookings@example.org' },
    });
    const store = sqlSignIn(database);
    const settings = sqlSettings(database, { secrets: [secret] });
    const world = await openSignInWorld({ store, settings });
    const broken = await openSignInWorld({ store, settings, signIn: { send } });
    const canaries = new Set<string>();
    const rows: string[] = [];
    const note = async (): Promise<void> => {
      rows.push(await dumpOf(database));
    };
    const secretOf = (link: string): string => link.split('/').at(-1)!.split('?')[0]!;

    const [first = ''] = await world.mailed();
    const second = await world.printed();
    for (const link of [first, second]) canaries.add(secretOf(link));
    await note();
    const browser = world.browser();
    await browser.visit('/sign-in');
    for (const link of [first, first, second]) await browser.send(link, {}, silently);
    await browser.visit('/settings');
    await note();

    // On the way to Google: refused, wrong, unreachable, twice.
    for (const fault of [{ kind: 'error', error: 'invalidGrant' }, { kind: 'html' }] as const) {
      world.google.faults.add({ match: { method: 'oauth2.token' }, fault });
      await withGoogle(world, world.browser());
    }
    const traveller = world.browser();
    const back = await wayBack(world, traveller);
    for (const name of ['code', 'state']) canaries.add(back.searchParams.get(name)!);
    for (const value of traveller.cookies.values()) canaries.add(value);
    await note();
    await world.browser().visit(back);
    const again = world.browser();
    const backAgain = await wayBack(world, again);
    for (const name of ['code', 'state']) canaries.add(backAgain.searchParams.get(name)!);
    for (const value of again.cookies.values()) canaries.add(value);
    await again.visit(backAgain);
    await again.visit(backAgain);
    for (const { body } of world.google.requests.entries) {
      const sent = body as Readonly<Record<string, string | readonly string[]>> | undefined;
      for (const name of ['code_verifier', 'client_secret'])
        for (const value of [sent?.[name] ?? []].flat()) canaries.add(value);
    }
    for (const { accessToken } of world.google.save().accessTokens) canaries.add(accessToken);
    for (const value of [...browser.cookies.values(), ...again.cookies.values()]) canaries.add(value);
    await broken.mailed();
    await note();
    await again.send('/sign-out', { where: 'everywhere' });
    await note();

    assert.ok(canaries.size >= 10, `${canaries.size} secrets were planted`);
    assert.ok(world.errors.length >= 2 && broken.errors.length === 1, 'there was something to be heard of');
    const heard = [...world.heard, ...broken.heard, ...rows];
    for (const canary of canaries)
      for (const text of heard)
        assert.ok(!text.includes(canary), `${canary.slice(0, 6)}… in ${text.slice(0, 300)}`);
    assert.ok(
      rows.some((row) => row.includes('host-anna')),
      'the dump is one',
    );
  });

  it('and the test would notice', async () => {
    const world = await openSignInWorld({ settings: memorySettings() });
    const [link = ''] = await world.mailed();
    assert.ok(world.mails[0]!.text.includes(link), 'a mail holds its link, and nothing else does');
    assert.ok(!world.heard.some((text) => text.includes(link)));
  });
});
