import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';

// Private tokens are defined in sheets that elements share. One that is used where no sheet of the element defines it would
// be that of an element around it by chance, or nothing at all.

type Exports = Readonly<Record<string, unknown>>;

const root = path.resolve(import.meta.dirname, '../../src/elements');
const load = (file: string) => import(path.join(root, file)) as Promise<Exports>;

/** The sources of all elements, by their file. */
async function elementSources(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const),
  );
  return new Map(texts.filter(([, text]) => text.includes('static override styles')));
}

function cssOf(styles: unknown): string {
  const sheets = ([styles] as unknown[]).flat(Infinity) as CSSResult[];
  return sheets.map(({ cssText }) => cssText).join('\n');
}

/** The looks of an element's own, and with the widget's those that come with its later views. */
async function looksOf(file: string): Promise<string> {
  const styled = Object.values(await load(file)).find(
    (one) => typeof one === 'function' && Object.hasOwn(one, 'styles'),
  );
  const own = cssOf((styled as { readonly styles: unknown }).styles);
  if (file !== 'widget/widget.ts') return own;
  const views = await Promise.all(
    ['later', 'rare', 'trouble'].map((part) => load(`widget/${part}-views.ts`)),
  );
  return [own, ...views.map(({ styles }) => cssOf(styles))].join('\n');
}

/** Those that scripts of the element set. */
async function setByScript(folder: string): Promise<readonly string[]> {
  const files = (await readdir(path.join(root, folder))).filter((file) => /(?<!styles)\.ts$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, folder, file), 'utf8')));
  return texts.flatMap((text) => namesIn(text, /'(--_[\w-]+)'/g));
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

describe('the private tokens that an element uses', async () => {
  const sources = await elementSources();

  it('are looked for in every element', () => {
    assert.ok(sources.size > 25, `${sources.size} elements`);
  });

  for (const file of sources.keys())
    it(`are defined in its own looks: ${file}`, async () => {
      const looks = await looksOf(file);
      const defined = new Set([
        ...namesIn(looks, /(--_[\w-]+)\s*:/g),
        ...(await setByScript(path.dirname(file))),
      ]);
      const used = namesIn(looks, /var\((--_[\w-]+)\)/g);
      assert.ok(used.length > 0);
      assert.deepEqual([...new Set(used)].filter((name) => !defined.has(name)).sort(), []);
    });
});
