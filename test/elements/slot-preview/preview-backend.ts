import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostBackend, HostEventType, HostSlotQuery } from '../../../src/contract/host-backend.js';
import type { SlotList } from '../../../src/contract/slot.js';

const dayMs = 86_400_000;

export const typeOf = (slug: string, title: string): HostEventType => ({
  slug,
  title,
  durationsMinutes: [30],
  window: { rollingDays: 60 },
});

export const intro = typeOf('intro', 'Intro call');
export const review = typeOf('review', 'Review');

/** Half hours from an instant on. */
export function halfHours(from: number, count: number): SlotList {
  return {
    slots: Array.from({ length: count }, (_, index) => {
      const start = from + index * 1_800_000;
      return {
        start: new Date(start).toISOString(),
        end: new Date(start + 1_800_000).toISOString(),
      };
    }),
  };
}

/** Two times on the first day, twelve on the second, none after. */
export function usualTimes({ start }: HostSlotQuery): SlotList {
  const first = Date.parse(start) + 9 * 3_600_000;
  return { slots: [...halfHours(first, 2).slots, ...halfHours(first + dayMs, 12).slots] };
}

/** A backend that knows event types of a host in UTC, and what it was asked for. */
export function previewBackend(
  times: (query: HostSlotQuery) => SlotList | BookingError | Promise<SlotList> = usualTimes,
  eventTypes: readonly HostEventType[] = [intro],
) {
  const asked: HostSlotQuery[] = [];
  const known = { eventTypes: eventTypes.map((value) => ({ version: 1, value })) };
  const backend = {
    eventTypes: async () => known.eventTypes,
    profile: async () => ({
      version: 1,
      value: { name: 'Anna', schedule: { zone: 'UTC', weekly: {} }, locations: [] },
    }),
    slots: async (query) => {
      asked.push(query);
      const answer = await times(query);
      if (answer instanceof BookingError) throw answer;
      return answer;
    },
  } as Partial<HostBackend> as HostBackend;
  return { backend, asked, known };
}
