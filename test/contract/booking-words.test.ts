import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookedLocation, Booking } from '../../src/contract/index.js';
import { webAddress, wordsOf } from '../../src/contract/booking-words.js';
import { icsEventOf } from '../../src/contract/ics-event.js';
import { icsOf } from '../../src/time/ics.js';

const url = 'https://meet.google.com/abc-defg-hij';
const booking = (location: BookedLocation, more: Partial<Booking> = {}): Booking => ({
  ref: 'b-1',
  version: 3,
  status: 'confirmed',
  eventType: { slug: 'intro', title: 'Intro & more' },
  host: { name: 'Anna Berg' },
  start: '2026-03-03T09:00:00.000Z',
  end: '2026-03-03T09:30:00.000Z',
  zone: 'Europe/Berlin',
  guest: { name: 'Gia', email: 'gia@example.com' },
  location,
  calendar: 'written',
  ...more,
});
const meet: BookedLocation = {
  id: 'm',
  kind: 'conference',
  conference: { solution: 'google-meet', state: 'ready', url },
};

describe('The words of a booking', () => {
  const cases: readonly [string, BookedLocation, string | undefined][] = [
    ['a link that is ready', meet, url],
    [
      'a link still being made',
      { ...meet, conference: { solution: 'google-meet', state: 'pending' } },
      undefined,
    ],
    [
      'an address',
      { id: 'o', kind: 'in-person', label: 'Office', detail: 'Torstraße 1' },
      'Office, Torstraße 1',
    ],
    [
      'a page',
      { id: 'l', kind: 'link', label: 'Room', detail: 'https://room.example' },
      'https://room.example',
    ],
    ['a page that is none', { id: 'l', kind: 'link', detail: 'javascript:alert(1)' }, 'javascript:alert(1)'],
  ];
  for (const [name, location, where] of cases)
    it(`says where: ${name}`, () => {
      assert.equal(wordsOf(booking(location)).location, where);
    });

  it('never makes a link of what is none', () => {
    const location: BookedLocation = { id: 'l', kind: 'link', detail: 'javascript:alert(1)' };
    assert.equal(wordsOf(booking(location)).url, undefined);
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'https://', '//example.com', undefined])
      assert.equal(webAddress(text), undefined);
    assert.equal(webAddress('HTTPS://example.com'), 'HTTPS://example.com');
  });

  it('is a calendar file with the booking’s own identity', () => {
    const file = icsOf(icsEventOf(booking(meet), Date.UTC(2026, 2, 1)));
    for (const line of [
      'UID:b-1',
      'SEQUENCE:2',
      'DTSTART:20260303T090000Z',
      'DTEND:20260303T093000Z',
      'STATUS:CONFIRMED',
      `LOCATION:${url}`,
      `URL:${url}`,
    ])
      assert.ok(file.includes(`${line}\r\n`), `${line} is missing`);
    for (const [status, word] of [
      ['pending', 'TENTATIVE'],
      ['cancelled', 'CANCELLED'],
      ['declined', 'CANCELLED'],
      ['expired', 'CANCELLED'],
    ] as const)
      assert.ok(icsOf(icsEventOf(booking(meet, { status }), 0)).includes(`STATUS:${word}\r\n`), status);
  });
});
