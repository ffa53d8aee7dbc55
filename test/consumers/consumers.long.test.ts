import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../demo/guest-browser.js';
import { bookOn } from './booked-page.js';
import { openWorkshop, wrongFiles } from './project.js';
import type { Project } from './project.js';

// The package as it would be published, in fresh projects of those who use it: it installs, its types hold, what is wrong is
// told, a production build passes, a server renders it, and in Chromium a time is booked for real.

const root = path.resolve(import.meta.dirname, '../..');
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Every optional peer, as these sources are tested with it. */
const peers = Object.fromEntries(
  Object.keys(own.peerDependencies).map((name) => {
    const version = own.devDependencies[name];
    assert.ok(version, `${name} is tested with a version`);
    return [name, version];
  }),
);

/** Entries that are scripts for pages; what they do is seen in plain HTML. */
const forPages = Object.entries(own.exports)
  .filter(([, to]) => (typeof to === 'string' ? to : to.default).startsWith('./dist/cdn/'))
  .map(([entry]) => entry);

const react19 = {
  react: '19.3.1',
  'react-dom': '19.3.1',
  '@types/react': '19.3.1',
  '@types/react-dom': '19.3.0',
};

/** Who shows the widget: a project, with other versions of what it needs. */
const pages: readonly (readonly [title: string, name: string, more?: Readonly<Record<string, string>>])[] = [
  ['React 19', 'react-19'],
  ['React 18, with components', 'react-18'],
  ['React 19, with components', 'react-18', react19],
  ['Preact', 'preact'],
  ['Solid', 'solid'],
  ['Vue', 'vue'],
  ['Svelte', 'svelte'],
];

let workshop: ReturnType<typeof openWorkshop>;
let browser: Browser;
let house: Project;
let server: ChildProcess | undefined;
let backend: string;

before(async () => {
  workshop = openWorkshop();
  [house, browser] = await Promise.all([workshop.install('node', peers), launchBrowser()]);
  const { code, output } = await house.run('tsc');
  assert.equal(code, 0, output);
  [server, backend] = await startServer(house.folder);
});
after(() => {
  server?.kill();
  workshop.close();
});

/** The booking server of the project, from the package as it is installed there. */
async function startServer(folder: string): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, ['made/server.js'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer): void => {
      said += data.toString();
      const found = /Booking at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(said)));
  });
  return [child, url];
}

/** Whether the server has a time still. */
async function isFree(start: string): Promise<boolean> {
  const end = new Date(Date.parse(start) + 1_800_000).toISOString();
  const query = new URLSearchParams({ start, end, zone: 'Europe/Berlin' });
  const answer = await fetch(`${backend}/event-types/intro/slots?${query.toString()}`);
  assert.ok(answer.ok, await answer.clone().text());
  const { slots } = (await answer.json()) as { readonly slots: readonly { readonly start: string }[] };
  return slots.some((slot) => Date.parse(slot.start) === Date.parse(start));
}

async function importsIn(project: Project): Promise<readonly { entry: string; outcome: string }[]> {
  const { code, output } = await project.run(process.execPath, 'made/entries.js');
  assert.equal(code, 0, output);
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { entry: string; outcome: string });
}

describe('in Node', () => {
  it('every entry can be imported where what it needs is installed', async () => {
    const outcomes = await importsIn(house);
    assert.deepEqual(
      outcomes.map(({ entry }) => entry),
      Object.keys(own.exports),
    );
    assert.deepEqual(
      outcomes.filter(({ outcome, entry }) => outcome !== 'imported' && !forPages.includes(entry)),
      [],
    );
  });

  it('an entry that lacks a package names it, and most lack none', async () => {
    const bare = await workshop.install('node');
    await bare.run('tsc', '--noCheck');
    const missing = (await importsIn(bare)).filter(
      ({ outcome, entry }) => outcome !== 'imported' && !forPages.includes(entry),
    );
    for (const { entry, outcome } of missing)
      assert.ok(
        Object.keys(peers).some((name) => outcome.includes(`'${name}'`)),
        `${entry}: ${outcome}`,
      );
    assert.ok(missing.length < Object.keys(own.exports).length / 3, JSON.stringify(missing));
  });
});

describe('in plain HTML', () => {
  it('one script and one tag book a time', async () => {
    const project = await workshop.install('html');
    const file = path.join(project.folder, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('BACKEND', backend));
    const start = await bookOn(project.folder, browser);
    assert.equal(await isFree(start), false);
  });
});

for (const [title, name, more] of pages)
  describe(`in ${title}`, () => {
    let project: Project;
    before(async () => {
      project = await workshop.install(name, more);
    });

    it('has its types', async () => {
      const { code, output } = await project.run('npm', 'run', '--silent', 'types');
      assert.equal(code, 0, output);
    });

    it('is told what is wrong', async () => {
      const { code, output } = await project.run('npm', 'run', '--silent', 'types:wrong');
      assert.notEqual(code, 0);
      const unseen = wrongFiles(name).filter((file) => !output.includes(file));
      assert.deepEqual(unseen, [], output);
    });

    it('is built, rendered by a server, and books a time', async () => {
      const env = { VITE_BACKEND: backend };
      const rendering = ['src/rendered.tsx', 'src/rendered.ts'].find((file) =>
        existsSync(path.join(project.folder, file)),
      );
      assert.ok(rendering);
      for (const args of [[], ['--ssr', rendering, '--outDir', 'dist-server']]) {
        const { code, output } = await project.runWith(env, 'vite', 'build', ...args);
        assert.equal(code, 0, output);
      }
      writeFileSync(
        path.join(project.folder, 'render.js'),
        "import * as page from './dist-server/rendered.js';\n" +
          'process.stdout.write(JSON.stringify({ body: await page.rendered(), head: page.head?.() ?? "" }));\n',
      );
      const { code, output } = await project.run(process.execPath, 'render.js');
      assert.equal(code, 0, output);
      const { body, head } = JSON.parse(output) as { readonly body: string; readonly head: string };
      assert.match(body, /<booking-widget/);
      const file = path.join(project.folder, 'dist/index.html');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('<!--rendered-->', body).replace('</head>', `${head}</head>`),
      );
      const start = await bookOn(path.join(project.folder, 'dist'), browser);
      assert.equal(await isFree(start), false);
    });
  });
