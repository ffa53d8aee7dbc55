import { format, resolveConfig } from 'prettier';
import { checkedOn, cmsGuide, passages, verdicts } from '../../demo/pages/cms-guide.js';
import type { CmsEntry, Passage } from '../../demo/pages/cms-guide.js';

const [begin, end] = ['<!-- from demo/pages/cms-guide.js -->', '<!-- end -->'];

/** The page with what the guide says of each system, as the page /snippets says it. @throws Error where it has no place for that */
export async function withGuide(page: string, file: string): Promise<string> {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no ${begin} … ${end}`);
  const told = [overview(), ...cmsGuide.map(sectionOf)].join('\n\n');
  return format(`${before}${begin}\n\n${told}\n\n${end}${after}`, {
    ...(await resolveConfig(file)),
    filepath: file,
  });
}

const kindNames = {
  inline: 'in the page',
  button: 'button',
  floating: 'floating button',
  link: 'link',
  frame: 'frame',
  address: 'address',
} as const;

function overview(): string {
  const names = Object.keys(passages) as Passage[];
  const head = `| | ${names.map((name) => passages[name].toLowerCase()).join(' | ')} | what fits, the best first |`;
  const rows = cmsGuide.map(
    ({ name, id, lets, fits }) =>
      `| [${name}](#${anchorOf(name, id)}) | ${names.map((passage) => verdicts[lets[passage]]).join(' | ')} | ${fits.map((fit) => kindNames[fit]).join(', ')} |`,
  );
  return [
    `Looked up on ${checkedOn}; such things change.`,
    '',
    head,
    `|${' --- |'.repeat(names.length + 2)}`,
    ...rows,
  ].join('\n');
}

const anchorOf = (name: string, id: string): string =>
  name.includes(' ') ? name.toLowerCase().replaceAll(' ', '-') : id;

function sectionOf({ name, best, steps, notes, because, plan, sources }: CmsEntry): string {
  return [
    `## ${name}`,
    safe(best),
    steps.map((step, index) => `${index + 1}. ${safe(step)}`).join('\n'),
    ...notes.map(safe),
    `${safe(because)} ${safe(plan)}`,
    `Sources: ${sources
      .map(({ title, url, date }) => `${url === '' ? title : `[${title}](${url})`}${date && `, ${date}`}`)
      .join('; ')}.`,
  ].join('\n\n');
}

/** Words as Markdown: names of tags and shortcodes are code. */
function safe(words: string): string {
  return words.replaceAll(
    /<[\w-]+>|\[booking\]|\bbooking-elements\.js\b|\bbooking-widget\b(?!>)|\bunfiltered_html\b/g,
    '`$&`',
  );
}
