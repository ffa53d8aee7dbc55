import { answerSlots } from './answer-slots.js';
import type { FoundSlots } from './found-slots.js';
import { readSlotInput } from './read-slot-input.js';
import type { SlotInput } from './slot-input.js';

/**
 * Finds the free times whose start lies in `input.range`, ordered by start; with `explain`, also why each absent time is
 * absent. The same function lists, validates (ask for the one millisecond of a start) and explains.
 *
 * Pure and synchronous; the clock is `input.now`; the answer never depends on the machine's zone or locale. What it
 * means is decided by the slot rules in docs/slot-rules.md. Work grows with events and slots, not with their product.
 *
 * @throws BookingError `invalid-request` naming the field, `range-too-long` for more than 400 days (62 to explain) or
 * two million starts to look at.
 *
 * @example
 * const found = findSlots({
 *   hosts: [{ id: 'anna', schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '10:00' }] } } }],
 *   durationMinutes: 30,
 *   now: Date.parse('2026-03-01T00:00:00Z'),
 *   range: { start: Date.parse('2026-03-02T00:00:00Z'), end: Date.parse('2026-03-03T00:00:00Z') },
 * });
 * [...found]; // two slots on 2026-03-02, at 08:00Z and 08:30Z
 */
export function findSlots(input: SlotInput): FoundSlots {
  return answerSlots(readSlotInput(input));
}
