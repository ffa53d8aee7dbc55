// npm run size: what a guest's page loads, minified, raw and compressed; fails over budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = 'dist/cdn';
const entry = 'booking-elements.js';
/** Bytes of brotli that a page may load to show free times, and to a booking; the aim is 24,576 and 40,960. */
const budgets = { first: 24_576, whole: 40_960 };

/** A file and whatever it imports, at once or, with `later`, on demand: by its name (.config/asked-again.mjs). */
function closure(file, { later }, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(path.join(folder, file), 'utf8');
  for (const [, imported] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g))
    closure(path.join(path.dirname(file), imported), { later }, seen);
  if (!later) return seen;
  const place = /\bimport\("\.\/([\w/-]+)\/"\+/.exec(text)?.[1] ?? path.dirname(file);
  for (const [, name] of text.matchAll(/[\w$]\("([\w.-]+)"\)/g)) {
    const asked = `${place}/${name}.js`;
    if (existsSync(path.join(folder, asked))) closure(asked, { later }, seen);
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
/** The pieces that a plain booking in English loads. */
const plain = ['booking-elements', 'booking'];
/** What those load besides that keep the time meanwhile. */
const keeping = [
  'directive',
  'extra-element',
  'later-element',
  'load-extras',
  'hold',
  'styled',
  'rare-views',
  'whole-texts',
];
/** And those where there are several places. */
const choosing = ['location-picker', 'whole-texts', 'directive', 'live', 'if-defined'];
const nameOf = (file) => path.basename(file, '.js');
const whole = [...everything].filter((file) => plain.includes(nameOf(file)));
const kept = [...everything].filter((file) => [...plain, ...keeping].includes(nameOf(file)));
const placed = [...everything].filter((file) => [...plain, ...choosing].includes(nameOf(file)));
const rows = {
  'to show free times': { ...measure(first), files: first.size, budget: budgets.first },
  'to a confirmed booking': { ...measure(whole), files: whole.length, budget: budgets.whole },
  'to one at a place that was chosen': { ...measure(placed), files: placed.length },
  'to one whose time is kept meanwhile': { ...measure(kept), files: kept.length },
  everything: { ...measure(everything), files: everything.size },
};
for (const file of [...everything].filter((name) => !first.has(name)).sort()) {
  const name = `  on demand: ${nameOf(file)}`;
  rows[name] = { ...measure([file]), files: 1 };
}
const buttonEntry = 'booking-button.js';
const buttonFirst = closure(buttonEntry, { later: false });
const buttonEverything = closure(buttonEntry, { later: true });
rows['the button alone'] = { ...measure(buttonFirst), files: buttonFirst.size };
rows['both sides of a frame'] = { ...measure(closure('booking-frame.js', { later: true })), files: 1 };
const hostEntry = 'booking-elements-host.js';
const hostFrame = closure(hostEntry, { later: false });
const hostEverything = closure(hostEntry, { later: true });
rows['host: the frame of the settings'] = { ...measure(hostFrame), files: hostFrame.size };
rows['host: everything, in every language'] = { ...measure(hostEverything), files: hostEverything.size };
console.table(rows);

const unknown = [
  ['chunks', everything],
  ['button-chunks', buttonEverything],
  ['host-chunks', hostEverything],
].flatMap(([place, known]) =>
  readdirSync(`${folder}/${place}`, { recursive: true }).filter(
    (file) => file.endsWith('.js') && !known.has(`${place}/${file}`),
  ),
);
if (unknown.length > 0) throw new Error(`Chunks that nothing imports: ${unknown.join(', ')}; build anew`);
for (const [name, { brotli, budget }] of Object.entries(rows)) {
  if (budget === undefined || brotli <= budget) continue;
  console.error(`${brotli} bytes of brotli ${name}: over the budget of ${budget}`);
  process.exitCode = 1;
}
