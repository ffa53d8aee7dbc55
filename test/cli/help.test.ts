import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';

async function run(...parameters: readonly string[]) {
  const said: string[] = [];
  const terminal = { env: {}, print: (line: string) => said.push(line), complain: () => undefined };
  return { code: await runCommand(parameters, terminal), said: said.join('\n') };
}

describe('--version', () => {
  it('is that of the package', async () => {
    const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly version: string;
    };
    for (const word of ['--version', '-v']) assert.deepEqual(await run(word), { code: 0, said: own.version });
  });
});

describe('--help', () => {
  it('tells what each command takes, and does nothing else', async () => {
    const { said } = await run('--help');
    const names = said.split('\n').flatMap((line) => /^ {2}([a-z][\w-]*) {2,}/.exec(line)?.[1] ?? []);
    assert.ok(names.length >= 12);
    for (const name of names)
      for (const word of ['--help', '-h']) {
        const told = await run(name, word);
        assert.equal(told.code, 0, name);
        assert.ok(told.said.startsWith(`npx booking-elements ${name}`), told.said);
      }
  });
});
