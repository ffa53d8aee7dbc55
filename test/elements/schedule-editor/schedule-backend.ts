import { BookingError } from '../../../src/contract/booking-error.js';
import type {
  Holiday,
  HolidayCountry,
  HostBackend,
  HostEventType,
  HostProfile,
  HostSlotQuery,
  Versioned,
} from '../../../src/contract/host-backend.js';
import type { Schedule } from '../../../src/contract/schedule.js';

export const schedule: Schedule = {
  zone: 'Europe/Berlin',
  weekly: {
    1: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
    2: [{ from: '09:00', to: '17:00' }],
  },
};

export const profile: HostProfile = { name: 'Anna', schedule, locations: [] };

export const intro: HostEventType = {
  slug: 'intro',
  title: 'Intro',
  durationsMinutes: [30],
  window: { rollingDays: 60 },
  noticeMinutes: 2880,
};

export const countries: readonly HolidayCountry[] = [
  { code: 'DE', name: 'Germany', regions: [{ code: 'BY', name: 'Bavaria' }] },
  { code: 'FR', name: 'France', regions: [] },
];

/** A year ahead, whenever that is: what a test calls `soon(12, 24)` is a Christmas Eve that is still to come. */
export const nextYear = new Date().getUTCFullYear() + 1;
export const soon = (month: number, day: number): string =>
  `${nextYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export const holidays: readonly Holiday[] = [
  { date: soon(1, 1), name: 'New Year' },
  { date: soon(5, 1), name: 'Labour Day' },
  { date: soon(12, 25), name: 'Christmas Day' },
];

/** What may be planned to go wrong, once. */
export interface Plan {
  profile?: HostProfile;
  eventType?: HostEventType;
  /** Fails the next save so. */
  refuse?: BookingError;
  /** Fails the next question for countries or holidays so. */
  withoutHolidays?: BookingError;
}

/** A backend that keeps one profile and one event type, and what it was asked. */
export function scheduleBackend(plan: Plan = {}) {
  const asked = { slots: [] as HostSlotQuery[], holidays: [] as string[] };
  const kept = {
    profile: { version: 1, value: plan.profile ?? profile } as Versioned<HostProfile>,
    eventType: { version: 1, value: plan.eventType ?? intro } as Versioned<HostEventType>,
  };
  const refusal = (): void => {
    const { refuse } = plan;
    delete plan.refuse;
    if (refuse) throw refuse;
  };
  const save = <Value>(before: Versioned<Value>, next: Versioned<Value>): Versioned<Value> => {
    refusal();
    if (next.version !== before.version) throw new BookingError('version-conflict');
    return { version: before.version + 1, value: next.value };
  };
  const needHolidays = (): void => {
    const { withoutHolidays } = plan;
    delete plan.withoutHolidays;
    if (withoutHolidays) throw withoutHolidays;
  };
  const backend: Partial<HostBackend> = {
    profile: async () => kept.profile,
    saveProfile: async (next) => (kept.profile = save(kept.profile, next)),
    eventTypes: async () => [kept.eventType],
    saveEventType: async (next) => (kept.eventType = save(kept.eventType, next)),
    slots: async (query) => {
      asked.slots.push(query);
      return { slots: [] };
    },
    holidayCountries: async () => {
      needHolidays();
      return countries;
    },
    holidays: async ({ country, region = '' }) => {
      needHolidays();
      asked.holidays.push(country + region);
      return country === 'DE' ? holidays : [];
    },
  };
  return { backend: backend as HostBackend, asked, kept, plan };
}
