import type { Answer } from './answer.js';
import { conditionNotMet } from './errors.js';

/** Refuses with 412 when the caller holds another version (`If-Match`). */
export function requireMatch(headers: Headers, etag: string): void {
  const wanted = headers.get('if-match');
  if (wanted !== null && !matches(wanted, etag)) throw conditionNotMet();
}

/** Answers 304 in place of what the caller holds already (`If-None-Match`). */
export function unlessMatching(headers: Headers, etag: string, answer: () => Answer): Answer {
  const held = headers.get('if-none-match');
  return held !== null && matches(held, etag) ? { status: 304, headers: { etag } } : answer();
}

function matches(header: string, etag: string): boolean {
  return header.split(',').some((entry) => ['*', etag].includes(entry.trim().replace(/^W\//, '')));
}
