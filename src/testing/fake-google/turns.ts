import { settleConferences } from './events/settle-conferences.js';
import { announceChanges } from './push/announce.js';
import type { PushScript } from './push/push-script.js';
import { settleRooms } from './rooms/settle-rooms.js';
import { replicate } from './state/replicas.js';
import type { World } from './state/world.js';

/** What happens before and after everything that is done with the stand-in, so that nothing in it has to tick. */
export interface Turns {
  /** Does what is due by the clock: conferences are made, rooms answer. */
  begin(): void;
  /** Lets channels hear of what was done, and reads that lag keep what was. */
  end(): void;
  /** A whole turn. */
  take<Result>(action: () => Result): Result;
}

/** The turns of one stand-in. */
export function createTurns(world: World, pushes: PushScript): Turns {
  const begin = () => {
    replicate(world);
    settleConferences(world);
    settleRooms(world);
    replicate(world);
  };
  const end = () => {
    replicate(world);
    announceChanges(world, pushes);
  };
  return {
    begin,
    end,
    take(action) {
      begin();
      try {
        return action();
      } finally {
        end();
      }
    },
  };
}
