import type { BookingStore, SettingsStore } from '../../contract/index.js';
import type { SchedulerOptions } from '../scheduler/scheduler-options.js';

/** What telling stands on: an owner's other systems hear by webhook, people by notification, where there is a way to. */
export interface TellingParts extends Pick<SchedulerOptions, 'sendWebhook' | 'notify'> {
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly now: () => number;
  readonly onError: NonNullable<SchedulerOptions['onError']>;
}
