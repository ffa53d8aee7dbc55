import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { checkConsistency, openDatabase, openPostgres, sqlBookings } from '../../src/store/sql/index.js';
import type { GuestExport } from '../../src/store/sql/index.js';
import { ensurePostgres } from '../harness/postgres.mjs';
import { emptyDatabase, postgresUrl } from '../store/sql/databases.js';
import { adasAddress, canaries, plantGuest, withoutMention } from '../store/sql/privacy/planted-guest.js';

const folder = mkdtempSync(path.join(tmpdir(), 'booking-guest-data-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function run(parameters: readonly string[], url?: string) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(parameters, {
    env: url === undefined ? {} : { DATABASE_URL: url },
    print: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** The ways in which a text may stand in a file: as it is, inside JSON, and with every other letter than ASCII escaped. */
function spellings(text: string): readonly Buffer[] {
  const inJson = JSON.stringify(text).slice(1, -1);
  const escaped = inJson.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [text, inJson, escaped, text.toLowerCase(), text.toUpperCase()].map((one) => Buffer.from(one));
}

/** Which canaries the bytes of any file in a folder hold. */
function foundInFiles(place: string): readonly string[] {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(place, name))
    .filter((file) => statSync(file).isFile());
  const contents = files.map((file) => readFileSync(file));
  return canaries.filter((canary) =>
    spellings(canary).some((bytes) => contents.some((content) => content.includes(bytes))),
  );
}

/** What `pg_dump` writes of a database, of all schemas. */
function dumped(url: string): string {
  const program = path.join(ensurePostgres(), 'pg_dump');
  return execFileSync(program, ['--dbname', url, '--inserts'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function found(text: string): readonly string[] {
  return canaries.filter((canary) =>
    spellings(canary).some((bytes) => text.includes(bytes.toString('utf8'))),
  );
}

describe('npx booking-elements erase-guest and export-guest', () => {
  it('leaves no byte of the guest in any file of an embedded database', async () => {
    const url = path.join(folder, 'embedded');
    const database = await openDatabase({ url });
    const planted = await plantGuest(database);
    await withoutMention(database, planted);
    await database.query('delete from booking_elements.seats where holder = $1', [planted.mentioning.ref]);
    await database.query('checkpoint');
    await database.close();
    assert.deepEqual(foundInFiles(url), canaries, 'each canary is planted, and the files are searched well');
    const { code, said, complained } = await run(['erase-guest', adasAddress], url);
    assert.equal(code, 0, complained);
    assert.deepEqual(foundInFiles(url), []);
    assert.match(said, /^Bookings erased: 4; cancelled with it, because they were still to come: \d$/m);
    assert.match(said, /^Places on waiting lists erased: 1$/m);
    assert.match(said, /^Bookings and places of others that bring the guest no more: 2$/m);
    assert.match(
      said,
      /^Events that still name the guest in calendar anna@example.com of host host-anna: 4$/m,
    );
    assert.match(said, /^The files of the database are written anew, with \d+ rows$/m);
    assert.deepEqual(found(said), [], 'nor is there one in what it says');
    const again = await openDatabase({ url });
    assert.equal((await sqlBookings(again).find('team', planted.bens.ref))?.guest.name, 'Ben Staying');
    await again.close();
    assert.deepEqual(readdirSync(url), ['postgres'], 'nothing else is left behind');
  });

  it('leaves nothing of the guest in a dump of a PostgreSQL server', async () => {
    const url = await postgresUrl();
    const database = await openPostgres({ url });
    await emptyDatabase(database);
    const planted = await plantGuest(database);
    assert.deepEqual(found(dumped(url)), canaries, 'each canary is planted');
    const { code, said, complained } = await run(['erase-guest', adasAddress, '--calendar-events'], url);
    assert.equal(code, 0, complained);
    assert.match(said, /^Bookings and places of others whose own texts mention the address, and stay: 2$/m);
    assert.match(said, /^Calendar events that the server clears with its next work: 4$/m);
    assert.match(said, /docs\/privacy\.md/);
    await withoutMention(database, planted);
    assert.deepEqual(found(dumped(url)), []);
    await emptyDatabase(database);
    await database.close();
  });

  it('prints all about a guest as one JSON document, and nothing once the guest is erased', async () => {
    const url = await postgresUrl();
    const database = await openPostgres({ url });
    await emptyDatabase(database);
    const planted = await plantGuest(database);
    const asked = await run(['export-guest', adasAddress.toUpperCase()], url);
    assert.equal(asked.code, 0, asked.complained);
    const all = JSON.parse(asked.said) as GuestExport;
    assert.deepEqual([all.format, all.bookings.length], ['booking-elements guest 1', 4]);
    await run(['erase-guest', adasAddress], url);
    const after = JSON.parse((await run(['export-guest', adasAddress], url)).said) as GuestExport;
    assert.deepEqual([after.bookings, after.broughtBy, after.answers, after.jobs], [[], [], [], []]);
    assert.deepEqual(await checkConsistency(database, planted.house.now), []);
    await emptyDatabase(database);
    await database.close();
  });

  it('refuses a folder that a server has, and changes nothing in it', async () => {
    const url = path.join(folder, 'running');
    const database = await openDatabase({ url });
    for (const command of ['erase-guest', 'export-guest']) {
      const { code, complained } = await run([command, adasAddress], url);
      assert.equal(code, 2);
      assert.match(complained, /is open in this process already|in use by process/);
    }
    await database.query('select 1');
    await database.close();
  });

  it('says what is missing', async () => {
    for (const [parameters, url, why] of [
      [['erase-guest'], folder, /Name one e-mail address/],
      [['erase-guest', 'nobody'], folder, /Name one e-mail address/],
      [['export-guest', 'a@example.com', 'b@example.com'], folder, /Name one e-mail address/],
      [['erase-guest', 'a@example.com', '--calendars'], folder, /--calendars/],
      [['export-guest', 'a@example.com'], undefined, /DATABASE_URL/],
      [['erase-guest', 'a@example.com'], path.join(folder, 'nowhere'), /no folder/],
    ] as const) {
      const { code, complained } = await run(parameters, url);
      assert.equal(code, 2);
      assert.match(complained, why);
    }
  });

  it('is named in the help', async () => {
    const { said } = await run(['help']);
    assert.match(said, /export-guest/);
    assert.match(said, /erase-guest .*--calendar-events/);
  });
});
