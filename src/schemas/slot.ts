import * as z from 'zod';
import type {
  BookingContext as BookingContextType,
  Slot as SlotType,
  SlotList as SlotListType,
  SlotQuery as SlotQueryType,
} from '../contract/slot.js';
import { parseInstant } from '../time/instant.js';
import { Duration, Instant, Seats, Zone } from './moments.js';
import { Answers } from './question.js';
import { Id, prose } from './texts.js';

export type BookingContext = BookingContextType;
export type SlotQuery = SlotQueryType;
export type Slot = SlotType;
export type SlotList = SlotListType;

/** What a guest decided before asking for times, and the integrator's own strings: at most 20 of 500 characters. */
export const BookingContext = z.object({
  location: z.exactOptional(Id),
  host: z.exactOptional(Id),
  answers: z.exactOptional(Answers),
  tags: z.exactOptional(
    z
      .record(z.string().max(100), prose(500))
      .refine((tags) => Object.keys(tags).length <= 20, 'must be at most 20'),
  ),
}) satisfies z.ZodType<BookingContext>;

/** A question for free times; its end lies after its start. */
export const SlotQuery = z
  .object({
    eventType: Id,
    start: Instant,
    end: Instant,
    durationMinutes: z.exactOptional(Duration),
    zone: z.exactOptional(Zone),
    context: z.exactOptional(BookingContext),
  })
  .refine(endsLater, { path: ['end'], message: 'must lie after start' }) satisfies z.ZodType<SlotQuery>;

/** A free time. */
export const Slot = z
  .object({
    start: Instant,
    end: Instant,
    locations: z.exactOptional(z.array(Id).min(1).max(100)),
    hosts: z.exactOptional(z.array(Id).min(1).max(500)),
    seatsLeft: z.exactOptional(Seats),
  })
  .refine(endsLater, { path: ['end'], message: 'must lie after start' }) satisfies z.ZodType<Slot>;

/** Free times, ordered by start. */
export const SlotList = z.object({
  slots: z.array(Slot).refine(inOrder, 'must be ordered by start'),
  next: z.exactOptional(Instant),
}) satisfies z.ZodType<SlotList>;

function endsLater({ start, end }: { start: string; end: string }): boolean {
  return parseInstant(start) < parseInstant(end);
}

function inOrder(slots: readonly Slot[]): boolean {
  const starts = slots.map((slot) => parseInstant(slot.start));
  return starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? start));
}
