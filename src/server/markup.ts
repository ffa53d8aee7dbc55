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
    html: pieces.reduce((text, piece, index) => {
      const isInAttribute = insideAttribute.test(pieces[index - 1] ?? '');
      return text + htmlOf(values[index - 1] ?? '', isInAttribute) + piece;
    }),
  };
}

const insideAttribute = /="[^"]*$/;

/** HTML of our own that no value has touched. */
export function raw(text: string): Markup {
  return { html: text };
}

function htmlOf(part: Part, isInAttribute: boolean): string {
  if (typeof part === 'string') return isInAttribute ? escaped(part) : setApart(escaped(part));
  return 'html' in part ? part.html : part.map((one) => htmlOf(one, isInAttribute)).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** What stands between the signs of isolation is set apart from the direction of the text around it. */
function setApart(html: string): string {
  return html.replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');
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
};

/** The same where no markup can stand: in a title, in the subject of a mail. */
export function bare(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}
