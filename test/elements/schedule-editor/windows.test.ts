import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { WallWindow } from '../../../src/contract/index.js';
import {
  faultsOfWindows,
  nextWindow,
  noteOfWindow,
  spanOf,
} from '../../../src/elements/schedule-editor/windows.js';
import { formatWallTime } from '../../../src/time/wall-time.js';

/** `09:00-17:00 18:00-20:00` */
const windowsOf = (text: string): readonly WallWindow[] =>
  text === ''
    ? []
    : text.split(' ').map((one) => {
        const [from = '', to = ''] = one.split('-');
        return { from, to };
      });

const faults: readonly (readonly [string, Record<string, string>])[] = [
  ['', {}],
  ['09:00-17:00', {}],
  ['09:00-12:00 12:00-17:00', {}],
  ['09:00-12:00 11:59-17:00', { '1.from': 'overlap' }],
  ['12:00-17:00 09:00-13:00', { '1.to': 'overlap' }],
  ['12:00-13:00 09:00-17:00', { '1.to': 'overlap' }],
  ['09:00-17:00 09:00-17:00', { '1.from': 'overlap' }],
  ['22:00-02:00', {}],
  ['22:00-02:00 23:00-23:30', { '1.from': 'overlap' }],
  ['00:00-00:00 12:00-13:00', { '1.from': 'overlap' }],
  ['09:00-24:00', {}],
  ['24:00-02:00', { '0.from': 'starts-late' }],
  ['nine-17:00', { '0.from': 'unreadable' }],
  ['09:00-25:00 10:00-11:00', { '0.to': 'unreadable' }],
];

describe('the windows of a day', () => {
  for (const [text, expected] of faults)
    it(`${text === '' ? 'none' : text}: ${Object.values(expected).join(', ') || 'nothing is wrong'}`, () => {
      assert.deepEqual(Object.fromEntries(faultsOfWindows(windowsOf(text))), expected);
    });

  it('are remarked on where they go on tomorrow', () => {
    const noted = (text: string) => noteOfWindow(windowsOf(text)[0] ?? { from: '', to: '' });
    assert.equal(noted('22:00-02:00'), 'overnight');
    assert.equal(noted('09:00-09:00'), 'whole-day');
    for (const text of ['09:00-17:00', '09:00-24:00', '09:00-00:00', '00:00-00:00', '00:00-24:00', 'x-09:00'])
      assert.equal(noted(text), undefined, text);
  });

  const next: readonly (readonly [string, string | undefined])[] = [
    ['', '09:00-17:00'],
    ['09:00-12:00', '13:00-15:00'],
    ['09:00-22:30', '23:30-24:00'],
    ['09:00-23:30', '23:30-24:00'],
    ['09:00-24:00', '06:00-08:00'],
    ['00:30-24:00', '00:00-00:30'],
    ['22:00-02:00', '19:00-21:00'],
    ['00:00-24:00', undefined],
  ];
  for (const [text, expected] of next)
    it(`after ${text === '' ? 'none' : text} comes ${expected ?? 'none any more'}`, () => {
      const found = nextWindow(windowsOf(text));
      assert.equal(found && `${found.from}-${found.to}`, expected);
    });

  it('get no other one that would be wrong', () => {
    const wall = fc.integer({ min: 0, max: 1439 }).map(formatWallTime);
    fc.assert(
      fc.property(fc.array(fc.record({ from: wall, to: wall }), { maxLength: 6 }), (windows) => {
        fc.pre(faultsOfWindows(windows).size === 0);
        const found = nextWindow(windows);
        if (!found) return;
        assert.deepEqual(faultsOfWindows([...windows, found]), new Map());
        assert.ok((spanOf(found)?.end ?? 0) <= 1440);
      }),
      { seed: 20_260_301 },
    );
  });
});
