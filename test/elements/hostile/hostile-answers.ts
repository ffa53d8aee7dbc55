import type {
  Booking,
  BookingRequest,
  EventType,
  EventTypeSummary,
  Location,
  Question,
  WaitlistEntry,
} from '../../../src/contract/index.js';
import { bookingOf, free } from '../widget/stage-backend.js';

// What a backend can say, with one text wherever it may say what it likes. It keeps to no closed list either.

/** Any text, where only some are foreseen. */
const unforeseen = (text: string) => text as never;

export const hostOf = (text: string) => ({ name: text, avatarUrl: text });

export function menuOf(text: string): readonly EventTypeSummary[] {
  return ['', '-2'].map((end) => ({
    slug: `${text}${end}`,
    title: text,
    description: text,
    durationsMinutes: [30],
  }));
}

/** A place that says all that it can, one that asks for something, two of no kind that there is, and one that is closed. */
export function placesOf(text: string): readonly [Location, ...Location[]] {
  const place = { label: text, detail: text, conference: text };
  return [
    { ...place, id: text, kind: 'link' },
    { ...place, id: `${text}-phone`, kind: 'phone-host-calls' },
    { ...place, id: `${text}-odd`, kind: unforeseen(text) },
    { id: `${text}-bare`, kind: unforeseen(text), conference: text },
    { ...place, id: `${text}-closed`, kind: 'conference', fault: unforeseen(text) },
  ];
}

/** Each way to ask, one that there is not, and a choice of many. */
export function questionsOf(text: string, { required = false } = {}): readonly Question[] {
  const question = { label: text, help: text, required, options: [text, `${text} 2`, 'Tea'] };
  const many = [...question.options, ...['1', '2', '3', '4'].map((end) => `${text}${end}`)];
  return [
    { ...question, id: text, kind: unforeseen(text) },
    ...(['text', 'long-text', 'choice', 'choices', 'consent', 'hidden'] as const).map((kind) => ({
      ...question,
      id: `${text}-${kind}`,
      kind,
    })),
    { ...question, id: `${text}-many`, kind: 'choice', options: many },
  ];
}

export function eventTypeOf(text: string, more: Partial<EventType> = {}): EventType {
  return {
    slug: text,
    title: text,
    description: text,
    host: hostOf(text),
    hosts: ['', '-2'].map((end) => ({ ...hostOf(text), id: `${text}${end}` })),
    durationsMinutes: [30, 60],
    locations: placesOf(text),
    questions: questionsOf(text),
    seats: 3,
    window: { from: '2026-03-01', to: '2026-06-30' },
    zone: text,
    redirectUrl: text,
    slotsDependOnLocation: true,
    ...more,
  };
}

/** Free times that say for what and with whom. */
export const slotsOf = (text: string) =>
  free.map((slot) => ({
    ...slot,
    locations: placesOf(text).map(({ id }) => id),
    hosts: [text],
    seatsLeft: 2,
  }));

const request: BookingRequest = {
  eventType: 'intro',
  start: free[0]!.start,
  zone: 'Europe/Berlin',
  guest: { name: 'Gia', email: 'gia@example.com' },
};

/** What is booked: everything that a guest can be told of it. */
export function bookedOf(text: string, more: Partial<Booking> = {}): Booking {
  return bookingOf(request, {
    ref: text,
    eventType: { slug: text, title: text },
    host: hostOf(text),
    hosts: [hostOf(text), hostOf(text)],
    zone: text,
    guest: { name: text, email: text },
    location: { id: text, kind: 'in-person', label: text, detail: text },
    manageToken: text,
    ...more,
  });
}

/** A place on a waiting list in each state, and in one that there is not. */
export function placesOnListOf(text: string): readonly WaitlistEntry[] {
  const entry: WaitlistEntry = {
    ref: text,
    status: 'waiting',
    eventType: { slug: text, title: text },
    host: hostOf(text),
    date: '2026-03-04',
    zone: text,
    durationMinutes: 30,
    guest: { name: text, email: text },
    offerMinutes: 60,
    booking: text,
  };
  const { start, end } = free[0]!;
  return [
    entry,
    { ...entry, status: 'offered', offer: { start, end, expiresAt: '2026-03-02T12:00:00.000Z' } },
    ...(['booked', 'left', 'over', unforeseen(text)] as const).map((status) => ({ ...entry, status })),
  ];
}

/** A booking at each sort of place, with a link, and in a state, a status and a calendar that there are not. */
export function bookingsOf(text: string): readonly Booking[] {
  const place = { id: text, detail: text };
  const kinds = ['link', 'phone-guest-calls', 'in-person', unforeseen(text)] as const;
  const conference = { solution: text, state: 'ready', url: text } as const;
  return [
    ...kinds.map((kind) => bookedOf(text, { location: { ...place, kind, label: text } })),
    bookedOf(text, { location: { ...place, kind: unforeseen(text) } }),
    bookedOf(text, { location: { ...place, kind: 'conference', conference } }),
    bookedOf(text, {
      status: unforeseen(text),
      calendar: unforeseen(text),
      confirmBy: text,
      location: { ...place, kind: 'conference', conference: { ...conference, state: unforeseen(text) } },
    }),
  ];
}
