/**
 * What a calendar event says of the booking it was written for, where the calendar itself is all that keeps bookings apart:
 * whoever reads the event can tell what it asks of its neighbours, and whether it still counts.
 */
export interface EventClaim {
  /** The buffers it was booked with (slot rule 5). */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Of the request, to tell a retry from a reuse of its key; printable ASCII. */
  readonly digest: string;
  /** While it is only held: when it stops counting. Missing once it is confirmed. Epoch milliseconds. */
  readonly heldUntil?: number;
}
