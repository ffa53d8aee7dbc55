import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agenda, ExplainedDay, HostAbsence } from '../../../src/contract/index.js';
import type { DayContext } from '../../../src/elements/troubleshooter/day-context.js';
import type { Reason } from '../../../src/elements/troubleshooter/reasons.js';
import { remedyOf } from '../../../src/elements/troubleshooter/remedy.js';
import type { RemedyClues } from '../../../src/elements/troubleshooter/remedy.js';
import { at, contextOf, date, dayOf, dentist, everyReason, intro, mine, ms, schedule } from './sample-day.js';

const place = (reason: Reason, context: DayContext = contextOf(), clues: RemedyClues = {}) =>
  remedyOf(reason, ms('10:00'), { context, clues })?.to;
const [hours, override, busy, booked, buffer, notice, window, limit, unreadable] =
  everyReason as unknown as readonly [
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
    HostAbsence,
  ];
const ownHours = contextOf({ eventType: { ...intro, schedule } });
const ownPlaces = contextOf({
  eventType: {
    ...intro,
    bufferBeforeMinutes: 0,
    locations: [{ id: 'room', kind: 'in-person', bufferBeforeMinutes: 20 }],
  },
});
const theirs = contextOf({ organiser: 'Ben Adler' });
const inEventType = (field: string) => ({ tab: 'event-types', field, id: 'intro' });

describe('the way on from a reason', () => {
  const cases: readonly (readonly [
    title: string,
    reason: Reason,
    expected: unknown,
    context?: DayContext,
  ])[] = [
    ['hours of the profile', hours, { tab: 'profile', field: 'weekly' }],
    ['hours of the event type’s own', hours, inEventType('weekly'), ownHours],
    [
      'hours of a place of the profile',
      { ...hours, placeId: 'office' } as Reason,
      { tab: 'profile', field: 'schedule', id: 'office' },
    ],
    [
      'hours of a place of the event type’s own',
      { ...hours, placeId: 'room' } as Reason,
      { tab: 'event-types', field: 'schedule', id: 'room', eventType: 'intro' },
      ownPlaces,
    ],
    ['hours of the profile in what another organises', hours, { tab: 'profile', field: 'weekly' }, theirs],
    [
      'hours of this host alone, which no field shows',
      hours,
      undefined,
      contextOf({ eventType: { ...intro, hosts: [{ hostId: mine, schedule }] } }),
    ],
    ['a date of the profile', override, { tab: 'profile', field: 'overrides', id: date }],
    [
      'a date of the event type’s own hours',
      override,
      { ...inEventType('overrides'), id: date, eventType: 'intro' },
      ownHours,
    ],
    ['an event', busy, { tab: 'calendars', field: 'conflicts' }],
    ['a booking', booked, { tab: 'agenda', field: 'booking', id: 'ref-1' }],
    [
      'a time that somebody holds',
      { hostId: mine, code: 'booked', neighbour: { start: at('09:00'), end: at('10:00') } },
      undefined,
    ],
    ['the buffer before the meeting', buffer, inEventType('bufferBeforeMinutes')],
    [
      'the buffer after the meeting',
      { hostId: mine, code: 'buffer', neighbour: { ...dentist, start: at('10:35'), end: at('11:00') } },
      inEventType('bufferAfterMinutes'),
      contextOf({ eventType: { ...intro, bufferAfterMinutes: 15 } }),
    ],
    [
      'the buffer of a place of the profile',
      buffer,
      { tab: 'profile', field: 'bufferBeforeMinutes', id: 'office' },
      contextOf({ eventType: { ...intro, bufferBeforeMinutes: 0 } }),
    ],
    [
      'the buffer of a place of the event type’s own',
      buffer,
      { ...inEventType('bufferBeforeMinutes'), id: 'room', eventType: 'intro' },
      ownPlaces,
    ],
    [
      'the buffer that a neighbour was booked with',
      {
        hostId: mine,
        code: 'buffer',
        neighbour: { start: at('08:00'), end: at('09:15'), bookingRef: 'ref-1' },
      },
      { tab: 'agenda', field: 'booking', id: 'ref-1' },
    ],
    ['the notice', notice, inEventType('noticeMinutes')],
    ['the dates that can be booked', window, inEventType('window')],
    ['a limit', limit, inEventType('limits')],
    ['a rule of what another organises', notice, undefined, theirs],
    ['a calendar that does not answer', unreadable, { tab: 'calendars', field: 'whenUnreadable' }],
    ['a time that is over', { code: 'past', hostId: mine }, undefined],
    ...everyReason.map(
      (reason) => [`another host’s ${reason.code}`, { ...reason, hostId: 'ben' }, undefined] as const,
    ),
  ];
  for (const [title, reason, expected, context] of cases)
    it(`leads from ${title} to ${expected === undefined ? 'nowhere' : JSON.stringify(expected)}`, () => {
      assert.deepEqual(place(reason, context), expected);
    });

  it('opens an event where the agenda knows its address, and nothing that is no address', () => {
    const event = { ...dentist, connectionId: 'google', hostId: mine, transparency: 'opaque' } as const;
    const agendaWith = (webUrl: string): Agenda => ({
      bookings: [],
      events: [{ ...event, webUrl }],
      calendars: [],
    });
    const url = 'https://calendar.example/event?e=1';
    assert.deepEqual(place(busy, contextOf(), { agenda: agendaWith(url) }), { url });
    assert.deepEqual(place(busy, contextOf(), { agenda: agendaWith('javascript:alert(1)') }), {
      tab: 'calendars',
      field: 'conflicts',
    });
  });

  it('leads to the account where it has ended, and to the calendars where one is gone', () => {
    const withError = (error: 'unauthenticated' | 'not-found' | 'calendar-unreachable'): ExplainedDay => {
      const day = dayOf();
      return {
        ...day,
        layers: day.layers.map((layer) => (layer.kind === 'calendar' ? { ...layer, error } : layer)),
      };
    };
    const reconnect = { tab: 'integrations', field: 'connection', id: 'google' };
    assert.deepEqual(place(unreadable, contextOf({ day: withError('unauthenticated') })), reconnect);
    assert.deepEqual(
      place(unreadable, contextOf({ day: withError('calendar-unreachable') }), {
        isEnded: (id) => id === 'google',
      }),
      reconnect,
    );
    assert.deepEqual(place(unreadable, contextOf({ day: withError('not-found') })), {
      tab: 'calendars',
      field: 'conflicts',
    });
  });
});
