import { isBookingError } from '../../../src/contract/index.js';
import type { Booking, BookingErrorCode, Hold, WaitlistEntry } from '../../../src/contract/index.js';
import type { Stage } from '../model/stage.js';

/** What came of a request: a booking, a hold, or the code of a refusal. */
export interface Outcome {
  readonly what: string;
  readonly booking?: Booking;
  /** What else was booked in one go. */
  readonly others?: readonly Booking[];
  readonly hold?: Hold;
  readonly refused?: BookingErrorCode;
}

/** A request that is not sent yet. */
export type Request = () => Promise<Outcome>;

/** A time of an event type, and the guest who wants it. */
export interface Wish {
  readonly slug: string;
  readonly start: number;
  readonly minutes: number;
  readonly guest: string;
  readonly hold?: string;
  readonly key?: string;
}

/** Whatever a scheduler is asked, with the names that it needs. */
export interface Asking {
  book(wish: Wish): Request;
  hold(wish: Wish): Request;
  cancel(booking: Booking): Request;
  move(booking: Booking, start: number): Request;
  confirm(booking: Booking): Request;
  /** Books a time and others of the same length. */
  bookSeries(wish: Wish, others: readonly number[]): Request;
  /** Somebody waits for a time of the day, before anybody else asks. */
  joinFirst(wish: Pick<Wish, 'slug' | 'minutes' | 'guest'>): Promise<WaitlistEntry>;
  takeOffer(place: WaitlistEntry, start: number): Request;
  passOffer(place: WaitlistEntry, start: number): Request;
  leaveWaitlist(place: WaitlistEntry): Request;
  /** Books before anybody else asks. */
  bookFirst(wish: Wish): Promise<Booking>;
}

/** Asks, and keeps whatever comes of it in a list. */
export function askingOf({ scheduler }: Stage, outcomes: Outcome[]): Asking {
  let keys = 0;
  const freshKey = (): string => `turn-key-${(keys++).toString().padStart(8, '0')}`;
  const timeOf = ({ slug, start, minutes }: Wish) => ({
    eventType: slug,
    start: new Date(start).toISOString(),
    durationMinutes: minutes,
    context: { location: 'office' },
  });
  const outcomeOf = (what: string, ask: () => Promise<Omit<Outcome, 'what'>>): Request => {
    return async () => {
      const outcome = { what, ...(await ask().catch(refusal)) };
      outcomes.push(outcome);
      return outcome;
    };
  };
  const bookingOf = (what: string, ask: () => Promise<Booking>): Request =>
    outcomeOf(what, async () => ({ booking: await ask() }));
  const asking: Asking = {
    book(wish) {
      const key = wish.key ?? freshKey();
      const body = {
        ...timeOf(wish),
        zone: 'Europe/Berlin',
        guest: { name: wish.guest, email: emailOf(wish.guest) },
        ...(wish.hold !== undefined && { hold: wish.hold }),
      };
      return bookingOf(`book ${inWords(wish)}`, () => scheduler.book(body, { key }));
    },
    hold(wish) {
      const key = freshKey();
      return outcomeOf(`hold ${inWords(wish)}`, async () => ({
        hold: await scheduler.hold(timeOf(wish), { key }),
      }));
    },
    cancel({ ref, version, manageToken: token = '' }) {
      const key = freshKey();
      return bookingOf('cancel', () => scheduler.cancel({ ref, token }, { version }, { key }));
    },
    move({ ref, version, manageToken: token = '' }, start) {
      const key = freshKey();
      const body = { version, start: new Date(start).toISOString() };
      return bookingOf(`move to ${body.start.slice(11, 16)}`, () =>
        scheduler.reschedule({ ref, token }, body, { key }),
      );
    },
    confirm({ ref, version }) {
      const key = freshKey();
      return bookingOf('confirm', () => scheduler.host.confirm(ref, { version }, { key }));
    },
    bookSeries(wish, others) {
      const key = freshKey();
      const { start, ...asked } = timeOf(wish);
      const body = {
        ...asked,
        starts: [start, ...others.map((other) => new Date(other).toISOString())],
        zone: 'Europe/Berlin',
        guest: { name: wish.guest, email: emailOf(wish.guest) },
      };
      return outcomeOf(`book a series of ${inWords(wish)}`, async () => {
        const { bookings } = await scheduler.bookSeries(body, { key });
        const [booking, ...more] = bookings;
        return { ...(booking && { booking }), others: more };
      });
    },
    joinFirst: ({ slug, minutes, guest }) =>
      scheduler.joinWaitlist(
        {
          eventType: slug,
          date: '2026-03-02',
          durationMinutes: minutes,
          zone: 'Europe/Berlin',
          guest: { name: guest, email: emailOf(guest) },
          context: { location: 'office' },
        },
        { key: freshKey() },
      ),
    takeOffer: (place, start) =>
      bookingOf('take an offer', () =>
        scheduler.takeOffer(placeOf(place), { start: new Date(start).toISOString() }, { key: freshKey() }),
      ),
    passOffer: (place, start) =>
      outcomeOf('pass an offer', async () => {
        await scheduler.passOffer(
          placeOf(place),
          { start: new Date(start).toISOString() },
          { key: freshKey() },
        );
        return {};
      }),
    leaveWaitlist: (place) =>
      outcomeOf('leave the list', async () => {
        await scheduler.leaveWaitlist(placeOf(place), { key: freshKey() });
        return {};
      }),
    async bookFirst(wish) {
      const { booking, refused = '' } = await asking.book(wish)();
      if (!booking) throw new Error(`Nothing to begin with: ${refused}`);
      return booking;
    },
  };
  return asking;
}

export function emailOf(guest: string): string {
  return `${guest}@guests.example.com`;
}

function placeOf({ ref, manageToken: token = '' }: WaitlistEntry): {
  readonly ref: string;
  readonly token: string;
} {
  return { ref, token };
}

function refusal(error: unknown): Pick<Outcome, 'refused'> {
  if (!isBookingError(error)) throw error;
  return { refused: error.code };
}

function inWords({ slug, start, minutes, guest }: Wish): string {
  return `${slug} at ${new Date(start).toISOString().slice(11, 16)} for ${minutes.toString()} by ${guest}`;
}
