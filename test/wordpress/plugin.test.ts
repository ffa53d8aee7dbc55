import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'demo/wordpress/booking-elements');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string; readonly type?: unknown }[];
    }[];
  }[];
}

/** The attributes that a page may write, of an element. */
function attributesOf(tag: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8')) as Manifest;
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  // What is internal has no type in the manifest.
  const written = element?.attributes?.filter(({ type }) => type !== undefined).map(({ name }) => name);
  assert.ok(written && written.length > 5, tag);
  return written.sort();
}

/** The names in an array of PHP: its keys, or its values. */
function namesIn(constant: string): readonly string[] {
  const [, body = ''] =
    new RegExp(`const ${constant} = array\\((.*?)\\);`, 's').exec(read('includes/attributes.php')) ?? [];
  const names = [...body.matchAll(/'([\w-]+)'(?:\s*=>\s*'\w+')?/g)].map(([, name = '']) => name);
  assert.ok(names.length > 2, constant);
  return names.sort();
}

const without = (names: readonly string[], ...left: readonly string[]) =>
  names.filter((name) => !left.includes(name));

describe('the WordPress plugin', () => {
  it('lets a page write every attribute of the widget but where the server is', () => {
    assert.deepEqual(namesIn('WIDGET_ATTRIBUTES'), without(attributesOf('booking-widget'), 'backend-url'));
  });

  it('gives a button the same; it opens when it is pressed, and floats when that is asked for', () => {
    assert.deepEqual(
      namesIn('WIDGET_ATTRIBUTES'),
      without(attributesOf('booking-button'), 'backend-url', 'open', 'floating'),
    );
  });

  it('has nothing in its block that a shortcode could not say', () => {
    const block = JSON.parse(read('block/block.json')) as {
      readonly attributes: Readonly<Record<string, unknown>>;
    };
    const names = Object.keys(block.attributes).map((name) =>
      name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    const known = [...namesIn('WIDGET_ATTRIBUTES'), 'element', 'label', 'owner'];
    assert.deepEqual(without(names, ...known), []);
    assert.equal(namesIn('ELEMENTS').join(), 'button,floating,widget');
  });

  it('says the same version everywhere, and one that WordPress reads', () => {
    const [, version] = /^ \* Version:\s+(\S+)$/m.exec(read('booking-elements.php')) ?? [];
    const { version: ofPackage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    const block = JSON.parse(read('block/block.json')) as { readonly version: string };
    const [, stable] = /^Stable tag: (\S+)$/m.exec(read('readme.txt')) ?? [];
    assert.deepEqual([version, block.version, stable], [ofPackage, ofPackage, ofPackage]);
    for (const field of ['Requires at least', 'Requires PHP', 'License']) {
      const [header, readme] = [read('booking-elements.php'), read('readme.txt')].map(
        (text) => new RegExp(`${field}:\\s*(\\S+)`).exec(text)?.[1],
      );
      assert.equal(header, readme, field);
      assert.ok(header, field);
    }
  });

  it('has a readme as WordPress.org asks for it', () => {
    const readme = read('readme.txt');
    const [, summary = ''] = /^License URI: \S+\n\n(.+)\n\n== Description ==$/m.exec(readme) ?? [];
    assert.ok(summary.length > 0 && summary.length <= 150, `${summary.length} letters`);
    const [, tags = ''] = /^Tags: (.+)$/m.exec(readme) ?? [];
    assert.ok(tags.split(', ').length <= 5, tags);
    for (const section of ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog'])
      assert.ok(readme.includes(`\n== ${section} ==\n`), section);
  });

  for (const file of files.filter((name) => name.endsWith('.php')))
    it(`does nothing when ${file} is asked for by itself`, () => {
      const guard = file === 'uninstall.php' ? 'WP_UNINSTALL_PLUGIN' : 'ABSPATH';
      const [first] = read(file)
        .split('\n')
        .filter((line) => !/^(<\?php|\s*$|\/?\s?\*|namespace )/.test(line));
      assert.equal(first, `defined( '${guard}' ) || exit;`);
    });

  it('says all its words in its own text domain', () => {
    for (const file of files.filter((name) => /\.(php|js)$/.test(name))) {
      const calls = read(file).match(/\b(?:esc_html__|esc_attr__|__)\(/g) ?? [];
      const right =
        read(file).match(/\b(?:esc_html__|esc_attr__|__)\(\s*'[^']*',\s*'booking-elements',?\s*\)/g) ?? [];
      assert.equal(right.length, calls.length, file);
    }
  });
});
