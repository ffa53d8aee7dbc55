import type { HostEventType } from '../../contract/host-backend.js';
import { addressNameOf } from './address-name.js';

/** What an event type is before its host writes anything. */
export const blankEventType: HostEventType = {
  slug: '',
  title: '',
  durationsMinutes: [30],
  window: { rollingDays: 60 },
};

/** The slug that goes with a title. */
export function slugFor(title: string, taken: readonly string[]): string {
  return title.trim() === '' ? '' : addressNameOf(title, { taken, otherwise: 'meeting' });
}

/**
 * Another event type like this one, yet to be saved.
 *
 * @param title - Names the copy.
 */
export function copyOf(eventType: HostEventType, title: string, taken: readonly string[]): HostEventType {
  const slug = addressNameOf(`${eventType.slug} copy`, { taken, otherwise: 'meeting' });
  return { ...eventType, slug, title: title.slice(0, 200) };
}

/** The same lengths with one more, in the order they are offered. */
export function withDuration(
  durations: readonly number[],
  minutes: number,
): HostEventType['durationsMinutes'] | undefined {
  const isLength = Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
  return isLength && !durations.includes(minutes) ? asDurations([...durations, minutes]) : undefined;
}

/** The lengths, where there is one at all. */
export function asDurations([first, ...others]: readonly number[]):
  | HostEventType['durationsMinutes']
  | undefined {
  return first === undefined ? undefined : [first, ...others];
}
