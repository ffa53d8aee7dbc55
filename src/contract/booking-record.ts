import type { Interval } from '../time/interval.js';
import type { BookingStatus, CalendarState, Guest } from './booking.js';
import type { BookedLocation } from './location.js';
import type { Answers } from './question.js';

/** A booking as the store keeps it. */
export interface BookingRecord {
  readonly ref: string;
  readonly owner: string;
  /** Counts every write; the store raises it. 0 is a record that was never stored. */
  readonly revision: number;
  /** Counts what was agreed; the guest names it. */
  readonly version: number;
  readonly status: BookingStatus;
  readonly occupancyId: string;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** The hosts whose time it takes, the organising one first. */
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  /** Epoch milliseconds, half-open. */
  readonly time: Interval;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** The guest's zone and language. */
  readonly zone: string;
  readonly language?: string;
  readonly guest: Guest;
  readonly location: BookedLocation;
  readonly answers: Answers;
  readonly tags: Readonly<Record<string, string>>;
  readonly calendar: CalendarWrite;
  readonly cancelReason?: string;
  /** Part of what manage tokens are derived from: raising it makes older ones worthless. */
  readonly tokenGeneration: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What has become of the organising host's calendar event. */
export interface CalendarWrite {
  readonly state: CalendarState;
  /** Where it goes, decided when it was booked. */
  readonly connectionId?: string;
  readonly calendarId?: string;
  /** Set once it is there. */
  readonly eventId?: string;
  /** Ids used so far: each new one is derived from this count. */
  readonly attempt: number;
  /** The version the calendar shows. */
  readonly writtenVersion?: number;
  /** When it was written there; epoch milliseconds. */
  readonly writtenAt?: number;
}
