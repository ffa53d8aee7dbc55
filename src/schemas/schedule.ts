import * as z from 'zod';
import type { Schedule as ScheduleType, WallWindow as WallWindowType } from '../contract/schedule.js';
import { CivilDate, WallTime, Zone } from './moments.js';

export type Schedule = ScheduleType;
export type WallWindow = WallWindowType;

/** A stretch of wall-clock time; an end at or before the start runs into the next date. */
export const WallWindow = z.object({ from: WallTime, to: WallTime }) satisfies z.ZodType<WallWindow>;

const Windows = z.array(WallWindow).max(48);
const day = z.exactOptional(Windows);

/** Hours in wall-clock time of a zone. A weekday or date that does not exist is an error, not an unknown field. */
export const Schedule = z.object({
  zone: Zone,
  weekly: z.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }),
  overrides: z.exactOptional(
    z
      .record(CivilDate, Windows)
      .refine((dates) => Object.keys(dates).length <= 2000, 'must be at most 2,000 dates'),
  ),
}) satisfies z.ZodType<Schedule>;
