import * as z from 'zod';
import type { HostAbsence as HostAbsenceType } from '../contract/absence.js';
import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import { dayLayers } from '../contract/host-backend.js';
import type {
  DayLayer as DayLayerType,
  DayQuestion as DayQuestionType,
  DayStretch as DayStretchType,
  ExplainedDay as ExplainedDayType,
  ExplainedStart as ExplainedStartType,
} from '../contract/host-backend.js';
import { CivilDate, Duration, Instant, Zone } from './moments.js';
import { SettingsDraft } from './settings-draft.js';
import { CalendarAddress } from './settings.js';
import { Slug } from './slug.js';
import { Id } from './texts.js';

export type DayLayer = DayLayerType;
export type DayQuestion = DayQuestionType;
export type DayStretch = DayStretchType;
export type ExplainedDay = ExplainedDayType;
export type ExplainedStart = ExplainedStartType;
export type HostAbsence = HostAbsenceType;

/** Which day is to be explained. */
export const DayQuestion = z.object({
  eventType: Slug,
  date: CivilDate,
  durationMinutes: z.exactOptional(Duration),
  location: z.exactOptional(Id),
  draft: z.exactOptional(SettingsDraft),
}) satisfies z.ZodType<DayQuestion>;

// What people wrote on an event is theirs, and only its length is ours to bound.
const title = z.exactOptional(z.string().max(10_000));
const ref = z.exactOptional(z.string().max(200));

const Neighbour = z.object({
  start: Instant,
  end: Instant,
  calendarId: z.exactOptional(z.string().max(2000)),
  eventId: z.exactOptional(z.string().max(2000)),
  title,
  bookingRef: ref,
});

const of = <Code extends HostAbsence['code']>(code: Code) => ({ code: z.literal(code), hostId: Id });
const met = { neighbour: Neighbour };

/** One reason why a time is not offered. */
export const HostAbsence = z.discriminatedUnion('code', [
  z.object({ ...of('outside-hours'), placeId: z.exactOptional(Id) }),
  z.object({ ...of('closed-by-override'), placeId: z.exactOptional(Id), date: CivilDate }),
  z.object({ hostId: Id, code: z.enum(['busy', 'booked', 'buffer']), ...met }),
  z.object({ ...of('notice'), earliest: Instant }),
  z.object({ ...of('window'), from: z.exactOptional(CivilDate), to: z.exactOptional(CivilDate) }),
  z.object({ ...of('limit'), per: z.enum(['day', 'week']), date: CivilDate, atMost: z.int() }),
  z.object({ ...of('calendar-unreachable'), calendarId: z.exactOptional(z.string().max(2000)) }),
]) satisfies z.ZodType<HostAbsence>;

/** One start of a day's grid. */
export const ExplainedStart = z.object({
  start: Instant,
  reasons: z.array(HostAbsence),
}) satisfies z.ZodType<ExplainedStart>;

/** A stretch of a layer. */
export const DayStretch = z.object({
  start: Instant,
  end: Instant,
  title,
  bookingRef: ref,
  transparency: z.exactOptional(z.enum(['opaque', 'transparent'])),
}) satisfies z.ZodType<DayStretch>;

/** One thing that decides about a day. */
export const DayLayer = z.object({
  kind: z.enum(dayLayers),
  hostId: Id,
  calendar: z.exactOptional(
    CalendarAddress.extend({
      name: z.exactOptional(z.string().max(10_000)),
      color: z.exactOptional(z.string().max(20)),
    }),
  ),
  error: z.exactOptional(z.enum(Object.keys(errorCodes) as [BookingErrorCode, ...BookingErrorCode[]])),
  stretches: z.array(DayStretch),
}) satisfies z.ZodType<DayLayer>;

/** A day as its host may see it. */
export const ExplainedDay = z.object({
  date: CivilDate,
  zone: Zone,
  start: Instant,
  end: Instant,
  durationMinutes: Duration,
  layers: z.array(DayLayer),
  starts: z.array(ExplainedStart),
}) satisfies z.ZodType<ExplainedDay>;
