/**
 * How long texts may be before Google refuses the whole event: its pages cut a description at 8,192 and a title at 1,024
 * characters. Not documented for the API; shorter is safe whatever it takes.
 */
const longest = { html: 8192, line: 1024 };

/** Says that there was more. */
const ellipsis = '…';

/**
 * Plain text as Google Calendar shows it unchanged: descriptions are read as HTML there, in the event and in the mail
 * to its guests.
 */
export function htmlOfText(text: string): string {
  return cut(
    withoutControls(text.replaceAll(/\r\n?/g, '\n')),
    longest.html,
    (character) => escapes.get(character) ?? character,
  );
}

/** A text for one line: titles and places are no HTML, and have no second line to forge. */
export function lineOfText(text: string): string {
  const line = withoutControls(text.replaceAll(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')).trim();
  return cut(line, longest.line, (character) => character);
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/**
 * Writes a text character by character, as far as it fits: neither a character nor what stands for it is ever cut in
 * two, and no word either, because half an address would be a link that leads elsewhere.
 */
function cut(text: string, most: number, write: (character: string) => string): string {
  let written = '';
  let lastCharacter = 0;
  let lastWord = 0;
  for (const character of text) {
    const next = write(character);
    if (written.length + ellipsis.length <= most) {
      lastCharacter = written.length;
      if (character === ' ' || character === '\n') lastWord = written.length;
    }
    if (written.length + next.length > most)
      return `${written.slice(0, lastWord > 0 ? lastWord : lastCharacter)}${ellipsis}`;
    written += next;
  }
  return written;
}

/** Google refuses the whole event for one of them; half a character is none. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu, '');
}
