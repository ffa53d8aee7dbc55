import type { Booking } from '../../contract/booking.js';
import type { IcsEvent } from '../../time/ics.js';

/** A booking as a calendar of the guest's own may keep it. */
export interface CalendarEntry {
  readonly title: string;
  readonly location?: string;
  readonly url?: string;
}

/** The words of the entry: what, with whom, and where. */
export function entryOf({ eventType, host, location }: Booking): CalendarEntry {
  const { label, detail, conference } = location;
  const url = joinAddress(conference?.url) ?? (location.kind === 'link' ? joinAddress(detail) : undefined);
  const place = url ?? ([label, detail].filter(Boolean).join(', ') || undefined);
  return {
    title: `${eventType.title} – ${host.name}`,
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && { url }),
  };
}

/** The entry for a calendar file made at an instant (epoch milliseconds). */
export function icsEventOf(booking: Booking, stamp: number): IcsEvent {
  const { title, location, url } = entryOf(booking);
  return {
    uid: booking.ref,
    sequence: booking.version,
    stamp,
    start: Date.parse(booking.start),
    end: Date.parse(booking.end),
    summary: title,
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
    status: booking.status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE',
  };
}

/** Where Google Calendar opens with the entry filled in; nothing is sent before the guest follows it. */
export function googleCalendarAddress(booking: Booking): string {
  const { title, location } = entryOf(booking);
  const utc = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utc(booking.start)}/${utc(booking.end)}`,
    ...(location !== undefined && { location }),
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** An address that may become a link; `javascript:` and its kin never do. */
export function joinAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
}
