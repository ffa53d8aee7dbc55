import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import type { AddressObject, ParsedMail } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../../../src/contract/mail.js';
import { bodyOf } from '../../../src/node/mail/body-of.js';
import { lineOf } from '../../../src/node/mail/line-of.js';
import { messageOf, senderOf } from '../../../src/node/mail/message-of.js';
import { exampleMail, exampleSender } from './example-mail.js';

/** A mail as it goes over the wire. */
async function written(mail: Mail, from = exampleSender): Promise<string> {
  const message = messageOf(mail, senderOf(from));
  assert.ok(message);
  const raw = (await new MailComposer({ ...message }).compile().build()).toString();
  // No line is longer than a mail may have them (RFC 5322, section 2.1.1), and none ends by a half of a line break.
  for (const line of raw.split('\r\n')) {
    assert.ok(line.length <= 998, line);
    assert.doesNotMatch(line, /[\r\n\0]/);
  }
  return raw;
}

/** The lines of its head, folded ones made one. */
function headOf(raw: string): readonly string[] {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  return head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
}

const namesOf = (raw: string): readonly string[] => headOf(raw).map((line) => line.split(':', 1)[0] ?? '');

/** The only one that a field names. */
function mailbox(field: AddressObject | AddressObject[] | undefined): { name: string; address?: string } {
  assert.ok(field !== undefined && !Array.isArray(field));
  assert.equal(field.value.length, 1, JSON.stringify(field.value));
  const [{ name, address } = { name: '' }] = field.value;
  return { name, ...(address === undefined ? {} : { address }) };
}

