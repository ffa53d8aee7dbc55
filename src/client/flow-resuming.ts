import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Booking } from '../contract/booking.js';
import type { EventType } from '../contract/event-type.js';
import { isZone } from '../time/zone.js';
import { choiceOf, firstChoice } from './flow-choice.js';
import type { Booked } from './flow-sending.js';
import type { Checking, Choice, Details, Repeat } from './flow-state.js';
import { isSlot } from './reading-guards.js';
import type { KeptBooking, KeptDraft } from './kept-draft.js';
import { instant, listOf, maybe, number, object, shape, text } from './shape.js';

/** How long backends remember a key for certain; what was sent longer ago is not sent again. */
const keyLifeMs = 23 * 60 * 60 * 1000;

/** Where a guest is found again. */
export type Resumed =
  /** It was booked, and here it is. */
  | { readonly step: 'done'; readonly choice: Choice; readonly booked: Booked }
  /** It was sent: first of all its outcome is to be asked for. */
  | { readonly step: 'checking'; readonly state: Checking; readonly sent: NonNullable<KeptDraft['sent']> }
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
  const { booked = [], slot, sent } = draft;
  const [eventType, ...answers] = await Promise.all([
    backend.eventType(draft.eventType, { signal }),
    ...booked.map((booking) => bookingOf(booking, backend, signal)),
  ]);
  const { durationMinutes, zone, entries, location, host } = draft;
  const beginning = { zone, entries, host };
  const choice = choiceOf(eventType, { ...firstChoice(eventType, beginning), durationMinutes, location });
  const [first, ...others] = answers.flatMap((booking) => booking ?? []);
  if (first && [first, ...others].some(({ end }) => Date.parse(end) > now()))
    return { step: 'done', choice, booked: [first, ...others] };
  if (booked.length > 0)
    return { step: 'choosing', choice: { ...choice, entries: { ...entries, repeat: undefined } }, eventType };
  if (!slot) return { step: 'choosing', choice, eventType };
  if (sent) {
    const starts = 'starts' in sent.request ? sent.request.starts : undefined;
    const error = new BookingError('unavailable');
    return {
      step: 'checking',
      state: { ...choice, step: 'checking', slot, starts, outcome: 'unknown', error },
      sent,
    };
  }
  return Date.parse(slot.start) > now()
    ? { step: 'details', state: { ...choice, step: 'details', slot } }
    : { step: 'choosing', choice, eventType };
}

/** The booking as it stands now; undefined where it cannot be had. */
async function bookingOf(
  { ref, manageToken }: KeptBooking,
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
    repeat: maybe(shape<Repeat>({ everyWeeks: number, times: number, without: listOf(text) })),
  }),
  slot: maybe(isSlot),
  sent: maybe(
    shape<NonNullable<KeptDraft['sent']>>({
      request: shape<{ starts: readonly string[] }>({ starts: maybe(listOf(instant)) }),
      key: text,
    }),
  ),
  booked: maybe(listOf(shape<KeptBooking>({ ref: text, manageToken: maybe(text) }), 1)),
});
