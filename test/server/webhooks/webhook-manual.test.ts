import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { connectionEnds, webhookEvents } from '../../../src/contract/index.js';
import { WebhookPayload } from '../../../src/schemas/index.js';
import { sendWebhook } from '../../../src/server.js';
import { guardedFetch } from '../../../src/node.js';
import { noon, payload, secretOf } from './webhook-samples.js';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/webhooks.md'), 'utf8');
const blockOf = (language: string) => manual.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

/** The receiver of the manual, running. */
async function startReceiver(folder: string) {
  const source = new URL('../../../src/server.ts', import.meta.url).href;
  const file = path.join(folder, 'receiver.mts');
  writeFileSync(file, blockOf('ts').replace("'booking-elements/server'", JSON.stringify(source)));
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, PORT: '0', WEBHOOK_SECRET: secretOf(1) },
  });
  let output = '';
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(output)));
      look();
    });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const [, port] = await says(/port: (\d+)/);
  return { url: `http://localhost:${port}/`, says, child, output: () => output };
}

describe('the manual of webhooks', () => {
  it('shows a payload as it is, and every type', () => {
    const shown = WebhookPayload.parse(JSON.parse(blockOf('json')));
    assert.ok('booking' in shown.data);
    assert.deepEqual(Object.keys(shown.data.booking), Object.keys(payload.data.booking));
    const ended = WebhookPayload.parse(JSON.parse(manual.split('```json\n')[2]?.split('```')[0] ?? ''));
    assert.equal(ended.type, 'connection.needs-reconnect');
    for (const end of connectionEnds) assert.ok(manual.includes(`\`${end}\``), end);
    for (const type of webhookEvents) assert.ok(manual.includes(`| \`${type}\``), type);
  });

  it('has a receiver that takes what we send, once, and nothing else', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'webhooks-'));
    const { url, says, child, output } = await startReceiver(folder);
    try {
      const fetch = await guardedFetch({ allowHttp: true, allow: ['localhost'] });
      const message = { id: 'msg_1', payload };
      const send = (secret: string, clock = Date.now) =>
        sendWebhook({ id: 'crm', url, secrets: [secret] }, message, { fetch, clock });
      const refused = { outcome: 'retry', afterSeconds: 0, reason: 'status', status: 400 };
      assert.deepEqual(await send(secretOf(2)), refused);
      assert.deepEqual(await send(secretOf(1), () => noon), refused);
      assert.deepEqual(await send(secretOf(1)), { outcome: 'delivered' });
      assert.deepEqual(await send(secretOf(1)), { outcome: 'delivered' });
      await says(/booking\.rescheduled b-0123456789 2/);
      assert.equal(output().match(/booking\.rescheduled/g)?.length, 1);
    } finally {
      child.kill();
      await once(child, 'close');
      rmSync(folder, { recursive: true });
    }
  });
});
