import { calendarsSay, hasRoom, isOffered, minute } from './ledger.js';
import type { Agreed, Ledger, Time } from './ledger.js';
import { offerNamed } from './offers.js';
import type { Offered } from './offers.js';

/** What ought to come of a wish: who takes it, or the code it is refused with. */
export type Verdict = { readonly hosts: readonly string[] } | { readonly refused: string };

/** A wish for a time. */
export interface TimeWish {
  readonly offer: Offered;
  readonly start: number;
  readonly end: number;
  /** The host whom the guest asked for. */
  readonly host?: string | undefined;
  /** Who it is for: what that one has does not stand in the way. */
  readonly except?: string | undefined;
  /** The hosts to be asked first. */
  readonly first?: readonly string[];
  /** The hosts who have the booking that is moved. */
  readonly same?: readonly string[];
}

/** What ought to come of booking, or of moving a booking. */
export function verdictOnBooking(ledger: Ledger, wish: TimeWish): Verdict {
  const { offer, start, end } = wish;
  if (!isOffered(ledger, offer, wish)) return { refused: 'not-bookable' };
  let isAnyUnknown = false;
  for (const hosts of waysWithRoom(ledger, wish)) {
    const said = hosts.map((host) => calendarsSay(ledger, offer, { host, start, end }));
    if (said.every((word) => word === 'free')) return { hosts };
    isAnyUnknown ||= said.includes('unknown');
  }
  return { refused: isAnyUnknown ? 'calendar-unreachable' : 'slot-taken' };
}

/** What ought to come of booking several times at once: who takes each, or the code, and the starts that it is about. */
export type SeriesVerdict =
  | { readonly ways: readonly (readonly string[])[] }
  | { readonly refused: string; readonly starts?: readonly number[] };

/**
 * All or none. Whoever is asked first for each time is the first with room for it beside the times before it; who turns out to be
 * busy, or cannot be asked, is asked no more, and all begins again.
 */
export function verdictOnSeries(
  ledger: Ledger,
  {
    offer,
    host,
    times,
  }: { readonly offer: Offered; readonly host: string | undefined; readonly times: readonly Time[] },
): SeriesVerdict {
  const absent = times.filter((time) => !isOffered(ledger, offer, time));
  if (absent.length > 0) return { refused: 'not-bookable', starts: absent.map(({ start }) => start) };
  const left = times.map((time) => [...waysOf(ledger, { offer, host, ...time })]);
  const unknown = new Set<number>();
  for (;;) {
    const tried = { ...ledger, stretches: [...ledger.stretches] };
    const ways = times.map(({ start, end }, index) => {
      const way = left[index]?.find((hosts) =>
        hosts.every((one) => hasRoom(tried, offer, { host: one, start, end })),
      );
      for (const one of way ?? [])
        tried.stretches.push({ host: one, slug: offer.slug, start, end, who: `series ${index}` });
      return way;
    });
    const lost = times.flatMap((_, index) => (ways[index] ? [] : [index]));
    if (lost.length > 0) return refusalOf(lost);
    const busy = times.flatMap(({ start, end }, index) => {
      const said = (ways[index] ?? []).map((one) => calendarsSay(ledger, offer, { host: one, start, end }));
      if (said.every((word) => word === 'free')) return [];
      if (said.includes('unknown')) unknown.add(index);
      left[index] = (left[index] ?? []).filter((way) => way !== ways[index]);
      return [index];
    });
    if (busy.length === 0) return { ways: ways as readonly (readonly string[])[] };
    const hopeless = busy.filter((index) => left[index]?.length === 0);
    if (hopeless.length > 0) return refusalOf(hopeless);
  }

  function refusalOf(lost: readonly number[]): SeriesVerdict {
    return lost.some((index) => unknown.has(index))
      ? { refused: 'calendar-unreachable' }
      : { refused: 'slot-taken', starts: lost.map((index) => times[index]?.start ?? NaN) };
  }
}

