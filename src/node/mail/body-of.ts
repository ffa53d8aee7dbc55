/**
 * Text as the body of a mail: its lines end as lines of a mail do (RFC 5322, section 2.3), so that no server and no reader
 * finds another end in it, and nothing is left of what no text has.
 */
export function bodyOf(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n').replace(/[^\P{Cc}\t\r\n]|\p{Cs}/gu, '');
}
