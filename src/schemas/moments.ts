import * as z from 'zod';
import { isCivilDate } from '../time/civil-date.js';
import { isInstant } from '../time/instant.js';
import { isZone } from '../time/zone.js';

/** An instant: RFC 3339 with any offset. */
export const Instant = z
  .string()
  .max(40, { abort: true })
  .refine((text) => isInstant(text), {
    message: 'must be an instant such as 2026-05-04T09:00:00.000Z (RFC 3339)',
    // Whatever compares instants comes later and may rely on them.
    abort: true,
  })
  .meta({ format: 'date-time' });

/** An IANA time zone that this machine knows. */
export const Zone = z
  .string()
  .max(80, { abort: true })
  .refine((text) => isZone(text), 'must be an IANA time zone such as Europe/Berlin');

/** A date that exists: `YYYY-MM-DD`. */
export const CivilDate = z
  .string()
  .max(10, { abort: true })
  .refine((text) => isCivilDate(text), 'must be a date such as 2026-05-04')
  .meta({ format: 'date' });

/** Wall-clock time: `00:00` to `24:00`. */
export const WallTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time of day from 00:00 to 24:00');

/** A length in whole minutes, at most 31 days. */
export const Minutes = z.int().min(0).max(44_640);

/** Guests who can book the same time. */
export const Seats = z.int().min(1).max(10_000);

/** A length of a meeting in whole minutes, at most a day. */
export const Duration = z.int().min(1).max(1_440);

/** For how long what became free is kept for one guest, in whole minutes. */
export const OfferMinutes = z.int().min(5).max(1_440);
