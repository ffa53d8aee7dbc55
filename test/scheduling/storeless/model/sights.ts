import type { Choose } from './explore.js';
import type { Sight, Snapshot } from './shared-calendar.js';

/** Each read sees all that the others wrote so far, or nothing of it; what the reader wrote, and the host, always. */
export function mayMiss(choose: Choose): Sight {
  return (history, reader) => {
    const current = history[history.length - 1]!.after;
    const own = new Map([...current].filter(([, { by }]) => by === reader || by === 'host'));
    return shows(own) !== shows(current) && choose(2) === 1 ? own : current;
  };
}

/** What can be told apart. */
function shows(snapshot: Snapshot): string {
  const live = [...snapshot.values()].filter(({ status }) => status !== 'cancelled');
  return live.map(({ id, etag }) => `${id} ${etag}`).join('\n');
}
