import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSync } from 'recheck';
import { costFault } from './expression-cost.js';
import { expressionsInSource } from './expressions-in-source.js';

// Its programs for single machines are left out: this one runs everywhere.
process.env['RECHECK_BACKEND'] = 'pure';

/**
 * What recheck says of an expression, and what its attack costs here: it counts steps, and calls some expressions weak whose
 * cost grows with the text alone.
 */
function judge(source: string, flags: string): { readonly status: string; readonly fault?: string } {
  const diagnostics = checkSync(source, flags, { timeout: 10_000, randomSeed: 20_260_302 });
  if (diagnostics.status !== 'vulnerable') return { status: diagnostics.status };
  const { pumps, suffix } = diagnostics.attack;
  const size = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const fault = costFault(new RegExp(source, flags), (length) => {
    const times = Math.ceil(length / size);
    return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  });
  return { status: diagnostics.status, ...(fault !== undefined && { fault }) };
}

describe('regular expressions, as recheck attacks them', () => {
  it('stand every attack that it finds', () => {
    const counts = new Map<string, number>();
    const { written } = expressionsInSource();
    const faults = written.flatMap(({ place, source, flags }) => {
      const { status, fault } = judge(source, flags);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      return fault === undefined ? [] : [`${place} /${source}/: ${fault}`];
    });
    const said = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
    console.log(`figures: of ${written.length} expressions recheck calls ${said}`);
    assert.deepEqual(faults, []);
  });

  for (const weak of [/^(a+)+$/, /-x-(.+)$/i, /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(uhr)?$/])
    it(`do not stand them where they are weak: ${String(weak)}`, () => {
      assert.notEqual(judge(weak.source, weak.flags).fault, undefined);
    });
});
