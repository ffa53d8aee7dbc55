import type { Interval } from '../time/interval.js';
import type { Booking } from './booking.js';
import type { BookingRecord } from './booking-record.js';
import type { CalendarEntry } from './calendar-entry.js';
import type { HostCalendar } from './followed-calendars.js';
import type { HeldTime, HoldClaim, HoldResult } from './hold-claim.js';
import type { Occupancy, TimeClaim } from './time-claim.js';
import type { WaitingRecord } from './waiting-record.js';
import type { WorkState } from './work-state.js';

/**
 * Who has a time, and what was agreed. This is the lock of the whole system: nothing else decides between two guests.
 *
 * **Manual for implementers**
 * - Every method is one transaction. Instants are epoch milliseconds.
 * - `begin` looks at the key first. A known key never claims anything: it is answered `replay`, `in-progress` or
 *   `key-reused`, so that a concurrent retry never meets its own twin. An unknown key and a time are claimed together
 *   or not at all.
 * - Two claims of one host meet when their bare times overlap (half-open), or when the bare time of one meets the
 *   buffers of the other. Two buffers may share minutes. Claims of the same occupancy never meet.
 * - A claim with `seats` joins the live occupancy of the same host and event type that takes exactly the same time, as
 *   long as fewer guests are on it than there are seats; running claims count as guests. An occupancy that is just being
 *   moved (some of its time is another) cannot be joined. The claims of one alternative join one occupancy at most; the
 *   others among them are free, and become part of it.
 * - A booking that is moved leaves its seat: its own time never stands in its way. Alone on its occupancy it takes that
 *   along; where others are on it, or it joins one, it leaves it.
 * - A hold is a claim without a key: it counts as a guest, and ends by itself. Its own guest's claim, which names it, is not
 *   in its way; the hold is gone with the settling of that claim, and stays when it is abandoned.
 * - Whoever names a hold that was made a booking of before, for the very time that this booking still has, is told of it; as
 *   long as that is under way, it is `in-progress`. It is remembered as long as the key is.
 * - A claim is a lease: after `leaseUntil` its time and its key are free again. Expired claims are swept by whoever
 *   comes next; no timer is needed.
 * - `settle` and `change` compare `revision` and store the record with the next one; a stale record changes nothing.
 *   `keepEntry` does the same with calendar entries.
 * - Answers under a key are kept for at least 24 hours and come back as they were stored.
 * - What is forgotten is forgotten everywhere: in the record, in what was answered under keys, in jobs and in calendar entries.
 *   Its time, its hosts and its reference stay. A key that led to it is `key-reused` until it is forgotten itself, so that
 *   no late retry books once more what was just forgotten.
 * - What is asked of several hosts at once is locked host by host in one order, so that no two requests wait for one another. What
 *   is asked under several keys at once is locked key by key in one order before any host is.
 */
export interface BookingStore {
  /** Claims a key and a time in one transaction. Without alternatives, only the key. */
  begin(request: BeginRequest): Promise<BeginResult>;

  /**
   * Begins several requests of one owner at one moment, all or none: each claims what it asks for with those before it already
   * there, so that they are in one another's way and count towards the same limits. Each has a key of its own; the first alone may
   * name a hold. Where that was made a booking of before, its time is `taken`, by whoever asks now or by somebody else.
   *
   * @throws RangeError when nothing is asked for, or two ask under one key
   */
  beginAll(requests: readonly BeginRequest[]): Promise<BeginAllResult>;

  /**
   * Settles several claims of one owner at one moment, all or none.
   *
   * @returns `settled`; else what stands in the way of one of them
   */
  settleAll(settlements: readonly (SettleRequest & { readonly claimId: string })[]): Promise<SettleResult>;

  /**
   * Turns a claim into what was agreed: record, answer, calendar entry and jobs at once. Times that the record no longer
   * holds are free.
   */
  settle(claimId: string, outcome: SettleRequest): Promise<SettleResult>;

  /** Gives a claim up: its time and its key are free again. Giving up twice is no error. */
  abandon(claimId: string): Promise<void>;

  /** Keeps a time for some minutes, or makes a hold last longer. */
  hold(claim: HoldClaim): Promise<HoldResult>;

  /** Gives a hold up. One that is not there is no error. */
  release(owner: string, ref: string): Promise<void>;

  /** A hold that lives. */
  held(owner: string, ref: string, now: number): Promise<HeldTime | undefined>;

  /** Stores a record that changed without anybody asking (it expired), and what follows, if it is still that revision. */
  change(change: ChangeRequest): Promise<'changed' | 'stale'>;

  /** One booking of an owner. */
  find(owner: string, ref: string): Promise<BookingRecord | undefined>;

  /** The live bookings on an occupancy that this host organises, the one made first before the others. */
  sharing(at: OccupancyAddress): Promise<readonly BookingRecord[]>;

  /** The bookings of hosts that meet a range, whatever their state, rising; those of several hosts once. */
  during(hostIds: readonly string[], range: Interval): Promise<readonly BookingRecord[]>;