describe('the message made of a mail', () => {
  let raw: string;
  let parsed: ParsedMail;
  const ready = (async () => {
    raw = await written(exampleMail);
    parsed = await simpleParser(raw);
  })();

  it('has these headers and no others', async () => {
    await ready;
    assert.deepEqual(namesOf(raw).toSorted(), [
      'Auto-Submitted',
      'Content-Language',
      'Content-Type',
      'Date',
      'From',
      'In-Reply-To',
      'MIME-Version',
      'Message-ID',
      'References',
      'Reply-To',
      'Subject',
      'To',
      'X-Auto-Response-Suppress',
    ]);
    const head = headOf(raw);
    for (const line of [
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
      'Content-Language: de-AT',
      'Message-ID: <booked%3A42@example.org>',
      'In-Reply-To: <booking%3A42@example.org>',
      'References: <booking%3A42@example.org>',
      'From: Anna Berg <bookings@example.org>',
      'Reply-To: Anna Berg <anna@example.org>',
    ])
      assert.ok(head.includes(line), head.join('\n'));
  });

  it('has text, HTML and the invitation to choose from, and the invitation as a file', async () => {
    await ready;
    assert.equal(parsed.text, exampleMail.text);
    assert.equal(parsed.html, exampleMail.html);
    const types = Array.from(raw.matchAll(/^Content-Type: ([^;\r]+)/gm), ([, type]) => type);
    assert.deepEqual(types, [
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    assert.match(raw, /^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    const files = parsed.attachments.map(({ filename, contentDisposition }) => [
      filename,
      contentDisposition,
    ]);
    assert.ok(
      files.some(([name, how]) => name === 'invite.ics' && how === 'attachment'),
      JSON.stringify(files),
    );
  });

  it('carries the invitation whole', async () => {
    await ready;
    assert.equal(parsed.attachments.length, 2);
    for (const { content } of parsed.attachments) {
      const calendar = new ICAL.Component(ICAL.parse(content.toString()) as unknown[]);
      assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST');
      const event = calendar.getFirstSubcomponent('vevent');
      assert.ok(event);
      assert.equal(event.getFirstPropertyValue('uid'), '42@example.org');
      assert.equal(event.getFirstPropertyValue('summary'), 'Kennenlernen – ganz in Ruhe, mit Kaffee');
    }
  });

  it('has alternatives alone where nobody is invited', async () => {
    const { calendar: _, replyTo: __, thread: ___, fromName: ____, ...plain } = exampleMail;
    const text = await written(plain);
    const { attachments, from } = await simpleParser(text);
    assert.deepEqual(attachments, []);
    assert.deepEqual(mailbox(from), { name: 'Buchungen', address: 'bookings@example.org' });
    assert.match(text, /^Content-Type: multipart\/alternative;/m);
    assert.doesNotMatch(text, /^(?:Reply-To|References|In-Reply-To):/m);
  });

  it('is nobody’s answer to itself', async () => {
    const names = namesOf(await written({ ...exampleMail, thread: exampleMail.id }));
    assert.ok(!names.includes('References') && !names.includes('In-Reply-To'));
  });

  it('lets nodemailer read no file and no address', async () => {
    const url = 'https://example.com/x';
    const text = await written({ ...exampleMail, text: '/etc/passwd', html: url, subject: `data:${url}` });
    const mail = await simpleParser(text);
    assert.equal(mail.text, '/etc/passwd');
    assert.equal(mail.html, url);
    const message = messageOf(exampleMail, exampleSender);
    assert.deepEqual([message?.disableFileAccess, message?.disableUrlAccess], [true, true]);
  });

  it('encodes a long subject of any script, in lines of at most 76 characters', async () => {
    for (const subject of [
      'Вітаємо! '.repeat(20).trim(),
      '予約'.repeat(60),
      '👩‍👩‍👧‍👦'.repeat(20),
      'ü'.repeat(300),
    ]) {
      const text = await written({ ...exampleMail, subject });
      const [, field = ''] = /^(Subject:.*(?:\r\n[ \t].*)*)/m.exec(text) ?? [];
      assert.match(field, /^[\x20-\x7e\r\n\t]+$/);
      for (const line of field.split('\r\n')) assert.ok(line.length <= 76, line);
      assert.equal((await simpleParser(text)).subject, subject);
    }
  });

  it('has an id of its own for each that is ours', () => {
    const ids = [
      'a',
      'A',
      'a:b',
      'a%3Ab',
      'a.b',
      'a..b',
      '.a',
      'a.',
      '<a>',
      'a@b',
      '"a"',
      '../../x',
      '(x)',
      'x'.repeat(200),
    ];
    const made = ids.map((id) => messageOf({ ...exampleMail, id }, exampleSender)?.messageId);
    assert.equal(new Set(made).size, ids.length);
    // RFC 5322, section 3.6.4: dot-atom-text.
    for (const id of made) assert.match(id ?? '', /^<[\w%~+=-]+(?:\.[\w%~+=-]+)*@example\.org>$/);
  });

  it('leaves out a language that is none', async () => {
    const text = await written({ ...exampleMail, language: 'en\r\nBcc: x@example.com' });
    assert.ok(!namesOf(text).includes('Content-Language'));
    assert.doesNotMatch(text, /Bcc/);
  });
});

describe('a line of a mail', () => {
  const cases: readonly (readonly [text: string, line: string])[] = [
    ['Anna Berg', 'Anna Berg'],
    ['  Anna \t Berg ', 'Anna Berg'],
    ['a\r\nBcc: b@example.com', 'a Bcc: b@example.com'],
    ['a\u0085b\u2028c\u2029d\ve', 'a b c d e'],
    ['a\0b\u001bc\u007fd\u009fe', 'abcde'],
    ['\u202egnp.exe\u202c \u2066x\u2069 \u200ey\u200f \u061cz', 'gnp.exe x y z'],
    ['half \ud83d of it', 'half of it'],
    ['=?utf-8?q?Boss?=', '= ?utf-8?q?Boss?='],
    ['=\u202e?utf-8?q?Boss?=', '= ?utf-8?q?Boss?='],
    ['👩‍👩‍👧 שלום, "quoted" \\ (x) <y>', '👩‍👩‍👧 שלום, "quoted" \\ (x) <y>'],
    ['\r\n', ''],
  ];
  for (const [text, line] of cases)
    it(`is ${JSON.stringify(line)}, of ${JSON.stringify(text)}`, () => assert.equal(lineOf(text, 500), line));

  it('ends between two characters', () => {
    assert.equal(lineOf('👍👍👍', 2), '👍👍');
    assert.equal(lineOf('a b', 2), 'a');
  });
});

describe('strangers’ words', () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 700 }) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...[
          '\r\n',
          '\r',
          '\n',
          '\n\n',
          '\0',
          '\u0085',
          '\u2028',
          '\u2029',
          '\v',
          '\f',
          '\t',
          '\u202e',
          '\u2067',
          '\u200f',
        ],
        ...[
          'Bcc: x@evil.example',
          'X-Injected: 1',
          '\r\n\r\n<b>',
          '=?utf-8?q?x=0D=0ABcc:_x?=',
          '=?',
          '?=',
          '"',
          '\\',
          '<',
          '>',
        ],
        ...[
          ',',
          ';',
          ':',
          '(',
          ')',
          '@evil.example',
          '<x@evil.example>',
          'שלום',
          'مرحبا',
          '👩‍👩‍👧‍👦',
          '🇩🇪',
          '\ud83d',
          '\udc4d',
          'é',
          'ﬁ',
        ],
      ),
    },
  );
  const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const id = fc.oneof(words, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 }));
  const known = new Set(namesOfExample());

  function namesOfExample(): readonly string[] {
    return [
      ...[
        'Auto-Submitted',
        'Content-Language',
        'Content-Type',
        'Content-Transfer-Encoding',
        'Date',
        'From',
        'In-Reply-To',
      ],
      ...[
        'MIME-Version',
        'Message-ID',
        'References',
        'Reply-To',
        'Subject',
        'To',
        'X-Auto-Response-Suppress',
      ],
    ];
  }

  it('stay what they are: no header, no reader and no line more, and the same text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(words, words, words, words),
        fc.tuple(id, id),
        async (lines, [mailId, thread]) => {
          const [subject, fromName, name, replyName] = lines;
          const raw = await written({
            ...exampleMail,
            id: mailId,
            thread,
            subject,
            fromName,
            to: { ...exampleMail.to, name },
            replyTo: { email: 'anna@example.org', name: replyName },
            text: subject,
            html: name,
          });
          const names = namesOf(raw);
          assert.equal(new Set(names).size, names.length, names.join());
          for (const header of names) assert.ok(known.has(header), header);
          assert.match(headOf(raw).join(''), /^[\x20-\x7e\t]*$/);
          const { subject: read = '', text = '', from, to, replyTo, messageId } = await simpleParser(raw);
          assert.equal(read, lineOf(subject, 500));
          assert.equal(text, bodyOf(subject).replaceAll('\r\n', '\n'));
          assert.deepEqual(mailbox(from), {
            name: lineOf(fromName, 200) || 'Buchungen',
            address: 'bookings@example.org',
          });
          assert.deepEqual(mailbox(to), { name: lineOf(name, 200), address: 'guest@example.com' });
          assert.deepEqual(mailbox(replyTo), { name: lineOf(replyName, 200), address: 'anna@example.org' });
          assert.match(messageId ?? '', /^<[\w%~+=.-]*@example\.org>$/);
        },
      ),
      { numRuns: 3000, seed: 20_261_130 },
    );
  });

  it('reach nobody else by an address', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const email = `${before}guest@example.com${after}`;
        const message = messageOf({ ...exampleMail, to: { email } }, exampleSender);
        // What is left is ASCII without anything that parts addresses.
        if (message !== undefined)
          assert.match(message.to.address, /^[^\s"(),:;<>@[\\\]\u007f-\uffff]+@[A-Za-z0-9.-]+$/);
      }),
      { numRuns: 3000, seed: 20_261_130 },
    );
  });
});
