// What a page may rely on in an answer before a time is chosen, checked without a schema library: the fields its code reads,
// and that what becomes an address in the page leads to the web. Unknown values of open sets pass; readers ignore what they
// do not know.
import type { EventType, EventTypeSummary, HostChoice } from '../contract/event-type.js';
import type { Location } from '../contract/location.js';
import type { Question } from '../contract/question.js';
import type { Slot, SlotList } from '../contract/slot.js';
import { instant, listOf, maybe, number, object, shape, text, webAddress } from './shape.js';

const seen = { name: text, avatarUrl: maybe(webAddress) };
export const isHost = shape<EventType['host']>(seen);
export const named = { slug: text, title: text };
const described = { ...named, description: maybe(text), translations: maybe(object) };
const durationsMinutes = listOf(number, 1);
export const place = { id: text, kind: text, label: maybe(text), detail: maybe(text) };

const isLocation = shape<Location>(place);
const isQuestion = shape<Question>({ id: text, kind: text, label: text, options: maybe(listOf(text)) });
export const isSlot = shape<Slot>({
  start: instant,
  end: instant,
  locations: maybe(listOf(text)),
  hosts: maybe(listOf(text)),
  seatsLeft: maybe(number),
});

export const isMenu = listOf<EventTypeSummary>(shape<EventTypeSummary>({ ...described, durationsMinutes }));

export const isEventType = shape<EventType>({
  ...described,
  host: isHost,
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
