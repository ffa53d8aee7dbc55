import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundsAt, isOutdated, readCursor, writeCursor } from '../../../src/adapters/google/sync-cursor.js';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 2, 8, 17);

describe('how far a calendar is followed', () => {
  it('is written and read again', () => {
    for (const cursor of [
      { ...boundsAt(now), syncToken: 'CPDAlvWDx70CEPDAlvWDx70CGAU=', pageToken: undefined },
      { ...boundsAt(now), syncToken: undefined, pageToken: 'page "2"' },
      { ...boundsAt(now), syncToken: 'sync', pageToken: 'page' },
    ])
      assert.deepEqual(readCursor(writeCursor(cursor)), cursor);
  });

  it('is nothing that somebody else wrote', () => {
    for (const text of [
      '',
      'x',
      '1',
      'null',
      '{}',
      '[]',
      '[1,2]',
      '[1,2,null,null]',
      '[1.5,2,"a",null]',
      '[1,2,3,4]',
    ])
      assert.equal(readCursor(text), undefined, text);
  });

  it('begins a month ago, and goes on for more than a year', () => {
    const { from, to } = boundsAt(now);
    assert.ok(now - from >= 31 * day && now - from < 32 * day);
    assert.ok(to - now > 429 * day);
  });

  it('begins again once a month, and not in the middle of an answer', () => {
    const cursor = { ...boundsAt(now), syncToken: 'sync' };
    assert.ok(!isOutdated(cursor, now + 29 * day));
    assert.ok(isOutdated(cursor, now + 30 * day));
    assert.ok(!isOutdated({ ...cursor, pageToken: 'page' }, now + 30 * day));
  });
});
