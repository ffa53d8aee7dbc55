import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colorIdOf } from '../../../src/adapters/google/event-colors.js';

describe('the colour of an event', () => {
  const cases: readonly (readonly [color: string, id: string])[] = [
    ['#a4bdfc', '1'],
    ['#DC2127', '11'],
    ['#ff0000', '11'],
    ['#0000ff', '9'],
    ['#00ff00', '10'],
    ['#ffffff', '8'],
    ['#ffd700', '5'],
  ];
  for (const [color, id] of cases)
    it(`${color} is nearest to ${id}`, () => {
      assert.equal(colorIdOf(color), id);
    });
});
