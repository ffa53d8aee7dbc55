import type { Slot } from '../contract/slot.js';
import type { Decision } from './flow-sending.js';
import type { Choice, Entries } from './flow-state.js';

/** What of a flow outlives the page it stands in: what was chosen and typed, and what was sent. Plain data. */
export interface KeptDraft extends Pick<Choice, 'durationMinutes' | 'zone' | 'location' | 'host'> {
  /** Slug of the event type. */
  readonly eventType: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly entries: Entries;
  /** Missing while none is chosen. */
  readonly slot?: Slot | undefined;
  /** What was sent, whatever became of it; its outcome is asked for before anything else. */
  readonly sent?: Pick<Decision, 'request' | 'key'> | undefined;
  /** What it became, once that was seen. */
  readonly booked?: readonly KeptBooking[] | undefined;
}

/** What a booking is found again by. */
export interface KeptBooking {
  readonly ref: string;
  readonly manageToken?: string | undefined;
}

/** Where a draft is kept: in the page's history, so that a reload, a dropped tab and Back find it. */
export interface DraftShelf {
  /** What was kept, from wherever; it is looked at before it is used. */
  read(): unknown;
  /** Keeps a draft, or nothing. */
  write(draft: KeptDraft | undefined): void;
  /** Writes nothing more: the page may be another one by now. */
  close(): void;
}
