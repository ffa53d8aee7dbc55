import { bare, markup, raw } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Action, Fact, MailContent } from './mail-content.js';

/** In the element itself, because many mail programs drop what stands in a sheet. */
const looks = {
  body: 'margin:0;padding:24px 12px;background:#f5f4f1;color:#1b1e25;font:16px/1.55 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  card: 'max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #e2e0da;border-radius:16px',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700',
  paragraph: 'margin:0 0 12px',
  facts: 'width:100%;margin:20px 0;border-collapse:collapse;border-top:1px solid #e2e0da',
  label:
    'width:30%;padding:10px 12px 10px 0;border-bottom:1px solid #e2e0da;color:#565e6c;font-weight:400;text-align:start;vertical-align:top',
  value:
    'padding:10px 0;border-bottom:1px solid #e2e0da;text-align:start;vertical-align:top;overflow-wrap:anywhere',
  link: 'color:#3355d8',
  first:
    'display:inline-block;margin:4px 0 12px;padding:12px 20px;border-radius:10px;background:#3355d8;color:#ffffff;font-weight:600;text-decoration:none',
  because: 'max-width:560px;margin:16px auto 0;padding:0 12px;color:#565e6c;font-size:13px',
} as const;

/** The same where it is dark, for programs that read sheets; they win over what stands in the elements. */
const dark = `@media (prefers-color-scheme:dark){
.mail{background:#101216!important;color:#e9ebf0!important}
.card{background:#181b21!important;border-color:#2d313b!important}
.line{border-color:#2d313b!important}
.quiet{color:#a6adba!important}
.link{color:#8fa8ff!important}
.first{background:#8fa8ff!important;color:#0d1226!important}}`;

/** A mail as HTML: one column, no picture, nothing that is loaded from elsewhere. */
export function htmlOf(content: MailContent): string {
  const { texts, title, greeting, paragraphs, facts, notes, actions, because } = content;
  const paragraph = (text: string): Markup => markup`<p style="${looks.paragraph}">${text}</p>`;
  const table = markup`<table class="line" role="presentation" style="${looks.facts}">
${facts.map(factRow)}
</table>`;
  return markup`<!doctype html>
<html lang="${texts.lang}" dir="${texts.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${bare(title)}</title>
<style>${raw(dark)}</style>
</head>
<body class="mail" dir="${texts.dir}" style="${looks.body}">
<div class="card" lang="${texts.lang}" style="${looks.card}">
<h1 style="${looks.title}">${title}</h1>
${[greeting, ...paragraphs].map(paragraph)}
${facts.length === 0 ? '' : table}
${notes.map(paragraph)}
${actions.map(actionLine)}
</div>
<p class="quiet" lang="${texts.lang}" style="${looks.because}">${because}</p>
</body>
</html>
`.html;
}

/** What most want is a button. */
function actionLine({ label, url }: Action, index: number): Markup {
  const [name, look] = index === 0 ? (['first', looks.first] as const) : (['link', looks.link] as const);
  return markup`<p style="${looks.paragraph}"><a class="${name}" href="${url}" style="${look}">${label}</a></p>`;
}

function factRow({ label, lines, url, actions = [], isPast = false }: Fact): Markup {
  const text = lines.map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`));
  const said = isPast ? markup`<s class="quiet">${text}</s>` : text;
  const link =
    url === undefined
      ? ''
      : markup`<br><a class="link" href="${url}" style="${looks.link}" dir="ltr">${url}</a>`;
  const name = (action: string): string => bare([action, ...lines].join(', '));
  const deeds = actions.map(
    (action) =>
      markup`<br><a class="link" href="${action.url}" style="${looks.link}" aria-label="${name(action.label)}">${action.label}</a>`,
  );
  return markup`<tr>
<th class="line quiet" scope="row" style="${looks.label}">${label}</th>
<td class="line" style="${looks.value}">${said}${link}${deeds}</td>
</tr>`;
}
