import { day, hostNames, hours, offerNamed } from './offers.js';
import type { Offered } from './offers.js';

export const minute = 60_000;

/** A stretch of a host’s time, and who has it. */
export interface Stretch {
  readonly host: string;
  readonly slug: string;
  readonly start: number;
  readonly end: number;
  /** The reference of a booking or a hold. */
  readonly who: string;
}

export type Time = Pick<Stretch, 'start' | 'end'>;

/** A booking as the model knows it. */
export interface Agreed {
  readonly ref: string;
  readonly token: string;
  readonly slug: string;
  readonly hosts: readonly string[];
  start: number;
  end: number;
  version: number;
  status: 'pending' | 'confirmed' | 'cancelled' | 'declined' | 'expired';
  confirmBy: number | undefined;
}

/** A hold as the model knows it. */
export interface Held {
  readonly ref: string;
  readonly slug: string;
  readonly client: string;
  readonly start: number;
  readonly end: number;
  until: number;
  left: number;
}

/** A place on a waiting list as the model knows it. */
export interface Waiting {
  readonly ref: string;
  readonly token: string;
  readonly slug: string;
  /** The length that is waited for. */
  readonly minutes: number;
  readonly name: string;
  status: 'waiting' | 'offered' | 'booked' | 'left';
  /** Starts that were free when its guest joined, or that they have let go. */
  readonly passed: Set<number>;
  offer: { readonly start: number; readonly until: number } | undefined;
  /** What was booked. */
  booking?: string;
}

/** Something that stands in a host’s calendar and was put there by hand. */
export interface Planted {
  readonly host: string;
  readonly start: number;
  readonly end: number;
  readonly isFree: boolean;
  readonly remove: () => void;
}

/** What ought to be: who has which time of whom, and until when. It shares nothing with what is tried. */
export interface Ledger {
  now: number;
  stretches: Stretch[];
  readonly agreed: Agreed[];
  held: Held[];
  readonly waiting: Waiting[];
  planted: Planted[];
  /** Hosts one of whose calendars cannot be read. */
  readonly unread: Set<string>;
  /** Counts whatever needs a name of its own. */
  names: number;
}

export function emptyLedger(): Ledger {
  return {
    now: day + 6 * 60 * minute,
    stretches: [],
    agreed: [],
    held: [],
    waiting: [],
    planted: [],
    unread: new Set(),
    names: 0,
  };
}

export function isLive({ status }: Agreed): boolean {
  return status === 'pending' || status === 'confirmed';
}

/** Takes time for a booking or a hold, and gives back what it had before. */
export function take(
  ledger: Ledger,
  who: string,
  time: Omit<Stretch, 'who' | 'host'> & { hosts: readonly string[] },
): void {
  giveBack(ledger, who);
  const { hosts, slug, start, end } = time;
  for (const host of hosts) ledger.stretches.push({ host, slug, start, end, who });
}

export function giveBack(ledger: Ledger, who: string): void {
  ledger.stretches = ledger.stretches.filter((stretch) => stretch.who !== who);
}

/** Ends a booking. */
export function end(ledger: Ledger, booking: Agreed, status: Agreed['status']): void {
  booking.status = status;
  booking.version += 1;
  booking.confirmBy = undefined;
  giveBack(ledger, booking.ref);
}

/** Ends a hold; one that is not there is none. */
export function drop(ledger: Ledger, ref: string | undefined): void {
  if (ref === undefined || !ledger.held.some((hold) => hold.ref === ref)) return;
  ledger.held = ledger.held.filter((hold) => hold.ref !== ref);
  giveBack(ledger, ref);
}

/** Moves the clock: holds end by themselves. */
export function passTime(ledger: Ledger, minutes: number): void {
  ledger.now += minutes * minute;
  for (const { ref, until } of ledger.held) if (until <= ledger.now) drop(ledger, ref);
  for (const { ref, offer } of ledger.waiting) if (offer && offer.until <= ledger.now) giveBack(ledger, ref);
}

/** Bookings that waited too long end when somebody looks after them. */
export function expireDue(ledger: Ledger): void {
  for (const booking of ledger.agreed)
    if (booking.status === 'pending' && (booking.confirmBy ?? Infinity) <= ledger.now)
      end(ledger, booking, 'expired');
}

/** Whether the rules offer a time: hours, grid, notice. */
export function isOffered({ now }: Ledger, { every, notice }: Offered, { start, end }: Time): boolean {
  const isInHours = start >= hours.opens && end <= hours.closes;
  return isInHours && (start - hours.opens) % (every * minute) === 0 && start >= now + notice * minute;
}

/** Whether a host’s time can be had: no other’s in it or in its buffers, a seat left, and no limit reached. */
export function hasRoom(
  { stretches }: Ledger,
  offer: Offered,
  wanted: {
    readonly host: string;
    readonly start: number;
    readonly end: number;
    readonly except?: string | undefined;
  },
): boolean {
  const { host, start, end, except } = wanted;
  const others = stretches.filter((other) => other.host === host && other.who !== except);
  const ofType = others.filter(({ slug }) => slug === offer.slug);
  const mates = ofType.filter((other) => offer.seats > 1 && other.start === start && other.end === end);
  if (mates.length >= offer.seats) return false;
  if (new Set(ofType.map((other) => other.start)).size >= (offer.perDay ?? Infinity)) return false;
  return others.every((other) => mates.includes(other) || areApart(offer, { start, end }, other));
}

/** Bare time and bare time, and the bare time of each and the buffers of the other; buffers may share minutes. */
function areApart(offer: Offered, mine: { start: number; end: number }, other: Stretch): boolean {
  const theirs = offerNamed(other.slug);
  const gapAfterMine = Math.max(offer.after, theirs.before) * minute;
  const gapAfterTheirs = Math.max(theirs.after, offer.before) * minute;
  return mine.end + gapAfterMine <= other.start || other.end + gapAfterTheirs <= mine.start;
}

/** What a host’s calendars say of a time with its buffers. */
export function calendarsSay(
  { planted, unread }: Ledger,
  { before, after }: Offered,
  { host, start, end }: { readonly host: string; readonly start: number; readonly end: number },
): 'free' | 'busy' | 'unknown' {
  if (unread.has(host)) return 'unknown';
  const isBusy = planted.some(
    (event) =>
      event.host === host &&
      !event.isFree &&
      event.start < end + after * minute &&
      event.end > start - before * minute,
  );
  return isBusy ? 'busy' : 'free';
}

/** A host’s name as settings have it. */
export function idOf(name: string): string {
  if (!hostNames.includes(name)) throw new RangeError(`No host ${name}`);
  return `host-${name}`;
}
