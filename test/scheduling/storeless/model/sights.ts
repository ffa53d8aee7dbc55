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

/** Each list comes from a copy of the calendar that has followed as far as any write so far: it may be behind, never mixed. */
export function lagging(choose: Choose): Sight {
  return (history, _reader, call) => {
    const current = history[history.length - 1]!.after;
    if (call === 'find') return current;
    const different = new Map(history.map(({ after }) => [shows(after), after]));
    different.delete(shows(current));
    const ways = [current, ...different.values()];
    return ways[choose(ways.length)]!;
  };
}

/** What can be told apart. */
function shows(snapshot: Snapshot): string {
  const live = [...snapshot.values()].filter(({ status }) => status !== 'cancelled');
  return live.map(({ id, etag }) => `${id} ${etag}`).join('\n');
}
