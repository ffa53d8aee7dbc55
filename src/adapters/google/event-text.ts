/**
 * Plain text as Google Calendar shows it unchanged: descriptions are read as HTML there, in the event and in the mail
 * to its guests.
 */
export function htmlOfText(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A text for one line: titles and places are no HTML, and have no second line to forge. */
export function lineOfText(text: string): string {
  return withoutControls(text.replaceAll(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')).trim();
}

/** Google refuses the whole event for one of them. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
