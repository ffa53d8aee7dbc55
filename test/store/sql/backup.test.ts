import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { runCommand } from '../../../src/cli/run-command.js';
import type { Database } from '../../../src/store/sql/database.js';
import { openDatabase, sqlBookings, sqlSettings, writeBackupFile } from '../../../src/store/sql/index.js';
import { fillHealthy } from './healthy-database.js';

const folder = mkdtempSync(path.join(tmpdir(), 'booking-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => path.join(folder, `${files++}.gz`);

/** Every row of every table that a backup holds, in one order. */
async function rowsIn(database: Database): Promise<unknown> {
  const file = newFile();
  await writeBackupFile(database, file);
  const [, ...lines] = linesIn(file);
  return lines.map((line) => JSON.parse(line) as { rows?: readonly unknown[] });
}

function linesIn(file: string): readonly string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}

async function filled(database: Database): Promise<Database> {
  await fillHealthy(sqlBookings(database));
  const settings = sqlSettings(database, { secrets: [randomBytes(32).toString('hex')] });
  await settings.saveOwner({ slug: 'anna', name: 'Anna – “quoted” \\ ’', hostIds: ['anna'] });
  for (const id of ['b', 'a'])
    await settings.saveConnection({
      id,
      hostId: 'anna',
      provider: 'google',
      account: 'anna@example.com',
      status: 'active',
      grant: { refreshToken: 'Canary-token' },
    });
  return database;
}

describe('npx booking-elements backup and restore', () => {
  async function run(url: string | undefined, ...parameters: readonly string[]) {
    const said: string[] = [];
    const code = await runCommand(parameters, {
      env: url === undefined ? {} : { DATABASE_URL: url },
      print: (line) => void said.push(line),
      complain: (line) => void said.push(line),
    });
    return { code, said: said.join('\n') };
  }

  it('backs up a folder that a server has, and restores it into another', async () => {
    const url = path.join(folder, 'running');
    const database = await filled(await openDatabase({ url }));
    const file = newFile();
    const { code, said } = await run(url, 'backup', file);
    assert.equal(code, 0, said);
    assert.deepEqual(
      readdirSync(url).filter((name) => name.startsWith('backup')),
      [],
      'nothing is left behind',
    );
    const rows = await rowsIn(database);
    await database.close();
    const restored = path.join(folder, 'restored');
    assert.match((await run(restored, 'restore', file)).said, /^\d+ rows are restored$/);
    const other = await openDatabase({ url: restored });
    assert.deepEqual(await rowsIn(other), rows);
    await other.close();
    const again = newFile();
    assert.match((await run(restored, 'backup', again)).said, /^\d+ rows are in /);
    assert.equal((await run(restored, 'restore', file)).code, 2, 'it is not empty');
  });

  it('says what is missing', async () => {
    for (const [url, parameters, why] of [
      [undefined, ['backup', newFile()], /Set DATABASE_URL/],
      [undefined, ['restore', newFile()], /Set DATABASE_URL/],
      [folder, ['backup'], /Name one file/],
      [folder, ['restore', 'a', 'b'], /Name one file/],
      [path.join(folder, 'nowhere'), ['backup', newFile()], /no folder/],
    ] as const) {
      const { code, said } = await run(url, ...parameters);
      assert.equal(code, 2);
      assert.match(said, why);
    }
  });
});
