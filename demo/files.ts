import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a page loads, which was built: in the package beside the demo, or where the demo's sources stand. */
const built = ['../cdn', '../dist/cdn']
  .map((place) => path.resolve(import.meta.dirname, place))
  .find((place) => existsSync(place));

/** Addresses and the folders behind them; a page has no ending in its address. */
const folders = [
  ...(built === undefined ? [] : [{ prefix: '/dist/cdn/', folder: built }]),
  { prefix: '/', folder: path.resolve(import.meta.dirname, 'pages') },
];

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** What the pages may do: nothing but run our own scripts and talk to our own server. The widget lives with that. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Some pages show others of ours in a frame: a framed widget, mails, a snippet. */
const framing = ['/frame', '/mails', '/snippets'];
const policyOf = (pathname: string): string =>
  framing.includes(pathname) ? `${contentSecurityPolicy}; frame-src 'self'` : contentSecurityPolicy;

/** Answers with a file of the demo, or 404. */
export async function answerFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const found = await readPage(pathname);
  if (!found)
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  const type = mediaTypes[found.ending] ?? 'application/octet-stream';
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(found.content), {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(found.ending === '.html' && { 'Content-Security-Policy': policyOf(pathname) }),
    },
  });
}

async function readPage(
  pathname: string,
): Promise<{ readonly content: Buffer; readonly ending: string } | undefined> {
  const place = folders.find(({ prefix }) => pathname.startsWith(prefix));
  if (!place) return undefined;
  const name = pageOf(pathname.slice(place.prefix.length));
  const file = path.join(place.folder, path.extname(name) ? name : `${name}.html`);
  // Whatever the address says, no file outside the folder is read.
  if (!file.startsWith(place.folder + path.sep)) return undefined;
  try {
    return { content: await readFile(file), ending: path.extname(file) };
  } catch {
    return undefined;
  }
}

/** The start page, and one page that shows whichever element its address names. */
function pageOf(name: string): string {
  if (name === '') return 'index';
  return /^elements\/[a-z-]+$/.test(name) ? 'element' : name;
}
