import { fullSyncRequired, invalid } from '../http/errors.js';
import { readTokenText, writeTokenText } from '../http/page.js';
import type { Query } from '../http/query.js';
import type { World } from '../state/world.js';

/** What a sync token of a calendar list says. */
interface ListPoint {
  /** Address of the account whose list it is of. */
  readonly list: string;
  /** The last number given out when the list began. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The token at the end of a calendar list; none for a list of some roles, whose changes could not be told whole. */
export function listTokenAfter(
  { clock }: World,
  { query, account, version }: { query: Query; account: string; version: number },
): string | undefined {
  if (query.text('minAccessRole') !== undefined) return undefined;
  const point: ListPoint = { list: account, version, at: clock.now() };
  return writeTokenText(JSON.stringify(point));
}

/**
 * The version after which entries have changed, by the query's sync token; undefined without one.
 *
 * @throws GoogleError for what does not go with a token, and for one that says nothing (any more)
 */
export function listSince({ state, clock }: World, query: Query, account: string): number | undefined {
  const token = query.text('syncToken');
  if (token === undefined) return undefined;
  if (query.text('minAccessRole') !== undefined) throw invalid('minAccessRole does not go with syncToken.');
  for (const name of ['showDeleted', 'showHidden']) {
    if (query.text(name) === 'false') throw invalid(`${name} must not be false with syncToken.`);
  }
  const point = readPoint(token);
  const isOver = clock.now() - (point?.at ?? 0) >= (state.settings.syncTokenLife ?? Infinity);
  if (point?.list === account && typeof point.version === 'number' && !isOver) return point.version;
  throw state.settings.endedSyncTokens === 400 ? invalid('Invalid sync token value.') : fullSyncRequired();
}

function readPoint(token: string): Partial<ListPoint> | undefined {
  try {
    return (JSON.parse(readTokenText(token)) as Partial<ListPoint> | null) ?? undefined;
  } catch {
    return undefined;
  }
}
