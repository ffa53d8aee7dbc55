import type { Interval } from '../time/interval.js';
import type { BookingStatus, Guest } from './booking.js';
import type { BookedLocation } from './location.js';
import type { NotificationWay } from './notification.js';
import type { Answers } from './question.js';
import type { SeriesPlace } from './series.js';

/** Whether a booking has a time: it waits for the host's yes, or has it. */
export function isLive({ status }: Pick<BookingRecord, 'status'>): boolean {
  return status === 'pending' || status === 'confirmed';
}

/** What a guest agreed to by ticking a box (a question of kind `consent`). */
export interface GivenConsent {
  readonly questionId: string;
  /** The words beside the box as they stood then, in the guest's language where they were translated. */
  readonly wording: string;
  /** The language of the words (BCP 47); missing where they are the host's own, whose language nobody knows. */
  readonly language?: string;
  /** What its host calls that wording (`QuestionSettings.version`). */
  readonly version?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A booking as the store keeps it. */
export interface BookingRecord {
  readonly ref: string;
  readonly owner: string;
  /** Counts every write; the store raises it. 0 is a record that was never stored. */
  readonly revision: number;
  /** Counts what was agreed; the guest names it. */
  readonly version: number;
  readonly status: BookingStatus;
  /** While it is pending: when its host's yes comes too late; epoch milliseconds. */
  readonly confirmBy?: number;
  /** The stretch of time it is on; guests of one session share theirs. */
  readonly occupancyId: string;
  /** Guests who can book the same time, when it is more than one. */
  readonly seats?: number;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** The hosts whose time it takes, the organising one first. */
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  /** Epoch milliseconds, half-open. */
  readonly time: Interval;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Its host moved it there in the calendar: the buffers of others were not looked at. */
  readonly isPlacedByHost?: boolean;
  /** The guest's zone and language. */
  readonly zone: string;
  readonly language?: string;
  readonly guest: Guest;
  /** E-mail addresses of those whom the guest brings. */
  readonly furtherGuests?: readonly string[];
  /**
   * As it was agreed. What has become of its link, the calendar entry knows, and this itself where a maker makes it: while that
   * one is asked anew, the address it made before stays here.
   */
  readonly location: BookedLocation;
  /** Its link is not the calendar's to make. */
  readonly linkBy?: 'maker';
  /** The version whose video link will not come, once that has been told. */
  readonly linklessVersion?: number;
  readonly answers: Answers;
  /** In the order of the questions; they stay as they were given, whatever becomes of the booking's time. */
  readonly consents?: readonly GivenConsent[];
  readonly tags: Readonly<Record<string, string>>;
  /** What it was booked with in one go: an id that they share, and which of them it is. */
  readonly series?: SeriesPlace & { readonly id: string };
  readonly cancelReason?: string;
  /** Who ended it, where somebody did. */
  readonly endedBy?: 'guest' | 'host';
  /** Who tells of it, as its organising host had set when it was booked; `calendar` when missing. */
  readonly notifiedBy?: NotificationWay;
  /** Part of what manage tokens are derived from: raising it makes older ones worthless. */
  readonly tokenGeneration: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When all that is personal was taken out of it (`forgottenRecord`); epoch milliseconds. */
  readonly forgottenAt?: number;
  /** Forgotten, and on no calendar event any more either: whatever its status, its event is to be taken off. */
  readonly leavesCalendar?: boolean;
}
