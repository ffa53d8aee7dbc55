/** A text as HTML; what stands between the signs of isolation is set apart from the direction of the text around it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"'\u2068\u2069]/g, (sign) => entities[sign] ?? sign);
}

/** A name of any script, to stand in a text of another. */
export function isolated(name: string): string {
  return `\u2068${name.replaceAll(/[\u2066-\u2069\u202a-\u202e]/g, '')}\u2069`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u2068': '<bdi>',
  '\u2069': '</bdi>',
};

/** The same where no markup can stand: in a title, in the subject of a mail. */
export function bare(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}
