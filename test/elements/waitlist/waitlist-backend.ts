import { BookingError } from '../../../src/contract/index.js';
import type {
  Booking,
  BookingBackend,
  BookingRef,
  EventType,
  OfferAnswer,
  WaitlistEntry,
  WaitlistRequest,
} from '../../../src/contract/index.js';
import { bookingOf, intro, slotAt, stageBackend, zone } from '../widget/stage-backend.js';
import type { Script } from '../widget/stage-backend.js';

export const guest = { name: 'Gia', email: 'gia@example.com' };

/** The event type of the stage, with a waiting list. */
export const open: EventType = { ...intro, hasWaitlist: true };

/** A place that waits for Wednesday, the 4th of March. */
export const waits: WaitlistEntry = {
  ref: 'anna.w-1',
  status: 'waiting',
  eventType: { slug: 'intro', title: 'Intro call' },
  host: { name: 'Anna Berg' },
  date: '2026-03-04',
  zone,
  durationMinutes: 30,
  guest,
  offerMinutes: 60,
};

/** The same place with a time that is kept for so many minutes from now. */
export function offeredFor(minutes: number, now: number): WaitlistEntry {
  const { start, end } = slotAt('2026-03-04T09:00Z');
  const expiresAt = new Date(now + minutes * 60_000).toISOString();
  return { ...waits, status: 'offered', offer: { start, end, expiresAt } };
}

/** What a stage backend answers about its waiting list; whatever is left out, it answers as a healthy one would. */
export interface WaitlistScript extends Script {
  readonly join?: (request: WaitlistRequest, key: string) => Promise<WaitlistEntry>;
  readonly entry?: (ref: BookingRef) => Promise<WaitlistEntry>;
  readonly take?: (answer: OfferAnswer, key: string) => Promise<Booking>;
  readonly pass?: (answer: OfferAnswer, key: string) => Promise<WaitlistEntry>;
  readonly leave?: (key: string) => Promise<WaitlistEntry>;
}

/** A backend with one place on its waiting list, which `token` opens; what it was asked, and the place as it stands. */
export interface WaitlistBackend extends BookingBackend {
  readonly joins: [WaitlistRequest, string][];
  readonly takes: [OfferAnswer, string][];
  readonly passes: [OfferAnswer, string][];
  readonly leaves: string[];
  readonly reads: BookingRef[];
  current: WaitlistEntry;
}

export function waitlistBackend(script: WaitlistScript = {}, current = waits): WaitlistBackend {
  const opens = ({ ref, token }: BookingRef): void => {
    if (ref !== current.ref || token !== 'token') throw new BookingError('not-found');
  };
  const backend: WaitlistBackend = {
    ...stageBackend({ eventType: async () => open, ...script }),
    joins: [],
    takes: [],
    passes: [],
    leaves: [],
    reads: [],
    current,
    async joinWaitlist(request, { key }) {
      backend.joins.push([request, key]);
      if (script.join) return script.join(request, key);
      const { date, zone, guest, durationMinutes = 30 } = request;
      return { ...waits, date, zone, guest, durationMinutes, manageToken: 'token' };
    },
    async waitlistEntry(ref) {
      backend.reads.push(ref);
      if (script.entry) return script.entry(ref);
      opens(ref);
      return backend.current;
    },
    async takeOffer(ref, answer, { key }) {
      backend.takes.push([answer, key]);
      if (script.take) return script.take(answer, key);
      opens(ref);
      backend.current = { ...waits, status: 'booked', booking: 'b-1' };
      return taken;
    },
    async passOffer(ref, answer, { key }) {
      backend.passes.push([answer, key]);
      if (script.pass) return script.pass(answer, key);
      opens(ref);
      return (backend.current = waits);
    },
    async leaveWaitlist(ref, { key }) {
      backend.leaves.push(key);
      if (script.leave) return script.leave(key);
      opens(ref);
      return (backend.current = { ...waits, status: 'left' });
    },
  };
  return backend;
}

/** What an offer becomes. */
export const taken: Booking = bookingOf(
  { eventType: 'intro', start: slotAt('2026-03-04T09:00Z').start, zone, guest },
  { manageToken: 'own' },
);
