import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { LocationSettings } from '../../../src/contract/settings-store.js';
import { faultsOf, placeOfPath, refusedPaths } from '../../../src/elements/location-editor/place-faults.js';
import { readMinutes } from '../../../src/elements/location-editor/whole-minutes.js';

const place = (change: Partial<LocationSettings>): LocationSettings => ({
  id: 'a',
  kind: 'text',
  detail: 'x',
  ...change,
});

describe('what is wrong with a place', () => {
  for (const [name, change, expected] of [
    ['nothing, of a text', {}, []],
    ['nothing, of a guest who says where', { kind: 'ask-guest', detail: undefined }, []],
    ['nothing is said', { detail: ' \n' }, [['a/detail', 'missing']]],
    ['an address is missing', { kind: 'in-person', detail: undefined }, [['a/detail', 'missing']]],
    ['a number without digits', { kind: 'phone-guest-calls', detail: 'call me' }, [['a/detail', 'no-phone']]],
    ['nothing, of a number', { kind: 'phone-guest-calls', detail: ' +49 (0)30 123-45 ' }, []],
    ['a link to nowhere', { kind: 'link', detail: 'zoom.example/1' }, [['a/detail', 'no-link']]],
    ['a link that runs', { kind: 'link', detail: 'javascript:alert(1)' }, [['a/detail', 'no-link']]],
    ['nothing, of a link', { kind: 'link', detail: 'https://zoom.example/1' }, []],
    ['a long text', { detail: 'x'.repeat(2001) }, [['a/detail', 'too-long']]],
    ['a long name', { label: 'x'.repeat(201) }, [['a/label', 'too-long']]],
    ['a long buffer', { bufferAfterMinutes: 44_641 }, [['a/bufferAfterMinutes', 'out-of-bounds']]],
    ['nothing, of the longest buffer', { bufferAfterMinutes: 44_640 }, []],
  ] as const)
    it(name, () => {
      assert.deepEqual([...faultsOf([place(change as Partial<LocationSettings>)])], expected);
    });

  it('is said of text that is no number, whatever number was there before', () => {
    const odd = new Map([['a/bufferBeforeMinutes', 'ten']]);
    assert.deepEqual(
      [...faultsOf([place({ bufferBeforeMinutes: 10 })], odd)],
      [['a/bufferBeforeMinutes', 'not-a-number']],
    );
  });

  it('names the place, whatever signs its id has', () => {
    assert.equal(placeOfPath('a/b/detail'), 'a/b');
  });
});

describe('what a backend refuses', () => {
  const places = [place({}), place({ id: 'b' })];
  const refused = (...paths: readonly string[]) =>
    refusedPaths(
      new BookingError('invalid-request', { fields: paths.map((path) => ({ path, message: 'no' })) }),
      places,
    );

  it('is the field of the place at that index', () => {
    assert.deepEqual(refused('value.locations.1.detail', 'locations.0.label'), ['b/detail', 'a/label']);
  });

  it('is the place where the field has no place of its own', () => {
    assert.deepEqual(refused('value.locations.1', 'value.locations.0.kind'), ['b/place', 'a/place']);
  });

  it('is nothing of what is not a place, or is there no more', () => {
    assert.deepEqual(refused('value.name', 'value.locations', 'value.locations.7.detail'), []);
    assert.deepEqual(refusedPaths(new BookingError('unavailable'), places), []);
  });
});

describe('minutes', () => {
  for (const [text, expected] of [
    ['15', 15],
    [' 0 ', 0],
    ['٣٠', 30],
    ['۴۵', 45],
    ['', undefined],
    [' ', undefined],
    ['1.5', NaN],
    ['-5', NaN],
    ['a', NaN],
  ] as const)
    it(`are ${expected} in “${text}”`, () => {
      assert.deepEqual(readMinutes(text), expected);
    });
});
