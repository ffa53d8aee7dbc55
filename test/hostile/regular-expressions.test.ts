import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attacksOn, textOf } from './attack-texts.js';
import { costFault } from './expression-cost.js';
import { expressionsInSource } from './expressions-in-source.js';

/** The first attack that a regular expression does not stand. */
function weakness({
  source,
  flags,
}: {
  readonly source: string;
  readonly flags: string;
}): string | undefined {
  const expression = new RegExp(source, flags);
  for (const attack of attacksOn({ source, flags })) {
    const fault = costFault(expression, (length) => textOf(attack, length));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Expressions whose cost grows faster than the text. */
const weak = [
  /^(a+)+$/,
  /^(?:a|a)*b/,
  /^(\w+\s?)*$/,
  /\s+$/,
  /-x-(.+)$/i,
  /^(\d{1,2})(?:\s*[:.h٫]?\s*(\d{2}))?\s*(uhr|a\.?m\.?|p\.?m\.?|ص|م)?$/,
  /^de-(.+-)?x-(.+-)?du(-|$)/i,
  /^\d+\d*x/,
];

describe('regular expressions', () => {
  const { written, made } = expressionsInSource();

  it('are all written out, so that they can be tried', () => {
    assert.ok(written.length > 150, `${written.length} were found`);
    assert.deepEqual(made, []);
  });

  it('cost what grows with the text alone, whatever 100,000 characters say', () => {
    const faults = written.flatMap((expression) => {
      const fault = weakness(expression);
      return fault === undefined ? [] : [`${expression.place} /${expression.source}/: ${fault}`];
    });
    assert.deepEqual(faults, []);
  });

  for (const expression of weak)
    it(`are found out where they cost more: ${String(expression)}`, () => {
      assert.notEqual(weakness(expression), undefined);
    });
});
