import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { allBlocks, pages, root, textOf } from './pages.js';

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declared[] }[];
};
const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const elements = new Map(declared.flatMap((one) => (one.tagName === undefined ? [] : [[one.tagName, one]])));
const tokens = new Set(declared.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));

/** What every element of a page may carry. */
const global = /^(?:id|class|slot|lang|dir|hidden|style|part|title|role|aria-[\w-]+|data-[\w-]+)$/;

interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
}

function tagsIn(code: string): readonly Tag[] {
  return [...code.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, attribute = '']) => attribute),
    }),
  );
}

describe('the markup that the docs show', () => {
  const blocks = allBlocks('html');

  it('is all there', () => assert.ok(blocks.length >= 8, String(blocks.length)));

  it('names elements and attributes that there are', () => {
    const seen = blocks.flatMap(({ page, line, code }) =>
      tagsIn(code)
        .filter(({ name }) => name.startsWith('booking-'))
        .flatMap(({ name, attributes }) => {
          const element = elements.get(name);
          if (!element) return [`${page}:${line}: <${name}>`];
          const known = new Set(element.attributes?.map((one) => one.name));
          return attributes
            .filter((attribute) => !global.test(attribute) && !known.has(attribute))
            .map((attribute) => `${page}:${line}: <${name} ${attribute}>`);
        }),
    );
    assert.deepEqual(seen, []);
  });

  it('loads scripts that are published', () => {
    const seen = blocks.flatMap(({ page, line, code }) =>
      [...code.matchAll(/<script[^>]*\ssrc="[^"]*\/((?:booking-)[\w-]+\.js)"/g)]
        .filter(([, file = '']) => !existsSync(path.join(root, 'dist/cdn', file)))
        .map(([, file = '']) => `${page}:${line}: ${file}`),
    );
    assert.deepEqual(seen, []);
  });
});

describe('the styles that the docs show', () => {
  const blocks = allBlocks('css');

  it('name custom properties and parts that there are', () => {
    const seen = blocks.flatMap(({ page, line, code }) => [
      ...[...code.matchAll(/(--booking-[\w-]+)/g)]
        .filter(([, name = '']) => !tokens.has(name))
        .map(([, name = '']) => `${page}:${line}: ${name}`),
      ...[...code.matchAll(/(booking-[\w-]+)::part\(([\w-]+)\)/g)]
        .filter(([, tag = '', part = '']) => !elements.get(tag)?.cssParts?.some(({ name }) => name === part))
        .map(([whole]) => `${page}:${line}: ${whole}`),
    ]);
    assert.deepEqual(seen, []);
  });
});

describe('the data that the docs show', () => {
  it('is JSON', () => {
    for (const { page, line, code } of allBlocks('json'))
      assert.doesNotThrow(() => JSON.parse(code) as unknown, `${page}:${line}`);
  });
});

describe('the links of the docs', () => {
  const anchorsOf = (page: string): readonly string[] =>
    [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    );

  it('lead somewhere', () => {
    const dead = pages().flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)].flatMap(([, link = '']) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
        if (!existsSync(path.join(root, target))) return [`${page}: ${link}`];
        const isDead = anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
        return isDead ? [`${page}: ${link}`] : [];
      }),
    );
    assert.deepEqual(dead, []);
  });
});
