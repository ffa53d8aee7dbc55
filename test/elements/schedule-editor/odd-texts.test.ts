import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withOdd, withoutOdd, withoutRow } from '../../../src/elements/schedule-editor/odd-texts.js';
import type { OddTexts } from '../../../src/elements/schedule-editor/odd-texts.js';

const of = (...paths: readonly string[]): OddTexts =>
  new Map(paths.map((path) => [path, { text: path, fault: 'unreadable' }]));
const places = (odd: OddTexts): Record<string, string> =>
  Object.fromEntries([...odd].map(([path, { text }]) => [path, text]));

describe('text that is not done', () => {
  it('is kept by its field, and gone when it is right', () => {
    const odd = withOdd(of('a'), 'b', { text: 'x', fault: 'missing' });
    assert.deepEqual([...odd.keys()], ['a', 'b']);
    assert.deepEqual([...withOdd(odd, 'a', undefined).keys()], ['b']);
  });

  it('goes with the list it stands in, and no other of a similar name', () => {
    const odd = of('weekly.1.0.from', 'weekly.1', 'weekly.10.0.from', 'weekly.2.0.to');
    assert.deepEqual([...withoutOdd(odd, 'weekly.1').keys()], ['weekly.10.0.from', 'weekly.2.0.to']);
  });

  it('moves up with its row', () => {
    const odd = of('weekly.1.0.from', 'weekly.1.1.to', 'weekly.1.2.from', 'weekly.2.2.from');
    assert.deepEqual(places(withoutRow(odd, 'weekly.1', 1)), {
      'weekly.1.0.from': 'weekly.1.0.from',
      'weekly.1.1.from': 'weekly.1.2.from',
      'weekly.2.2.from': 'weekly.2.2.from',
    });
  });
});
