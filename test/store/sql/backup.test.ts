import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../../../src/cli/run-command.js';
import { openDatabase } from '../../../src/store/sql/index.js';
import { filled, folder, newFile, rowsIn } from './backed-up.js';

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
