import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manageLinkIn, waitingLinkIn } from '../../src/elements/guest-links.js';
import { manageLinks } from '../../src/scheduling/scheduler/manage-links.js';
import type { BookingRecord } from '../../src/contract/index.js';

describe('the booking that a manage link names', () => {
  it('is the one it was made for', async () => {
    const linkOf = manageLinks('https://book.example/manage', { tokenOf: async () => 'a+b/c=&d' });
    const { hash } = new URL(await linkOf({ ref: 'anna.1 & 2' } as BookingRecord));
    assert.deepEqual(manageLinkIn(hash), { ref: 'anna.1 & 2', token: 'a+b/c=&d' });
  });

  for (const fragment of [
    '',
    '#',
    '#manage',
    '#booking=1',
    '#token=2',
    '#booking=&token=2',
    '#booking=1&token=',
  ])
    it(`is none in “${fragment}”`, () => {
      assert.equal(manageLinkIn(fragment), undefined);
    });

  it('is none where the link is of a place on a waiting list, and the other way round', () => {
    const place = { ref: 'anna.2', token: 'secret' };
    assert.deepEqual(waitingLinkIn('#waiting=anna.2&token=secret'), place);
    assert.equal(manageLinkIn('#waiting=anna.2&token=secret'), undefined);
    assert.equal(waitingLinkIn('#booking=anna.2&token=secret'), undefined);
    assert.equal(waitingLinkIn('#waiting=anna.2'), undefined);
  });
});
