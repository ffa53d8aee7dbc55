import { dateOfDayNumber } from '../../time/civil-date.js';
import { joinableSessions } from './forbidden-starts.js';
import type { AbsentStart, FoundSlots, OpenSlot } from './found-slots.js';
import type { Offering } from './offerings.js';
import type { SlotQuestion } from './slot-question.js';

/** What was found, in columns. What only some slots of a long answer are ever asked for is looked up when it is. */
export class SlotColumns implements FoundSlots {
  readonly starts: Float64Array;
  readonly days: Int32Array;
  readonly absent: readonly AbsentStart[];
  readonly #question: SlotQuestion;
  readonly #offerings: readonly Offering[];
  #sessions: ReadonlyMap<string, ReadonlyMap<number, number>> | undefined;
  /** The date told last: a long answer tells each one many times over. */
  #told = { day: NaN, date: '' };

  constructor(
    question: SlotQuestion,
    offerings: readonly Offering[],
    found: Pick<FoundSlots, 'starts' | 'days' | 'absent'>,
  ) {
    this.#question = question;
    this.#offerings = offerings;
    this.starts = found.starts;
    this.days = found.days;
    this.absent = found.absent;
  }

  get length(): number {
    return this.starts.length;
  }

  at(index: number): OpenSlot | undefined {
    const start = this.starts[index];
    if (start === undefined) return undefined;
    const day = this.days[index]!;
    const { duration, tellsHosts, places, seats } = this.#question;
    if (this.#told.day !== day) this.#told = { day, date: dateOfDayNumber(day) };
    const offerings = this.#offerings.filter(({ tally }) => tally.isFree(start));
    return {
      start,
      end: start + duration,
      date: this.#told.date,
      ...(tellsHosts && { hosts: distinct(offerings.map(({ party }) => party.hosts[0]!.id)) }),
      ...(places.length > 1 && {
        places: places
          .filter((place) => offerings.some((other) => other.place === place))
          .map(({ id }) => id),
      }),
      ...(seats > 1 && { seatsLeft: this.#seatsLeft(offerings, start) }),
    };
  }

  *[Symbol.iterator](): Iterator<OpenSlot> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }

  /** A collective has as many seats as the fullest of its hosts; of those who take turns, the emptiest is taken. */
  #seatsLeft(offerings: readonly Offering[], start: number): number {
    const { hosts, seats } = this.#question;
    this.#sessions ??= new Map(
      hosts.map((host) => [host.id, joinableSessions(this.#question, host) ?? new Map<number, number>()]),
    );
    const leftWith = (id: string): number => this.#sessions?.get(id)?.get(start) ?? seats;
    return Math.max(
      ...offerings.map(({ party }) => Math.min(...party.hosts.map((host) => leftWith(host.id)))),
    );
  }
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
