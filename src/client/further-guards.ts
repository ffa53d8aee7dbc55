// The same for what few bookings meet: what a backend offers, several times at once, and the waiting list.
import type { Guest } from '../contract/booking.js';
import type { Capabilities } from '../contract/capabilities.js';
import type { SeriesBooking, SeriesTime, SeriesTimes } from '../contract/series.js';
import type { TimeOffer, WaitlistEntry } from '../contract/waitlist.js';
import { isBooking } from './booking-guards.js';
import { isHost, named } from './reading-guards.js';
import { instant, listOf, maybe, number, shape, text } from './shape.js';
import type { Check } from './shape.js';

const flag: Check = (value) => typeof value === 'boolean';

/** A date that can be written out. */
export const isDate: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
export const isCapabilities = shape<Capabilities>({
  contractVersion: text,
  operations: listOf(text),
  limits: shape({ rangeDays: number }),
});

export const isSeriesTimes = shape<SeriesTimes>({
  times: listOf(
    shape<SeriesTime>({ start: instant, end: instant, isFree: flag, reasons: maybe(listOf(text)) }),
  ),
});

export const isSeriesBooking = shape<SeriesBooking>({ bookings: listOf(isBooking, 1) });

export const isGuest = shape<Guest>({ name: text, email: text });
export const isOffer = shape<TimeOffer>({ start: instant, end: instant, expiresAt: instant });

export const isWaitlistEntry = shape<WaitlistEntry>({
  ref: text,
  status: text,
  eventType: shape(named),
  host: isHost,
  date: isDate,
  zone: text,
  durationMinutes: number,
  guest: isGuest,
  offer: maybe(isOffer),
  offerMinutes: number,
  booking: maybe(text),
  manageToken: maybe(text),
});
