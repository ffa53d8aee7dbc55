import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  asksGuest,
  chosenLocation,
  faultOfChoice,
} from '../../../src/elements/location-picker/location-choice.js';
import type { Location } from '../../../src/contract/location.js';

const meet: Location = { id: 'meet', kind: 'conference', conference: 'google-meet' };
const phone: Location = { id: 'phone', kind: 'phone-host-calls' };
const place: Location = { id: 'place', kind: 'ask-guest' };
const broken: Location = { id: 'zoom', kind: 'conference', fault: 'needs-reconnect' };
const locations = [meet, phone, place, broken];

describe('the chosen place', () => {
  it('is the one with the id', () => {
    assert.equal(chosenLocation({ locations, selected: 'phone', detail: '' }), phone);
    assert.equal(chosenLocation({ locations, detail: '' }), undefined);
    assert.equal(chosenLocation({ locations, selected: 'gone', detail: '' }), undefined);
  });

  it('is the only one without a word', () => {
    assert.equal(chosenLocation({ locations: [meet], detail: '' }), meet);
  });

  it('is never one that cannot be', () => {
    assert.equal(chosenLocation({ locations, selected: 'zoom', detail: '' }), undefined);
    assert.equal(chosenLocation({ locations: [broken], detail: '' }), undefined);
  });

  it('asks the guest for something when its kind does', () => {
    assert.deepEqual([...locations, undefined].map(asksGuest), [false, true, true, false, false]);
  });
});

describe('a choice', () => {
  const fault = (selected: string | undefined, detail = '') => faultOfChoice({ locations, selected, detail });

  it('needs a place', () => {
    assert.equal(fault(undefined), 'no-location');
    assert.equal(fault('zoom'), 'no-location');
    assert.equal(fault('meet'), undefined);
  });

  it('needs what the place asks for', () => {
    assert.equal(fault('phone', '  '), 'no-detail');
    assert.equal(fault('place'), 'no-detail');
    assert.equal(fault('place', 'Café Anna, 2nd floor'), undefined);
  });

  it('takes every way to write a phone number', () => {
    for (const number of [
      '+49 30 1234567',
      '(030) 123-4567',
      '030/1234.567',
      '0049 30 1234567',
      '+٤٩ ٣٠ ١٢٣٤٥',
      '12345',
      '+49 (0)30 123-45 x6',
    ]) {
      assert.equal(fault('phone', number), undefined, number);
    }
  });

  it('takes nothing else for one', () => {
    for (const text of [
      'anna@example.com',
      '1234',
      'call me',
      '+49 30 1234567 ext',
      '123456789012345678901',
      '12+345678',
    ]) {
      assert.equal(fault('phone', text), 'not-a-phone', text);
    }
  });
});
