import type { ZoneEntry } from './zone-entries.js';
import { foldText } from './zone-query.js';
import type { ZoneQuery } from './zone-query.js';

/** What else is known of zones, as far as it is. */
export interface KnownOfZones {
  /** Milliseconds east of Greenwich. */
  offsetOf(zone: string): number;
  /** Folded words with a blank before each. */
  countriesOf(zone: string): string;
}

/**
 * The zones that answer a query: those whose city begins with what was typed, then those of a country that does, then
 * the others, each in their order.
 */
export function findZones(
  entries: readonly ZoneEntry[],
  query: ZoneQuery,
  known: KnownOfZones,
): readonly ZoneEntry[] {
  const { words, offset } = query;
  const typed = words.join(' ');
  const ranks: ZoneEntry[][] = [[], [], []];
  for (const entry of entries) {
    const countries = known.countriesOf(entry.zone);
    if (offset ? !isWithin(known.offsetOf(entry.zone), offset) : !hasWords(entry.words + countries, words))
      continue;
    const rank =
      typed === '' ? 2 : foldText(entry.city).startsWith(typed) ? 0 : countries.includes(` ${typed}`) ? 1 : 2;
    ranks[rank]?.push(entry);
  }
  return ranks.flat();
}

function isWithin(offset: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const minutes = Math.round(offset / 60_000);
  return minutes >= from && minutes <= to;
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}
