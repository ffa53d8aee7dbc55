import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

// The package as it would be published, looked at from outside; fresh projects that install it are in test/consumers/.

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

type Target = string | { readonly types: string; readonly default: string };

const own = JSON.parse(read('package.json')) as {
  readonly exports: Readonly<Record<string, Target>>;
  readonly sideEffects: readonly string[];
  readonly customElements: string;
  readonly 'web-types': string;
  readonly main: string;
  readonly types: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

const filesOf = (target: Target): readonly string[] =>
  typeof target === 'string' ? [target] : [target.types, target.default];

function packed(): readonly string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(output) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map((file) => file.path);
}

describe('what is published', () => {
  const files = packed();

  it('is what was built, and what tells of it', () => {
    const places = new Set(
      files.map((file) => /^(?:dist\/[^/]+|docs|src\/testing\/fake-google|[^/]+$)(?=\/|$)/.exec(file)?.[0]),
    );
    const known = [
      ...['dist/cdn', 'dist/demo', 'dist/editors', 'dist/esm', 'dist/types'],
      ...['docs', 'src/testing/fake-google'],
      ...['custom-elements.json', 'package.json'],
      ...['CHANGELOG.md', 'LICENSE', 'README.md'],
    ];
    assert.deepEqual(
      [...places].filter((place) => !known.includes(place ?? '')),
      [],
    );
    for (const file of files) assert.doesNotMatch(file, /\.test\.|\/\.built$|tsbuildinfo/);
  });

  it('holds every file that package.json names', () => {
    const named = [
      ...Object.values(own.exports).flatMap(filesOf),
      ...[own.main, own.types, own.customElements, own['web-types']],
      ...Object.values(own.bin),
    ].map((file) => path.posix.normalize(file));
    assert.deepEqual(
      named.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('says of every package that is needed by a part alone that it is optional', () => {
    assert.deepEqual(Object.keys(own.peerDependenciesMeta).sort(), Object.keys(own.peerDependencies).sort());
    assert.ok(Object.values(own.peerDependenciesMeta).every(({ optional }) => optional));
  });
});

describe('the entries', () => {
  it('name their types first', () => {
    for (const [entry, target] of Object.entries(own.exports))
      if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default'], entry);
  });

  it('can all be imported without a page, but for scripts that are for one', () => {
    const names = Object.entries(own.exports)
      .filter(([, target]) => typeof target !== 'string' && !target.default.startsWith('./dist/cdn/'))
      .map(([entry]) => `booking-elements${entry.slice(1)}`);
    assert.ok(names.length >= 25, `${names.length} entries`);
    const program = `for (const name of ${JSON.stringify(names)}) await import(name); console.log('all'); process.exit();`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(output.trim(), 'all');
  });
});

describe('sideEffects', () => {
  /** As bundlers match it: `*` is anything within a folder. */
  const patterns = own.sideEffects.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .slice(2)
          .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
          .replaceAll('*', '[^/]*')}$`,
      ),
  );
  const modules = readdirSync(path.join(root, 'dist/esm'), { recursive: true, encoding: 'utf8' })
    .map((file) => `dist/esm/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js'));
  const isKept = (file: string): boolean => patterns.some((pattern) => pattern.test(file));

  it('names every module that is imported for what it does alone', () => {
    const doing = modules.filter(
      (file) => !file.startsWith('dist/esm/cli/') && !/^export (?!\{\};)/m.test(read(file)),
    );
    assert.ok(doing.includes('dist/esm/elements/later-elements.js'));
    assert.deepEqual(
      doing.filter((file) => !isKept(file) && /^(?!\/\/|export \{\};)\S/m.test(read(file))),
      [],
    );
  });

  it('names none that gives something, but for what registers', () => {
    const giving = modules.filter(
      (file) => isKept(file) && !/\/define[\w-]*\.js$/.test(file) && /^export (?!\{\};)/m.test(read(file)),
    );
    assert.deepEqual(giving, []);
  });
});

describe('the data for editors', () => {
  interface Tag {
    readonly name: string;
    readonly description: string;
    readonly attributes: readonly {
      readonly name: string;
      readonly values?: readonly { readonly name: string }[];
    }[];
  }
  const html = JSON.parse(read('dist/editors/vscode.html-custom-data.json')) as {
    readonly tags: readonly Tag[];
  };

  it('knows the words that an attribute can be', () => {
    const layout = html.tags
      .find(({ name }) => name === 'booking-widget')
      ?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(
      layout?.values?.map(({ name }) => name),
      ['month', 'week', 'list'],
    );
  });

  it('names each token and each part once', () => {
    const css = JSON.parse(read('dist/editors/vscode.css-custom-data.json')) as Readonly<
      Record<
        'properties' | 'pseudoElements',
        readonly { readonly name: string; readonly description: string }[]
      >
    >;
    for (const list of [css.properties, css.pseudoElements]) {
      assert.ok(list.length > 20);
      assert.equal(new Set(list.map(({ name }) => name)).size, list.length);
      assert.ok(list.every(({ description }) => description.length > 0));
    }
  });

  it('tells JetBrains of every element', () => {
    const { name, contributions } = JSON.parse(read(own['web-types'])) as {
      readonly name: string;
      readonly contributions: { readonly html: { readonly elements: readonly { readonly name: string }[] } };
    };
    assert.equal(name, 'booking-elements');
    assert.deepEqual(
      contributions.html.elements.map((element) => element.name).sort(),
      html.tags.map((tag) => tag.name).sort(),
    );
  });
});

describe('docs/frameworks.md', () => {
  it('shows what fresh projects are tested with', () => {
    const projects = path.join(root, 'test/consumers/projects');
    const sources = readdirSync(projects, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|vue|svelte)$/.test(file))
      .map((file) => readFileSync(path.join(projects, file), 'utf8'));
    // Angular's own compiler is not among the projects, and the page says so.
    const page = read('docs/frameworks.md').replace(/^## Angular$[\s\S]*?(?=^## )/m, '');
    const examples = [...page.matchAll(/^```(?:tsx|ts|vue|svelte)\n([\s\S]*?)^```$/gm)];
    assert.ok(examples.length >= 6, `${examples.length} examples`);
    for (const [, example = ''] of examples)
      assert.ok(
        sources.some((source) => source === example),
        example,
      );
  });
});
