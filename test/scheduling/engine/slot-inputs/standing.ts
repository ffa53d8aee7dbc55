import fc from 'fast-check';
import type { Busy, OwnBooking } from '../../../../src/scheduling/engine/slot-input.js';
import { oddZones } from './moments.js';
import { dateOf } from './schedules.js';

const minute = 60_000;
const day = 86_400_000;

/** Something that is aimed at a slot: the slot is known only when the hours are. */
export interface Aim<Thing> {
  /** Which of the slots, counted round. */
  readonly slot: number;
  place(slot: Target): Thing;
}

export interface Target {
  readonly start: number;
  readonly end: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly seats: number;
}

/** Mostly one of the nearest, so that what is aimed meets. */
const nearSlots = fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 60 }));

type Stretch = { readonly start: number; readonly end: number };

/** Stretches over, in, beside and just touching a slot, also empty and reversed ones. */
const stretches: fc.Arbitrary<(slot: Target) => Stretch> = fc
  .record({
    kind: fc.constantFrom('over', 'over', 'before', 'before', 'after', 'after', 'exact', 'empty', 'reversed'),
    shift: fc.integer({ min: -90, max: 90 }),
    length: fc.constantFrom(1, 5, 15, 30, 60, 95, 240),
    hair: fc.constantFrom(0, 0, 0, -1, 1, minute, -minute),
  })
  .map(({ kind, shift, length, hair }) => (slot: Target): Stretch => {
    const start = slot.start + shift * minute + hair;
    switch (kind) {
      case 'before': {
        const end = slot.start - slot.bufferBefore * minute + hair;
        return { start: end - length * minute, end };
      }
      case 'after': {
        const begin = slot.end + slot.bufferAfter * minute + hair;
        return { start: begin, end: begin + length * minute };
      }
      case 'exact':
        return { start: slot.start, end: slot.end };
      case 'empty':
        return { start, end: start };
      case 'reversed':
        return { start, end: start - length * minute };
      default:
        return { start, end: start + length * minute };
    }
  });

const events: fc.Arbitrary<(slot: Target) => Stretch | { from: string; to: string; zone?: string }> =
  fc.oneof(
    { weight: 3, arbitrary: stretches },
    {
      weight: 1,
      arbitrary: fc
        .record({
          days: fc.integer({ min: -2, max: 2 }),
          length: fc.constantFrom(1, 1, 1, 2, 0, -1),
          zone: fc.constantFrom(undefined, ...oddZones),
        })
        .map(({ days, length, zone }) => ({ start }: Target) => ({
          from: dateOf(start + days * day),
          to: dateOf(start + (days + length) * day),
          ...(zone !== undefined && { zone }),
        })),
    },
  );

export const busyAims: fc.Arbitrary<Aim<Busy>> = fc
  .record({
    slot: nearSlots,
    event: events,
    transparent: fc.constantFrom(undefined, undefined, undefined, undefined, false, true),
    calendar: fc.constantFrom(undefined, 'work', 'home'),
    id: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
    title: fc.constantFrom(undefined, undefined, 'Dentist'),
    isOurs: fc.nat({ max: 9 }).map((drawn) => drawn === 0),
  })
  .map(({ slot, event, transparent, calendar, id, title, isOurs }) => ({
    slot,
    place: (target) => ({
      ...event(target),
      ...(transparent !== undefined && { transparent }),
      ...(calendar !== undefined && { calendarId: calendar }),
      ...(id !== undefined && { eventId: `event-${id}` }),
      ...(title !== undefined && { title }),
      ...(isOurs && { bookingRef: 'booking-1' }),
    }),
  }));

export const bookingAims: fc.Arbitrary<Aim<OwnBooking>> = fc
  .record({
    slot: nearSlots,
    stretch: stretches,
    isSession: fc.boolean(),
    days: fc.constantFrom(0, 0, 0, 0, 0, -1, 1, 3),
    buffers: fc.constantFrom({}, {}, { before: 30 }, { after: 15 }, { before: 5, after: 60 }),
    other: fc.constantFrom(undefined, undefined, undefined, undefined, false, true),
    taken: fc.constantFrom<(number | 'all' | undefined)[]>(undefined, undefined, 0, 1, 2, 'all'),
    reference: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
    yields: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      false,
      true,
    ),
  })
  .map(({ slot, stretch, isSession, days: far, buffers, other, taken, reference, yields }) => ({
    slot,
    place: (target) => {
      const isJoined = isSession && target.seats > 1;
      const { start, end } = isJoined ? target : stretch(target);
      const days = isJoined ? 0 : far;
      const { before, after }: { before?: number; after?: number } = buffers;
      return {
        start: start + days * day,
        end: end + days * day,
        ...(before !== undefined && { bufferBeforeMinutes: before }),
        ...(after !== undefined && { bufferAfterMinutes: after }),
        ...(other !== undefined && { otherEventType: other }),
        ...(taken !== undefined && { seatsTaken: taken === 'all' ? target.seats : taken }),
        ...(reference !== undefined && { bookingRef: `booking-${reference}` }),
        ...(yields !== undefined && { yields }),
      };
    },
  }));
