import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBooking, isHold, isNothing } from '../../src/client/booking-guards.js';
import { isCapabilities, isWaitlistEntry } from '../../src/client/further-guards.js';
import { isEventType, isMenu, isSlotList } from '../../src/client/reading-guards.js';
import { bent, samples } from '../schemas/samples.js';

const slots = {
  slots: [
    {
      start: '2026-05-04T09:00:00.000Z',
      end: '2026-05-04T09:30:00+00:00',
      locations: ['meet'],
      hosts: ['anna'],
      seatsLeft: 3,
    },
  ],
  next: '2026-06-01T09:00:00Z',
};
const capabilities = { contractVersion: '1.0', operations: ['hold'], limits: { rangeDays: 62 } };
const series = { position: 2, of: 6 };
const hold = { ref: 'h1', expiresAt: '2026-05-04T09:05:00.000Z' };

const tables = {
  isEventType: [
    isEventType,
    samples.eventType,
    [
      'slug',
      'title',
      'host',
      'host.name',
      'durationsMinutes',
      'locations',
      'questions',
      'window',
      'window.from',
      'zone',
    ],
  ],
  isSlotList: [isSlotList, slots, ['slots', 'slots.0.start', 'slots.0.end']],
  isBooking: [
    isBooking,
    samples.booking,
    [
      'ref',
      'version',
      'status',
      'eventType.title',
      'host',
      'start',
      'end',
      'zone',
      'guest.name',
      'location.kind',
      'calendar',
    ],
  ],
  isWaitlistEntry: [
    isWaitlistEntry,
    samples.waitlistEntry,
    [
      'ref',
      'status',
      'eventType.slug',
      'eventType.title',
      'host.name',
      'date',
      'zone',
      'durationMinutes',
      'guest.name',
      'guest.email',
      'offerMinutes',
    ],
  ],
  isHold: [isHold, hold, ['ref', 'expiresAt']],
  isCapabilities: [isCapabilities, capabilities, ['contractVersion', 'operations', 'limits.rangeDays']],
} as const;

describe('guards', () => {
  for (const [name, [guard, valid, needed]] of Object.entries(tables)) {
    it(`${name} passes what the contract says, and more`, () => {
      assert.ok(guard(valid));
      assert.ok(guard({ ...valid, later: { more: 1 } }));
    });

    it(`${name} wants every field a page relies on, in its kind`, () => {
      for (const path of needed)
        for (const part of [undefined, null, {}, true, [[]]])
          assert.ok(!guard(bent(valid, path, part)), path);
    });

    it(`${name} refuses what is no object`, () => {
      for (const value of [undefined, null, 7, 'text', true, [], [valid]]) assert.ok(!guard(value));
    });
  }

  it('take what several hosts and guests add for what it is, or not at all', () => {
    for (const [guard, valid, paths] of [
      [isEventType, samples.eventType, ['hosts', 'hosts.0.id', 'hosts.1.name', 'hosts.0.avatarUrl', 'seats']],
      [isSlotList, slots, ['slots.0.hosts', 'slots.0.seatsLeft']],
      [
        isBooking,
        { ...samples.booking, series },
        ['hosts', 'hosts.1.name', 'series', 'series.position', 'series.of'],
      ],
    ] as const)
      for (const path of paths)
        for (const part of [null, {}, true, [[]]]) assert.ok(!guard(bent(valid, path, part)), path);
  });

  it('take no offer, and no day, that cannot be told', () => {
    for (const path of ['offer', 'offer.start', 'offer.end', 'offer.expiresAt'])
      for (const part of [null, {}, true, 'soon'])
        assert.ok(!isWaitlistEntry(bent(samples.waitlistEntry, path, part)), path);
    for (const date of ['2026-13-01', '2026-5-4', '2026-05-04T09:00Z', 'soon', ''])
      assert.ok(!isWaitlistEntry({ ...samples.waitlistEntry, date }), date);
    const { offer: _offer, ...waiting } = samples.waitlistEntry;
    assert.ok(isWaitlistEntry({ ...waiting, status: 'paused' }));
  });

  it('pass values of open sets that are new to this page', () => {
    assert.ok(isEventType(bent(samples.eventType, 'locations.0.kind', 'hologram')));
    assert.ok(isBooking(bent(samples.booking, 'status', 'paused')));
    assert.ok(isCapabilities({ ...capabilities, operations: ['teleport'] }));
  });

  it('refuse addresses that would run in the page', () => {
    for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '', 7]) {
      assert.ok(!isEventType(bent(samples.eventType, 'host', { name: 'A', avatarUrl: address })));
      assert.ok(!isBooking(bent(samples.booking, 'location.conference.url', address)));
    }
  });

  it('refuse times that machines would read differently, or not at all', () => {
    for (const start of [
      '2026-05-04',
      '2026-05-04T09:00',
      '2026-05-04T09:00:00',
      '2026-13-04T09:00:00Z',
      'soon',
      '',
      0,
    ])
      assert.ok(!isSlotList({ slots: [{ start, end: hold.expiresAt }] }), String(start));
  });

  it('want at least one length and one place', () => {
    assert.ok(!isEventType({ ...samples.eventType, locations: [] }));
    assert.ok(!isEventType({ ...samples.eventType, durationsMinutes: [] }));
    assert.ok(isMenu([]));
    assert.ok(isMenu([{ slug: 'intro', title: 'Intro', durationsMinutes: [30] }]));
    assert.ok(!isMenu([{ slug: 'intro', title: 'Intro', durationsMinutes: [] }]));
    assert.ok(!isMenu({}));
  });

  it('know an answer that says nothing', () => {
    assert.ok(isNothing(undefined));
    assert.ok(!isNothing({}));
  });
});
