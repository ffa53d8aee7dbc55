import type { Booking } from './booking.js';

/** What a booking is called where it stands among other appointments. */
export interface BookingWords {
  readonly title: string;
  readonly location?: string;
  /** Where it takes place, if that is on the web. */
  readonly url?: string;
}

/** The words of a booking: what, with whom, and where. */
export function wordsOf({ eventType, host, location }: Omit<Booking, 'guest'>): BookingWords {
  const { label, detail, conference } = location;
  const url = webAddress(conference?.url) ?? (location.kind === 'link' ? webAddress(detail) : undefined);
  const place = url ?? ([label, detail].filter(Boolean).join(', ') || undefined);
  return {
    title: `${eventType.title} – ${host.name}`,
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && { url }),
  };
}

/** An address that may become a link; `javascript:` and its kin never do. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
}
