import type { GuestAbsence, HostAbsence } from '../../contract/index.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { Interval } from '../../time/interval.js';

/** The answer to a question for slots: rising, each start once. Iterate it, or read its columns. */
export interface FoundSlots extends Iterable<OpenSlot> {
  readonly length: number;
  /** Starts in epoch milliseconds. */
  readonly starts: Float64Array;
  /** The guest's local date of each start, as days since 1970-01-01. */
  readonly days: Int32Array;
  /** One slot, made when asked for. */
  at(index: number): OpenSlot | undefined;
  /** With `explain`: every absent time of the range, rising; else empty. */
  readonly absent: readonly AbsentStart[];
}

/** A free time. */
export interface OpenSlot extends Interval {
  /** The guest's local date of the start. */
  readonly date: CivilDate;
  /** With a round-robin: ids of the hosts who offer it, in the order asked. */
  readonly hosts?: readonly string[];
  /** Ids of the places it fits, when several were asked about. */
  readonly places?: readonly string[];
  /** With more than one seat: how many are left. */
  readonly seatsLeft?: number;
}

/** A time that is not offered, and why. */
export interface AbsentStart extends Interval {
  /** The guest's local date of the start. */
  readonly date: CivilDate;
  /** What a guest may know. */
  readonly guest: readonly GuestAbsence[];
  /** For the host's eyes only. */
  readonly host: readonly HostAbsence<number>[];
}
