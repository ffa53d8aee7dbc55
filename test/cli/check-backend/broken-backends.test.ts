import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceServer, run, whileServing } from './checked-server.js';
import { faults } from './faults.js';

/** Clauses that every answer is judged by: seen in what all others ask. */
const aboutAnswers =
  /^wire: (?:answers with the status|refuses as|answers JSON as|answers what the OpenAPI|writes instants|says in whole|sends nobody)/;

interface Told {
  readonly verdicts: readonly {
    readonly part: string;
    readonly clause: string;
    readonly outcome: string;
    readonly why?: string;
    readonly exchanges?: readonly { readonly answer: string; readonly curl: string }[];
  }[];
}

describe('check-backend, of a backend that', () => {
  for (const [name, { clause, writes, fault }] of Object.entries(faults)) {
    it(`${name}, names the clause that it breaks`, async () => {
      const { server } = referenceServer();
      const wrong = fault();
      const words =
        /^\^?(?:wire: |BookingBackend: |broken lines: )?([^?(|[\\]+)/.exec(clause.source)?.[1] ?? '';
      const only = aboutAnswers.test(clause.source.replace('^', '').replaceAll('\\', ''))
        ? ['--only', 'wire:']
        : ['--only', words.replace('$', '')];
      const { code, printed, complained } = await whileServing(
        (request) => wrong(request, server),
        (address) => run(address, '--json', '--timeout', '5', ...only, ...(writes ? ['--write'] : [])),
      );
      assert.equal(code, 1, complained);
      const broken = (JSON.parse(printed) as Told).verdicts.filter(({ outcome }) => outcome === 'broken');
      const found = broken.find((verdict) => clause.test(`${verdict.part}: ${verdict.clause}`));
      assert.ok(
        found,
        `broken: ${broken.map((verdict) => verdict.clause).join(', ') || 'nothing'}\n${complained}`,
      );
      assert.ok(found.why, 'it says what was expected');
      assert.ok(
        found.exchanges?.every(({ curl }) => curl.startsWith('curl -sS -i ')),
        'and how to repeat it',
      );
      assert.ok((found.exchanges?.length ?? 0) > 0);
    });
  }

  it('are of more than thirty kinds', () => {
    assert.ok(Object.keys(faults).length > 30);
  });
});
