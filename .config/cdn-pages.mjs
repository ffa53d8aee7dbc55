// Beside the files that a page loads: two pages to take away, and the digests for `integrity` attributes.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = 'dist/cdn';
const templates = '.config/cdn';

/** The page to double-click: one file, which asks for nothing. */
const script = readFileSync(`${folder}/booking-elements-whole.js`, 'utf8').replace(
  /\n\/\/# sourceMappingURL=.*\s*$/,
  '',
);
// What would end the script's element early, or begin what looks like a comment (HTML standard, "restrictions for contents of
// script elements"); the minifier has written them otherwise.
if (/<\/script|<!--/i.test(script)) throw new Error('This script cannot stand in a page');
const tryPage = readFileSync(`${templates}/try.html`, 'utf8').replace('/* everything */', () => script);
writeFileSync(`${folder}/try.html`, tryPage);

/** The page for a frame, which whoever uses it fills in. */
copyFileSync(`${templates}/frame.html`, `${folder}/frame.html`);

/** By path; `entries` are what pages name, `chunks` what those ask for. */
const digests = { entries: {}, chunks: {} };
const files = readdirSync(folder, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js'))
  .sort();
for (const file of files) {
  const digest = createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64');
  digests[file.includes('/') ? 'chunks' : 'entries'][file] = `sha384-${digest}`;
}
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(digests, undefined, 2)}\n`);
console.log();
for (const [file, digest] of Object.entries(digests.entries)) console.log(`  ${file} ${digest}`);
