import type { BookingBackend } from '../contract/booking-backend.js';
import type { Booking } from '../contract/booking.js';
import type { EventType } from '../contract/event-type.js';
import { isZone } from '../time/zone.js';
import { choiceOf, firstChoice } from './flow-choice.js';
import type { Choice, Details } from './flow-state.js';
import { isSlot } from './reading-guards.js';
import type { KeptDraft } from './kept-draft.js';
import { listOf, maybe, number, object, shape, text } from './shape.js';

/** How long backends remember a key for certain; what was sent longer ago is not sent again. */
const keyLifeMs = 23 * 60 * 60 * 1000;

/** Where a guest is found again. */
export type Resumed =
  /** It was booked, and here it is. */
  | { readonly step: 'done'; readonly choice: Choice; readonly booking: Booking }
  /** It was sent: first of all its outcome is to be asked for. */
  | { readonly step: 'checking'; readonly state: Details; readonly sent: NonNullable<KeptDraft['sent']> }
  | { readonly step: 'details'; readonly state: Details }
  /** No time is chosen, or it is over by now. */
  | { readonly step: 'choosing'; readonly choice: Choice; readonly eventType: EventType };

/** Reads what was kept, from wherever; undefined where it is none, or too old. */
export function readDraft(kept: unknown, now: number): KeptDraft | undefined {
  if (!isDraft(kept) || !isZone(kept.zone) || now - kept.at > keyLifeMs) return undefined;
  return kept;
}

/** Finds out where a guest is with what was kept. Rejects with what the backend says. */
export async function resume(
  draft: KeptDraft,
  { backend, now, signal }: { backend: BookingBackend; now: () => number; signal: AbortSignal },
): Promise<Resumed> {
  const { booked, slot, sent } = draft;
  const [eventType, booking] = await Promise.all([
    backend.eventType(draft.eventType, { signal }),
    booked && bookingOf(booked, backend, signal),
  ]);
  const { durationMinutes, zone, entries, location, host } = draft;
  const beginning = { zone, entries, host };
  const choice = choiceOf(eventType, { ...firstChoice(eventType, beginning), durationMinutes, location });
  if (booking && Date.parse(booking.end) > now()) return { step: 'done', choice, booking };
  if (booked || !slot) return { step: 'choosing', choice, eventType };
  const state: Details = { ...choice, step: 'details', slot };
  if (sent) return { step: 'checking', state, sent };
  return Date.parse(slot.start) > now()
    ? { step: 'details', state }
    : { step: 'choosing', choice, eventType };
}

/** The booking as it stands now; undefined where it cannot be had. */
async function bookingOf(
  { ref, manageToken }: NonNullable<KeptDraft['booked']>,
  backend: BookingBackend,
  signal: AbortSignal,
): Promise<Booking | undefined> {
  const token = manageToken !== undefined && { token: manageToken };
  const booking = await backend.booking?.({ ref, ...token }, { signal }).catch(() => undefined);
  // The token is in the answer to booking only.
  return booking && { ...booking, ...(manageToken !== undefined && { manageToken }) };
}

const isDraft = shape<KeptDraft>({
  eventType: text,
  at: number,
  durationMinutes: number,
  zone: text,
  location: maybe(text),
  host: maybe(text),
  entries: shape<KeptDraft['entries']>({
    guest: shape<KeptDraft['entries']['guest']>({ name: text, email: text }),
    answers: object,
    furtherGuests: maybe(listOf(text)),
    locationDetail: text,
    tags: maybe(object),
  }),
  slot: maybe(isSlot),
  sent: maybe(shape<NonNullable<KeptDraft['sent']>>({ request: object, key: text })),
  booked: maybe(shape<NonNullable<KeptDraft['booked']>>({ ref: text, manageToken: maybe(text) })),
});
