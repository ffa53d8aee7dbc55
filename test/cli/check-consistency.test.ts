import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { openDatabase, openPostgres, sqlBookings } from '../../src/store/sql/index.js';
import { at, book, nine } from '../../src/testing/booking-store-fixture.js';
import { emptyDatabase, postgresUrl } from '../store/sql/databases.js';

const folder = mkdtempSync(path.join(tmpdir(), 'booking-command-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command line; tells how it ended, and what it said. */
async function run(
  parameters: readonly string[],
  url?: string,
): Promise<{ readonly code: number; readonly said: string; readonly complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(parameters, {
    env: url === undefined ? {} : { DATABASE_URL: url },
    print: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npx booking-elements check-consistency', () => {
  it('finds nothing in a healthy database, and says how hard it looked', async () => {
    const url = path.join(folder, 'healthy');
    const database = await openDatabase({ url });
    await book(sqlBookings(database), 'key-1', at(nine));
    await database.query('delete from booking_elements.jobs');
    await database.close();
    const { code, said } = await run(['check-consistency'], url);
    assert.equal(code, 0, said);
    assert.match(said, /^\d\d checks, nothing found$/);
  });

  it('names what it finds and ends with 1, for people and for programs', async () => {
    const url = await postgresUrl();
    const database = await openPostgres({ url });
    await emptyDatabase(database);
    await book(sqlBookings(database), 'key-1', at(nine));
    await database.query('delete from booking_elements.jobs');
    await database.query('delete from booking_elements.seats');
    await database.close();
    const { code, said } = await run(['check-consistency'], url);
    assert.equal(code, 1);
    assert.match(said, /^a booking without its time: host anna: anna\.1/m);
    const { said: json } = await run(['check-consistency', '--json'], url);
    assert.ok((JSON.parse(json) as readonly object[]).length >= 1);
  });

  it('changes nothing: a database without bookings stays one, a folder that is not there is not made', async () => {
    const missing = path.join(folder, 'nowhere');
    const { code, complained } = await run(['check-consistency'], missing);
    assert.deepEqual([code, existsSync(missing)], [2, false]);
    assert.match(complained, /no folder/);
    const database = await openPostgres({ url: await postgresUrl() });
    await database.query('drop schema if exists booking_elements cascade');
    const empty = await run(['check-consistency'], await postgresUrl());
    assert.equal(empty.code, 2);
    assert.match(empty.complained, /no server has ever used it/);
    const [{ there } = { there: true }] = await database.query<{ there: boolean }>(
      "select to_regnamespace('booking_elements') is not null as there",
    );
    assert.equal(there, false);
    await emptyDatabase(database);
    await database.close();
  });

  it('says what is missing, and names a wrong command', async () => {
    const unset = await run(['check-consistency']);
    assert.equal(unset.code, 2);
    assert.match(unset.complained, /DATABASE_URL/);
    const wrong = await run(['check-everything']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.complained, /no command "check-everything"/);
    assert.match(wrong.complained, /check-consistency/);
    for (const name of ['constructor', '__proto__']) assert.equal((await run([name])).code, 2);
    const option = await run(['check-consistency', '--jason'], 'x');
    assert.equal(option.code, 2);
    assert.match(option.complained, /--jason/);
  });

  it('says that a server cannot be reached, without its password', async () => {
    const { code, complained } = await run(
      ['check-consistency'],
      'postgres://anna:hunter2@127.0.0.1:1/nothing',
    );
    assert.equal(code, 2);
    assert.match(complained, /cannot be read/);
    assert.doesNotMatch(complained, /hunter2/);
  });

  it('explains itself', async () => {
    const { code, said } = await run([]);
    assert.equal(code, 0);
    assert.match(said, /npx booking-elements <command>/);
  });
});
