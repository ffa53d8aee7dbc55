import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { hostNews, notificationWays, sharedNews } from '../../../src/contract/notification.js';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/notifications.md'), 'utf8');

describe('the manual of notifications', () => {
  it('names all news and every way', () => {
    for (const news of [...sharedNews, ...hostNews, 'needs-reconnect', 'wait-listed', 'time-offered'])
      assert.ok(manual.includes(`\`${news}\``), news);
    for (const way of notificationWays) assert.ok(manual.includes(`| \`${way}\``), way);
  });

  it('has an example that sends what it says', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'notifications-'));
    try {
      const example = manual
        .split('```ts\n')[1]!
        .split('```')[0]!
        .replaceAll(/'booking-elements\/(\w+)'/g, (_, entry: string) =>
          JSON.stringify(path.join(root, 'src', `${entry}.ts`)),
        );
      const booked = `
        const from = new Date(Date.now() + 86_400_000);
        const { slots } = await scheduler.slots({
          eventType: 'intro', start: from.toISOString(), end: new Date(from.getTime() + 7 * 86_400_000).toISOString(),
        });
        await scheduler.book(
          { eventType: 'intro', start: slots[0]!.start, zone: 'Europe/Paris', language: 'fr', guest: { name: 'Ada', email: 'ada@example.com' } },
          { key: 'a-key-of-this-example' },
        );
        while ((await scheduler.work()) > 0);
      `;
      writeFileSync(path.join(folder, 'example.mts'), example + booked);
      await promisify(execFile)(process.execPath, ['--import', import.meta.resolve('tsx'), 'example.mts'], {
        cwd: folder,
      });
      const mails = await Promise.all(
        readdirSync(path.join(folder, 'mails')).map((name) =>
          simpleParser(readFileSync(path.join(folder, 'mails', name))),
        ),
      );
      const heads = mails.map(({ to, headers }) => [
        to && 'value' in to ? to.value[0]?.address : '',
        headers.get('content-language'),
      ]);
      assert.deepEqual(heads.sort(), [
        ['ada@example.com', 'fr'],
        ['anna@example.org', 'de'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
