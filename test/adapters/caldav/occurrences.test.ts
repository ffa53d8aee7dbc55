import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCalendarText } from '../../../src/adapters/caldav/calendar-object.js';
import { occurrencesIn } from '../../../src/adapters/caldav/occurrences.js';
import { clockOfZone, unknownClock } from '../../../src/adapters/caldav/wall-clocks.js';
import { clocksOf } from '../../../src/adapters/caldav/zone-names.js';

/** When the events of lines take place in a range: `2026-03-02T08:00Z/PT60M`. */
function times(
  lines: readonly string[],
  { from = '2026-03-01', to = '2026-04-01', zone = 'Europe/Berlin' } = {},
): readonly string[] {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR'].join('\r\n');
  const object = readCalendarText(text);
  const clock = zone === '' ? unknownClock : clockOfZone(zone);
  const range = { start: Date.parse(from), end: Date.parse(to) };
  return occurrencesIn(object, clocksOf(object, clock), range)
    .map(({ start, end }) => `${new Date(start).toISOString().slice(0, 16)}Z/PT${(end - start) / 60_000}M`)
    .sort();
}

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT'];

const outlookZone = (name: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

const cases: readonly {
  readonly name: string;
  readonly lines: readonly string[];
  readonly range?: Parameters<typeof times>[1];
  readonly at: readonly string[];
}[] = [
  {
    name: 'a time in UTC',
    lines: event('DTSTART:20260302T080000Z', 'DTEND:20260302T090000Z'),
    at: ['2026-03-02T08:00Z/PT60M'],
  },
  {
    name: 'a zone by its IANA name, without a description',
    lines: event('DTSTART;TZID=America/New_York:20260302T080000', 'DURATION:PT45M'),
    at: ['2026-03-02T13:00Z/PT45M'],
  },
  {
    name: 'a zone behind the prefix of a program',
    lines: event(
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20260302T080000',
      'DURATION:PT1H',
    ),
    at: ['2026-03-02T07:00Z/PT60M'],
  },
  {
    name: 'a zone in Windows’ words, not described',
    lines: event('DTSTART;TZID="W. Europe Standard Time":20260302T080000', 'DURATION:PT1H'),
    at: ['2026-03-02T07:00Z/PT60M'],
  },
  {
    name: 'a zone with a name of its own, described as Outlook does, in winter and in summer',
    lines: [
      ...outlookZone('Customized Time Zone'),
      ...event(
        'DTSTART;TZID=Customized Time Zone:20260328T080000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=2',
      ),
    ],
    at: ['2026-03-28T07:00Z/PT60M', '2026-03-29T06:00Z/PT60M'],
  },
  {
    name: 'a zone that nobody knows, at any time it may mean',
    lines: event('DTSTART;TZID=Nowhere:20260302T120000', 'DURATION:PT1H'),
    at: ['2026-03-01T22:00Z/PT1620M'],
  },
  {
    name: 'a floating time, by the calendar’s clock',
    lines: event('DTSTART:20260302T080000', 'DTEND:20260302T090000'),
    at: ['2026-03-02T07:00Z/PT60M'],
  },
  {
    name: 'a whole day in the calendar’s zone, when the clock goes forward',
    lines: event('DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'),
    at: ['2026-03-28T23:00Z/PT1380M'],
  },
  {
    name: 'a whole day without an end, and one that ends where it begins',
    lines: [
      ...event('DTSTART;VALUE=DATE:20260302'),
      ...event('DTSTART;VALUE=DATE:20260304', 'DTEND;VALUE=DATE:20260304').with(1, 'UID:b'),
    ],
    at: ['2026-03-01T23:00Z/PT1440M', '2026-03-03T23:00Z/PT1440M'],
  },
  {
    name: 'a whole day in a calendar whose zone nobody knows, anywhere on Earth',
    lines: event('DTSTART;VALUE=DATE:20260302'),
    range: { zone: '' },
    at: ['2026-03-01T10:00Z/PT3000M'],
  },
  {
    name: 'a time that the clock skips, an hour later by the new clock',
    lines: event('DTSTART;TZID=America/New_York:20260308T023000', 'DURATION:PT1H'),
    at: ['2026-03-08T07:30Z/PT60M'],
  },
  {
    name: 'a weekly series across the change of clocks, until an instant in UTC',
    lines: event(
      'DTSTART;TZID=Europe/Berlin:20260316T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z',
    ),
    at: ['2026-03-16T08:00Z/PT60M', '2026-03-23T08:00Z/PT60M', '2026-03-30T07:00Z/PT60M'],
  },
  {
    name: 'a series until a date, which counts',
    lines: event('DTSTART:20260330T220000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20260331'),
    at: ['2026-03-30T22:00Z/PT60M', '2026-03-31T22:00Z/PT60M'],
  },
  {
    name: 'whole days until an instant',
    lines: event('DTSTART;VALUE=DATE:20260330', 'RRULE:FREQ=DAILY;UNTIL=20260330T215959Z'),
    at: ['2026-03-29T22:00Z/PT1440M'],
  },
  {
    name: 'a series by number, what is left out counted',
    lines: event(
      'DTSTART;TZID=Europe/Berlin:20260302T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;TZID=Europe/Berlin:20260303T090000',
    ),
    at: ['2026-03-02T08:00Z/PT60M', '2026-03-04T08:00Z/PT60M'],
  },
  {
    name: 'what is left out named in UTC, or by its date',
    lines: event(
      'DTSTART;TZID=Europe/Berlin:20260302T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE:20260302T080000Z',
      'EXDATE;VALUE=DATE:20260304',
    ),
    at: ['2026-03-03T08:00Z/PT60M'],
  },
  {
    name: 'further dates, one with a length of its own',
    lines: event(
      'DTSTART:20260302T080000Z',
      'DURATION:PT1H',
      'RDATE:20260305T080000Z',
      'RDATE;VALUE=PERIOD:20260306T080000Z/PT2H',
    ),
    at: ['2026-03-02T08:00Z/PT60M', '2026-03-05T08:00Z/PT60M', '2026-03-06T08:00Z/PT120M'],
  },
  {
    name: 'one time moved out of the range, and one of another month into it',
    lines: [
      ...event('DTSTART:20260202T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=3'),
      ...event('RECURRENCE-ID:20260302T080000Z', 'DTSTART:20260502T080000Z', 'DURATION:PT1H'),
      ...event('RECURRENCE-ID:20260402T080000Z', 'DTSTART:20260310T080000Z', 'DURATION:PT2H'),
    ],
    at: ['2026-03-10T08:00Z/PT120M'],
  },
  {
    name: 'all later times moved',
    lines: [
      ...event('DTSTART:20260302T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T080000Z',
        'DTSTART:20260309T100000Z',
        'DURATION:PT2H',
      ),
    ],
    at: ['2026-03-02T08:00Z/PT60M', '2026-03-09T10:00Z/PT120M', '2026-03-16T10:00Z/PT120M'],
  },
  {
    name: 'one time of a series that somebody was invited to alone',
    lines: event('RECURRENCE-ID:20260302T080000Z', 'DTSTART:20260302T090000Z', 'DURATION:PT1H'),
    at: ['2026-03-02T09:00Z/PT60M'],
  },
  {
    name: 'ten years of days, in a week of the last of them',
    lines: event('DTSTART;TZID=Europe/Berlin:20160101T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
    range: { from: '2026-03-30', to: '2026-04-01' },
    at: ['2026-03-30T07:00Z/PT60M', '2026-03-31T07:00Z/PT60M'],
  },
  {
    name: 'what repeats each second, as one stretch',
    lines: event('DTSTART:20260302T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
    range: { from: '2026-03-02', to: '2026-03-03' },
    at: ['2026-03-02T00:00Z/PT1440M'],
  },
  {
    name: 'a rule that never comes true, its beginning alone',
    lines: event('DTSTART:20260302T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    at: ['2026-03-02T08:00Z/PT60M'],
  },
];

describe('when events take place', () => {
  for (const { name, lines, range, at } of cases)
    it(name, () => {
      assert.deepEqual(times(lines, range), at);
    });

  it('does not understand a time that is none', () => {
    assert.throws(() => times(event('DTSTART:tomorrow', 'DURATION:PT1H')), RangeError);
    assert.throws(() => times(event('DURATION:PT1H')), RangeError);
  });
});