/** What ought to come of holding: calendars are not asked. */
export function verdictOnHold(ledger: Ledger, wish: TimeWish): Verdict {
  if (!isOffered(ledger, wish.offer, wish)) return { refused: 'not-bookable' };
  const [hosts] = waysWithRoom(ledger, wish);
  return hosts ? { hosts } : { refused: 'slot-taken' };
}

/** The ways to take a time that nobody has, in the order in which they are to be tried. */
function waysWithRoom(ledger: Ledger, wish: TimeWish): readonly (readonly string[])[] {
  const { offer, start, end, except } = wish;
  return waysOf(ledger, wish).filter((hosts) =>
    hosts.every((host) => hasRoom(ledger, offer, { host, start, end, except })),
  );
}

/** All hosts at once; of those of whom any will do the least booked first, but for one who is held. */
function waysOf(ledger: Ledger, { offer, host, same, first = [] }: TimeWish): readonly (readonly string[])[] {
  if (same) return [same];
  if (offer.takes === 'all') return [offer.hosts];
  const load = (name: string): number =>
    ledger.stretches.filter((stretch) => stretch.host === name && stretch.slug === offer.slug).length;
  const able = offer.hosts.filter((name) => host === undefined || name === host);
  const fair = [...able].sort((a, b) => load(a) - load(b));
  return [
    ...fair.filter((name) => first.includes(name)),
    ...fair.filter((name) => !first.includes(name)),
  ].map((name) => [name]);
}

/** What ought to come of moving a booking, seen in this version. */
export function verdictOnMove(
  ledger: Ledger,
  booking: Agreed,
  wish: { readonly offer: Offered; readonly start: number; readonly end: number; readonly version: number },
): Verdict {
  if (!isStillAhead(ledger, booking)) return { refused: 'gone' };
  if (booking.version !== wish.version) return { refused: 'version-conflict' };
  // What stays where it is takes nothing: nobody’s calendar is asked.
  if (isOffered(ledger, wish.offer, wish) && staysPut(booking, wish)) return { hosts: booking.hosts };
  return verdictOnBooking(ledger, { ...wish, except: booking.ref, same: booking.hosts });
}

/** Whether a booking is moved to the very time it has, and so is answered as it stands. */
export function staysPut(booking: Agreed, time: Time): boolean {
  return booking.start === time.start && booking.end === time.end;
}

/** What ought to come of a host’s yes. */
export function verdictOnYes(ledger: Ledger, booking: Agreed, version: number): Verdict {
  const offer = offerNamed(booking.slug);
  const { hosts, status, confirmBy = Infinity } = booking;
  if (status === 'confirmed' && booking.version === version + 1) return { hosts };
  if (!isStillAhead(ledger, booking)) return { refused: 'gone' };
  if (status === 'confirmed') return { refused: 'version-conflict' };
  if (confirmBy <= ledger.now) return { refused: 'gone' };
  if (booking.version !== version) return { refused: 'version-conflict' };
  const said = hosts.map((host) =>
    calendarsSay(ledger, offer, { host, start: booking.start, end: booking.end }),
  );
  if (said.every((word) => word === 'free')) return { hosts };
  return { refused: said.includes('unknown') ? 'calendar-unreachable' : 'slot-taken' };
}

/** What ought to come of ending a booking that lives. */
export function verdictOnEnd(ledger: Ledger, booking: Agreed, version: number): Verdict {
  if (booking.end <= ledger.now) return { refused: 'gone' };
  return booking.version === version ? { hosts: booking.hosts } : { refused: 'version-conflict' };
}

function isStillAhead({ now }: Ledger, { status, end }: Agreed): boolean {
  return (status === 'pending' || status === 'confirmed') && end > now;
}

/** Until when a booking that is agreed now waits for its host’s yes. */
export function waitsUntil({ now }: Ledger, { waits, notice }: Offered, start: number): number | undefined {
  if (waits === undefined) return undefined;
  const wanted = Math.min(now + waits * 60 * minute, start - notice * minute);
  return Math.min(Math.max(wanted, now + 15 * minute), start);
}
