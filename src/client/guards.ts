// What a page may rely on in an answer, checked without a schema library: the fields its code reads, and that what
// becomes an address in the page leads to the web. Unknown values of open sets pass; readers ignore what they do not know.
import type { Booking, Hold } from '../contract/booking.js';
import type { Capabilities } from '../contract/capabilities.js';
import type { EventType, EventTypeSummary, HostChoice } from '../contract/event-type.js';
import type { BookedLocation, Conference, Location } from '../contract/location.js';
import type { Question } from '../contract/question.js';
import type { Slot, SlotList } from '../contract/slot.js';
import { instant, listOf, maybe, number, object, shape, text, webAddress } from './shape.js';

const seen = { name: text, avatarUrl: maybe(webAddress) };
const host = shape<EventType['host']>(seen);
const named = { slug: text, title: text };
const described = { ...named, description: maybe(text), translations: maybe(object) };
const durationsMinutes = listOf(number, 1);
const place = { id: text, kind: text, label: maybe(text), detail: maybe(text) };

const isLocation = shape<Location>(place);
const isQuestion = shape<Question>({ id: text, kind: text, label: text, options: maybe(listOf(text)) });
export const isSlot = shape<Slot>({
  start: instant,
  end: instant,
  locations: maybe(listOf(text)),
  hosts: maybe(listOf(text)),
  seatsLeft: maybe(number),
});
const isConference = shape<Conference>({ state: text, url: maybe(webAddress) });
const isBookedLocation = shape<BookedLocation>({ ...place, conference: maybe(isConference) });

export const isCapabilities = shape<Capabilities>({
  contractVersion: text,
  operations: listOf(text),
  limits: shape({ rangeDays: number }),
});

export const isMenu = listOf<EventTypeSummary>(shape<EventTypeSummary>({ ...described, durationsMinutes }));

export const isEventType = shape<EventType>({
  ...described,
  host,
  hosts: maybe(listOf(shape<HostChoice>({ id: text, ...seen }))),
  seats: maybe(number),
  furtherGuests: maybe(number),
  durationsMinutes,
  locations: listOf(isLocation, 1),
  questions: listOf(isQuestion),
  window: shape<EventType['window']>({ from: text, to: maybe(text) }),
  zone: text,
});

export const isSlotList = shape<SlotList>({ slots: listOf(isSlot), next: maybe(instant) });

export const isHold = shape<Hold>({ ref: text, expiresAt: instant });

export const isBooking = shape<Booking>({
  ref: text,
  version: number,
  status: text,
  confirmBy: maybe(instant),
  eventType: shape(named),
  host,
  hosts: maybe(listOf(host)),
  start: instant,
  end: instant,
  zone: text,
  guest: shape<Booking['guest']>({ name: text, email: text }),
  furtherGuests: maybe(listOf(text)),
  location: isBookedLocation,
  calendar: text,
  manageToken: maybe(text),
});

/** The answer of an operation that answers nothing. */
export function isNothing(value: unknown): value is void {
  return value === undefined;
}
