import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatWallTime, parseWallTime } from '../../src/time/wall-time.js';

describe('a time of day', () => {
  it('is minutes from midnight, the next midnight included', () => {
    assert.equal(parseWallTime('00:00'), 0);
    assert.equal(parseWallTime('09:30'), 570);
    assert.equal(parseWallTime('23:59'), 1439);
    assert.equal(parseWallTime('24:00'), 1440);
  });

  it('comes back from what is written, each minute of the day', () => {
    for (let minutes = 0; minutes <= 1440; minutes++) {
      assert.equal(parseWallTime(formatWallTime(minutes)), minutes);
    }
    assert.equal(formatWallTime(65), '01:05');
    assert.equal(formatWallTime(1440), '24:00');
  });

  it('is no other text', () => {
    const texts = [
      '',
      '9:30',
      '09:3',
      '0930',
      '24:01',
      '25:00',
      '12:60',
      '09:30:00',
      ' 09:30',
      '09:30\n',
      '-1:00',
      '٠٩:٣٠',
    ];
    for (const text of texts) {
      assert.throws(
        () => parseWallTime(text),
        { name: 'RangeError', message: /^Not a time of day \(HH:MM\): "/ },
        text,
      );
    }
  });

  it('is no other number', () => {
    for (const minutes of [-1, 1441, 0.5, NaN, Infinity]) {
      assert.throws(() => formatWallTime(minutes), RangeError, String(minutes));
    }
  });
});
