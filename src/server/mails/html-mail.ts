import { bare, escaped } from '../markup.js';
import type { Fact, MailContent } from './mail-content.js';

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
  const lines = [
    `<h1 style="${looks.title}">${escaped(title)}</h1>`,
    ...[greeting, ...paragraphs].map(paragraph),
    facts.length === 0
      ? ''
      : `<table class="line" role="presentation" style="${looks.facts}">${facts.map(factRow).join('\n')}</table>`,
    ...notes.map(paragraph),
    ...actions.map(({ label, url }, index) =>
      index === 0
        ? `<p style="${looks.paragraph}"><a class="first" href="${escaped(url)}" style="${looks.first}">${escaped(label)}</a></p>`
        : `<p style="${looks.paragraph}"><a class="link" href="${escaped(url)}" style="${looks.link}">${escaped(label)}</a></p>`,
    ),
  ];
  return `<!doctype html>
<html lang="${texts.lang}" dir="${texts.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(bare(title))}</title>
<style>${dark}</style>
</head>
<body class="mail" dir="${texts.dir}" style="${looks.body}">
<div class="card" lang="${texts.lang}" style="${looks.card}">
${lines.filter((line) => line !== '').join('\n')}
</div>
<p class="quiet" lang="${texts.lang}" style="${looks.because}">${escaped(because)}</p>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p style="${looks.paragraph}">${escaped(text)}</p>`;
}

function factRow({ label, lines, url, isPast = false }: Fact): string {
  const text = lines.map(escaped).join('<br>');
  const said = isPast ? `<s class="quiet">${text}</s>` : text;
  const link =
    url === undefined
      ? ''
      : `<br><a class="link" href="${escaped(url)}" style="${looks.link}" dir="ltr">${escaped(url)}</a>`;
  return `<tr>
<th class="line quiet" scope="row" style="${looks.label}">${escaped(label)}</th>
<td class="line" style="${looks.value}">${said}${link}</td>
</tr>`;
}
