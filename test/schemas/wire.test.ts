import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZodType } from 'zod';
import {
  Booking,
  BookingRequest,
  CancelRequest,
  Capabilities,
  EventType,
  EventTypeSummary,
  faultsOf,
  Hold,
  HoldRequest,
  Problem,
  RescheduleRequest,
  SlotList,
  SlotQuery,
} from '../../src/schemas/index.js';
import { errorCodes, problemOf, BookingError } from '../../src/contract/index.js';
import { bent, samples } from './samples.js';

/** Schema, valid value, and what must not pass: the path of the part, the bad part, and (when it differs) the fault's path. */
interface Table {
  readonly schema: ZodType;
  readonly valid: object;
  readonly bad: readonly (readonly [path: string, part: unknown, faultPath?: string])[];
}

const notInstants = [
  '',
  'tomorrow',
  '2026-05-04',
  '2026-05-04T09:00',
  '2026-02-30T09:00:00Z',
  '2026-05-04T24:00:00Z',
];
const notZones = ['', 'Europe/Atlantis', '+01:00', 'x'.repeat(81), '__proto__'];
const notLines = [
  '',
  '   ',
  'a\nb',
  'a\rb',
  'a\u0000b',
  'a\u0085b',
  'a\u2028b',
  'a\ud800b',
  'x'.repeat(201),
  7,
  null,
];
const notEmails = [
  '',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'ada@@example.com',
  'ada@example..com',
  'ada lovelace@example.com',
  'ada@example.com\nbcc: all@example.com',
  'Ada <ada@example.com>',
  `${'a'.repeat(250)}@example.com`,
];
const notWebAddresses = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>',
  'ftp://example.com',
  '//example.com',
  'http://',
  'https://a b',
  'https://exa\nmple.com',
  `https://example.com/${'x'.repeat(2000)}`,
];
const each = (path: string, parts: readonly unknown[]) => parts.map((part) => [path, part] as const);

