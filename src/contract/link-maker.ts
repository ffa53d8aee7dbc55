import type { ConferenceSolution } from './location.js';

/**
 * Makes the video links of bookings where no calendar does: Zoom, Teams, Jitsi, a room of your own.
 *
 * **Manual for implementers**
 * - A link is named by its `id`. `createLink` is asked with the same one for every attempt at it, by whichever server, and for
 *   all guests of one session: the meeting that was made under an id is answered again, never a second one. Where a service
 *   takes no name of yours, remember which of its meetings is which id before you answer.
 * - Once its bookings have another time it is asked for again under the same `id`: move the meeting. The answer may be
 *   another url; guests and calendar get what was answered last.
 * - What is thrown is tried again, after a second first and a quarter of an hour at most; `retryAfterSeconds` of a
 *   `BookingError` is waited for, an hour at most. So is what is no outcome, such as a url that is not https. Nothing is
 *   waited for longer than an hour after it was asked for: then the link has failed.
 * - A call lasts a minute at most, then its `signal` is aborted and it counts as thrown. A slow maker keeps no calendar waiting.
 * - `removeLink` is called once the last booking of a link has ended or has left it, and again where it throws, for a day at
 *   most. A link that is not there (any more) is no error: it may have failed, or an answer of yours was lost. Should a
 *   link be asked for again after that, make it anew.
 * - Nothing of what guests wrote is told.
 */
export interface LinkMaker {
  /** What hosts know it by, such as `Zoom`; guests read the label of the place. */
  readonly name?: string;
  createLink(request: LinkRequest, options: LinkCallOptions): Promise<LinkOutcome>;
  removeLink?(id: string, options: LinkCallOptions): Promise<void>;
}

export interface LinkCallOptions {
  /** Ends the call: what it comes to is nobody's any more. */
  readonly signal: AbortSignal;
}

/** Makers by the solution that places name (`LocationSettings.conference`), such as `zoom`. */
export type LinkMakers = Readonly<Record<ConferenceSolution, LinkMaker>>;

/** What a link is for. */
export interface LinkRequest {
  /** Names the link, whoever asks: 32 lower-case letters and digits. */
  readonly id: string;
  /** Slug of the owner. */
  readonly owner: string;
  /** What the event type is called. */
  readonly title: string;
  /** ISO 8601 UTC, half-open. */
  readonly start: string;
  readonly end: string;
  /** IANA; the zone of the organising host. */
  readonly zone: string;
  /** The organising one first. */
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  /** The first of the bookings that the link is for. */
  readonly bookingRef: string;
}

/**
 * What has become of a link: `ready` an https address to join, 2,000 characters at most · `pending` it is being made, and is
 * asked for again, after `afterSeconds` at the earliest where that is said · `failed` it will not be made, and is not asked for
 * again until its booking changes.
 */
export type LinkOutcome =
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'pending'; readonly afterSeconds?: number }
  | { readonly state: 'failed' };
