/** A repeatable source of chance (mulberry32), from 0 to 1; a failing seed tells the whole story again. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of `count` whole numbers from 0. */
export function pick(chance: () => number, count: number): number {
  return Math.floor(chance() * count);
}
