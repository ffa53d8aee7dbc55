import type { CallOptions } from './call-options.js';
import type { Booking } from './booking.js';
import type { ConnectionEnd } from './connection-end.js';
import type { SeriesPlace } from './series.js';
import type { WaitlistEntry } from './waitlist.js';
import type { ChangedEvent } from './webhook.js';

/**
 * Who tells of a host's bookings, so that nobody hears the same news twice: `calendar`, the default, the service of the linked
 * calendar, which invites guests; only what it cannot tell comes from here · `ours` comes from here, and the calendar invites
 * no guest · `both` · `none` nobody is told anything. Where that service sends no invitations (`Calendar.invitesNobody`), all but
 * `none` come from here.
 */
export const notificationWays = ['calendar', 'ours', 'both', 'none'] as const;

export type NotificationWay = (typeof notificationWays)[number];

/**
 * What guests and hosts hear of a booking: `booked` it was made · `waiting` it was made, or moved, and waits for its host's
 * yes · `confirmed` the host said yes · `declined` the host said no · `expired` nobody said anything in time · `moved` it has
 * another time · `cancelled` it is off · `link-ready` its video link, which was not ready when it was told of, is there ·
 * `link-failed` its link will not come; it stands without one, or in the place that it names now · `reminder` it is soon.
 */
export const sharedNews = [
  'booked',
  'waiting',
  'confirmed',
  'declined',
  'expired',
  'moved',
  'cancelled',
  'link-ready',
  'link-failed',
  'reminder',
] as const;

/**
 * What hosts alone hear of a booking; it stands: `conflict` something else is at its time in a calendar ·
 * `changed-in-calendar` somebody moved its event, or deleted it · `write-failed` it could not be written into the calendar.
 */
export const hostNews = ['conflict', 'changed-in-calendar', 'write-failed'] as const;

export type SharedNews = (typeof sharedNews)[number];
export type HostNews = (typeof hostNews)[number];
export type NewsOfBooking = SharedNews | HostNews;

/** Who reads it, and how. */
export interface Reader {
  /** `companion`: somebody whom the guest brings. */
  readonly role: 'guest' | 'companion' | 'host';
  /** One line without addresses, at most 100 characters; a companion has none. */
  readonly name?: string;
  readonly email: string;
  /** BCP 47; unknown when missing. */
  readonly language?: string;
  /** IANA; times are read there. */
  readonly zone: string;
}

/** Something that one person is to be told. The list of what there is grows: a notifier passes over what it does not know. */
export type Notification = BookingNotification | WaitlistNotification | ConnectionNotification;

interface Told {
  /** The same in every attempt, and no other's: 1 to 200 printable ASCII characters without spaces. */
  readonly id: string;
  readonly reader: Reader;
  /** Slug of the owner. */
  readonly owner: string;
  /** Where a host sees to it: the page of their settings. */
  readonly hostUrl?: string;
}

/**
 * News of a booking. For guests and companions nothing in it is a stranger's word but a name and a place that nothing can be
 * linked from: anybody can type anybody's address.
 */
export interface BookingNotification extends Told {
  readonly news: NewsOfBooking;
  /** As this reader may see it, at this moment; a companion sees no address of the guest's. */
  readonly booking: Omit<Booking, 'guest' | 'manageToken'> & {
    readonly guest: Pick<Booking['guest'], 'name'> & Partial<Booking['guest']>;
  };
  /** With `moved`, and with `waiting` after a move: the time it had. ISO 8601 UTC. */
  readonly former?: { readonly start: string; readonly end: string };
  /**
   * With `booked` and `waiting` of several times that were booked in one go: those of one organising host, in order. They are told of
   * once, and `booking` is the first; what becomes of each later is told of by itself.
   */
  readonly series?: readonly BookedTime[];
  /** For the guest: where to see, move and cancel the booking. */
  readonly manageUrl?: string;
  /** Whom an answer is to reach: for guests the host, where the host has given an address; for hosts the guest. */
  readonly answerTo?: { readonly name: string; readonly email: string };
  /** With a reader whose calendar is to hold the booking by a file that comes along (RFC 5546). */
  readonly invitation?: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** Who ended it, where somebody did. */
  readonly endedBy?: 'guest' | 'host';
  /** What they wrote; a guest's words are for hosts alone. */
  readonly reason?: string;
  /** For hosts: what the guest answered and may leave the house, a line for each question. */
  readonly answers?: string;
  /** For hosts: whether the guest answered more than that. */
  readonly hasMoreAnswers?: boolean;
  /** With `changed-in-calendar`. */
  readonly calendar?: ChangedEvent;
}

/** One of several times that were booked in one go, as its reader may see it. */
export interface BookedTime extends Pick<Booking, 'ref' | 'version' | 'start' | 'end' | 'location'> {
  readonly series: SeriesPlace;
  /** For the guest: where to see, move and cancel this one. */
  readonly manageUrl?: string;
}

/**
 * News for a guest who waits for a time: `wait-listed` they are in line · `time-offered` one has become free, and is kept for them
 * until `entry.offer.expiresAt`. Nothing in it is a stranger's word but the guest's own name.
 */
export interface WaitlistNotification extends Told {
  readonly news: 'wait-listed' | 'time-offered';
  readonly entry: Omit<WaitlistEntry, 'manageToken'>;
  /** Where to take the offer, to pass it on, or to wait no more. */
  readonly manageUrl: string;
  /** Whom an answer is to reach, where the host has given an address. */
  readonly answerTo?: { readonly name: string; readonly email: string };
}

/** A connection has ended, and its host has to renew it. */
export interface ConnectionNotification extends Told {
  readonly news: 'needs-reconnect';
  readonly connection: {
    /** The service: `google`. */
    readonly provider: string;
    /** The account, as its owner knows it. */
    readonly account: string;
    readonly reason: ConnectionEnd;
  };
}

/**
 * What has become of an attempt: `sent` · `undeliverable` it will never arrive, such as at an address that does not exist ·
 * `retry` at least `afterSeconds` are to pass before the next attempt. `reason` is a short code for the operator, without
 * anything personal and without secrets.
 */
export type NotificationOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'undeliverable'; readonly reason: string }
  | { readonly outcome: 'retry'; readonly afterSeconds?: number; readonly reason: string };

/**
 * Tells one person something: by mail, or however else people are reached. It is asked again after whatever it throws and
 * after `retry`, for a day at most, and never more often than it says; whoever was told may, where an answer got lost, be told
 * again under the same `id`.
 */
export type Notifier = (notification: Notification, options: CallOptions) => Promise<NotificationOutcome>;
