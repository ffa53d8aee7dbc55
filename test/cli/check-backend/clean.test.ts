import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { BookingServer } from '../../../src/server.js';
import { referenceServer, run, runIn, whileServing } from './checked-server.js';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'check-clean-'));

/** Runs the command in a process of its own. */
function start(...parameters: readonly string[]) {
  const args = ['--import', 'tsx', path.join(root, 'src/cli/main.ts'), 'check-backend', ...parameters];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<{ readonly code: number | null; readonly output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
  return { child, ended };
}

describe('check-backend, after a run that did not end', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('takes away what a killed run had booked without hearing of it', async () => {
    const { server, standing } = referenceServer();
    const journal = path.join(folder, 'killed.jsonl');
    let kill = (): void => undefined;
    const killing: BookingServer = async (request) => {
      const response = await server(request);
      if (request.method !== 'POST' || response.status !== 201) return response;
      kill();
      return new Promise<Response>(() => undefined);
    };
    const handler: { current: BookingServer } = { current: killing };
    await whileServing(
      (request) => handler.current(request),
      async (address) => {
        const { child, ended } = start(
          address,
          '--write',
          '--only',
          'books every free time',
          '--journal',
          journal,
        );
        kill = () => void child.kill('SIGKILL');
        const { output } = await ended;
        assert.equal(await standing(), 1, output);
        assert.equal(statSync(journal).mode & 0o777, 0o600);
        handler.current = server;
        const { code, printed, complained } = await run(address, '--clean', '--journal', journal);
        assert.equal(code, 0, complained);
        assert.match(printed, /Taken away: all/);
        assert.equal(await standing(), 0);
        assert.ok(!existsSync(journal));
        const again = await run(address, '--clean', '--journal', journal);
        assert.equal(again.code, 0);
        assert.match(again.printed, /Nothing is left behind/);
      },
    );
  });

  it('cleans up itself when it is interrupted', async () => {
    const { server, standing } = referenceServer();
    let booked = 0;
    const signal = new AbortController();
    const interrupting: BookingServer = async (request) => {
      const response = await server(request);
      if (request.method === 'POST' && response.status === 201 && ++booked === 2)
        signal.abort(new Error('Interrupted'));
      return response;
    };
    await whileServing(interrupting, async (address) => {
      const journal = path.join(folder, 'interrupted.jsonl');
      const { code, complained } = await runIn(
        { signal: signal.signal },
        address,
        '--write',
        '--journal',
        journal,
      );
      assert.equal(code, 2);
      assert.match(complained, /Interrupted\. Not everything was examined/);
      assert.equal(await standing(), 0);
      assert.ok(!existsSync(journal));
    });
  });

  it('says what would not go, keeps it in the journal, and begins with it the next time', async () => {
    const { server, standing } = referenceServer();
    let isStubborn = true;
    const stubborn: BookingServer = async (request) =>
      isStubborn && new URL(request.url).pathname.endsWith('/cancel')
        ? new Response('no', { status: 500 })
        : server(request);
    await whileServing(stubborn, async (address) => {
      const journal = path.join(folder, 'stubborn.jsonl');
      const parameters = ['--write', '--journal', journal];
      const first = await run(address, ...parameters, '--only', 'books a free time');
      assert.equal(first.code, 1);
      assert.match(
        first.printed,
        /Left behind: booking anna\.\w+ \(it answered 500\)\. Take it away yourself/,
      );
      assert.equal(await standing(), 1);
      const cleaned = await run(address, '--clean', '--journal', journal);
      assert.equal(cleaned.code, 1);
      assert.match(cleaned.complained, /Left behind: booking/);
      isStubborn = false;
      const second = await run(address, ...parameters, '--only', 'books a free time');
      assert.equal(second.code, 0, second.complained);
      assert.match(second.complained, /An earlier run left something behind/);
      assert.equal(await standing(), 0);
    });
  });

  it('does not take a file for a journal that is none, or of another backend', async () => {
    const file = path.join(folder, 'letter.txt');
    for (const text of ['Dear Anna,\n', '{"journal":1,"base":"https://other.example/v1/anna"}\n']) {
      writeFileSync(file, text);
      const { code, complained } = await run('https://book.example/v1/anna', '--clean', '--journal', file);
      assert.equal(code, 2);
      assert.match(complained, /is no journal of https:\/\/book\.example/);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });
});
