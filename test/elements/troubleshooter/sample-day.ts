import type {
  DayLayer,
  ExplainedDay,
  HostAbsence,
  HostEventType,
  HostProfile,
} from '../../../src/contract/index.js';
import type { DayContext } from '../../../src/elements/troubleshooter/day-context.js';
import { formatInstant } from '../../../src/time/instant.js';
import { addDays } from '../../../src/time/civil-date.js';
import { startOfDate } from '../../../src/time/zone.js';

export const zone = 'Europe/Berlin';
export const date = '2026-03-03';
export const mine = 'anna';

/** An instant of the sample day, ISO. */
export const at = (time: string): string => formatInstant(Date.parse(`${date}T${time}:00+01:00`));
/** The same in epoch milliseconds. */
export const ms = (time: string): number => Date.parse(at(time));

export const schedule = {
  zone,
  weekly: {
    2: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
  },
} as const;

export const profile: HostProfile = {
  name: 'Anna',
  schedule,
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'office', kind: 'in-person', label: 'At our office', bufferBeforeMinutes: 30 },
  ],
};

export const intro: HostEventType = {
  slug: 'intro',
  title: 'Intro',
  durationsMinutes: [30],
  window: { rollingDays: 60 },
  bufferBeforeMinutes: 15,
  noticeMinutes: 120,
  limits: { perDay: 3 },
};

export const privateCalendar = {
  connectionId: 'google',
  calendarId: 'p-1',
  name: 'Private',
  color: '#33aa55',
};

/** The layers of a host's own day. */
export function layersOf(given: Partial<Record<DayLayer['kind'], DayLayer['stretches']>> = {}): DayLayer[] {
  const kinds = ['hours', 'calendar', 'bookings', 'buffers', 'notice', 'window', 'limits'] as const;
  return kinds.map((kind) => ({
    kind,
    hostId: mine,
    stretches: given[kind] ?? [],
    ...(kind === 'calendar' && { calendar: privateCalendar }),
  }));
}

export function dayOf(given: Partial<ExplainedDay> = {}): ExplainedDay {
  const on = given.date ?? date;
  const within = given.zone ?? zone;
  return {
    date: on,
    zone: within,
    start: formatInstant(startOfDate(within, on)),
    end: formatInstant(startOfDate(within, addDays(on, 1))),
    durationMinutes: 30,
    layers: layersOf({ hours: [{ start: at('09:00'), end: at('17:00') }] }),
    starts: [],
    ...given,
  };
}

export function contextOf(given: Partial<DayContext> = {}): DayContext {
  return { day: dayOf(), eventType: intro, profile, mine, now: ms('00:00') - 86_400_000, ...given };
}

export const dentist = {
  start: at('09:00'),
  end: at('10:00'),
  calendarId: 'p-1',
  eventId: 'e-1',
  title: 'Dentist',
} as const;

/** One reason for every code, in their order. */
export const everyReason: readonly HostAbsence[] = [
  { hostId: mine, code: 'outside-hours' },
  { hostId: mine, code: 'closed-by-override', date },
  { hostId: mine, code: 'busy', neighbour: dentist },
  {
    hostId: mine,
    code: 'booked',
    neighbour: { start: at('09:00'), end: at('10:00'), bookingRef: 'ref-1' },
  },
  { hostId: mine, code: 'buffer', neighbour: dentist },
  { hostId: mine, code: 'notice', earliest: at('16:00') },
  { hostId: mine, code: 'window', from: '2026-02-01', to: '2026-03-02' },
  { hostId: mine, code: 'limit', per: 'day', date, atMost: 3 },
  { hostId: mine, code: 'calendar-unreachable', calendarId: 'p-1' },
];
