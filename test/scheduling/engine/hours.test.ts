import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daily, day, question, slotsOf, text, utc } from './asking.js';

interface Case {
  readonly zone: string;
  readonly date: string;
  readonly hours: string;
  /** In UTC. */
  readonly starts: readonly string[];
  readonly durationMinutes?: number;
}

const cases: readonly (readonly [string, readonly Case[]])[] = [
  [
    'begins at the first instant of the day where midnight is skipped',
    [
      { zone: 'America/Havana', date: '2026-03-08', hours: '00:00-03:00', starts: ['08T05:00', '08T06:00'] },
      { zone: 'Africa/Cairo', date: '2026-04-24', hours: '00:00-02:00', starts: ['23T22:00'] },
      { zone: 'Asia/Beirut', date: '2026-03-29', hours: '00:00-03:00', starts: ['28T22:00', '28T23:00'] },
      { zone: 'America/Santiago', date: '2026-09-06', hours: '00:00-02:00', starts: ['06T04:00'] },
      { zone: 'America/Asuncion', date: '2024-10-06', hours: '00:00-02:00', starts: ['06T04:00'] },
      { zone: 'America/Sao_Paulo', date: '2018-11-04', hours: '00:00-02:00', starts: ['04T03:00'] },
      { zone: 'Asia/Pyongyang', date: '2018-05-05', hours: '00:00-02:00', starts: ['04T15:00', '04T16:00'] },
    ],
  ],
  [
    'leaves the working day where it is when clocks change at midnight',
    [
      { zone: 'America/Havana', date: '2026-03-08', hours: '09:00-11:00', starts: ['08T13:00', '08T14:00'] },
      { zone: 'Africa/Cairo', date: '2026-04-24', hours: '09:00-11:00', starts: ['24T06:00', '24T07:00'] },
      { zone: 'Asia/Beirut', date: '2026-03-29', hours: '09:00-11:00', starts: ['29T06:00', '29T07:00'] },
      {
        zone: 'America/Santiago',
        date: '2026-09-06',
        hours: '09:00-11:00',
        starts: ['06T12:00', '06T13:00'],
      },
    ],
  ],
  [
    'takes the first occurrence of both edges of a window in a fold',
    [
      { zone: 'America/Havana', date: '2026-11-01', hours: '00:00-01:00', starts: ['01T04:00', '01T05:00'] },
      {
        zone: 'America/Havana',
        date: '2026-11-01',
        hours: '00:00-00:30',
        starts: ['01T04:00'],
        durationMinutes: 30,
      },
      {
        zone: 'America/Sao_Paulo',
        date: '2019-02-16',
        hours: '22:00-24:00',
        starts: ['17T00:00', '17T01:00', '17T02:00'],
      },
      {
        zone: 'Australia/Lord_Howe',
        date: '2026-04-05',
        hours: '01:00-02:30',
        starts: ['04T14:00', '04T14:30', '04T15:00', '04T15:30'],
        durationMinutes: 30,
      },
      // Clocks went from 00:01 back to 23:01: the date had begun by then.
      {
        zone: 'America/St_Johns',
        date: '2010-11-07',
        hours: '00:00-02:00',
        starts: ['07T02:30', '07T03:30', '07T04:30'],
      },
    ],
  ],
  [
    'takes both edges to the transition when they are skipped',
    [
      { zone: 'Europe/Berlin', date: '2026-03-29', hours: '02:00-03:00', starts: [] },
      { zone: 'Europe/Berlin', date: '2026-03-29', hours: '02:30-04:00', starts: ['29T01:00'] },
      { zone: 'Europe/Berlin', date: '2026-03-29', hours: '01:00-02:30', starts: ['29T00:00'] },
      {
        zone: 'Australia/Lord_Howe',
        date: '2026-10-04',
        hours: '02:00-03:00',
        starts: ['03T15:30'],
        durationMinutes: 30,
      },
      {
        zone: 'America/St_Johns',
        date: '2011-03-13',
        hours: '00:30-02:00',
        starts: ['13T03:31'],
        durationMinutes: 45,
      },
      {
        zone: 'Asia/Pyongyang',
        date: '2018-05-04',
        hours: '23:00-24:00',
        starts: ['04T14:30'],
        durationMinutes: 30,
      },
      {
        zone: 'Antarctica/Troll',
        date: '2026-03-29',
        hours: '00:00-04:00',
        starts: ['29T00:00', '29T01:00'],
      },
    ],
  ],
  [
    'knows that a date never was, and where the date line is',
    [
      {
        zone: 'Pacific/Apia',
        date: '2011-12-29',
        hours: '21:00-24:00',
        starts: ['30T07:00', '30T08:00', '30T09:00'],
      },
      { zone: 'Pacific/Apia', date: '2011-12-31', hours: '00:00-02:00', starts: ['30T10:00', '30T11:00'] },
      {
        zone: 'Pacific/Kiritimati',
        date: '2026-03-02',
        hours: '00:00-02:00',
        starts: ['01T10:00', '01T11:00'],
      },
      { zone: 'Pacific/Niue', date: '2026-03-02', hours: '22:00-24:00', starts: ['03T09:00', '03T10:00'] },
    ],
  ],
  [
    'knows offsets of half and quarter hours, pauses for Ramadan, and laws that changed',
    [
      { zone: 'Asia/Kathmandu', date: '2026-03-02', hours: '09:00-10:00', starts: ['02T03:15'] },
      { zone: 'Pacific/Chatham', date: '2026-04-05', hours: '09:00-10:00', starts: ['04T20:15'] },
      { zone: 'Africa/Casablanca', date: '2026-02-14', hours: '09:00-10:00', starts: ['14T08:00'] },
      { zone: 'Africa/Casablanca', date: '2026-02-15', hours: '09:00-10:00', starts: ['15T09:00'] },
      { zone: 'Africa/Casablanca', date: '2026-03-22', hours: '09:00-10:00', starts: ['22T08:00'] },
      { zone: 'Asia/Pyongyang', date: '2015-08-14', hours: '09:00-10:00', starts: ['14T00:00'] },
      { zone: 'Asia/Pyongyang', date: '2015-08-15', hours: '09:00-10:00', starts: ['15T00:30'] },
      { zone: 'Europe/Istanbul', date: '2016-10-30', hours: '09:00-10:00', starts: ['30T06:00'] },
      { zone: 'Europe/Istanbul', date: '2016-03-26', hours: '09:00-10:00', starts: ['26T07:00'] },
      { zone: 'America/Sao_Paulo', date: '2019-11-10', hours: '09:00-10:00', starts: ['10T12:00'] },
      { zone: 'Europe/Volgograd', date: '2020-12-26', hours: '09:00-10:00', starts: ['26T05:00'] },
      { zone: 'Europe/Volgograd', date: '2020-12-27', hours: '09:00-10:00', starts: ['27T06:00'] },
    ],
  ],
];

describe('rule 1: the edges of windows', () => {
  for (const [title, table] of cases) {
    it(title, () => {
      for (const { zone, date, hours, starts: expected, durationMinutes = 60 } of table) {
        const weekday = (((new Date(date).getUTCDay() + 6) % 7) + 1) as 1;
        const schedule = { zone, weekly: { [weekday]: daily(zone, hours).weekly[1]! } };
        const range = { start: utc(`${date}T00:00`) - day, end: utc(`${date}T00:00`) + 2 * day };
        const found = slotsOf(question({ schedule }, { durationMinutes, range, now: 0 }));
        assert.deepEqual(
          found.map(({ start }) => text(start).slice(8)),
          expected,
          `${zone} ${date} ${hours}`,
        );
      }
    });
  }
});