const tables: Record<string, Table> = {
  BookingRequest: {
    schema: BookingRequest,
    valid: samples.bookingRequest,
    bad: [
      ...each('eventType', [undefined, ...notLines]),
      ...each('start', [undefined, 5, ...notInstants]),
      ...each('zone', [undefined, ...notZones]),
      ...each('durationMinutes', [0, -30, 1.5, NaN, Infinity, '30', 1441]),
      ...each('language', ['', 'deutsch!', 'd', `de-${'x'.repeat(40)}`]),
      ...each('guest', [undefined, null, 'Ada', []]),
      ...each('guest.name', [undefined, ...notLines]),
      ...each('guest.email', [undefined, ...notEmails]),
      ...each('furtherGuests', ['bo@example.com', {}, Array.from({ length: 11 }, () => 'bo@example.com')]),
      ...each('furtherGuests.1', notEmails),
      ...each('locationDetail', ['', 'a\u0007', 'x'.repeat(501)]),
      ...each('answers', [[], 'x', 7]),
      ...each('answers.company', [
        'x'.repeat(5001),
        7,
        {},
        [7],
        'a\u0000',
        ['x'.repeat(3000), 'y'.repeat(3000)],
      ]),
      ['answers', Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, 'x']))],
      ['answers', { ['x'.repeat(101)]: 'y' }, `answers.${'x'.repeat(101)}`],
      ...each('context.location', ['', 7, 'x'.repeat(201)]),
      ['context.tags', Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`t${i}`, 'x']))],
      ...each('context.tags.campaign', ['x'.repeat(501), 7]),
      ...each('hold', ['', 7]),
    ],
  },
  Booking: {
    schema: Booking,
    valid: samples.booking,
    bad: [
      ...each('ref', [undefined, '', 7]),
      ...each('version', [undefined, -1, 1.5, '1']),
      ...each('status', [undefined, 'done']),
      ...each('calendar', ['lost']),
      ...each('start', notInstants),
      ...each('host.avatarUrl', notWebAddresses),
      ...each('hosts', [[], {}, [{}], ['Anna']]),
      ...each('hosts.1.avatarUrl', notWebAddresses),
      ...each('location.conference.url', [undefined, ...notWebAddresses]),
      ...each('location.kind', ['moon']),
      ...each('furtherGuests', ['bo@example.com', null]),
      ...each('furtherGuests.0', notEmails),
    ],
  },
  EventType: {
    schema: EventType,
    valid: samples.eventType,
    bad: [
      ...each('title', [undefined, ...notLines]),
      ...each('locations', [undefined, {}]),
      ['locations', [], 'locations.0'],
      ['locations.1.id', 'meet', 'locations'],
      ['durationsMinutes', [], 'durationsMinutes.0'],
      ['durationsMinutes.1', 0],
      ...each('locations.0.fault', ['broken']),
      ...each('questions.0.kind', ['secret']),
      ...each('questions.1.options', [undefined, [], ['a', 'a']]),
      ...each('questions.0.id', ['__proto__']),
      ['questions.1.id', 'company', 'questions'],
      ...each('window.from', [undefined, '2026-02-29', '01.05.2026']),
      ...each('hosts', [{}, ['anna'], [{ name: 'Anna' }], [{ id: 'anna' }]]),
      ['hosts.1.id', 'anna', 'hosts'],
      ...each('hosts.0.avatarUrl', notWebAddresses),
      ...each('seats', [0, 1.5, 10_001, '12']),
      ...each('furtherGuests', [0, 1.5, 11, '1']),
      ...each('translations', [[], 'de', null]),
      ...each('translations.de.title', notLines),
      ...each('translations.de.locations.phone.label', notLines),
      ...each('translations.de.questions.topics.options', [[], 'x']),
      ...each('translations.de.questions.topics.options.loops', notLines),
      ...each('zone', notZones),
      ['locations.1', { id: 'web', kind: 'link', detail: 'javascript:alert(1)' }, 'locations.1.detail'],
    ],
  },
  EventTypeSummary: {
    schema: EventTypeSummary,
    valid: { slug: 'intro', title: 'Intro', durationsMinutes: [30] },
    bad: [...each('slug', [undefined, '']), ...each('description', ['x'.repeat(10_001), 'a\u0000'])],
  },
  SlotQuery: {
    schema: SlotQuery,
    valid: samples.slotQuery,
    bad: [
      ...each('start', [undefined, ...notInstants]),
      ...each('end', [undefined, ...notInstants]),
      ['end', samples.slotQuery.start],
      ['end', '2026-05-03T21:59:59.999Z'],
      ...each('zone', notZones),
    ],
  },
  SlotList: {
    schema: SlotList,
    valid: {
      slots: [
        {
          start: '2026-05-04T09:00:00.000Z',
          end: '2026-05-04T09:30:00.000Z',
          locations: ['meet'],
          hosts: ['anna'],
          seatsLeft: 3,
        },
        { start: '2026-05-04T10:00:00.000Z', end: '2026-05-04T10:30:00.000Z' },
      ],
      next: '2026-06-01T09:00:00.000Z',
    },
    bad: [
      ...each('slots', [undefined, {}, 'x']),
      ['slots.0.start', '2026-05-04T10:00:00.001Z', 'slots.0.end'],
      ['slots.1', { start: '2026-05-04T08:00:00.000Z', end: '2026-05-04T08:30:00.000Z' }, 'slots'],
      ['slots.0.locations', []],
      ...each('slots.0.hosts', [[], 'anna', [7]]),
      ...each('slots.0.seatsLeft', [0, -1, 1.5, '3']),
      ...each('next', notInstants),
    ],
  },
  HoldRequest: {
    schema: HoldRequest,
    valid: { eventType: 'intro', start: '2026-05-04T09:00:00Z' },
    bad: [...each('eventType', [undefined, '']), ...each('start', notInstants)],
  },
  Hold: {
    schema: Hold,
    valid: { ref: 'h1', expiresAt: '2026-05-04T09:05:00.000Z' },
    bad: [...each('ref', [undefined, '']), ...each('expiresAt', notInstants)],
  },
  RescheduleRequest: {
    schema: RescheduleRequest,
    valid: { version: 1, start: '2026-05-04T09:00:00Z', durationMinutes: 60 },
    bad: [...each('version', [undefined, -1, 1.5, '1', NaN]), ...each('start', notInstants)],
  },
  CancelRequest: {
    schema: CancelRequest,
    valid: { version: 1, reason: 'Ill.\nSorry.' },
    bad: [...each('version', [undefined, 'x']), ...each('reason', ['x'.repeat(1001), 7, 'a\u0008'])],
  },
  Capabilities: {
    schema: Capabilities,
    valid: { contractVersion: '1.0', operations: ['hold'], limits: { rangeDays: 62 } },
    bad: [
      ...each('contractVersion', [undefined, '1', 'one']),
      ...each('operations', [undefined, 'hold', [7]]).map(
        ([path, part]) => [path, part, Array.isArray(part) ? 'operations.0' : path] as const,
      ),
      ...each('limits.rangeDays', [0, 401]),
    ],
  },
  Problem: {
    schema: Problem,
    valid: problemOf(new BookingError('not-bookable', { detail: 'x', nearest: [], reasons: ['notice'] })),
    bad: [
      ...each('code', [undefined, 'broken']),
      ...each('status', [200, '409']),
      ...each('reasons', [{}, 'notice', ['busy']]),
    ],
  },
};

