// npm run size: what a guest's page loads, minified, raw and compressed; fails over budget.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = 'dist/cdn';
const entry = 'booking-elements.js';
/** Bytes of brotli. */
const budgets = { first: 32_000, whole: 40_000 };

/** A file and whatever it imports, at once or, with `later`, on demand. */
function closure(file, { later }, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(path.join(folder, file), 'utf8');
  const patterns = [/\bfrom\s*"(\.[^"]+)"/g, /\bimport\s*"(\.[^"]+)"/g, ...(later ? [/\bimport\(\s*"(\.[^"]+)"\s*\)/g] : [])];
  for (const pattern of patterns) {
    for (const [, imported] of text.matchAll(pattern)) closure(path.join(path.dirname(file), imported), { later }, seen);
  }
  return seen;
}

function measure(files) {
  const sizes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(path.join(folder, file));
    sizes.raw += content.length;
    sizes.gzip += gzipSync(content, { level: 9 }).length;
    sizes.brotli += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sizes;
}

const first = closure(entry, { later: false });
const everything = closure(entry, { later: true });
const languages = new Set(['ar', 'de']);
const isLanguage = (file) => languages.has(path.basename(file).split('-')[0]);
const whole = [...everything].filter((file) => !isLanguage(file));
const rows = {
  'shown first': { ...measure(first), files: first.size, budget: budgets.first },
  'whole way, one language': { ...measure(whole), files: whole.length, budget: budgets.whole },
};
for (const file of [...everything].filter((name) => !first.has(name)).sort()) {
  rows[`  on demand: ${path.basename(file).replace(/-[^-]*$/, '')}`] = { ...measure([file]), files: 1 };
}
console.table(rows);

const unknown = readdirSync(`${folder}/chunks`).filter((file) => file.endsWith('.js') && !everything.has(`chunks/${file}`));
if (unknown.length > 0) throw new Error(`Chunks that nothing imports: ${unknown.join(', ')}; build anew`);
const over = Object.entries(rows).filter(([, { brotli, budget }]) => budget !== undefined && brotli > budget);
for (const [name, { brotli, budget }] of over) console.error(`${name}: ${brotli} bytes of brotli, over the budget of ${budget}`);
process.exit(over.length > 0 ? 1 : 0);
