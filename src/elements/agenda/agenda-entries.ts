import type { Agenda, AgendaBooking, AgendaEvent } from '../../contract/host-backend.js';

/** A booking or a calendar event, as something that stands on a day. */
export type AgendaEntry = {
  /** Unique within the agenda, and the same when it is read again. */
  readonly key: string;
  /** Epoch milliseconds, half-open. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
} & (
  | { readonly kind: 'booking'; readonly booking: AgendaBooking }
  | { readonly kind: 'event'; readonly event: AgendaEvent }
);

/** Whether a booking takes time: it waits for a yes, or has it. */
export function takesTime({ status }: Pick<AgendaBooking, 'status'>): boolean {
  return status === 'pending' || status === 'confirmed';
}

/**
 * What an agenda shows, in the order of starts; of two that begin together the longer one first.
 *
 * @param withEnded - Bookings too that were cancelled or declined, or that expired
 */
export function entriesOf({ bookings, events }: Agenda, withEnded: boolean): readonly AgendaEntry[] {
  const booked = bookings
    .filter((booking) => withEnded || takesTime(booking))
    .map((booking): AgendaEntry => {
      const { ref, start, end } = booking;
      return { kind: 'booking', key: `b ${ref}`, ...spanOf(start, end), isAllDay: false, booking };
    });
  const counts = new Map<string, number>();
  const standing = events.map((event): AgendaEntry => {
    const { connectionId, calendarId, start, end, title = '', isAllDay = false } = event;
    const name = JSON.stringify([connectionId, calendarId, start, end, title]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { kind: 'event', key: `e ${name} ${count}`, ...spanOf(start, end), isAllDay, event };
  });
  return [...booked, ...standing].sort((a, b) => a.start - b.start || b.end - a.end);
}

function spanOf(start: string, end: string): { readonly start: number; readonly end: number } {
  return { start: Date.parse(start), end: Date.parse(end) };
}
