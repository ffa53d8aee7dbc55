import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { rollup } from 'rollup';
import type { RollupOptions } from 'rollup';

const root = path.resolve(import.meta.dirname, '..');

/** A line planted into a file, and whether the rooms let it stand. */
const planted: readonly (readonly [file: string, line: string, stands: boolean])[] = [
  ['src/time/zone.ts', "import '../contract/index.js'", false],
  ['src/time/zone.ts', "import 'date-fns-tz'", false],
  ['src/time/civil-date.ts', "import 'date-fns/addDays'", true],
  ['src/contract/problem.ts', "import '../schemas/index.js'", false],
  ['src/contract/problem.ts', "import 'zod'", false],
  ['src/contract/booking-store.ts', "import '../time/interval.js'", true],
  ['src/scheduling/engine/find-slots.ts', "import '../../store/memory/index.js'", false],
  ['src/scheduling/scheduler/book.ts', "import '../../adapters/google/index.js'", false],
  ['src/scheduling/scheduler/book.ts', "import '../check-answers.js'", true],
  ['src/scheduling/scheduler/book.ts', "import 'zod'", false],
  ['src/adapters/google/google-calendar.ts', "import '../memory/index.js'", false],
  ['src/adapters/google/google-calendar.ts', "import '../../scheduling/index.js'", false],
  ['src/store/memory/memory-settings.ts', "import '../../server/booking-server.js'", false],
  ['src/server/booking-server.ts', "import '../adapters/google/index.js'", false],
  ['src/server/booking-server.ts', "import 'node:http'", false],
  ['src/server/booking-server.ts', "import 'hono'", false],
  ['src/node/guarded-fetch.ts', "import 'node:https'", true],
  ['src/node/guarded-fetch.ts', "import '../server/booking-server.js'", false],
  ['src/node/mail/smtp-sender.ts', "import 'nodemailer'", true],
  ['src/node/mail/folder-sender.ts', "import 'node:fs/promises'", true],
  ['src/node/mail/smtp-sender.ts', "import '../../scheduling/index.js'", false],
  ['src/node/mail/smtp-sender.ts', "import 'smtp-server'", false],
  ['src/store/sql/postgres.ts', "import 'pg'", true],
  ['src/store/sql/begin.ts', "import 'node:fs'", false],
  ['src/store/sql/folder-lock.ts', "import 'node:fs'", true],
  ['src/store/sql/begin.ts', "import '../../scheduling/index.js'", false],
  ['src/client/remote-backend.ts', "import '../schemas/index.js'", false],
  ['src/client/remote-backend.ts', "import '../scheduling/index.js'", false],
  ['src/sample/sample-backend.ts', "import '../schemas/index.js'", false],
  ['src/sample/sample-backend.ts', "import 'zod'", false],
  ['src/client/remote-backend.ts', "import '../elements/month/month.js'", false],
  ['src/elements/month/month.ts', "import '../../scheduling/index.js'", false],
  ['src/elements/month/month.ts', "import '../../define.js'", false],
  ['src/elements/month/month.ts', "import '../booking-element.js'", true],
  ['src/elements/month/month.ts', "import 'zod'", false],
  ['src/elements/month/month.ts', "import 'lit'", true],
  ['src/react/component.ts', "import 'react'", true],
  ['src/react/component.ts', "import '../client/flow.js'", false],
  ['src/elements/month/month.ts', "import 'react'", false],
  ['src/testing/fake-google/fake-google.ts', "import 'node:fs'", false],
  ['src/testing/fake-google/listen.ts', "import 'node:http'", true],
];

describe('the rooms', () => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: path.join(root, '.config/eslint.config.mjs'),
    // Which room a file is in needs no types.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  });
  for (const [file, line, stands] of planted) {
    it(`${stands ? 'let' : 'do not let'} ${file} say ${line}`, async () => {
      const [result] = await eslint.lintText(`${line};\n`, { filePath: path.join(root, file) });
      const refused = result?.messages.some(({ ruleId }) => ruleId === 'no-restricted-imports');
      assert.equal(refused, !stands, JSON.stringify(result?.messages));
    });
  }
});

describe('the build', () => {
  it('ends at an import cycle', async () => {
    const address = new URL('../rollup.config.mjs', import.meta.url).href;
    const { default: configs } = (await import(address)) as { default: readonly RollupOptions[] };
    const modules: Readonly<Record<string, string>> = { a: "import 'b'", b: "import 'a'" };
    for (const { onLog } of configs) {
      assert.ok(onLog);
      const plugin = { name: 'planted', resolveId: (id: string) => id, load: (id: string) => modules[id] };
      await assert.rejects(rollup({ input: 'a', plugins: [plugin], onLog }), /Circular dependency/);
    }
  });

  it('puts the engine into the sample alone, and what checks settings into nothing', () => {
    const maps = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js.map'),
    );
    const holding = (part: RegExp) =>
      maps.filter((file) => {
        const { sources } = JSON.parse(readFileSync(`dist/cdn/${file}`, 'utf8')) as { sources: string[] };
        return sources.some((source) => part.test(source));
      });
    const names = (files: readonly string[]) => files.map((file) => path.basename(file)).sort();
    const sample = ['booking-elements-whole.js.map', 'sample.js.map', 'sample.js.map'];
    for (const part of [/\/esm\/scheduling\//, /\/esm\/(?:store|adapters)\//, /\/esm\/sample\//])
      assert.deepEqual(names(holding(part)), sample, String(part));
    for (const part of [
      /node_modules\/zod\//,
      /\/esm\/(?:schemas|server|cli|node|testing|adapters\/google|store\/sql)\//,
    ])
      assert.deepEqual(holding(part), [], String(part));
  });

  it('tells the digest of every file that a page may load', () => {
    const { entries, chunks } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<
      'entries' | 'chunks',
      Readonly<Record<string, string>>
    >;
    const told = { ...entries, ...chunks };
    const scripts = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    assert.deepEqual(Object.keys(told).sort(), scripts.sort());
    for (const file of scripts)
      assert.equal(
        told[file],
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/cdn/${file}`))
          .digest('base64')}`,
        file,
      );
    assert.deepEqual(Object.keys(entries).sort(), [
      'booking-button.js',
      'booking-elements-host.js',
      'booking-elements-whole.js',
      'booking-elements.js',
      'booking-frame.js',
    ]);
  });

  it('has what a page loads at once compiled while it arrives, and what comes on demand when it is called', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    const scripts = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const eager = scripts.filter((file) => readFileSync(`dist/cdn/${file}`, 'utf8').startsWith(hint));
    // Of what has everything in it, a page calls little at once.
    assert.deepEqual(
      eager,
      scripts.filter((file) => !file.includes('chunks') && file !== 'booking-elements-whole.js'),
    );
    assert.ok(eager.includes('booking-elements.js'));
  });
});
