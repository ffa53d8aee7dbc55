// The questions that are measured: seeded, so that every run and every machine asks the same ones. Nothing here asks Intl,
// because a first answer must find it as a fresh process does.
import type { Busy, HostTime, SlotInput } from '../src/scheduling/engine/slot-input.js';

/** A kind of question, and how to make one of it. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  make(seed: number): SlotInput;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The hours that are worked, roughly east of UTC: it only decides where busy times fall. */
interface Desk {
  readonly zone: string;
  readonly hoursEast: number;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
}

const mondayToFriday = [1, 2, 3, 4, 5] as const;
const everyDay = [...mondayToFriday, 6, 7] as const;

const newYork: Desk = desk('America/New_York', -5, { from: '09:00', to: '17:00' });
const london: Desk = desk('Europe/London', 0, { from: '09:00', to: '17:00' });

/** Ten desks in eight zones, open so long that all are at once for some nine hours a day. */
const apart: readonly Desk[] = [
  ['America/New_York', -5],
  ['America/Halifax', -4],
  ['America/Sao_Paulo', -3],
  ['Atlantic/Azores', -1],
  ['Europe/London', 0],
  ['Europe/Berlin', 1],
  ['Africa/Johannesburg', 2],
  ['Asia/Riyadh', 3],
  ['Europe/London', 0],
  ['Europe/Berlin', 1],
].map(([zone, east], index) => ({
  ...desk(String(zone), Number(east), { from: index % 2 ? '06:00' : '06:30', to: '23:00' }),
  weekdays: everyDay,
}));

/** Ten zones round the world, with quarter-hour offsets and a half-hour daylight saving time. */
const around: readonly (readonly [zone: string, hoursEast: number])[] = [
  ['America/Los_Angeles', -8],
  ['America/New_York', -5],
  ['America/Sao_Paulo', -3],
  ['Europe/London', 0],
  ['Europe/Berlin', 1],
  ['Africa/Cairo', 2],
  ['Asia/Kolkata', 5.5],
  ['Asia/Kathmandu', 5.75],
  ['Asia/Tokyo', 9],
  ['Australia/Lord_Howe', 11],
];
const shifts = [
  { from: '08:00', to: '16:00' },
  { from: '09:00', to: '17:00' },
  { from: '09:30', to: '17:30' },
  { from: '10:00', to: '18:00' },
];

/** The four workloads. */
export const workloads: readonly Workload[] = [
  {
    name: 'a',
    title: '1 host, 30 days, 60 busy',
    make: (seed) => {
      const range = days(Date.UTC(2026, 1, 28, 23), 30);
      const random = randomFrom(seed);
      return {
        hosts: [hostAt(newYork, 'a', calendars({ random, desk: newYork, range, count: 60 }))],
        durationMinutes: 30,
        now: range.start + 39 * hour + 17 * minute + 23_456,
        range,
        guestZone: 'Europe/Berlin',
      };
    },
  },
  { name: 'b', title: '1 host, 365 days, 5,000 busy', make: (seed) => wholeYear(seed) },
  {
    name: 'c',
    title: 'all of 10 hosts, 90 days, 500 busy each',
    make: (seed) => {
      const range = days(Date.UTC(2026, 2, 1), 90);
      const random = randomFrom(seed);
      return {
        hosts: hostsAt(apart, (at) => calendars({ random, desk: at, range, count: 500, of: 3, longest: 2 })),
        assignment: 'collective',
        durationMinutes: 30,
        intervalMinutes: 15,
        now: range.start - day,
        range,
        guestZone: 'Asia/Tokyo',
      };
    },
  },
  {
    name: 'd',
    title: 'any of 100 hosts, 30 days, 60 busy each',
    make: (seed) => {
      const range = days(Date.UTC(2026, 2, 20), 30);
      const random = randomFrom(seed);
      const desks = Array.from({ length: 100 }, (_, index) => {
        const [zone, east] = around[index % around.length]!;
        return desk(zone, east, shifts[Math.floor(index / around.length) % shifts.length]!);
      });
      return {
        hosts: hostsAt(desks, (at) => calendars({ random, desk: at, range, count: 60 })),
        assignment: 'round-robin',
        durationMinutes: 30,
        now: range.start - day,
        range,
        guestZone: 'America/Denver',
      };
    },
  },
];

const sizes = [1, 2, 4, 8];

/** Workload b in other sizes: with ever more events in its year, and with as many events a day over ever more days. */
export const growths: readonly Workload[] = [
  ...sizes.map((size) => ({
    name: `events-${size}`,
    title: `${size}× the events`,
    make: (seed: number) => wholeYear(seed, { busy: 5_000 * size }),
  })),
  ...[45, 90, 180, 365].map((length, index) => ({
    name: `days-${length}`,
    title: `${sizes[index]!}× events and days (${length})`,
    make: (seed: number) => wholeYear(seed, { length, busy: Math.round((5_000 * length) / 365) }),
  })),
];

/** Workload b, or one like it of another size. */
function wholeYear(seed: number, { length = 365, busy = 5_000 } = {}): SlotInput {
  const range = days(Date.UTC(2026, 0, 1), length);
  const random = randomFrom(seed);
  const host = hostAt(london, 'a', calendars({ random, desk: london, range, count: busy, of: 10 }));
  return {
    hosts: [{ ...host, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 }],
    durationMinutes: 30,
    now: range.start - day,
    range,
    guestZone: 'America/Los_Angeles',
  };
}

/** Calendars one after the other, each in order of start, as they are fetched. `longest`: in quarters of an hour. */
function calendars(options: {
  readonly random: () => number;
  readonly desk: Desk;
  readonly range: SlotInput['range'];
  readonly count: number;
  readonly of?: number;
  readonly longest?: number;
}): readonly Busy[] {
  const { random, range, count, of = 1, longest = 4 } = options;
  const dayCount = Math.round((range.end - range.start) / day);
  const from = range.start - options.desk.hoursEast * hour;
  return Array.from({ length: of }, (_, index) =>
    Array.from({ length: Math.floor(count / of) + (index < count % of ? 1 : 0) }, () => {
      // Between 7 and 20 o'clock there, on a multiple of five minutes.
      const start =
        from + Math.floor(random() * dayCount) * day + 7 * hour + Math.floor(random() * 156) * 5 * minute;
      const end = start + (1 + Math.floor(random() * longest)) * 15 * minute;
      return { start, end, calendarId: `calendar-${index}` };
    }).sort((a, b) => a.start - b.start),
  ).flat();
}

function hostsAt(desks: readonly Desk[], busyAt: (desk: Desk) => readonly Busy[]): SlotInput['hosts'] {
  const [first, ...others] = desks.map((at, index) => hostAt(at, `host-${index}`, busyAt(at)));
  return [first!, ...others];
}

function hostAt(at: Desk, id: string, busy: readonly Busy[]): HostTime {
  const windows = [{ from: at.from, to: at.to }];
  const weekly = Object.fromEntries(at.weekdays.map((weekday) => [weekday, windows]));
  return { id, schedule: { zone: at.zone, weekly }, noticeMinutes: 240, busy };
}

function desk(zone: string, hoursEast: number, hours: { readonly from: string; readonly to: string }): Desk {
  return { zone, hoursEast, ...hours, weekdays: mondayToFriday };
}

function days(start: number, count: number): SlotInput['range'] {
  return { start, end: start + count * day };
}

/** Numbers from 0 up to 1 that look random and never change (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
