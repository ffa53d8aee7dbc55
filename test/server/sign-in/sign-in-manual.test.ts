import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { simpleParser } from 'mailparser';
import { runCommand } from '../../../src/cli/run-command.js';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/sign-in.md'), 'utf8');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sends a form as a page of the server does. */
async function send(url: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(url).origin, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams(fields),
  });
}

describe('the manual of signing in', () => {
  it('has a command and a server that sign in, as it says', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-manual-'));
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const env = {
      DATABASE_URL: path.join(folder, 'data'),
      BOOKING_SECRET: 'a secret that only this test knows, long enough',
    };
    const example = manual
      .split('```ts\n')[1]!
      .split('```')[0]!
      .replaceAll(/'booking-elements\/(\w+)'/g, (_, entry: string) =>
        JSON.stringify(path.join(root, 'src', `${entry}.ts`)),
      );
    writeFileSync(path.join(folder, 'example.mts'), `${example}\nconsole.log('listening');`);
    const said: string[] = [];
    const words = ['add-host', 'anna@example.org', '--owner', 'anna', '--url', publicUrl];
    const code = await runCommand(words, {
      env,
      print: (line) => void said.push(line),
      complain: (line) => void said.push(line),
    });
    assert.equal(code, 0, said.join('\n'));
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'example.mts'], {
      cwd: folder,
      env: { ...process.env, ...env, PORT: String(port), PUBLIC_URL: publicUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    try {
      await new Promise((resolve, reject) => {
        child.stdout.once('data', resolve);
        child.once('close', () => reject(new Error('The example ended')));
      });
      const printed = said.at(-1)!;
      assert.equal((await fetch(printed)).status, 200);
      const answer = await send(printed);
      assert.deepEqual([answer.status, answer.headers.get('Location')], [303, '/settings']);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      const profile = await fetch(`${publicUrl}/v1/host/profile`, { headers: { Cookie: cookie } });
      assert.equal(((await profile.json()) as { value: { email: string } }).value.email, 'anna@example.org');
      const laidDown = nextMailIn(path.join(folder, 'mails'));
      assert.equal((await send(`${publicUrl}/sign-in/mail`, { email: 'anna@example.org' })).status, 200);
      const mail = await laidDown;
      const mailed = /http\S+\/sign-in\/link\/\S+/.exec(mail.text ?? '')?.[0] ?? assert.fail(mail.text);
      assert.equal((await send(mailed)).status, 303);
    } finally {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The next mail that is laid down in a folder. */
async function nextMailIn(folder: string) {
  const name = await new Promise<string>((resolve) => {
    const watcher = watch(folder, (_, changed) => {
      if (changed?.endsWith('.eml') !== true) return;
      watcher.close();
      resolve(changed);
    });
  });
  return simpleParser(readFileSync(path.join(folder, name)));
}
