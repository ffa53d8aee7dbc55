import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSync } from 'recheck';
import { attacksOn } from './attack-texts.js';
import { costFault } from './expression-cost.js';
import { expressionsInSource } from './expressions-in-source.js';

describe('regular expressions, as recheck judges them', () => {
  const { written } = expressionsInSource();

  it('have no attack that it knows; what it cannot judge in time stands ours', () => {
    // Its own programs for single machines are left out: this one runs everywhere.
    process.env['RECHECK_BACKEND'] = 'pure';
    const faults: string[] = [];
    let unknown = 0;
    for (const { place, source, flags } of written) {
      const { status } = checkSync(source, flags, { timeout: 10_000 });
      if (status === 'vulnerable') faults.push(`${place} /${source}/`);
      if (status !== 'unknown') continue;
      unknown++;
      const expression = new RegExp(source, flags);
      for (const attack of attacksOn({ source, flags })) {
        const fault = costFault(expression, attack);
        if (fault !== undefined) faults.push(`${place} /${source}/: ${fault}`);
      }
    }
    console.log(`figures: ${written.length} expressions, ${unknown} of them recheck could not judge`);
    assert.deepEqual(faults, []);
  });

  it('are found out by it where they are weak', () => {
    assert.equal(checkSync('^(a+)+$', '').status, 'vulnerable');
  });
});
