import type { BookingRequest } from '../contract/booking.js';
import { guestNamedKinds } from '../contract/location.js';
import type { SeriesRequest } from '../contract/series.js';
import type { BookingContext, Slot } from '../contract/slot.js';
import { chosenPlace } from './flow-choice.js';
import type { Choice } from './flow-state.js';

/** What is sent for a choice of one time, or of several in one go. */
export function bookingRequestOf(
  choice: Choice,
  { start }: Slot,
  {
    language,
    starts,
  }: { readonly language: string | undefined; readonly starts?: readonly string[] | undefined },
): BookingRequest | SeriesRequest {
  return { ...wishOf(choice, language), ...(starts ? { starts } : { start }) };
}

/** The same without a time. */
export function wishOf(choice: Choice, language: string | undefined): Omit<BookingRequest, 'start'> {
  const { eventType, entries } = choice;
  // A draft may be older than what is offered.
  const furtherGuests = (entries.furtherGuests ?? []).slice(0, eventType.furtherGuests ?? 0);
  const kind = chosenPlace(choice)?.kind;
  const named = kind !== undefined && guestNamedKinds.includes(kind);
  return {
    eventType: eventType.slug,
    durationMinutes: choice.durationMinutes,
    zone: choice.zone,
    ...(language !== undefined && { language }),
    guest: entries.guest,
    ...(furtherGuests.length > 0 && { furtherGuests }),
    ...(named && { locationDetail: entries.locationDetail }),
    answers: entries.answers,
    ...contextOf(choice),
  };
}

/** What was decided before the times, and what the page adds; nothing where there is none of it. */
export function contextOf({ location, host, entries: { tags } }: Choice): { context?: BookingContext } {
  const context = {
    ...(location !== undefined && { location }),
    ...(host !== undefined && { host }),
    ...(tags && Object.keys(tags).length > 0 && { tags }),
  };
  return Object.keys(context).length > 0 ? { context } : {};
}
