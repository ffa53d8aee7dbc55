import type { Scheduler } from '../scheduler/create-scheduler.js';
import { takeTurns } from './take-turns.js';

/** Whom schedulers are made for, and how. */
export interface SchedulersOptions {
  /** Whether there is an owner with this slug; asked when somebody asks for one whose scheduler is not kept. */
  readonly has: (owner: string) => boolean | Promise<boolean>;
  /** The slugs of all owners there are, for the work: `ownerSlugs` of `booking-elements/sql`. Asked every ten seconds at most. */
  readonly all: () => readonly string[] | Promise<readonly string[]>;
  /** Makes an owner's scheduler: all alike but for the `owner`, because each takes jobs of all of them. */
  readonly make: (owner: string) => Scheduler;
  /** Schedulers kept at most; 1,000 when missing. One that was let go is made anew when it is asked for. */
  readonly keptAtMost?: number;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
}

/** A scheduler for each owner of a database, made when it is needed. */
export interface Schedulers {
  /** The scheduler of an owner; `undefined` where there is no such owner. An owner who is new is found at once. */
  of(owner: string): Promise<Scheduler | undefined>;
  /** Whether a scheduler of this owner is kept, so that the owner is certainly there. */
  keeps(owner: string): boolean;
  /** Does a round for every owner, and answers how much was done: for a server whose work is done by request. */
  work(): Promise<number>;
  /**
   * Does a round for those owners whose turn it is, and answers how much was done. Call it every second or so, in several
   * lanes side by side: an owner whose systems are slow to answer holds up one lane. With up to four owners each has a turn every
   * second, with more every ten seconds or so; jobs, which are taken for all owners in each turn, wait for a second.
   */
  workInTurn(): Promise<number>;
}

/** How old the list of owners may be. */
const listedFor = 10_000;

/**
 * Makes the schedulers of all owners: what belongs to one is asked of its own, and the work of all is done, of those too whom
 * nobody has asked for.
 *
 * @example
 * const schedulers = createSchedulers({
 *   has: async (owner) => (await settings.owner(owner)) !== undefined,
 *   all: () => ownerSlugs(database),
 *   make: (owner) => createScheduler({ ...shared, owner }),
 * });
 * startWorker(() => schedulers.workInTurn());
 * createBookingServer({ backends: (owner) => schedulers.of(owner) });
 */
export function createSchedulers(options: SchedulersOptions): Schedulers {
  const { has, all, make, keptAtMost = 1000, now = Date.now } = options;
  const kept = new Map<string, Scheduler>();
  let listed: { readonly at: number; readonly owners: Promise<readonly string[]> } | undefined;
  const turns = takeTurns({ listOwners, workFor: (owner) => keep(owner).work(), now });

  function keep(owner: string): Scheduler {
    const scheduler = kept.get(owner) ?? make(owner);
    // Whoever was asked for last goes last.
    kept.delete(owner);
    kept.set(owner, scheduler);
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
    return scheduler;
  }

  function listOwners(): Promise<readonly string[]> {
    if (listed && Math.abs(now() - listed.at) < listedFor) return listed.owners;
    const owners = Promise.resolve().then(all);
    const asked = { at: now(), owners };
    listed = asked;
    owners.catch(() => {
      // What failed is asked again at once.
      if (listed === asked) listed = undefined;
    });
    return owners;
  }

  return {
    async of(owner) {
      if (kept.has(owner)) return keep(owner);
      if (!(await has(owner))) return undefined;
      // Whoever is new has work soon.
      listed = undefined;
      return keep(owner);
    },
    keeps: (owner) => kept.has(owner),
    work: turns.workForAll,
    workInTurn: turns.workInTurn,
  };
}
