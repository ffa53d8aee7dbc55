import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { allBlocks, pages, root, textOf } from './pages.js';

const { scripts, exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
};

/** All that stands in code, in blocks and in lines. */
function codeOf(page: string): string {
  return [
    ...allBlocks('sh', 'bash', 'console', 'yaml', 'dockerfile', 'ini')
      .filter((block) => block.page === page)
      .map(({ code }) => code),
    ...[...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
  ].join('\n');
}

describe('the commands that the docs show', () => {
  it('are commands of this package', async () => {
    const said: string[] = [];
    await runCommand(['help'], { env: {}, print: (line) => said.push(line), complain: () => undefined });
    const known = said.flatMap((line) => /^ {2}([a-z][\w-]*) {2,}/.exec(line)?.[1] ?? []);
    assert.ok(known.length >= 9);
    const unknown = pages().flatMap((page) =>
      [...codeOf(page).matchAll(/npx (?:--yes )?booking-elements ([a-z][\w-]*)/g)]
        .filter(([, name = '']) => !known.includes(name))
        .map(([whole]) => `${page}: ${whole}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('are scripts of this package', () => {
    const unknown = pages().flatMap((page) =>
      [...codeOf(page).matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)]
        .map(([, named, short = '']) => named ?? short)
        // `bench:…` stands for all of that beginning.
        .filter(
          (script) =>
            !Object.keys(scripts).some(
              (one) => one === script || (script.endsWith(':') && one.startsWith(script)),
            ),
        )
        .map((script) => `${page}: ${script}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('import what is exported', () => {
    const unknown = pages().flatMap((page) =>
      [...textOf(page).matchAll(/[`'"]booking-elements\/([\w-]+)[`'"]/g)]
        .filter(([, entry = '']) => !(`./${entry}` in exports))
        .map(([whole]) => `${page}: ${whole}`),
    );
    assert.deepEqual(unknown, []);
  });
});
