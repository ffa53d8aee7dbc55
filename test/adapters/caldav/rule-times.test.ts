import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRule } from '../../../src/adapters/caldav/recurrence-rule.js';
import { timesOfRule } from '../../../src/adapters/caldav/rule-times.js';

/** The first times of a rule from 1997-09-02 09:00 on, as RFC 5545 begins its examples. */
function first(rule: string, { start = '1997-09-02T09:00', many = 4, until = '2010-01-01' } = {}): string {
  const within = { start: Date.parse(`${start}Z`), end: Date.parse(until) };
  const { walls } = timesOfRule(parseRule(rule), { start: within.start, within });
  return walls
    .slice(0, many)
    .map((wall) => new Date(wall).toISOString().slice(0, 16).replace('T09:00', ''))
    .join(' ');
}

/** The examples of RFC 5545, section 3.8.5.3, that say something of their own. */
const examples: readonly (readonly [rule: string, times: string, start?: string])[] = [
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 1997-09-12 1997-09-22 1997-10-02'],
  ['FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '1998-01-01 1998-01-02 1998-01-03 1998-01-04'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1997-09-02 1997-09-16 1997-09-30 1997-10-14'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR', '1997-09-03 1997-09-05 1997-09-15 1997-09-17'],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    '1997-08-05T09:00',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    '1997-08-05T09:00',
  ],
  ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '1997-09-05 1997-10-03 1997-11-07 1997-12-05', '1997-09-05T09:00'],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09-07 1997-09-28 1997-11-02 1997-11-30',
    '1997-09-07T09:00',
  ],
  ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22 1997-10-20 1997-11-17 1997-12-22', '1997-09-22T09:00'],
  ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28 1997-10-29 1997-11-28 1997-12-29', '1997-09-28T09:00'],
  [
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09-30 1997-10-01 1997-10-31 1997-11-01',
    '1997-09-30T09:00',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11',
    '1997-09-10 1997-09-11 1999-03-10 1999-03-11',
    '1997-09-10T09:00',
  ],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01-01 1997-04-10 1997-07-19 2000-01-01',
    '1997-01-01T09:00',
  ],
  ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19 1998-05-18 1999-05-17 2000-05-15', '1997-05-19T09:00'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12 1998-05-11 1999-05-17 2000-05-15', '1997-05-12T09:00'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13 1998-03-13 1998-11-13 1999-08-13'],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11-05 2000-11-07 2004-11-02 2008-11-04',
    '1996-11-05T09:00',
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 1997-10-07 1997-11-06', '1997-09-04T09:00'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09-29 1997-10-30 1997-11-27 1997-12-30',
    '1997-09-29T09:00',
  ],
  [
    'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
    '1997-09-02 1997-09-02T12:00 1997-09-02T15:00 1997-09-02T18:00',
  ],
  ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', '1997-09-02 1997-09-02T10:30 1997-09-02T12:00 1997-09-02T13:30'],
  ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20', '1997-09-02 1997-09-02T09:20 1997-09-02T10:00 1997-09-02T10:20'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01-15 2007-01-30 2007-02-15 2007-03-15',
    '2007-01-15T09:00',
  ],
  ['FREQ=YEARLY', '2004-02-29 2008-02-29', '2004-02-29T09:00'],
  ['FREQ=MONTHLY', '1997-08-31 1997-10-31 1997-12-31 1998-01-31', '1997-08-31T09:00'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ''],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', ''],
];

describe('a recurrence rule', () => {
  for (const [rule, times, start] of examples)
    it(`${rule} takes place at ${times === '' ? 'no time' : times}`, () => {
      assert.equal(first(rule, start === undefined ? {} : { start }), times);
    });

  it('is taken up where the range begins, as if it had been followed from its start', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=HOURLY;INTERVAL=7',
    ]) {
      const start = Date.parse('1997-09-02T09:00Z');
      const range = { start: Date.parse('1999-05-05T05:00Z'), end: Date.parse('1999-07-01') };
      const all = timesOfRule(parseRule(rule), { start, within: { start, end: range.end } }).walls;
      const late = timesOfRule(parseRule(rule), { start, within: range }).walls;
      assert.deepEqual(
        late,
        all.filter((wall) => wall >= range.start),
        rule,
      );
      assert.ok(late.length > 0);
    }
  });

  it('keeps nobody busy for long', () => {
    const within = { start: Date.parse('2026-01-01'), end: Date.parse('2027-01-01') };
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=SECONDLY;COUNT=999999999',
      'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
    ])
      assert.equal(timesOfRule(parseRule(rule), { start: 0, within }).isDense, true, rule);
  });

  it('is none without a known frequency, weekday or number', () => {
    for (const rule of ['', 'COUNT=3', 'FREQ=OFTEN', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=DAILY;COUNT=x'])
      assert.throws(() => parseRule(rule), RangeError, rule);
  });
});
