import type { BookingStatus, Guest } from './booking.js';
import type { DriftClash } from './calendar-entry.js';
import type { CallOptions } from './call-options.js';
import type { ConnectionEnd } from './connection-end.js';
import type { LocationKind } from './location.js';

/**
 * What a webhook tells of a booking: `booked` it was made; with a host who has to say yes it waits for that, as its
 * status says · `confirmed` the host said yes · `declined` the host said no · `expired` nobody said anything in time ·
 * `rescheduled` it has another time · `cancelled` it is off · `conflict-detected` something else stands at its time in
 * one of the host's calendars; the booking stands too · `changed-in-calendar` somebody moved its event in the calendar or
 * deleted it, and the booking stands as it was until its host decides · `conference-failed` its video link will not come: it
 * stands without one, or in the place that it names now. And of a connection:
 * `needs-reconnect` it has ended, and its host has to renew it. The list grows: a reader ignores what it does not know.
 */
export const webhookEvents = [
  'booking.booked',
  'booking.confirmed',
  'booking.declined',
  'booking.expired',
  'booking.rescheduled',
  'booking.cancelled',
  'booking.conflict-detected',
  'booking.changed-in-calendar',
  'booking.conference-failed',
  'connection.needs-reconnect',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

/** What is told of a booking. */
export type BookingWebhookEvent = Extract<WebhookEvent, `booking.${string}`>;

/** An address of an owner's that wants to hear of bookings (Standard Webhooks 1.0.0). */
export interface Webhook {
  readonly id: string;
  /**
   * Where it is posted to: https, without credentials. Plain http, other ports than 443 and those from 1024, and
   * addresses that are not public take the operator's leave: they are refused when the connection is made.
   */
  readonly url: string;
  /**
   * `whsec_` and 24 to 64 random bytes in base64, for this address alone. Several while one is being replaced: every
   * message is signed with each. Secret: a store keeps them encrypted, and nothing that is shown or logged may hold them.
   */
  readonly secrets: readonly [string, ...string[]];
  /** What it wants to hear of; everything when missing. */
  readonly events?: readonly WebhookEvent[];
  /** It is sent nothing: it answered that it is gone. Saved without this, it hears of what happens from then on. */
  readonly isDisabled?: boolean;
}

/** A message to an address. */
export interface WebhookMessage {
  /**
   * The same in every attempt at this address, and no other's: 1 to 200 printable ASCII characters without spaces and full
   * stops.
   */
  readonly id: string;
  readonly payload: WebhookPayload;
}

/**
 * What has become of an attempt: `delivered` answered with 2xx · `gone` answered with 410: it wants no more messages, ·
 * `retry` anything else; at least `afterSeconds` are to pass before the next attempt (`Retry-After`, at most a day).
 */
export type WebhookOutcome =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'gone' }
  | {
      readonly outcome: 'retry';
      readonly afterSeconds: number;
      readonly reason: WebhookFailure;
      /** With `status` and `redirect`. */
      readonly status?: number;
    };

/**
 * Why an attempt failed, in words for a host: `status` it answered with something else than 2xx · `redirect` it pointed
 * elsewhere, which is not followed · `timeout` · `unreachable` no connection, or none that could be trusted ·
 * `address-refused` it leads where webhooks must not go.
 */
export type WebhookFailure = 'status' | 'redirect' | 'timeout' | 'unreachable' | 'address-refused';

/** Makes one attempt to deliver a message; whatever goes wrong on the other side is an outcome. */
export type WebhookSender = (
  webhook: Webhook,
  message: WebhookMessage,
  options: CallOptions,
) => Promise<WebhookOutcome>;

/** The body of a message, as JSON. Fields are added, never changed: a reader ignores those it does not know. */
export type WebhookPayload = BookingNews | ConnectionNews;

export interface BookingNews {
  readonly type: BookingWebhookEvent;
  /** ISO 8601 UTC: when it happened. When this attempt was made stands in the header `webhook-timestamp`. */
  readonly timestamp: string;
  readonly data: {
    readonly booking: WebhookBooking;
    /** With `booking.changed-in-calendar`: how its event stands there. */
    readonly calendar?: ChangedEvent;
  };
}

/** How the event of a booking stands in the calendar, where somebody has changed it there. */
export type ChangedEvent =
  | { readonly state: 'gone' }
  | {
      readonly state: 'moved';
      /** ISO 8601 UTC, half-open. */
      readonly start: string;
      readonly end: string;
      /** With two-way sync: what keeps the booking from following it. */
      readonly clash?: DriftClash;
    };

export interface ConnectionNews {
  readonly type: 'connection.needs-reconnect';
  /** ISO 8601 UTC: when it was noticed. */
  readonly timestamp: string;
  readonly data: { readonly connection: WebhookConnection };
}

/**
 * A booking as its owner's own systems hear of it.
 *
 * Personal data in it: the guest's name and e-mail address, the guest's zone, and the names of the hosts. Not in it: the
 * manage token, what the guest answered, the number or address the guest left, the reason of a cancellation, the video
 * link. Whoever receives it keeps it no longer than needed.
 */
export interface WebhookBooking {
  readonly ref: string;
  /** The slug of the owner. */
  readonly owner: string;
  /** Grows with every change of what was agreed. Messages may overtake one another; the higher version is the later. */
  readonly version: number;
  readonly status: BookingStatus;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** Everybody it is with, the organising host first. */
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  /** ISO 8601 UTC, half-open. */
  readonly start: string;
  readonly end: string;
  /** The guest's IANA zone. */
  readonly zone: string;
  readonly guest: Guest;
  /** Which place was chosen, without what is particular to this booking. */
  readonly location: { readonly id: string; readonly kind: LocationKind; readonly label?: string };
  /** The booking page's own strings, to find the guest again in another system. Anybody can send any. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A connection that has ended. Nothing is forgotten: bookings stand, and what they change in the calendar waits.
 *
 * Personal data in it: the account's address. Never in it: what opens the account.
 */
export interface WebhookConnection {
  readonly id: string;
  /** The slug of the owner. */
  readonly owner: string;
  readonly hostId: string;
  /** The service: `google`. */
  readonly provider: string;
  /** The account, as its owner knows it. */
  readonly account: string;
  readonly reason: ConnectionEnd;
}

// 24 to 62 bytes, or 63 and 64, in base64 with its padding (RFC 4648, section 4).
const secretPattern =
  /^whsec_(?:(?:[A-Za-z0-9+/]{4}){8,20}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?|(?:[A-Za-z0-9+/]{4}){21}(?:[A-Za-z0-9+/]{2}==)?)$/;

/** Whether a text is a webhook's secret: `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks, "Signature scheme"). */
export function isWebhookSecret(text: string): boolean {
  return secretPattern.test(text);
}
