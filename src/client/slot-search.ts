import { slotParameters } from '../contract/reading-operations.js';
import type { SeriesQuery } from '../contract/series.js';
import type { SlotQuery } from '../contract/slot.js';

/** Writes a question for free times as the query of an address, with its question mark; of others, by their own parameters. */
export function slotSearchOf(
  query: SlotQuery | SeriesQuery,
  parameters: Readonly<Record<string, string>> = slotParameters,
): string {
  const { answers, tags, ...place } = query.context ?? {};
  const values: Readonly<Record<string, string | number | undefined>> =
    answers || tags
      ? { ...query, context: JSON.stringify(query.context) }
      : { ...query, ...place, context: undefined };
  const search = new URLSearchParams();
  for (const [field, name] of Object.entries(parameters)) {
    const value = values[field];
    if (value !== undefined) search.set(name, `${value}`);
  }
  return `?${search}`;
}
