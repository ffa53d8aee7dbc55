import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remedies } from '../../../src/contract/host-backend.js';
import type { ConferenceCheck } from '../../../src/contract/host-backend.js';
import { faultyCheckOf, wayOf } from '../../../src/elements/location-editor/conference-way.js';
import { isSupportAddress } from '../../../src/elements/location-editor/support-view.js';

const check = (change: Partial<ConferenceCheck>): ConferenceCheck => ({
  conference: 'google-meet',
  fault: 'not-connected',
  ...change,
});

describe('what helps against a fault', () => {
  const ways = {
    connect: { way: 'go', place: { tab: 'integrations', field: 'connect' } },
    reconnect: { way: 'go', place: { tab: 'integrations', field: 'connection', id: 'c1' } },
    'grant-write-access': { way: 'go', place: { tab: 'integrations', field: 'connection', id: 'c1' } },
    'choose-another-calendar': { way: 'go', place: { tab: 'calendars', field: 'linked' } },
    'ask-administrator': { way: 'explain' },
    'try-again': { way: 'check-again' },
  } as const;
  for (const remedy of remedies)
    it(`is known for ${remedy}`, () => {
      assert.deepEqual(wayOf(check({ remedy, connectionId: 'c1' })), ways[remedy]);
    });

  it('is nothing where nothing is known to help', () => {
    assert.equal(wayOf(check({})), undefined);
  });
});

describe('the fault of a place', () => {
  const meet = { kind: 'conference', conference: 'google-meet' } as const;

  it('is that of the maker of its links', () => {
    assert.equal(faultyCheckOf(meet, [check({ conference: 'other' }), check({})])?.conference, 'google-meet');
    assert.equal(faultyCheckOf(meet, [check({ conference: 'other' })]), undefined);
  });

  it('is none of what works, is not known, or is no video link', () => {
    assert.equal(faultyCheckOf(meet, [{ conference: 'google-meet' }]), undefined);
    assert.equal(faultyCheckOf(meet, undefined), undefined);
    assert.equal(faultyCheckOf({ kind: 'in-person', conference: 'google-meet' }, [check({})]), undefined);
  });
});

describe('where people are who help', () => {
  for (const [address, expected] of [
    ['https://help.example', true],
    ['mailto:help@example.com', true],
    ['tel:+49301234', true],
    ['/help', true],
    ['', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ] as const)
    it(`${expected ? 'may' : 'may not'} be “${address}”`, () => {
      assert.equal(isSupportAddress(address, 'https://page.example/'), expected);
    });
});
