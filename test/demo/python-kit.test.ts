import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../../src/cli/run-command.js';
import { clauses } from './backend-faults.js';
import { startBackend, temporaryFolder } from './started-backend.js';

interface Said {
  readonly code: number;
  readonly report: string;
  readonly complained: string;
}

/** `npx booking-elements check-backend --write` on a backend in Python; with a fault, on the broken one. */
async function check(fault: string | undefined, ...more: readonly string[]): Promise<Said> {
  const { folder, remove } = temporaryFolder();
  const backend = await startBackend(folder, fault);
  const [report, complained]: [string[], string[]] = [[], []];
  try {
    const code = await runCommand(
      ['check-backend', backend.url, '--write', '--json', '--journal', path.join(folder, 'journal'), ...more],
      { env: {}, print: (line) => report.push(line), complain: (line) => complained.push(line) },
    );
    return { code, report: report.join('\n'), complained: complained.join('\n') };
  } finally {
    await backend.kill();
    remove();
  }
}

describe('check-backend, of the backend in Python', { concurrency: 2 }, () => {
  it('says that all of it holds', async () => {
    const { code, report, complained } = await check(undefined);
    assert.equal(code, 0, complained);
    const { counts } = JSON.parse(report) as { readonly counts: Readonly<Record<string, number>> };
    assert.equal(counts['broken'], 0);
    assert.ok((counts['held'] ?? 0) > 40, JSON.stringify(counts));
  });

  for (const [fault, clause] of Object.entries(clauses))
    it(`finds out ${fault}`, async () => {
      const { code, report, complained } = await check(fault, '--only', clause, '--timeout', '5');
      assert.equal(code, 1, complained);
      const { verdicts } = JSON.parse(report) as {
        readonly verdicts: readonly { readonly clause: string; readonly outcome: string }[];
      };
      const broken = verdicts.filter(({ outcome }) => outcome === 'broken');
      assert.ok(
        broken.some((verdict) => verdict.clause === clause),
        JSON.stringify(broken),
      );
    });

  it('says of free times that cannot be read what it got instead', async () => {
    const { code, complained } = await check('local-times', '--timeout', '5');
    assert.equal(code, 2);
    assert.match(complained, /Its free times cannot be read/);
  });
});
