import type { MemoryCalendarDetails } from '../../../src/adapters/memory/index.js';
import type {
  Booking,
  BookingNotification,
  BookingRequest,
  CalendarAdapter,
  EventTypeSettings,
  HostSettings,
  Notification,
  NotificationOutcome,
  NotificationWay,
} from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { key, refOf } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { openTeam, wish } from '../scheduler/team.js';

/** A team whose guests and hosts are told by a notifier that remembers. */
export interface NotifiedTeam {
  readonly house: House;
  readonly told: Notification[];
  /** What the notifier answers. */
  answer: () => Promise<NotificationOutcome>;
  book(change?: Partial<BookingRequest>): Promise<Booking>;
  /** Lets time go by, and works on whatever is due. */
  live(minutes: number, step?: number): Promise<void>;
  /** What was told since this was asked last: news and reader of each. */
  heard(): readonly string[];
  /** What one reader was told of bookings, by the reader's address. */
  to(email: string): readonly BookingNotification[];
}

let keys = 0;

/** A fresh key. */
export const fresh = (): { readonly key: string } => ({ key: key(`notify${keys++}`) });

/** Hosts by name, the first one organises; each is told in this way. */
export function openNotifiedTeam(
  change: {
    readonly names?: readonly string[];
    readonly way?: NotificationWay;
    readonly host?: (name: string) => Partial<HostSettings>;
    readonly calendar?: Partial<MemoryCalendarDetails>;
    readonly eventType?: Partial<EventTypeSettings>;
    readonly options?: Partial<SchedulerOptions>;
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
    readonly linkSeconds?: number;
  } = {},
): NotifiedTeam {
  const { names = ['anna'], way, host = () => ({}), options, ...others } = change;
  const told: Notification[] = [];
  let seen = 0;
  const house = openTeam(names, {
    ...others,
    host: (name) => ({ ...(way && { notifiedBy: way }), ...host(name) }),
    options: {
      notify: async (notification) => {
        const outcome = await team.answer();
        if (outcome.outcome === 'sent') told.push(notification);
        return outcome;
      },
      manageUrl: 'https://book.example/manage',
      hostUrl: 'https://book.example/host',
      ...options,
    },
  });
  const team: NotifiedTeam = {
    house,
    told,
    answer: async () => ({ outcome: 'sent' }),
    async book(wanted = {}) {
      const booking = await house.scheduler.book(wish(wanted), fresh());
      await house.quiet();
      return booking;
    },
    async live(minutes, step = 5) {
      for (let seconds = 0; seconds < minutes * 60; seconds += step) {
        house.now += step * 1000;
        await house.scheduler.work();
        await house.quiet();
      }
    },
    heard() {
      const news = told.slice(seen).map(({ news: what, reader }) => `${what} → ${reader.email}`);
      seen = told.length;
      return news.sort();
    },
    to: (email) => told.filter(isOfBooking).filter(({ reader }) => reader.email === email),
  };
  return team;
}

export function isOfBooking(notification: Notification): notification is BookingNotification {
  return 'booking' in notification;
}

/** The guest moves a booking. */
export async function move({ house }: NotifiedTeam, booking: Booking, start: string): Promise<Booking> {
  const { version } = booking;
  const moved = await house.scheduler.reschedule(refOf(booking), { version, start }, fresh());
  await house.quiet();
  return moved;
}

/** The guest ends a booking. */
export async function cancel({ house }: NotifiedTeam, booking: Booking, reason?: string): Promise<void> {
  const { version } = booking;
  await house.scheduler.cancel(refOf(booking), { version, ...(reason !== undefined && { reason }) }, fresh());
  await house.quiet();
}

/** A host decides. */
export async function decide(
  { house }: NotifiedTeam,
  verb: 'confirm' | 'decline' | 'cancel',
  { ref, version, reason }: Pick<Booking, 'ref' | 'version'> & { readonly reason?: string },
): Promise<Booking> {
  const answer = await house.scheduler.host[verb](
    ref,
    { version, ...(reason !== undefined && { reason }) },
    fresh(),
  );
  await house.quiet();
  return answer;
}
