import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSlices } from '../../../src/elements/time-zone-picker/in-slices.js';
import { foldText, parseZoneQuery } from '../../../src/elements/time-zone-picker/zone-query.js';

describe('what is typed', () => {
  it('is an offset when it looks like one, with minutes or for the whole hour', () => {
    const cases: readonly [typed: string, from: number, to: number][] = [
      ['+5:30', 330, 330],
      ['+0530', 330, 330],
      ['+530', 330, 330],
      ['gmt+2', 120, 179],
      ['GMT + 2', 120, 179],
      ['UTC-03:30', -210, -210],
      ['−3', -239, -180],
      ['+٥:٣٠', 330, 330],
      ['+۲', 120, 179],
      ['+0', 0, 59],
      ['-0', -59, 0],
      ['utc', 0, 0],
      [' gmt ', 0, 0],
    ];
    for (const [typed, from, to] of cases) {
      const { offset } = parseZoneQuery(typed);
      assert.deepEqual(offset && { from: offset.from + 0, to: offset.to + 0 }, { from, to }, typed);
    }
  });

  it('is words when it does not', () => {
    for (const typed of ['', '  ', 'berlin', '+5:3', '+5:99', '+12345', 'gmt 2', '5:30', 'utcx']) {
      assert.equal(parseZoneQuery(typed).offset, undefined, typed);
    }
    assert.deepEqual(parseZoneQuery(' New  York ').words, ['new', 'york']);
    assert.deepEqual(parseZoneQuery('').words, []);
  });

  it('loses case, marks and signs', () => {
    assert.equal(foldText('São_Paulo'), 'sao paulo');
    assert.equal(foldText('Port-au-Prince'), 'port au prince');
    assert.equal(foldText('İstanbul'), 'istanbul');
    assert.equal(foldText('Česko'), 'cesko');
    assert.equal(foldText('日本'), '日本');
  });
});

describe('work in slices', () => {
  it('is done once for each, in order', async () => {
    const done: number[] = [];
    await inSlices([1, 2, 3], (item) => done.push(item));
    assert.deepEqual(done, [1, 2, 3]);
  });

  it('lets others work in between', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const busy = () => {
      const end = performance.now() + 5;
      while (performance.now() < end);
    };
    await inSlices(Array.from({ length: 20 }), busy);
    clearInterval(timer);
    assert.ok(others > 2, `${others} turns`);
  });
});
