import type * as Moves from './key-moves.js';

/** What keys do among days and times. Few guests use them: it comes with the first who does. */
export type KeyMoves = typeof Moves;

let here: KeyMoves | undefined;

/** Brings it, once. */
export async function bringKeys(): Promise<KeyMoves> {
  return (here ??= await import('./key-moves.js'));
}

/** To be called when something gets the focus: if that came by the keyboard, more keys are to be expected. */
export function expectKeys({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible')) bringKeys().catch(() => undefined);
}

/** Does what a key is pressed for: at once where that is known, else as soon as it is. */
export function onMovingKey(event: KeyboardEvent, move: (moves: KeyMoves) => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (here) {
    move(here);
    return;
  }
  if (!/^(Arrow|End|Home|Page)/.test(event.key)) return;
  // Else the page would scroll meanwhile.
  event.preventDefault();
  bringKeys().then(move, () => undefined);
}