  /**
   * Moves all bookings on an occupancy to another time at once, because their organising host moved their event: of others
   * only the bare time counts, and limits do not.
   */
  relocate(request: RelocateRequest): Promise<RelocateResult>;

  /**
   * Which of these references are bookings of this host, whatever their state: their events are ours, and our rows speak
   * for them. A booking of another host, in a calendar that both read, is not among them.
   */
  known(hostId: string, refs: readonly string[]): Promise<ReadonlySet<string>>;

  /**
   * The live times of hosts that meet a range with their buffers, rising: claims, pending and confirmed bookings. One for
   * each occupancy, host and time; an occupancy that is being moved takes two times.
   */
  occupancies(hostIds: readonly string[], range: Interval, now: number): Promise<readonly Occupancy[]>;

  /** What has become of an occupancy's calendar event; `undefined` where none was to be written. */
  calendarEntry(at: OccupancyAddress): Promise<CalendarEntry | undefined>;

  /**
   * The entries whose event was written into a calendar: those of some events, or all that a confirmed booking is on which
   * ends after an instant.
   */
  entriesIn(
    calendar: HostCalendar,
    which: { readonly eventIds: readonly string[] } | { readonly endingAfter: number },
  ): Promise<readonly CalendarEntry[]>;

  /** Stores a calendar entry with the next revision, and what follows, if it is still the one that was read. */
  keepEntry(
    entry: CalendarEntry,
    also?: { readonly jobs: readonly JobRequest[]; readonly now: number },
  ): Promise<'kept' | 'stale'>;

  /** Asks for work that nothing else that is stored causes. */
  addJobs(jobs: readonly JobRequest[], now: number): Promise<void>;

  /** The entries of hosts that it was given up to write, the oldest failure first; at most 1,000. */
  failedEntries(hostIds: readonly string[]): Promise<readonly CalendarEntry[]>;

  /** The entries of a host on a connection whose event is yet to be brought up to date, in any order. */
  waitingEntries(hostId: string, connectionId: string): Promise<readonly CalendarEntry[]>;

  /** Takes due jobs for `leaseMinutes`; nobody else gets them before that. The longest due come first. */
  takeJobs(request: TakeJobsRequest): Promise<readonly Job[]>;

  /** A job is done and forgotten; one that was asked for again in the meantime stays. */
  finishJob(job: Job): Promise<void>;

  /** A job comes back at `dueAt`. */
  postponeJob(job: Job, dueAt: number, error?: string): Promise<void>;

  /**
   * Takes what is personal out of bookings that ended before an instant and are organised by these hosts, whatever their state
   * (`forgottenRecord`), those that ended first before the others. Jobs that tell of them are gone, and so is what their calendar
   * entries remember beside the event itself.
   *
   * @returns How many were forgotten; fewer than `limit` when none is left.
   */
  forgetEnded(request: ForgetRequest): Promise<number>;

  /**
   * Notes that an owner's bookings are about to be looked through for what is to be forgotten, unless somebody did after
   * `unlessSince`: of any number of servers that ask at once, one is told `true`.
   */
  noteForgetting(request: ForgettingNote): Promise<boolean>;

  /**
   * Stores a place on the waiting list, and what follows, if it is still the one that was read: with the next revision. One with
   * revision 0 is new, and `stale` where its reference is there already.
   */
  keepWaiting(
    record: WaitingRecord,
    also: { readonly jobs: readonly JobRequest[]; readonly now: number },
  ): Promise<'kept' | 'stale'>;

  /** One place on an owner's waiting lists, whatever has become of it. */
  findWaiting(owner: string, ref: string): Promise<WaitingRecord | undefined>;

  /** Those who wait for time of a host, or have: whoever came first before the others. */
  waitingFor(hostId: string): Promise<readonly WaitingRecord[]>;

  /**
   * Forgets the places that wait for time of a host and whose day is over at an instant. Jobs that tell of them are gone.
   */
  forgetWaiting(hostId: string, endedBefore: number): Promise<void>;

  /** Notes that the work was looked after. */
  noteRun(now: number): Promise<void>;

  /** How the work stands. */
  workState(now: number): Promise<WorkState>;
}

/** Names an occupancy as its organising host has it. */
export interface OccupancyAddress {
  readonly hostId: string;
  readonly occupancyId: string;
}

export interface BeginRequest {
  readonly owner: string;
  readonly key: string;
  /** A digest of the operation and its body, to tell a retry from a reuse. */
  readonly bodyHash: string;
  /** Each alternative is a set of claims taken together; the first that is free is taken. */
  readonly alternatives: readonly (readonly TimeClaim[])[];
  /** Moving a booking: its reference. */
  readonly moving?: string;
  /** Booking what a hold keeps: its reference. One that is over keeps nothing, and stands in nobody's way. */
  readonly holding?: string;
  readonly now: number;
  readonly leaseUntil: number;
}

