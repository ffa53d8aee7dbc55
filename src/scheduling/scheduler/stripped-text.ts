/**
 * What of a stranger's words may stand in a calendar event, and so in the mail a calendar service sends: letters,
 * digits and plain punctuation, no addresses that a mail program would make a link of, at most 100 characters.
 * Anybody can type anybody's e-mail address; this keeps a booking form from carrying their message there.
 */
export function strippedText(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N} .,'’()&+-]/gu, ' ')
    .replace(/\.(?=\S)/gu, '. ')
    .replace(/\s+/gu, ' ')
    .trim();
  // By characters: half of one is none.
  return Array.from(words).slice(0, 100).join('');
}
