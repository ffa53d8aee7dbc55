import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { icsOf, icsOfSeveral, type IcsEvent } from '../../src/time/ics.js';
import { contentLines, physicalLines, textOf } from './read-ics.js';

const seed = { seed: 5545, numRuns: 10_000 };

const plain: IcsEvent = {
  uid: 'b1@example.org',
  sequence: 0,
  stamp: Date.UTC(2026, 10, 1),
  start: Date.UTC(2026, 10, 23, 9, 0, 0, 999),
  end: Date.UTC(2026, 10, 23, 9, 30),
  summary: 'Intro call',
  status: 'CONFIRMED',
};

const bytesOf = (event: IcsEvent) => new TextEncoder().encode(icsOf(event));
const linesOf = (event: IcsEvent) => contentLines(bytesOf(event));
const line = (event: IcsEvent, name: string) => linesOf(event).find((found) => found.name === name);

/** What a text must come back as: one kind of line break, no other control characters, whole surrogate pairs. */
function normalised(text: string): string {
  let result = '';
  const points = Array.from(text);
  points.forEach((character, index) => {
    const code = character.codePointAt(0)!;
    if ([10, 11, 12, 13, 0x85, 0x2028, 0x2029].includes(code)) {
      if (!(code === 10 && points[index - 1] === '\r')) result += '\n';
    } else if (code >= 0xd800 && code <= 0xdfff) {
      result += '\ufffd';
    } else if (code === 9 || (code >= 32 && code < 127) || code > 159) {
      result += character;
    }
  });
  return result;
}

