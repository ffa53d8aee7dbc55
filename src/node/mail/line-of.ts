/** What parts lines and columns, in any script; words stay apart where it stood. */
const breaks = /[\t-\r\u0085\u2028\u2029]+/g;

/** Other control characters, halves of characters, and what turns the direction of text around (UAX #9). */
const unseen = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A stranger's words as one line of a mail's head, of at most so many code points. Nothing in it is taken for an encoded
 * word (RFC 2047), which readers would put something else in the place of.
 */
export function lineOf(text: string, atMost: number): string {
  const line = text.replace(breaks, ' ').replace(unseen, '').replaceAll('=?', '= ?');
  const points = Array.from(line.replace(/ {2,}/g, ' ').trim());
  return points.slice(0, atMost).join('').trim();
}
