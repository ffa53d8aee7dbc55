import { bare } from '../markup.js';
import type { Fact, MailContent } from './mail-content.js';

/** A mail as plain text, for whoever reads it so. */
export function textOf(content: MailContent): string {
  const { greeting, paragraphs, facts, notes, actions, because } = content;
  const blocks = [
    greeting,
    ...paragraphs,
    facts.map(factText).join('\n'),
    ...notes,
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    `-- \n${because}`,
  ];
  const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  return content.texts.dir === 'ltr' ? withoutNeedless(text) : text;
}

function factText({ label, lines, url, actions = [] }: Fact): string {
  const [first = '', ...others] = [
    ...lines,
    ...(url === undefined ? [] : [url]),
    ...actions.flatMap((action) => [`${action.label}:`, action.url]),
  ];
  return [`${label}: ${first}`, ...others.map((line) => `  ${line}`)].join('\n');
}

/** What is written from left to right needs no signs around it in a text that is, and old programs show them as boxes. */
function withoutNeedless(text: string): string {
  return text.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/g, (whole, inner: string) =>
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(inner)
      ? whole
      : bare(inner),
  );
}
