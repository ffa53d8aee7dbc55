import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { allBlocks, root } from './pages.js';
import type { Block } from './pages.js';

/** Inside the package, so that the examples import it by its name, as built. */
const folder = path.join(root, 'dist/shown-code');

/** Blocks that are part of something larger, by page: what the rest of it is (given.ts). */
const parts: Readonly<Record<string, readonly string[]>> = {
  'docs/following.md': ['bookings', 'database', 'providers', 'secret', 'settings'],
  'docs/links.md': ['LinkOutcome', 'LinkRequest'],
  'docs/operating.md': ['anna'],
  'docs/pages.md': ['backends', 'createBookingServer', 'nameOf', 'publishedElements'],
  'docs/sign-in.md': ['backends', 'connecting', 'createBookingServer', 'desk', 'mySession'],
  'docs/webhooks.md': ['createScheduler', 'guardedFetch', 'options', 'sendWebhook'],
};

/** Run as they stand by tests of their own; JavaScript that says less of its types than a compiler asks for. */
const run: Readonly<Record<string, string>> = {
  'docs/several-times.md': 'test/elements/widget/several-times-manual.browser.test.ts',
  'docs/stand-in.md': 'test/testing/fake-google/docs.test.ts',
};

/** What needs packages that are not installed here: test/consumers has projects with them. */
const foreign = /from '(?:@angular\/core|@vitejs\/plugin-vue|vite)'/;

const blocks = allBlocks('ts', 'js').filter(
  ({ page, language, code }) => (language === 'ts' || !(page in run)) && !foreign.test(code),
);

/** Where a block is written; blocks of a page can import one another by their names. */
function placeOf({ page, line, name, language }: Block): string {
  return path.join(folder, page.replaceAll(/[/.]/g, '-'), name ?? `line-${line}.${language}`);
}

/** A block as the compiler reads it: a module, with what belongs to the rest of it. */
function completed({ page, code }: Block): string {
  const missing = (parts[page] ?? []).filter(
    (name) => new RegExp(`\\b${name}\\b`).test(code) && !hasOwn(name, code),
  );
  const names = missing.map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
  const given = names.length > 0 ? `import { ${names.join(', ')} } from '../given.js';\n` : '';
  return `${given}${code}\nexport {};\n`;
}

/** Whether a block itself imports or declares a name. */
function hasOwn(name: string, code: string): boolean {
  const imported = [...code.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].map(([, names = '']) => names);
  return (
    imported.some((names) => names.split(/[\s,]+/).includes(name)) ||
    new RegExp(`\\b(?:const|function|class|interface) ${name}\\b`).test(code)
  );
}

/** What pages are told to use is checked strictly in TypeScript; in JavaScript for the names and shapes that are used. */
const kinds = [
  { language: 'ts', options: { noPropertyAccessFromIndexSignature: false } },
  {
    language: 'js',
    options: { allowJs: true, checkJs: true, strict: false, exactOptionalPropertyTypes: false },
  },
];

describe('the code that the docs show', () => {
  before(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const block of blocks) {
      mkdirSync(path.dirname(placeOf(block)), { recursive: true });
      writeFileSync(placeOf(block), completed(block));
    }
    const given = readFileSync(path.join(import.meta.dirname, 'given.ts'), 'utf8');
    // As a reader imports it: from the package as built.
    writeFileSync(
      path.join(folder, 'given.ts'),
      given.replaceAll(/'\.\.\/\.\.\/src\/([\w-]+)\.js'/g, "'booking-elements/$1'"),
    );
    for (const { language, options } of kinds)
      writeFileSync(
        path.join(folder, `tsconfig.${language}.json`),
        JSON.stringify({
          extends: '../../tsconfig.json',
          compilerOptions: options,
          include: [`*/*.${language}`],
        }),
      );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is all there', () => assert.ok(blocks.length >= 30, String(blocks.length)));

  for (const { language } of kinds)
    it(`has the types it says (${language})`, () => {
      const { status, stdout } = spawnSync('npx', ['tsc', '-p', `tsconfig.${language}.json`], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    });
});
