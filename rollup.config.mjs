import { readdirSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import literals from 'rollup-plugin-html-literals';
import { askedAgain } from './.config/asked-again.mjs';
import { fingerprint } from './.config/fingerprint.mjs';
import { lighterLit } from './.config/lighter-lit.mjs';
import { opening } from './.config/notices.mjs';

/** Arrows go one way: an import cycle ends the build, of modules or of chunks, which would wait for one another. */
function onLog(level, log, handler) {
  if (['CIRCULAR_DEPENDENCY', 'CIRCULAR_CHUNK'].includes(log.code)) throw new Error(log.message);
  handler(level, log);
}

/**
 * How templates are minified: in SVG a dropped slash would put each shape inside the one before it, and a space before a
 * word is part of the sentence.
 */
const minifyOptions = { keepClosingSlash: true, conservativeCollapse: true };

/** What a guest needs after having chosen a time comes in one piece: it is asked for together, and packs better. */
const afterTheTime = [
  'elements/(?:confirmation(?!/(?:calendar-file|download))|details-form(?!/special-fields))/',
  'elements/(?:later-elements|step-element)\\.js',
  'elements/texts/(?:en-booking|booking-texts)\\.js',
  'elements/widget/(?:later|details|failed|missing|place-view|refusal|status|words-of)',
  'elements/widget/(?:booking-confirm|booking-submit|history-shelf|widget-booking)',
  'elements/look/waiting',
  'client/(?:flow-attending|flow-booking|flow-keeping|flow-sending|flow-following|booking-request-of|draft-of|fresh-key)',
  'client/(?:attempts|booking-guards|nearest-to|remote-booking|wire-recovery|wiring|written)',
  'contract/(?:absence|booking-operations|booking-words|location|problem|value-shapes|wire-headers)\\.js',
].join('|');
const booking = new RegExp(`dist/esm/(?:${afterTheTime})`);

/** What keys do, with the calendar it takes. */
const keys =
  /elements\/(?:key-moves|month\/month-keys|slot-picker\/slot-moves)\.js|time\/add-months\.js|date-fns/;

/** The backend within the page, with the engine that no other piece holds. */
const sample = /dist\/esm\/(?:sample|scheduling|store|adapters)\//;

/** What else comes on demand, each in one piece of its own. */
const folders =
  'button|event-type-list|further-guests|hold|host-picker|language-menu|location-picker|slot-list|week';
const pieces = [
  [booking, 'booking'],
  [
    /dist\/esm\/(?:elements\/(?:manage|move)\/|elements\/booking-change-event|client\/(?:managing|managing-state)\.js)/,
    'manage',
  ],
  [/dist\/esm\/(?:elements\/waitlist\/(?!again-view)|client\/waiting\/)/, 'waitlist'],
  [
    /client\/(?:flow-series|wanted-times)\.js|elements\/(?:widget\/)?series|lit-html\/(?:async-directive|directives\/(?:private-async-helpers|until))\.js/,
    'series',
  ],
  [/elements\/widget\/(?:trouble|lost|empty)/, 'trouble'],
  [sample, 'sample'],
  [keys, 'keys'],
  [
    /elements\/(?:time-zone-picker\/(?:define|time-zone-(?:change-event|picker|picker\.styles))|widget\/zones-view)\.js/,
    'time-zone',
  ],
];

/**
 * What one build makes stands in a folder of its own: files of two builds are never mixed, and what asks for them names them
 * without letters that say nothing.
 */
const makers = ['rollup.config.mjs', '.config/asked-again.mjs', '.config/lighter-lit.mjs'];
const build = fingerprint('dist/esm', 'package-lock.json', ...makers);

/** Chunks of the guest's page. */
function chunkOf(id) {
  const piece = pieces.find(([pattern]) => pattern.test(id))?.[1];
  return piece ?? new RegExp(`dist/esm/elements/(${folders})/`).exec(id)?.[1];
}

/** What a page loads from one address: the elements, with all that is not needed at once in chunks of its own. */
const page = {
  input: { 'booking-elements': 'dist/esm/define.js' },
  onLog,
  plugins: [
    resolve({ exportConditions: ['production', 'browser'] }),
    lighterLit(),
    literals({ include: ['dist/esm/elements/**/*.js'], options: { minifyOptions } }),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    banner: opening,
    freeze: false,
    generatedCode: { preset: 'es2015', symbols: false },
    sourcemap: true,
    chunkFileNames: `chunks/${build}/[name].js`,
    onlyExplicitManualChunks: true,
    manualChunks: chunkOf,
    plugins: [
      askedAgain(),
      terser({
        ecma: 2021,
        module: true,
        compress: { passes: 4, keep_fargs: false },
        format: { comments: /^(?:!|# allFunctionsCalledOnLoad)/ },
      }),
    ],
  },
};

/** The button alone, which a page loads in place of all of it; what its dialog shows comes when it is about to be opened. */
const buttonPage = {
  ...page,
  input: { 'booking-button': 'dist/esm/define-button.js' },
  output: {
    ...page.output,
    chunkFileNames: `button-chunks/${build}/[name].js`,
    manualChunks: (id) =>
      booking.test(id) ? 'booking' : keys.test(id) ? 'keys' : sample.test(id) ? 'sample' : undefined,
  },
};

/** The same for hosts, apart, so that what a guest loads does not depend on it. */
const hostPage = {
  ...page,
  input: { 'booking-elements-host': 'dist/esm/define-host.js' },
  output: {
    ...page.output,
    chunkFileNames: `host-chunks/${build}/[name].js`,
    // The words of a language come in one piece.
    manualChunks: (id) =>
      keys.test(id) ? 'keys' : /dist\/esm\/elements\/(?:[\w-]+\/words|texts)\/(ar|de)\.js$/.exec(id)?.[1],
  },
};

/** What keeps frames as high as the page in them: one small file for both of its sides. */
const framePage = {
  ...page,
  input: { 'booking-frame': 'dist/esm/start-frame.js' },
};

/**
 * All that a guest's page may need in one script of the classic kind, which asks for nothing more: for pages from a file, and those
 * that are written into by what merges, inlines or delays scripts.
 */
const wholePage = {
  ...page,
  input: { 'booking-elements-whole': 'dist/esm/define.js' },
  output: {
    dir: 'dist/cdn',
    format: 'iife',
    inlineDynamicImports: true,
    banner: ({ modules }) => opening({ modules, isEntry: false }),
    freeze: false,
    generatedCode: page.output.generatedCode,
    sourcemap: true,
    plugins: [terser({ ecma: 2021, compress: { passes: 1 }, format: { comments: /^!/ } })],
  },
};

/** Every entry, walked for cycles and thrown away: what is published per module is the compiler's own output. */
const entries = {
  input: readdirSync('dist/esm')
    .filter((file) => file.endsWith('.js'))
    .map((file) => `dist/esm/${file}`),
  external: /^(?!\.{0,2}\/)/,
  onLog,
  plugins: [
    {
      name: 'write-nothing',
      generateBundle(_options, bundle) {
        for (const file of Object.keys(bundle)) delete bundle[file];
      },
    },
  ],
  output: { dir: 'dist/cdn', format: 'es' },
};

export default [page, buttonPage, hostPage, framePage, wholePage, entries];
