import type { Query } from './query.js';
import { invalid } from './errors.js';

/** Where the next page starts, and a fingerprint of the question it belongs to. */
interface Bookmark {
  readonly at: number;
  readonly of: string;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken?: string;
}

/**
 * Cuts the page out of `all` that the query asks for. A token is good only for the question that it answered.
 * `uneven` starts with an empty page and goes on with half-full ones: a short page is not the last one.
 */
export function cutPage<Item>(
  all: readonly Item[],
  { query, maxResults, manner }: { query: Query; maxResults: number; manner: 'full' | 'uneven' },
): Page<Item> {
  const of = fingerprintOf(query);
  const token = query.text('pageToken');
  if (manner === 'uneven' && token === undefined)
    return { items: [], nextPageToken: writeToken({ at: 0, of }) };
  const at = token === undefined ? 0 : readToken(token, of);
  const size = manner === 'uneven' ? Math.ceil(maxResults / 2) : maxResults;
  const items = all.slice(at, at + size);
  return at + size < all.length ? { items, nextPageToken: writeToken({ at: at + size, of }) } : { items };
}

function fingerprintOf(query: Query): string {
  const { pageToken: _, maxResults: __, ...question } = query.entries();
  return JSON.stringify(Object.entries(question).sort());
}

function writeToken(bookmark: Bookmark): string {
  const bytes = new TextEncoder().encode(JSON.stringify(bookmark));
  return btoa(String.fromCharCode(...bytes)).replaceAll('=', '');
}

function readToken(token: string, of: string): number {
  try {
    const bytes = Uint8Array.from(atob(token), (letter) => letter.charCodeAt(0));
    const bookmark = JSON.parse(new TextDecoder().decode(bytes)) as Bookmark;
    if (bookmark.of === of) return bookmark.at;
  } catch {
    // Not a token of ours: the same answer as for one that belongs to another question.
  }
  throw invalid('Invalid page token value.');
}
