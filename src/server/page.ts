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
  /** How wide its content is; `bare` is what brings a frame of its own. */
  readonly width?: 'narrow' | 'wide' | 'bare';
  /** What else stands in its head. */
  readonly head?: Markup;
  readonly cookies?: readonly string[];
  /** Whose pages may show it in a frame, where it stands without a ground of its own; nobody's when missing. */
  readonly frames?: '*' | readonly string[];
}

const style = `:root{color-scheme:light dark;--text:light-dark(#1b1e25,#e9ebf0);--muted:light-dark(#565e6c,#a6adba);
--page:light-dark(#f5f4f1,#101216);--card:light-dark(#fff,#181b21);--line:light-dark(#e2e0da,#2d313b);
--accent:light-dark(#3355d8,#8fa8ff);--on-accent:light-dark(#fff,#0d1226);--yes:light-dark(#18794e,#5cc894);--bad:light-dark(#b42318,#ff9d92)}
*{box-sizing:border-box}
body{margin:0;min-block-size:100vh;display:grid;grid-template-columns:minmax(0,1fr);place-items:center;padding:24px 16px;background:var(--page);color:var(--text);
font:16px/1.55 Inter,system-ui,sans-serif}
main{inline-size:min(100%,560px);padding:clamp(20px,6vw,40px);border:1px solid var(--line);border-radius:16px;background:var(--card)}
body.framed{display:block;place-items:normal;min-block-size:0;padding:0;background:none}
body.framed main{inline-size:auto;padding:4px;border:0;border-radius:0;background:none}
main.wide,main.bare{inline-size:min(100%,960px)}
main.bare{padding:0;border:0;background:none}
a{color:var(--accent)}
.after{margin-block:16px 0}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lines{white-space:pre-line}
.row{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin-block:16px}
.chip,button.small{inline-size:auto;min-block-size:40px;padding:6px 16px;border:1px solid var(--line);border-radius:99px;background:none;color:var(--text);font-weight:500;text-decoration:none}
.chip[aria-current]{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.choices,.times{display:grid;gap:10px}
.choices li,.times li{padding:0}
.choices li::before,.times li::before{content:none}
.choice{display:grid;gap:2px;padding:14px 18px;border:1px solid var(--line);border-radius:12px;color:inherit;text-decoration:none}
.choice:hover,.chip:hover,a.time:hover{border-color:var(--accent)}
.choice span,.choice small,small{color:var(--muted)}
.days{display:grid;grid-template-columns:repeat(auto-fill,minmax(140px,1fr));gap:8px 20px}
.days section{display:grid;grid-row:span 2;grid-template-rows:subgrid;gap:0}
.times{align-content:start}
h3{margin:16px 0 8px;font-size:.95rem}
.time{display:block;inline-size:100%;min-block-size:44px;padding:9px 12px;border:1px solid var(--line);border-radius:10px;background:none;color:inherit;text-align:center;text-decoration:none;font-weight:500}
dl{margin:16px 0;border-block-start:1px solid var(--line)}
dl div{display:grid;grid-template-columns:minmax(80px,30%) 1fr;gap:12px;padding-block:10px;border-block-end:1px solid var(--line)}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.field{display:grid;gap:6px;margin:0 0 18px;padding:0;border:0}
.field label,legend{padding:0;font-weight:500}
input:not([type=radio],[type=checkbox],[type=hidden]),textarea,select{inline-size:100%;min-block-size:44px;padding:9px 12px;border:1px solid var(--muted);border-radius:10px;background:var(--card);color:inherit;font:inherit}
select{inline-size:auto;min-inline-size:0;max-inline-size:100%}
.option{display:flex;gap:10px;align-items:baseline;padding-block:6px;font-weight:400}
[aria-invalid=true]{border-color:var(--bad)!important}
.fault{margin:0;color:var(--bad);font-weight:500}
.field .quiet{margin:0}
.notice,.news{margin:0 0 20px;padding:14px 18px;border:1px solid;border-radius:12px;color:var(--bad)}
.news{color:var(--yes)}
.notice span{display:block;color:var(--text)}
fieldset button{margin-block-start:8px}
booking-widget:not(:defined),booking-manage:not(:defined){display:block;min-block-size:420px}
@media (scripting:none){main.bare{inline-size:min(100%,560px);padding:clamp(20px,6vw,40px);border:1px solid var(--line);background:var(--card)}
main.bare .visually-hidden{position:static;inline-size:auto;block-size:auto;overflow:visible;clip-path:none;white-space:normal}
booking-widget:not(:defined){min-block-size:0}booking-manage:not(:defined){display:none}}
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
label{display:block;font-weight:500}
.wrong{color:var(--bad)}
.second{border:1px solid var(--muted);background:none;color:var(--text)}
booking-host-settings{--booking-surface:var(--card)}
booking-host-settings:not(:defined){display:block;min-block-size:60vh;visibility:hidden}
.or{margin:20px 0 -4px;color:var(--muted);text-align:center}
.who{display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px;margin:0 0 24px}
.who p{margin:0;margin-inline-end:auto}
.who a{color:var(--accent)}
.who form{display:flex;flex-wrap:wrap;gap:8px;margin:0}
button:hover,.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
@media (forced-colors:active){button,.button{border:1px solid}.chip[aria-current]{outline:2px solid Highlight}}`;

/** A page as an answer: in no frame but those it names, with nothing from elsewhere; what runs in it is this server's own. */
export async function pageResponse(page: Page): Promise<Response> {
  const { status, texts, title, content, scripts = [], cookies = [], width = 'narrow', head, frames } = page;
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
<body ${frames ? markup`class="framed"` : ''}>
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

async function policyOf({ scripts = [], forms = [], frames = ["'none'"] }: Page): Promise<readonly string[]> {
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
    `frame-ancestors ${frames === '*' ? '*' : frames.join(' ')}`,
  ];
}

/** How a policy names what stands in the page itself (Content Security Policy Level 3, section 2.3.1). */
async function sourceOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
