import * as z from 'zod';
import type { SettingsDraft as SettingsDraftType } from '../contract/host-backend.js';
import { HostEventType } from './host-event-type.js';
import { CalendarSettings, HostSettings } from './settings.js';

export type SettingsDraft = SettingsDraftType;

/** Settings as they would be. */
export const SettingsDraft = z.object({
  profile: z.exactOptional(HostSettings.pick({ schedule: true, locations: true })),
  eventType: z.exactOptional(HostEventType),
  calendars: z.exactOptional(CalendarSettings),
}) satisfies z.ZodType<SettingsDraft>;
