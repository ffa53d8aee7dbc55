import type { AgendaBooking, DecideChangeRequest } from '../../contract/host-backend.js';

/** What a host can do with a booking. */
export const bookingDeeds = ['confirm', 'decline', 'keep-booked', 'keep-calendar', 'cancel'] as const;

export type BookingDeed = (typeof bookingDeeds)[number];

/** What can be done with a booking now. */
export function deedsFor(booking: AgendaBooking, now: number): readonly BookingDeed[] {
  const { status, changedEvent } = booking;
  // What has begun has taken place; nobody ends it any more.
  const isAhead = Date.parse(booking.start) > now;
  const deeds: BookingDeed[] = [];
  if (status === 'pending' && isAhead && !isTooLate(booking, now)) deeds.push('confirm', 'decline');
  if (status === 'confirmed' && changedEvent) {
    deeds.push('keep-booked');
    if (!takesWholeDays(booking)) deeds.push('keep-calendar');
  }
  if (status === 'confirmed' && isAhead) deeds.push('cancel');
  return deeds;
}

/** Whether a deed is asked about first: it cannot be undone, and its guest hears of it. */
export function asksFirst(deed: BookingDeed): boolean {
  return deed === 'decline' || deed === 'cancel';
}

/** Whether a reason can be given. */
export function takesReason(deed: BookingDeed): boolean {
  return deed === 'decline' || deed === 'cancel';
}

/** What is kept by deciding so. */
export function keptBy(deed: 'keep-booked' | 'keep-calendar'): DecideChangeRequest['keep'] {
  return deed === 'keep-booked' ? 'booked' : 'in-calendar';
}

function isTooLate({ confirmBy }: AgendaBooking, now: number): boolean {
  return confirmBy !== undefined && Date.parse(confirmBy) <= now;
}

/** A booking has a time; an event of whole days has none that could be taken over. */
function takesWholeDays({ changedEvent }: AgendaBooking): boolean {
  return changedEvent?.state === 'moved' && changedEvent.clash === 'all-day';
}