// Text as an attacker writes it: line breaks of all kinds, what ICS gives a meaning, lines that would do harm, characters
// of one to four octets so that folds fall inside them, and half surrogate pairs.
const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('\r\n', '\r', '\n', '\n\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\t'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(';', ',', ':', '\\', '\\n', '"', '^', "^'", '^n', ' ', '=', '\\;', '%0A'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('BEGIN:VALARM', 'END:VEVENT', 'ATTENDEE:mailto:x@y.z', 'METHOD:CANCEL'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ü', '會議', '🗓️', '👩‍👩‍👧', '\u{10ffff}', '\ufeff', '\u202e', '\ud83d', '\ude00'),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.nat({ max: 80 }).map((length) => 'x'.repeat(length)) },
);
const hostileText = fc.array(hostile, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

describe('a calendar file', () => {
  it('holds the booking, in UTC, each line ended by CRLF', () => {
    const text = icsOf({
      ...plain,
      method: 'REQUEST',
      sequence: 3,
      description: 'Bring questions; or not, as you like.\nSee you',
      location: 'C:\\room',
      url: 'https://meet.example/abc?x=1,2;y#top',
      organizer: { name: 'Anna "Änne" Ort', email: 'anna@example.org' },
      attendees: [
        { name: 'Bo', email: 'bo+intro@example.org' },
        { name: 'Mia', email: 'mia@example.org', hasAccepted: true },
      ],
    });
    assert.equal(
      text,
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//booking-elements//booking-elements//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:REQUEST',
        'BEGIN:VEVENT',
        'UID:b1@example.org',
        'SEQUENCE:3',
        'DTSTAMP:20261101T000000Z',
        'DTSTART:20261123T090000Z',
        'DTEND:20261123T093000Z',
        'STATUS:CONFIRMED',
        'SUMMARY:Intro call',
        'DESCRIPTION:Bring questions\\; or not\\, as you like.\\nSee you',
        'LOCATION:C:\\\\room',
        'URL:https://meet.example/abc?x=1,2;y#top',
        `ORGANIZER;CN="Anna ^'Änne^' Ort":mailto:anna@example.org`,
        'ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Bo":mailto:bo+intro@example.o',
        ' rg',
        'ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Mia":mailto:mia@example.org',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what is not known', () => {
    const names = linesOf({ ...plain, description: '', location: '', url: '' }).map(({ name }) => name);
    assert.deepEqual(names, [
      'BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'BEGIN', 'UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'STATUS',
      'SUMMARY', 'END', 'END',
    ]); // prettier-ignore
  });

  it('folds at 75 octets, not characters, and never inside one', () => {
    // SUMMARY: is 8 octets, so that each of these puts a character of two, three and four octets across the edge.
    for (let head = 60; head < 70; head++) {
      for (const character of ['ü', '會', '🗓']) {
        const summary = `${'x'.repeat(head)}${character.repeat(60)}`;
        const lines = physicalLines(bytesOf({ ...plain, summary }));
        const first = lines.find((found) => found.startsWith('SUMMARY:')) ?? '';
        const octets = new TextEncoder().encode(first).length;
        assert.ok(octets <= 75 && octets > 75 - new TextEncoder().encode(character).length, `${octets}`);
        assert.equal(textOf(line({ ...plain, summary }, 'SUMMARY')!.value), summary);
      }
    }
    assert.equal(icsOf({ ...plain, summary: 'x'.repeat(67) }).includes('\r\n '), false);
    assert.equal(icsOf({ ...plain, summary: 'x'.repeat(68) }).includes('\r\n x\r\n'), true);
  });

  it('lets no text begin a line, and gives each back whole: 10,000 hostile texts', () => {
    const lineCount = linesOf({
      ...plain,
      description: 'x',
      location: 'x',
      organizer: { name: 'x', email: 'x' },
    }).length;
    fc.assert(
      fc.property(
        fc.tuple(hostileText, hostileText, hostileText, hostileText, hostileText),
        ([a, b, c, d, e]) => {
          // A field that holds nothing is left out; the x keeps the number of lines known.
          const event = { ...plain, summary: a, description: `x${b}`, location: `x${c}`, uid: d };
          const lines = linesOf({ ...event, organizer: { name: e, email: 'o@example.org' } });
          assert.equal(lines.length, lineCount);
          const find = (name: string) => lines.find((found) => found.name === name);
          assert.equal(textOf(find('SUMMARY')!.value), normalised(a));
          assert.equal(textOf(find('DESCRIPTION')!.value), normalised(`x${b}`));
          assert.equal(textOf(find('LOCATION')!.value), normalised(`x${c}`));
          assert.equal(textOf(find('UID')!.value), normalised(d));
          assert.equal(find('ORGANIZER')!.parameters['CN'], normalised(e));
        },
      ),
      seed,
    );
  });

  it('lets no address begin a line or leave its place', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (tail, email) => {
        const lines = linesOf({ ...plain, url: `https://h/${tail}`, organizer: { name: 'x', email } });
        assert.equal(
          lines.length,
          linesOf({ ...plain, url: 'https://h/', organizer: { name: 'x', email: 'x' } }).length,
        );
        assert.match(lines.find(({ name }) => name === 'URL')!.value, /^https:\/\/h\/[!-~]*$/);
        const address = lines.find(({ name }) => name === 'ORGANIZER')!.value;
        assert.match(address, /^mailto:[!-~]*$/);
        assert.equal(decodeURIComponent(address.slice(7)), normalised(email));
        assert.equal(/[?&,;:"\s]/.test(address.slice(7)), false, address);
      }),
      { ...seed, numRuns: 3000 },
    );
  });

  it('carries links of the web only', () => {
    for (const url of [
      'javascript:alert(1)',
      ' https://x',
      'data:text/html,x',
      'mailto:a@b.c',
      '//x',
      'https:x',
      'x',
    ]) {
      assert.throws(() => icsOf({ ...plain, url }), RangeError, url);
    }
    assert.equal(line({ ...plain, url: 'http://h/ä b\r\nX:y' }, 'URL')?.value, 'http://h/%C3%A4%20b%0AX:y');
  });

  it('is not made of times that are none', () => {
    for (const time of [NaN, Infinity, Date.UTC(10_000, 0), Date.UTC(-1, 0)]) {
      for (const field of ['stamp', 'start', 'end']) {
        assert.throws(() => icsOf({ ...plain, [field]: time }), RangeError, `${field} ${time}`);
      }
    }
  });

  it('holds several bookings, each as it stands alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText, hostileText), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, 'PUBLISH' as const),
        (texts, method) => {
          const events = texts.map(([uid, summary, name]) => ({
            ...plain,
            uid,
            summary,
            organizer: { name, email: 'o@example.org' },
          }));
          const own = (event: IcsEvent) => linesOf({ ...event, ...(method && { method }) });
          const alone = events.map(own);
          const head = alone[0]!.findIndex(({ value }) => value === 'VEVENT');
          assert.deepEqual(contentLines(new TextEncoder().encode(icsOfSeveral(events, method))), [
            ...alone[0]!.slice(0, head),
            ...alone.flatMap((lines) => lines.slice(head, -1)),
            ...alone[0]!.slice(-1),
          ]);
        },
      ),
      { ...seed, numRuns: 1000 },
    );
  });
});