describe('schemas of what travels', () => {
  for (const [name, { schema, valid, bad }] of Object.entries(tables)) {
    it(`${name} takes what is valid, unchanged`, () => {
      assert.deepEqual(schema.parse(valid), valid);
    });

    it(`${name} ignores fields it does not know`, () => {
      assert.deepEqual(schema.parse({ ...valid, later: { more: true } }), valid);
    });

    it(`${name} refuses ${bad.length} broken values, each at its place`, () => {
      for (const [path, part, faultPath = path] of bad) {
        const result = schema.safeParse(bent(valid, path, part));
        const shown = `${path} = ${JSON.stringify({ part }).slice(0, 60)}`;
        assert.ok(!result.success, `passed: ${shown}`);
        const paths = faultsOf(result.error).map((fault) => fault.path);
        assert.ok(
          paths.some((found) => found === faultPath || found.startsWith(`${faultPath}.`)),
          `${shown} was blamed on ${paths.join(', ')}`,
        );
      }
    });
  }

  it('take any RFC 3339 offset', () => {
    for (const start of ['2026-05-04T11:00:00+02:00', '2026-05-04t09:00:00z', '2026-05-04T09:00:00.123456Z'])
      assert.ok(HoldRequest.safeParse({ eventType: 'intro', start }).success, start);
  });

  it('drop white space around a name and an e-mail address', () => {
    const guest = { name: ' Ada Lovelace ', email: 'ada@example.com ' };
    const request = BookingRequest.parse({ ...samples.bookingRequest, guest });
    assert.deepEqual(request.guest, { name: 'Ada Lovelace', email: 'ada@example.com' });
  });

  it('take names of all scripts, and long ones up to the limit', () => {
    for (const name of ['Ólafur Þór', '山田太郎', 'محمد', "D'Arcy-O’Neil", '👩‍🚀', 'x'.repeat(200)])
      assert.ok(BookingRequest.safeParse(bent(samples.bookingRequest, 'guest.name', name)).success, name);
  });

  it('leave out optional fields, but do not take undefined for absent', () => {
    const { eventType, start, zone, guest } = samples.bookingRequest;
    assert.deepEqual(BookingRequest.parse({ eventType, start, zone, guest }), {
      eventType,
      start,
      zone,
      guest,
    });
    assert.ok(!BookingRequest.safeParse({ eventType, start, zone, guest, hold: undefined }).success);
  });

  it('let capabilities of a later minor version pass without what is new in them', () => {
    const later = { contractVersion: '1.7', operations: ['hold', 'teleport'], limits: { rangeDays: 62 } };
    assert.deepEqual(Capabilities.parse(later).operations, ['hold']);
  });

  it('know every code of the contract', () => {
    for (const code of Object.keys(errorCodes) as (keyof typeof errorCodes)[])
      assert.ok(Problem.safeParse(problemOf(new BookingError(code))).success, code);
  });
});
