import { bare, markup, raw } from './markup.js';
import type { Markup } from './markup.js';

/** A page, before it is sent. */
export interface Page {
  readonly status: number;
  /** Its language (BCP 47), and how that is written. */
  readonly texts: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  readonly title: string;
  readonly content: Markup;
  /** Where its forms may lead: this server, and other origins if need be; it has none when missing. */
  readonly forms?: readonly string[];
  /** Modules of this server's that it runs; none when missing. */
  readonly scripts?: readonly string[];
  /** How wide its content is. */
  readonly width?: 'narrow' | 'wide';
  /** What else stands in its head. */
  readonly head?: Markup;
  readonly cookies?: readonly string[];
}

const style = `:root{color-scheme:light dark;--text:light-dark(#1b1e25,#e9ebf0);--muted:light-dark(#565e6c,#a6adba);
--page:light-dark(#f5f4f1,#101216);--card:light-dark(#fff,#181b21);--line:light-dark(#e2e0da,#2d313b);
--accent:light-dark(#3355d8,#8fa8ff);--on-accent:light-dark(#fff,#0d1226);--yes:light-dark(#18794e,#5cc894)}
*{box-sizing:border-box}
body{margin:0;min-block-size:100vh;display:grid;place-items:center;padding:24px 16px;background:var(--page);color:var(--text);
font:16px/1.55 Inter,system-ui,sans-serif}
main{inline-size:min(100%,560px);padding:clamp(20px,6vw,40px);border:1px solid var(--line);border-radius:16px;background:var(--card)}
.wide{inline-size:min(100%,960px)}
h1{margin:0 0 12px;font-size:clamp(1.5rem,5vw,1.9rem);line-height:1.2;letter-spacing:-.02em;text-wrap:balance}
h2{margin:24px 0 8px;font-size:1rem}
p{margin:0 0 12px}
ul{margin:0;padding:0;list-style:none}
li{position:relative;padding-block:4px;padding-inline-start:28px}
li::before{position:absolute;inset-inline-start:2px;font-weight:700}
.yes li::before{content:'\\2713';color:var(--yes)}
.no li::before{content:'\\2013';color:var(--muted)}
.no li,.quiet{color:var(--muted)}
.level{display:inline-block;margin:0 0 16px;padding:2px 12px;border:1px solid var(--line);border-radius:99px;color:var(--muted);font-size:.875rem}
.quiet{margin-block:16px 0;font-size:.9rem}
bdi{overflow-wrap:anywhere}
form{margin-block:24px 0}
button,.button{display:block;inline-size:100%;min-block-size:48px;padding:12px 20px;border:0;border-radius:10px;background:var(--accent);
color:var(--on-accent);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button{margin-block:24px 0}
button:hover,.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
@media (forced-colors:active){button,.button{border:1px solid}}`;

/** A page as an answer: in no frame, with nothing from elsewhere; what runs in it is this server's own. */
export async function pageResponse(page: Page): Promise<Response> {
  const { status, texts, title, content, scripts = [], cookies = [], width = 'narrow', head } = page;
  const whole = markup`<!doctype html>
<html lang="${texts.lang}" dir="${texts.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${bare(title)}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
${scripts.map((address) => markup`<script type="module" src="${address}"></script>`)}
${head ?? ''}
</head>
<body>
<main class="${width}">
${content}
</main>
</body>
</html>
`;
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': texts.lang,
    'Content-Security-Policy': (await policyOf(page)).join('; '),
  });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(whole.html, { status, headers });
}

async function policyOf({ scripts = [], forms = [] }: Page): Promise<readonly string[]> {
  const runs = scripts.length > 0;
  return [
    "default-src 'none'",
    // The empty icon, without which browsers ask for one; with elements, pictures of hosts.
    `img-src data:${runs ? " 'self' https:" : ''}`,
    `style-src '${await sourceOf(style)}'${runs ? " 'self'" : ''}`,
    ...(runs ? ["script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'"] : []),
    // Browsers hold redirects after the form to it as well.
    `form-action ${forms.length === 0 ? "'none'" : forms.join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
}

/** How a policy names what stands in the page itself (Content Security Policy Level 3, section 2.3.1). */
async function sourceOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
