/** HTML that may stand in a page as it is. */
export interface Markup {
  readonly html: string;
}

type Part = string | Markup | readonly Part[];

/**
 * HTML with values in it. A text is escaped wherever it stands, so that it can never be markup: between tags, and in attributes,
 * which have quotes around them.
 *
 * @example
 * markup`<p title="${title}">${words}</p>`
 */
export function markup(pieces: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return {
    html: pieces.reduce((text, piece, index) => text + htmlOf(values[index - 1] ?? '') + piece),
  };
}

/** HTML of our own that no value has touched. */
export function raw(text: string): Markup {
  return { html: text };
}

function htmlOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(htmlOf).join('\n');
}

/** A text as HTML; what stands between the signs of isolation is set apart from the direction of the text around it. */
function escaped(text: string): string {
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
