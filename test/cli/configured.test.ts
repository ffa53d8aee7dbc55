import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { openPostgres } from '../../src/store/sql/index.js';
import { emptyDatabase, postgresUrl } from '../store/sql/databases.js';

describe('a command in the folder of a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-beside-'));
  const home = process.cwd();
  before(async () => {
    const url = await postgresUrl();
    const database = await openPostgres({ url, connections: 1 });
    await emptyDatabase(database);
    await database.close();
    writeFileSync(
      path.join(folder, 'secrets'),
      'the newest secret of this server is this\nand this is the one that it had before\n',
    );
    writeFileSync(
      path.join(folder, 'booking.config.json'),
      JSON.stringify({ publicUrl: 'https://book.example', secretFile: 'secrets', database: { url } }),
    );
    process.chdir(folder);
  });
  after(() => process.chdir(home));

  async function run(...parameters: readonly string[]) {
    const said: string[] = [];
    const terminal = {
      env: {},
      print: (line: string) => said.push(line),
      complain: (line: string) => said.push(line),
    };
    return { code: await runCommand(parameters, terminal), said: said.join('\n') };
  }

  it('knows its database, its secrets and its address', async () => {
    const { code, said } = await run('add-host', 'nina@studio.example');
    assert.equal(code, 0, said);
    assert.match(said, /^https:\/\/book\.example\/sign-in\/link\/[\w-]{43}$/m);
    assert.deepEqual((await run('check-consistency')).code, 0);
  });

  it('needs no address of a server on this machine', async () => {
    const url = await postgresUrl();
    const config = { port: 8181, secretFile: 'secrets', database: { url } };
    writeFileSync(path.join(folder, 'booking.config.json'), JSON.stringify(config));
    const { code, said } = await run('add-host', 'nina@studio.example');
    assert.equal(code, 0, said);
    assert.match(said, /^http:\/\/127\.0\.0\.1:8181\/sign-in\/link\/[\w-]{43}$/m);
    const open = { ...config, host: '0.0.0.0' };
    writeFileSync(path.join(folder, 'booking.config.json'), JSON.stringify(open));
    assert.match((await run('add-host', 'nina@studio.example')).said, /^Say where the server is reached/);
  });

  it('says what cannot be read of them', async () => {
    writeFileSync(path.join(folder, 'booking.config.json'), JSON.stringify({ secretFile: 'none' }));
    const { code, said } = await run('add-host', 'nina@studio.example', '--url', 'https://book.example');
    assert.equal(code, 2);
    assert.match(said, /^secretFile: must name a file that can be read \(ENOENT\)$/);
  });
});
