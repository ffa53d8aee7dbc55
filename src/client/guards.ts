// What a page may rely on in an answer, checked without a schema library: the fields its code reads, and that what
// becomes an address in the page leads to the web. Unknown values of open sets pass; readers ignore what they do not know.
import type { Booking, Hold } from '../contract/booking.js';
import type { Capabilities } from '../contract/capabilities.js';
import type { EventType, EventTypeSummary, HostChoice } from '../contract/event-type.js';
import type { BookedLocation, Conference, Location } from '../contract/location.js';
import type { Question } from '../contract/question.js';
import type { Slot, SlotList } from '../contract/slot.js';

type Check = (value: unknown) => boolean;

/** Tells whether a value has the shape of its type. */
export type Guard<Type> = (value: unknown) => value is Type;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
/** RFC 3339 as far as a page relies on it: a time that exists, and an offset, so that all machines read it alike. */
const instant: Check = (value) =>
  /^[\d-]+T[\d:.]+(Z|[+-]\d\d:\d\d)$/i.test(value as string) && Date.parse(value as string) > -Infinity;
const webAddress: Check = (value) => text(value) && /^https?:/i.test(value as string);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

function listOf<Item>(item: Check, atLeast = 0): Guard<readonly Item[]> {
  return (value): value is readonly Item[] =>
    Array.isArray(value) && value.length >= atLeast && value.every(item);
}

function shape<Type>(fields: Partial<Record<keyof Type, Check>>): Guard<Type> {
  const checks = Object.entries(fields) as [string, Check][];
  return (value): value is Type =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

const seen = { name: text, avatarUrl: maybe(webAddress) };
const host = shape<EventType['host']>(seen);
const described = { slug: text, title: text, description: maybe(text) };
const durationsMinutes = listOf(number, 1);
const place = { id: text, kind: text, label: maybe(text), detail: maybe(text) };

const isLocation = shape<Location>(place);
const isQuestion = shape<Question>({ id: text, kind: text, label: text, options: maybe(listOf(text)) });
const isSlot = shape<Slot>({
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
  eventType: shape(described),
  host,
  hosts: maybe(listOf(host)),
  start: instant,
  end: instant,
  zone: text,
  guest: shape<Booking['guest']>({ name: text, email: text }),
  location: isBookedLocation,
  calendar: text,
  manageToken: maybe(text),
});

/** The answer of an operation that answers nothing. */
export function isNothing(value: unknown): value is void {
  return value === undefined;
}
