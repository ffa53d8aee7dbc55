import { GoogleError } from './google-errors.js';
import { fieldOf, textOf } from './wire.js';

/** One page of a list. */
export interface Page {
  /** The whole answer, for what stands beside the items. */
  readonly answer: unknown;
  readonly items: readonly unknown[];
}

/** Which list is read. */
export interface PagedList {
  /** Id of the method in the discovery document. */
  readonly call: string;
  /** What its answers call themselves. */
  readonly kind: string;
  readonly read: (pageToken: string | undefined) => Promise<unknown>;
}

/**
 * Reads a list to its end. A page may be short or empty and still not the last. Half a list would read as free time, so
 * a page that is none fails the whole.
 */
export async function allPages({ call, kind, read }: PagedList): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let pageToken: string | undefined; ; ) {
    const answer = await read(pageToken);
    pages.push({ answer, items: itemsOf(answer, kind) ?? fail(call) });
    pageToken = textOf(answer, 'nextPageToken');
    if (pageToken === undefined) return pages;
    if (seen.has(pageToken)) fail(call);
    seen.add(pageToken);
  }
}

/** The items of a page; without any an answer has to say that it is this list: `{}` from elsewhere is not an empty calendar. */
export function itemsOf(answer: unknown, kind: string): readonly unknown[] | undefined {
  const items = fieldOf(answer, 'items');
  if (items === undefined && fieldOf(answer, 'kind') === kind) return [];
  return Array.isArray(items) ? items : undefined;
}

function fail(call: string): never {
  throw new GoogleError('foreign', { call });
}
