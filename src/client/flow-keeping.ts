import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Hold, HoldRequest } from '../contract/booking.js';
import type { Slot } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import { dateAt } from '../time/zone.js';
import { bookingErrorOf } from './booking-error-of.js';
import { contextOf } from './booking-request-of.js';
import type { FlowCore } from './flow-core.js';
import { queryOf, questionOf, timesOf } from './flow-months.js';
import type { MonthCache } from './flow-months.js';
import type { Details } from './flow-state.js';
import { nearestTo } from './nearest-to.js';
import type { Sleep } from './pause.js';

/** How long a time that nobody keeps is taken to be free still, in milliseconds. */
const lookAgainMs = 60_000;

/** The longest wait before the clock is looked at again: machines sleep, and timers are not exact. */
const longestWaitMs = 15_000;

/** How long a booking waits for its own hold. */
const longestHoldMs = 5000;

interface Tools {
  readonly backend: BookingBackend;
  readonly months: MonthCache;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly newKey: () => string;
  /** Whether somebody may be looking. */
  readonly attended: () => boolean;
}

/**
 * Looks after the time that a guest is typing for: it is kept where the backend keeps times; elsewhere it is looked at from
 * time to time, and whenever the backend says that something changed.
 */
export class FlowKeeping {
  readonly #core: FlowCore;
  readonly #tools: Tools;
  #held: { readonly start: string; readonly hold: Hold } | undefined;
  #keepsTimes: boolean;
  /** A question for a hold that is not answered yet. */
  #asking: Promise<unknown> | undefined;

  constructor(core: FlowCore, tools: Tools) {
    this.#core = core;
    this.#tools = tools;
    this.#keepsTimes = tools.backend.hold !== undefined;
  }

  /** Begins with the time in the state. */
  begin(): void {
    const details = this.#details;
    // A booking that is moved stands in the way of its own hold.
    if (!details || details.moves) return;
    this.#watchOver(details);
    const hold = this.holdOf(details.slot);
    if (hold) this.#show(hold);
    else if (this.#keepsTimes) this.#take(details);
    else this.#look();
  }

  /** What keeps a time, as long as it does. */
  holdOf({ start }: Slot): Hold | undefined {
    const held = this.#held;
    return held?.start === start && Date.parse(held.hold.expiresAt) > this.#tools.now()
      ? held.hold
      : undefined;
  }

  /** Waits for a hold that is being asked for: a booking that overtakes it would find its own time taken. */
  async settled(signal: AbortSignal): Promise<void> {
    const asking = this.#asking?.catch(() => undefined);
    if (asking) await Promise.race([asking, this.#tools.sleep(longestHoldMs, signal)]);
  }

  /** Makes it last longer. */
  extend(): void {
    const details = this.#details;
    if (details?.hold) this.#take(details);
  }

  /** The guest does not want the time any more: it is given back. */
  release(): void {
    const held = this.#held;
    this.#core.end('keeping');
    this.#held = undefined;
    if (held) this.#giveBack(held.hold);
  }

  /** It has become the booking. */
  spent(): void {
    this.#held = undefined;
  }

  get #details(): Details | undefined {
    const { state } = this.#core;
    return state.step === 'details' ? state : undefined;
  }

  #take(details: Details): void {
    this.#core.run('keeping', (signal) => this.#ask(details, signal), {
      done: (hold) => {
        this.#show(hold);
      },
      failed: (cause) => {
        const error = bookingErrorOf(cause);
        if (error.code === 'not-found') this.#keepsTimes = false;
        if (error.code === 'slot-taken' || error.code === 'not-bookable') this.#miss(error);
        this.#look();
      },
    });
  }

  /** An answer that nobody waits for any more is given back; to end the question would leave its time kept for nobody. */
  async #ask(details: Details, signal: AbortSignal): Promise<Hold> {
    const { backend, newKey } = this.#tools;
    if (!backend.hold) throw new BookingError('not-found');
    const asking = backend.hold(requestOf(details, this.#held?.hold.ref), { key: newKey() });
    this.#asking = asking;
    try {
      const hold = await asking;
      if (signal.aborted) this.#giveBack(hold);
      else this.#held = { start: details.slot.start, hold };
      return hold;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
    }
  }

  #giveBack({ ref }: Hold): void {
    const { backend } = this.#tools;
    Promise.resolve(backend.release?.(ref)).catch(() => undefined);
  }

  #show(hold: Hold): void {
    const details = this.#details;
    if (!details) return;
    this.#core.set({ ...details, hold, holdEnded: undefined, gone: undefined });
    this.#awaitEnd(hold);
  }

  #awaitEnd(hold: Hold): void {
    const left = Date.parse(hold.expiresAt) - this.#tools.now();
    this.#core.run('keeping', (signal) => this.#tools.sleep(Math.min(left, longestWaitMs), signal), {
      done: () => {
        const details = this.#details;
        if (!details) return;
        if (this.holdOf(details.slot)) {
          this.#awaitEnd(hold);
          return;
        }
        this.#held = undefined;
        this.#core.set({ ...details, hold: undefined, holdEnded: true });
        this.#look(0);
      },
    });
  }

  /** Where the backend tells of changes, the time is looked at when it does, unless it is kept. */
  #watchOver(details: Details): void {
    const { backend } = this.#tools;
    if (!backend.watch) return;
    const query = queryOf(questionOf(details, monthIn(details)));
    this.#core.run('watching', async (signal) => {
      const changed = (): void => {
        if (!signal.aborted && !this.#asking && !this.#details?.hold) this.#look(0);
      };
      backend.watch?.(query, changed, { signal });
    });
  }

  #look(pauseMs = lookAgainMs): void {
    this.#core.run('keeping', (signal) => this.#see(pauseMs, signal), {
      done: (seen) => {
        const details = this.#details;
        if (!details) return;
        if (seen && !seen.isFree) this.#miss(new BookingError('slot-taken', { nearest: seen.nearest }));
        else if (seen && details.gone) this.#core.set({ ...details, gone: undefined });
        this.#look();
      },
      failed: () => {
        this.#look();
      },
    });
  }

  /** Whether the time is still free, after a pause. */
  async #see(
    pauseMs: number,
    signal: AbortSignal,
  ): Promise<{ readonly isFree: boolean; readonly nearest: readonly Slot[] } | undefined> {
    const { months, now, sleep, attended } = this.#tools;
    const details = this.#details;
    if (!details) return undefined;
    const { slot, zone, location } = details;
    const start = Date.parse(slot.start);
    const question = questionOf(details, monthIn(details));
    if (pauseMs > 0) await sleep(pauseMs, signal);
    if (!attended()) return undefined;
    months.clear();
    const list = await months.find(question, signal);
    return {
      isFree: list.slots.some(
        (one) =>
          Date.parse(one.start) === start &&
          (location === undefined || (one.locations?.includes(location) ?? true)),
      ),
      nearest: nearestTo(slot.start, timesOf(list, zone, now())),
    };
  }

  #miss(error: BookingError): void {
    const details = this.#details;
    if (!details) return;
    const { slot } = details;
    const { nearest = [] } = error.details;
    this.#core.set({ ...details, hold: undefined, holdEnded: undefined, gone: { error, slot, nearest } });
  }
}

function requestOf(details: Details, replaces: string | undefined): HoldRequest {
  const { eventType, slot, durationMinutes } = details;
  return {
    eventType: eventType.slug,
    start: slot.start,
    durationMinutes,
    ...contextOf(details),
    ...(replaces !== undefined && { replaces }),
  };
}

function monthIn({ zone, slot }: Details): string {
  return monthOf(dateAt(zone, Date.parse(slot.start)));
}
