/**
 * What may stand in a template for a calendar event, in braces: `{guest}` the guest's name · `{eventType}` its title ·
 * `{hosts}` their names · `{place}` where, in words; nothing for a video link, which calendars show by themselves ·
 * `{answers}` the answers that may leave the house, each with its question · `{manageLink}` where the guest manages the
 * booking. `{answer:topic}` is the answer to one question, by its id. A brace of its own is written twice.
 */
export const eventPlaceholders = ['guest', 'eventType', 'hosts', 'place', 'answers', 'manageLink'] as const;

export type EventPlaceholder = (typeof eventPlaceholders)[number];

/** A piece of a template: text as it is, or what is to be put in. */
export type TemplatePart =
  | { readonly text: string }
  | { readonly placeholder: EventPlaceholder }
  | { readonly answerTo: string };

const answerPrefix = 'answer:';

/** Reads a template; what is no placeholder stays as it was written, so that reading never fails. */
export function templateParts(template: string): readonly TemplatePart[] {
  return tokensOf(template).map((token) => partOf(token) ?? { text: token });
}

/** What is wrong with a template, as a sentence without its subject; `undefined` when nothing is. */
export function templateFault(template: string): string | undefined {
  for (const token of tokensOf(template)) {
    if (token === '{' || token === '}') return 'must pair its braces; one that is meant is written twice';
    if (partOf(token) === undefined) return `must not hold ${token}, which is no placeholder`;
  }
  return undefined;
}

/** Braces and what is between them, each a token, and the text around them. */
function tokensOf(template: string): readonly string[] {
  return template.split(/(\{\{|\}\}|\{[^{}]*\}|[{}])/).filter((token) => token !== '');
}

function partOf(token: string): TemplatePart | undefined {
  if (token === '{{' || token === '}}') return { text: token.charAt(0) };
  if (!token.startsWith('{') && token !== '}') return { text: token };
  const name = token.slice(1, -1);
  const placeholder = eventPlaceholders.find((known) => known === name);
  if (placeholder !== undefined) return { placeholder };
  const isAnswer = name.startsWith(answerPrefix) && name.length > answerPrefix.length;
  return isAnswer ? { answerTo: name.slice(answerPrefix.length) } : undefined;
}
