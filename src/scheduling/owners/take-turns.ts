/** Who has turns, and what is done in one. */
export interface TurnsParts {
  readonly listOwners: () => Promise<readonly string[]>;
  readonly workFor: (owner: string) => Promise<number>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How long an owner's turn is over at least before the next begins. */
const pause = 900;
/** A call has turns for one in so many owners: with four calls a second, everybody is seen within ten seconds. */
const oneIn = 40;
/** How many owners one round for all looks after at once. */
const atOnce = 4;

/** Gives owners their turns, one after the other, none of them two at a time. */
export function takeTurns({ listOwners, workFor, now }: TurnsParts) {
  const running = new Set<string>();
  const endedAt = new Map<string, number>();
  let last = '';

  /** The owner behind the one who had the last turn, who is free and has rested. */
  function nextOf(owners: readonly string[]): string | undefined {
    const from = owners.findIndex((owner) => owner > last);
    const inOrder = from < 0 ? owners : [...owners.slice(from), ...owners.slice(0, from)];
    return inOrder.find(
      (owner) => !running.has(owner) && Math.abs(now() - (endedAt.get(owner) ?? -Infinity)) >= pause,
    );
  }

  async function turn(owner: string): Promise<number> {
    running.add(owner);
    try {
      return await workFor(owner);
    } finally {
      running.delete(owner);
      endedAt.set(owner, now());
    }
  }

  async function sorted(): Promise<readonly string[]> {
    const owners = [...new Set(await listOwners())].sort();
    const known = new Set(owners);
    for (const owner of endedAt.keys()) if (!known.has(owner)) endedAt.delete(owner);
    return owners;
  }

  return {
    async workInTurn(): Promise<number> {
      const owners = await sorted();
      let done = 0;
      for (let turns = Math.ceil(owners.length / oneIn); turns > 0; turns--) {
        const owner = nextOf(owners);
        if (owner === undefined) break;
        last = owner;
        done += await turn(owner);
      }
      return done;
    },

    async workForAll(): Promise<number> {
      const waiting = [...(await sorted())];
      let done = 0;
      const lane = async (): Promise<void> => {
        for (let owner = waiting.shift(); owner !== undefined; owner = waiting.shift()) {
          const worked = await turn(owner);
          // Added afterwards: other lanes count, too, while this one waits.
          done += worked;
        }
      };
      await everyOne(Array.from({ length: atOnce }, lane));
      return done;
    },
  };
}

/** Waits for all of them, whatever becomes of any. @throws What the first one that failed threw. */
async function everyOne(works: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(works);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
