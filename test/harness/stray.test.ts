import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const harness = pathToFileURL(path.join(import.meta.dirname, 'untracked.mjs')).href;

/** Runs tests as the harness does: what they are called when they fail, and how it ended. */
function run(tests: string) {
  const program = `import { stopTracking } from ${JSON.stringify(harness)};
    import { describe, it } from 'node:test';
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    ${tests}
    stopTracking();`;
  const args = ['--test-reporter=tap', '--input-type=module', '--eval', program];
  // Else it would report to the runner that it believes to be a part of.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  const failed = [...stdout.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name);
  const passed = [...stdout.matchAll(/^ *ok \d+ - (.*)$/gm)].map(([, name]) => name);
  return { status, failed, passed, stdout };
}

describe('errors that nobody catches', () => {
  for (const [what, error] of Object.entries({
    'an exception': `queueMicrotask(() => { throw new Error('stray word'); })`,
    'a rejection': `void Promise.reject(new Error('stray word'))`,
    'what is no error': `void Promise.reject('stray word')`,
  }))
    it(`fail the test that they meet: ${what}`, () => {
      const { status, failed, passed, stdout } = run(`describe('house', () => {
        it('before', pause);
        it('here', async () => { await pause(); ${error}; await pause(); });
        it('after', pause);
      });`);
      assert.deepEqual([status, failed, passed], [1, ['here', 'house'], ['before', 'after']], stdout);
      assert.match(stdout, /error: .*stray word/);
    });

  it('end the run with 1 when no test is left', () => {
    const { status, failed, stdout } = run(
      `it('only', () => void setTimeout(() => { throw new Error('stray word'); }, 50));`,
    );
    assert.deepEqual([status, failed], [1, []], stdout);
    assert.match(stdout, /stray word/);
  });

  it('are not there in a run that passes', () => {
    const { status, passed, failed } = run(`describe('house', () => { it('here', pause); });`);
    assert.deepEqual([status, passed, failed], [0, ['here', 'house'], []]);
  });
});
