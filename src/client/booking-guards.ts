// The same for what is answered once a time was chosen.
import type { Booking, Hold } from '../contract/booking.js';
import type { BookedLocation, Conference } from '../contract/location.js';
import type { SeriesPlace } from '../contract/series.js';
import { isHost, named, place } from './reading-guards.js';
import { instant, listOf, maybe, number, shape, text, webAddress } from './shape.js';

const isConference = shape<Conference>({ state: text, url: maybe(webAddress) });
const isBookedLocation = shape<BookedLocation>({ ...place, conference: maybe(isConference) });

export const isHold = shape<Hold>({ ref: text, expiresAt: instant });

export const isBooking = shape<Booking>({
  ref: text,
  version: number,
  status: text,
  confirmBy: maybe(instant),
  eventType: shape(named),
  host: isHost,
  hosts: maybe(listOf(isHost)),
  start: instant,
  end: instant,
  zone: text,
  guest: shape<Booking['guest']>({ name: text, email: text }),
  furtherGuests: maybe(listOf(text)),
  location: isBookedLocation,
  calendar: text,
  series: maybe(shape<SeriesPlace>({ position: number, of: number })),
  manageToken: maybe(text),
});

/** The answer of an operation that answers nothing. */
export function isNothing(value: unknown): value is void {
  return value === undefined;
}
