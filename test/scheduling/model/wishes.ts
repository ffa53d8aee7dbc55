import fc from 'fast-check';
import type { BookingRequest } from '../../../src/contract/index.js';
import { idOf, minute } from './ledger.js';
import { hours, offers } from './offers.js';
import type { Offered } from './offers.js';
import { oneOf } from './acting.js';

/** A wish in numbers, so that it can be made smaller. */
export interface WishNumbers {
  readonly offer: number;
  readonly length: number;
  readonly start: number;
  readonly host: number;
}

/** Any wish: mostly times that meet one another, now and then one that is never offered. */
const waiting = offers.flatMap(({ waits }, index) => (waits === undefined ? [] : index));

export const anyWish: fc.Arbitrary<WishNumbers> = fc.record({
  // What waits for a yes is wished for more often: much can happen before it comes.
  offer: fc.oneof(fc.nat({ max: offers.length - 1 }), fc.constantFrom(...waiting)),
  length: fc.nat({ max: 1 }),
  start: fc.nat({ max: 15 }),
  host: fc.nat({ max: 3 }),
});

/** A wish in words. */
export interface Wished {
  readonly offer: Offered;
  readonly start: number;
  readonly end: number;
  readonly host: string | undefined;
}

export function wished({ offer: which, length, start: step, host }: WishNumbers): Wished {
  const offer = oneOf(offers, which);
  const { start, end } = timeFor(offer, { length, step });
  const asked = offer.takes === 'any' && host > 1 ? oneOf(offer.hosts, host) : undefined;
  return { offer, start, end, host: asked };
}

/** A quarter of an hour of the morning, but for two that are never offered: before the doors open, and off the grid. */
export function timeFor(
  offer: Offered,
  { length, step }: { readonly length: number; readonly step: number },
): { readonly start: number; readonly end: number } {
  const isOff = step === 15;
  const start = hours.opens + (isOff ? 35 : (step - 1) * 15) * minute;
  return { start, end: start + oneOf(offer.lengths, length) * minute };
}

/** What a wish says of the time and the host, as it is sent. */
export function askedFor({
  offer,
  start,
  end,
  host,
}: Wished): Pick<BookingRequest, 'eventType' | 'start' | 'durationMinutes' | 'context'> {
  return {
    eventType: offer.slug,
    start: iso(start),
    durationMinutes: (end - start) / minute,
    context: { location: 'office', ...(host !== undefined && { host: idOf(host) }) },
  };
}

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** A wish as a line of a failure. */
export function inWords({ offer, start, end, host }: Wished): string {
  const length = ((end - start) / minute).toString();
  return `${offer.slug} at ${iso(start).slice(11, 16)} for ${length}${host === undefined ? '' : ` with ${host}`}`;
}
