import type { Answers } from './question.js';

/** What a guest has decided before asking for times, and what the integrator's page adds to it. */
export interface BookingContext {
  /** Id of the chosen location. */
  readonly location?: string;
  /** Id of the host the guest asked for, one of the event type's `hosts`; without it, anyone will do. */
  readonly host?: string;
  /** Answers to questions that are asked before the times. */
  readonly answers?: Answers;
  /** The integrator's own strings: campaign, customer number. At most 20, 500 characters each. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A question for free times. */
export interface SlotQuery {
  /** Slug of the event type. */
  readonly eventType: string;
  /** ISO 8601; slots start at or after it. */
  readonly start: string;
  /** ISO 8601; slots start before it. At most 62 days after `start` for guests. */
  readonly end: string;
  /** One of the event type's lengths; its first when missing. */
  readonly durationMinutes?: number;
  /** The guest's IANA zone. It never changes which instants are free (slot rule 9). */
  readonly zone?: string;
  readonly context?: BookingContext;
}

/** A free time: `[start, end)`, ISO 8601 UTC with milliseconds. */
export interface Slot {
  readonly start: string;
  readonly end: string;
  /** Ids of the locations this time is free for, when not for all. */
  readonly locations?: readonly string[];
  /** Ids of the hosts who offer it, where the guest may choose and not all do. */
  readonly hosts?: readonly string[];
  /** With an event type for several guests at a time: how many more this time can take. */
  readonly seatsLeft?: number;
}

/** The answer to a `SlotQuery`, ordered by start. */
export interface SlotList {
  readonly slots: readonly Slot[];
  /** When nothing is free in the range: the first free start after it, if there is one and the backend looked. */
  readonly next?: string;
}
