import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { createSignIn } from '../../src/server.js';
import { openDatabase, openPostgres, sqlSettings, sqlSignIn } from '../../src/store/sql/index.js';
import type { Database } from '../../src/store/sql/index.js';
import { emptyDatabase, postgresUrl } from '../store/sql/databases.js';

const folder = mkdtempSync(path.join(tmpdir(), 'booking-add-host-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'canary-secret-that-only-this-test-knows';
const at = ['--url', 'https://book.example'];

/** Runs a command line; tells how it ended, and what it said. */
async function run(
  parameters: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly code: number; readonly said: string; readonly complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(['add-host', ...parameters], {
    env,
    print: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

const linkIn = (said: string): string => /^https?:\S+\/sign-in\/link\/[\w-]{43}$/m.exec(said)?.[0] ?? '';

/** A PostgreSQL that is empty, and what is asked of it. */
async function emptyServer() {
  const url = await postgresUrl();
  const database = await openPostgres({ url });
  await emptyDatabase(database);
  return { database, add: (...parameters: readonly string[]) => run(parameters, env(url)) };
}

const env = (url: string) => ({ DATABASE_URL: url, BOOKING_SECRET: secret });

/** The host that a link signs in, as the server with this database sees it. */
async function hostSignedInBy(database: Database, link: string): Promise<string | undefined> {
  const settings = sqlSettings(database, { secrets: [secret] });
  const signIn = createSignIn({
    store: sqlSignIn(database),
    settings,
    publicUrl: 'https://book.example',
    home: '/home',
  });
  const area = signIn.pages({});
  const request = new Request(link, { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });
  const answer = await area.answer(request, new URL(link).pathname, { httpRequest: request });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
  return signIn.authenticate(new Request(link, { headers: { Cookie: cookie.join('; ') } }));
}

describe('npx booking-elements add-host', () => {
  it('makes a host with an address of their own, and a link that signs them in', async () => {
    const { database, add } = await emptyServer();
    const { code, said, complained } = await add('anna.berg@example.org', ...at, '--zone', 'Europe/Berlin');
    assert.deepEqual([code, complained], [0, '']);
    assert.match(said, /^Anna Berg is a host now, of the owner anna-berg \(\/v1\/anna-berg\)\.$/m);
    assert.match(said, /^This link signs in once, until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./m);
    const settings = sqlSettings(database, { secrets: [secret] });
    assert.deepEqual(await settings.owner('anna-berg'), {
      slug: 'anna-berg',
      name: 'Anna Berg',
      hostIds: ['anna-berg'],
    });
    assert.deepEqual(await settings.host('anna-berg'), {
      id: 'anna-berg',
      name: 'Anna Berg',
      email: 'anna.berg@example.org',
      schedule: { zone: 'Europe/Berlin', weekly: {} },
      calendars: { conflicts: [] },
      locations: [],
    });
    assert.equal(await hostSignedInBy(database, linkIn(said)), 'anna-berg');
    assert.equal(await hostSignedInBy(database, linkIn(said)), undefined, 'once');
    await database.close();
  });

  it('makes nothing but a link for a host who is there, and changes nothing of theirs', async () => {
    const { database, add } = await emptyServer();
    await add('anna@example.org', '--name', 'Dr. Anna Berg', '--owner', 'praxis', '--zone', 'UTC', ...at);
    const settings = sqlSettings(database, { secrets: [secret] });
    const before = await settings.host('praxis');
    for (const parameters of [
      ['ANNA@Example.org'],
      ['anna@example.org', '--name', 'X', '--owner', 'praxis'],
    ]) {
      const { code, said } = await add(...parameters, ...at);
      assert.equal(code, 0);
      assert.match(said, /^Dr\. Anna Berg is there already: nothing is new but the link\.$/m);
      assert.equal(await hostSignedInBy(database, linkIn(said)), 'praxis');
    }
    assert.deepEqual(await settings.host('praxis'), before);
    await database.close();
  });

  it('asks which host is meant, and takes nobody’s name away', async () => {
    const { database, add } = await emptyServer();
    assert.equal((await add('anna@example.org', ...at)).code, 0);
    const taken = await add('anna@elsewhere.example', ...at);
    assert.deepEqual([taken.code, taken.said], [2, '']);
    assert.match(taken.complained, /"anna" is there already: choose another one with --owner/);
    assert.equal((await add('anna@example.org', '--owner', 'second', ...at)).code, 0);
    const several = await add('anna@example.org', ...at);
    assert.equal(several.code, 2);
    assert.match(
      several.complained,
      /2 hosts have the address anna@example\.org: say which one with --owner/,
    );
    const second = await add('anna@example.org', '--owner', 'second', ...at);
    assert.equal(await hostSignedInBy(database, linkIn(second.said)), 'second');
    await database.close();
  });

  it('finishes what was cut off', async () => {
    const { database, add } = await emptyServer();
    const settings = sqlSettings(database, { secrets: [secret] });
    await settings.saveOwner({ slug: 'anna', name: 'Anna', hostIds: ['anna'] });
    assert.equal((await add('anna@example.org', ...at)).code, 0);
    assert.equal((await settings.host('anna'))?.email, 'anna@example.org');
    await database.close();
  });

  it('says what is missing or wrong, and makes nothing then', async () => {
    const { database, add } = await emptyServer();
    for (const [parameters, complaint] of [
      [[], /Name one e-mail address: npx booking-elements add-host/],
      [['anna@example.org', 'ben@example.org', ...at], /Name one e-mail address/],
      [['anna', ...at], /"anna" is not an e-mail address/],
      [['anna@example.org'], /Say where the server is reached/],
      [['anna@example.org', '--url', 'http://book.example'], /--url must be the https address/],
      [['anna@example.org', '--url', 'book.example'], /--url must be the https address/],
      [['anna@example.org', ...at, '--owner', 'Anna Berg'], /--owner: must be lower-case letters/],
      [['anna@example.org', ...at, '--owner', 'sign-in'], /--owner: is a reserved name/],
      [['settings@example.org', ...at], /--owner: is a reserved name/],
      [['anna@example.org', ...at, '--name', ' '], /--name: /],
      [['anna@example.org', ...at, '--zone', 'Europe/Nowhere'], /--zone: /],
      [['anna@example.org', ...at, '--nmae', 'Anna'], /--nmae/],
    ] as const) {
      const { code, said, complained } = await add(...parameters);
      assert.deepEqual([code, said], [2, ''], parameters.join(' '));
      assert.match(complained, complaint);
    }
    const [{ rows } = { rows: -1 }] = await database.query<{ rows: number }>(
      'select count(*)::integer as rows from booking_elements.owners',
    );
    assert.equal(rows, 0);
    await database.close();
  });

  it('needs to know the database and its secret, and tells neither', async () => {
    const url = 'postgres://anna:canary-word@127.0.0.1:1/nothing';
    for (const [given, complaint] of [
      [{ BOOKING_SECRET: secret }, /Set DATABASE_URL/],
      [{ DATABASE_URL: url }, /Set BOOKING_SECRET/],
      [{ DATABASE_URL: url, BOOKING_SECRET: 'canary-short' }, /at least 32 characters/],
      [env(url), /The database cannot be used/],
    ] as const) {
      const { code, said, complained } = await run(['anna@example.org', ...at], given);
      assert.deepEqual([code, said], [2, '']);
      assert.match(complained, complaint);
      assert.doesNotMatch(complained, /canary/);
    }
  });

  it('makes a folder for the embedded database, and waits for nobody who has it', async () => {
    const place = path.join(folder, 'data');
    const { code, said } = await run(['anna@example.org', '--url', 'http://127.0.0.1:3000'], env(place));
    assert.equal(code, 0);
    assert.match(linkIn(said), /^http:\/\/127\.0\.0\.1:3000\/sign-in\/link\//);
    assert.ok(readdirSync(place).length > 0);
    const database = await openDatabase({ url: place });
    const busy = await run(['ben@example.org', ...at], env(place));
    assert.equal(busy.code, 2);
    assert.match(busy.complained, /open in this process already/);
    await database.close();
  });
});
