import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { simpleParser } from 'mailparser';
import { folderSender } from '../../../src/mail.js';
import { exampleMail, exampleSender } from './example-mail.js';

describe('a folder that mails are laid into', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'mails-'));
  });
  after(() => rm(root, { recursive: true }));

  /** A folder of its own for each test, that is not there yet. */
  async function staged(name: string) {
    const folder = path.join(root, name, 'mails');
    return { folder, send: await folderSender({ folder, from: exampleSender }) };
  }

  const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

  it('is made, and holds a file that is a mail, for nobody else to read', async () => {
    const { folder, send } = await staged('made');
    assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
    const [file = '', ...others] = await readdir(folder);
    assert.match(file, /^booked_42-[0-9a-f]{16}\.eml$/);
    assert.deepEqual(others, []);
    assert.deepEqual([await modeOf(folder), await modeOf(path.join(folder, file))], [0o700, 0o600]);
    const raw = await readFile(path.join(folder, file), 'utf8');
    assert.doesNotMatch(raw, /[^\r]\n/);
    const { subject, messageId, attachments } = await simpleParser(raw);
    assert.deepEqual([subject, messageId], [exampleMail.subject, '<booked%3A42@example.org>']);
    assert.equal(attachments.length, 2);
    assert.deepEqual(send.from, exampleSender);
  });

  it('is not left, whatever a mail is called', async () => {
    const { folder, send } = await staged('traversed');
    const ids = [
      '../../x',
      '/etc/passwd',
      '..',
      '.',
      'a/b',
      'a\\b',
      'CON',
      'x'.repeat(200),
      '%2e%2e%2f',
      '\0',
      'A',
      'a',
    ];
    for (const id of ids) assert.deepEqual(await send({ ...exampleMail, id }), { outcome: 'sent' });
    const files = await readdir(folder);
    assert.equal(files.length, ids.length);
    assert.equal(new Set(files.map((file) => file.toLowerCase())).size, ids.length);
    for (const file of files) assert.match(file, /^[\w-]{1,97}\.eml$/);
    assert.deepEqual(await readdir(path.dirname(folder)), ['mails']);
  });

  it('has the last of the same mail, and follows no link to write it', async () => {
    const { folder, send } = await staged('replaced');
    await send(exampleMail);
    const [file = ''] = await readdir(folder);
    const outside = path.join(root, 'outside');
    await writeFile(outside, 'untouched');
    await rm(path.join(folder, file));
    await symlink(outside, path.join(folder, file));
    await send({ ...exampleMail, subject: 'second' });
    assert.deepEqual(await readdir(folder), [file]);
    assert.equal((await simpleParser(await readFile(path.join(folder, file)))).subject, 'second');
    assert.equal(await readFile(outside, 'utf8'), 'untouched');
  });

  it('never has a part of a mail, however many write it at once', async () => {
    const { folder, send } = await staged('whole');
    const text = 'x'.repeat(200_000);
    await send({ ...exampleMail, text });
    const [file = ''] = await readdir(folder);
    const work = { isOver: false };
    const writing = Promise.all(Array.from({ length: 20 }, () => send({ ...exampleMail, text }))).finally(
      () => (work.isOver = true),
    );
    let reads = 0;
    for (; !work.isOver; reads++) {
      const raw = await readFile(path.join(folder, file), 'utf8');
      assert.match(raw, /--\r\n$/);
      assert.ok(raw.length > text.length);
    }
    assert.ok(reads > 0);
    assert.deepEqual(new Set((await writing).map(({ outcome }) => outcome)), new Set(['sent']));
    assert.deepEqual(await readdir(folder), [file]);
  });

  it('is made anew when somebody takes it away', async () => {
    const { folder, send } = await staged('cleared');
    await rm(folder, { recursive: true });
    assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
    assert.equal((await readdir(folder)).length, 1);
  });

  it('may take no file, which is no end', async () => {
    const { folder, send } = await staged('taken');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in its place');
    assert.deepEqual(await send(exampleMail), { outcome: 'retry', reason: 'folder' });
    await assert.rejects(folderSender({ folder, from: exampleSender }), { code: 'EEXIST' });
  });

  it('takes nothing for an address that cannot be mailed, from one, or for nobody who waits', async () => {
    const { folder, send } = await staged('refused');
    const to = { email: 'a@example.com\r\nBcc: b@example.com' };
    assert.deepEqual(await send({ ...exampleMail, to }), { outcome: 'undeliverable', reason: 'address' });
    const reason = new Error('enough');
    await assert.rejects(send(exampleMail, { signal: AbortSignal.abort(reason) }), reason);
    const caller = new AbortController();
    const refused = assert.rejects(send(exampleMail, { signal: caller.signal }), reason);
    caller.abort(reason);
    await refused;
    assert.deepEqual(await readdir(folder), []);
    await assert.rejects(folderSender({ folder, from: { email: 'nobody' } }), TypeError);
  });
});
