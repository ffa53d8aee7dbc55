import { chanceOf, pick } from '../chance.js';
import type { Call } from './asking.js';
import { requestFor, timesPerDay } from './team.js';
import type { Slot } from './team.js';

/** Who races, and for what. */
export interface Crowd {
  /** What each guest wishes for. */
  readonly wishes: readonly Slot[];
  /** The calls of all of them; a guest who asks twice does so at two servers, under one key. */
  readonly calls: readonly Call[];
}

/** The hosts they race for, and how many slots that makes. */
const hosts = 5;
export const slots = hosts * timesPerDay;

/**
 * Guests who race for ten half hours of each of five hosts, as many for each. They come time by time, so that every slot is
 * wished for by many at one moment: at random the first few would have them all, and the others come too late. Which
 * server they ask is left to chance; one in ten asks at another one, too, without waiting for an answer.
 */
export function crowdOf(terms: {
  readonly seed: number;
  readonly guests: number;
  readonly servers: number;
}): Crowd {
  const { seed, guests, servers } = terms;
  const chance = chanceOf(seed);
  const wishes: Slot[] = [];
  const calls: Call[] = [];
  for (let guest = 0; guest < guests; guest++) {
    const wish = { host: guest % hosts, turn: Math.floor((guest * timesPerDay) / guests) };
    const call = callFor(wish, { guest, server: pick(chance, servers) });
    wishes.push(wish);
    calls.push(call);
    if (chance() < 0.1) calls.push(atAnother(call, 1 + pick(chance, servers - 1), servers));
  }
  return { wishes, calls };
}

/** A guest's call. */
export function callFor(
  wish: Slot,
  { guest, server }: { readonly guest: number; readonly server: number },
): Call {
  return {
    server,
    key: `race-${String(guest).padStart(12, '0')}`,
    body: JSON.stringify(requestFor(wish, guest)),
  };
}

/** The guest whose key it is. */
export function guestOf({ key }: Call): number {
  return Number(key.slice('race-'.length));
}

function atAnother(call: Call, further: number, servers: number): Call {
  return { ...call, server: (call.server + further) % servers };
}
