/**
 * What of a stranger's words may stand in a calendar event, and so in the mail a calendar service sends: letters,
 * digits and plain punctuation, no addresses that a mail program would make a link of, so many characters at most.
 * Anybody can type anybody's e-mail address; this keeps a booking form from carrying their message there.
 */
export function strippedText(text: string, most = 100): string {
  const words = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N} .,'’()&+-]/gu, ' ')
    .replace(/\.(?=\S)/gu, '. ')
    .replace(/\s+/gu, ' ')
    .trim();
  // By characters: half of one is none.
  return Array.from(words).slice(0, most).join('');
}

/** The same of a text of several lines: they stay lines, and those of which nothing is left go. */
export function strippedLines(text: string, most: number): string {
  const lines = text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => strippedText(line, most))
    .filter((line) => line !== '');
  return Array.from(lines.join('\n')).slice(0, most).join('').trimEnd();
}
