import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '..');
/** Inside the package, so that the examples import it by its name, as built. */
const folder = path.join(root, 'dist/readme');
/** The examples of a page. */
const examplesIn = (page: string): readonly string[] =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code = '']) => code,
  );
const examples = ['README.md', 'docs/server.md'].flatMap(examplesIn);
/** Suites that a backend team runs on parts of its own. */
const suites = examplesIn('docs/backend.md');

function exampleWith(words: string): string {
  const index = examples.findIndex((code) => code.includes(words));
  assert.ok(index >= 0, `there is an example with ${words}`);
  return path.join(folder, `example-${index}.ts`);
}

function run(file: string): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

describe('the examples of the README and of docs/server.md', () => {
  before(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [index, code] of examples.entries())
      writeFileSync(path.join(folder, `example-${index}.ts`), code);
    for (const [index, code] of suites.entries()) writeFileSync(path.join(folder, `suite-${index}.ts`), code);
    writeFileSync(
      path.join(folder, 'suites.ts'),
      suites.map((_, index) => `import './suite-${index}.js';\n`).join(''),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are all run by the tests below', () => {
    assert.equal(examples.length, 3);
    assert.equal(suites.length, 4);
  });

  it('print what they say they print', () => {
    const file = exampleWith('findSlots');
    const { code, output } = run(file);
    assert.equal(code, 0, output);
    const promised = /^\/\/ (\[ .*\])$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    assert.equal(output.trim().replaceAll(/\s+/g, ' '), promised);
  });

  it('make a backend that keeps its promises', () => {
    const { code, output } = run(exampleWith('salon('));
    assert.equal(code, 0, output);
    assert.match(output, /pass [1-9]\d\b/);
  });

  it('run the suites of docs/backend.md, which all hold', () => {
    const { code, output } = run(path.join(folder, 'suites.ts'));
    assert.equal(code, 0, output);
    for (const title of ['BookingStore', 'SettingsStore', 'CalendarAdapter', 'HostBackend'])
      assert.ok(output.includes(`Subtest: ${title}`) || output.includes(`▶ ${title}`), title);
  });

  it('start a server that answers', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', exampleWith('startWorker')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: '0',
        BOOKING_SECRET: 'only for this test, and long enough',
        DATABASE_URL: path.join(folder, 'data'),
      },
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let output = '';
        const listen = (data: Buffer) => {
          output += data.toString();
          const found = /Booking at (\S+)/.exec(output)?.[1];
          if (found) resolve(found);
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.on('close', () => reject(new Error(output)));
      });
      const response = await fetch(`${address}/event-types`);
      assert.deepEqual(await response.json(), [
        { slug: 'intro', title: 'Intro call', durationsMinutes: [30] },
      ]);
    } finally {
      child.kill();
    }
  });
});
