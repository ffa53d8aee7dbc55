import type { Query } from './query.js';
import { invalid } from './errors.js';

/** Where the next page starts, and a fingerprint of the question it belongs to. */
interface Bookmark {
  readonly at: number;
  readonly of: string;
  /** What was new when the first page was cut. */
  readonly mark: number;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken?: string;
  /** The mark of the first page, whichever this one is. */
  readonly mark: number;
}

/**
 * Cuts the page out of `all` that the query asks for. A token is good only for the question that it answered.
 * `uneven` starts with an empty page and goes on with half-full ones: a short page is not the last one.
 */
export function cutPage<Item>(
  all: readonly Item[],
  {
    query,
    maxResults,
    manner,
    mark: now = 0,
  }: { query: Query; maxResults: number; manner: 'full' | 'uneven'; mark?: number },
): Page<Item> {
  const of = fingerprintOf(query);
  const token = query.text('pageToken');
  if (manner === 'uneven' && token === undefined)
    return { items: [], nextPageToken: writeToken({ at: 0, of, mark: now }), mark: now };
  const { at, mark } = token === undefined ? { at: 0, mark: now } : readToken(token, of);
  const size = manner === 'uneven' ? Math.ceil(maxResults / 2) : maxResults;
  const items = all.slice(at, at + size);
  return at + size < all.length
    ? { items, nextPageToken: writeToken({ at: at + size, of, mark }), mark }
    : { items, mark };
}

function fingerprintOf(query: Query): string {
  const { pageToken: _, maxResults: __, ...question } = query.entries();
  return JSON.stringify(Object.entries(question).sort());
}

/** A text as a token, which says nothing to who does not know it. */
export function writeTokenText(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('=', '');
}

/** The text of a token. @throws where it is none */
export function readTokenText(token: string): string {
  const bytes = Uint8Array.from(atob(token), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function writeToken(bookmark: Bookmark): string {
  return writeTokenText(JSON.stringify(bookmark));
}

function readToken(token: string, of: string): Bookmark {
  try {
    const bookmark = JSON.parse(readTokenText(token)) as Bookmark;
    if (bookmark.of === of) return bookmark;
  } catch {
    // Not a token of ours: the same answer as for one that belongs to another question.
  }
  throw invalid('Invalid page token value.');
}