export type BeginResult =
  /** Key and time are yours: go on, then `settle` or `abandon`. */
  | {
      readonly outcome: 'fresh';
      readonly claimId: string;
      /** The occupancy that the time belongs to: a new one, the one that is joined, or the one that is moved along. */
      readonly occupancyId: string;
      readonly alternative: number;
    }
  /** This was done before: here is the answer. */
  | { readonly outcome: 'replay'; readonly answer: Booking }
  | { readonly outcome: 'in-progress' }
  | { readonly outcome: 'key-reused' }
  /** The hold that is named was made this booking under another key, and the booking has the very time that is asked for. */
  | { readonly outcome: 'booked-before'; readonly ref: string }
  | { readonly outcome: 'taken' };

export type BeginAllResult =
  /** All are yours, in the order of the requests. */
  | { readonly outcome: 'fresh'; readonly claims: readonly Extract<BeginResult, { outcome: 'fresh' }>[] }
  /** All were done before: here are the answers, in the same order. */
  | { readonly outcome: 'replay'; readonly answers: readonly Booking[] }
  | { readonly outcome: 'in-progress' | 'key-reused' }
  /** Which of them cannot be had, by their place in the order; one that is had by nobody else but is in another's way is among them. */
  | { readonly outcome: 'taken'; readonly taken: readonly number[] };

export interface SettleRequest {
  readonly record: BookingRecord;
  /** Kept under the key, byte for byte; without `manageToken`, which is derived anew each time and never stored. */
  readonly answer: Booking;
  /** Stored where the occupancy has none yet; one that stands is left as it is. */
  readonly entry?: CalendarEntry;
  /** The place on the waiting list that the booking comes from, as it is from now on; `stale` where it has moved on. */
  readonly waiting?: WaitingRecord;
  readonly jobs: readonly JobRequest[];
  readonly now: number;
}

export interface ChangeRequest {
  readonly record: BookingRecord;
  readonly jobs: readonly JobRequest[];
  readonly now: number;
}

export interface RelocateRequest {
  readonly at: OccupancyAddress;
  /** All bookings on it, as they were read but for their time. */
  readonly records: readonly BookingRecord[];
  readonly time: Interval;
  readonly jobs: readonly JobRequest[];
  readonly now: number;
}

/**
 * `taken`: one of the hosts is in another occupancy then. `in-progress`: somebody is about to join, and will have or leave a
 * seat soon. `stale`: the bookings have changed since they were read.
 */
export type RelocateResult = 'moved' | 'taken' | 'in-progress' | 'stale';

/**
 * `lost`: the lease ran out, somebody else may have the time. `stale`: the record was changed in the meantime; the claim
 * stands, read the record again and settle anew, or abandon.
 */
export type SettleResult = 'settled' | 'lost' | 'stale';

export interface ForgetRequest {
  readonly hostIds: readonly string[];
  /** Epoch milliseconds. */
  readonly endedBefore: number;
  readonly now: number;
  /** At most so many at once, so that nobody waits for long. */
  readonly limit: number;
}

export interface ForgettingNote {
  readonly owner: string;
  readonly now: number;
  readonly unlessSince: number;
}

export interface TakeJobsRequest {
  readonly now: number;
  readonly leaseMinutes: number;
  readonly limit: number;
  /** Only jobs of these kinds; of any when missing. */
  readonly kinds?: readonly JobKind[];
}

/** Work that must happen, written down with what causes it. At most one of a kind and subject: asking again moves it. */
export interface JobRequest {
  readonly kind: JobKind;
  readonly owner: string;
  /** Whose work it is: the organising host's. */
  readonly hostId: string;
  /** What it is about. */
  readonly subject: string;
  readonly dueAt: number;
  /** What is to be carried, where the subject does not say it all. */
  readonly payload?: string;
}

/**
 * `calendar`: make the organising host's calendar agree with the bookings on an occupancy (the subject), and follow their
 * video link until it is decided · `expiry`: end a booking (the subject) that waited too long for its host's yes ·
 * `link`: make the video link of the bookings on an occupancy that others than the calendar make, and take it away after
 * the last of them (the payload says which) · `second-look`: see whether something else stands at a booking's time (the subject) by now · `waitlist`: offer
 * what became free of a host's time to those who wait for it · `webhook`: tell another system
 * (the subject names endpoint and message) what happened (the payload) · `notification`: tell a person (the subject names whom,
 * and of what; the payload says it without a person's data).
 */
export type JobKind =
  | 'calendar'
  | 'link'
  | 'expiry'
  | 'second-look'
  | 'waitlist'
  | 'webhook'
  | 'notification';

export interface Job extends JobRequest {
  /** Times it was taken. */
  readonly attempts: number;
  /** Names this taking of it. */
  readonly lease: string;
  /** When it was asked for, the last time: asking again begins its patience, and `attempts`, anew. */
  readonly createdAt: number;
  readonly lastError?: string;
}
