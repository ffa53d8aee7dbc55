import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SettingsPlace } from '../../../src/elements/host/settings-place.js';
import { fragmentOf, placeOf } from '../../../src/elements/host-settings/tab-address.js';

describe('the address of a place in the settings', () => {
  const places: readonly (readonly [SettingsPlace, string])[] = [
    [{ tab: 'calendars' }, '#settings=calendars'],
    [
      { tab: 'event-types', field: 'window', id: 'intro & more' },
      '#settings=event-types&field=window&id=intro+%26+more',
    ],
    [
      { tab: 'troubleshooter', field: 'date', id: '2026-03-03', eventType: 'intro' },
      '#settings=troubleshooter&field=date&id=2026-03-03&eventType=intro',
    ],
  ];
  for (const [place, fragment] of places)
    it(`is ${fragment}, and leads there`, () => {
      assert.equal(fragmentOf(place), fragment);
      assert.deepEqual(placeOf(fragment), place);
    });

  it('leaves other fragments to the page', () => {
    for (const fragment of ['', '#top', '#settings=nowhere']) assert.equal(placeOf(fragment), undefined);
    assert.deepEqual(placeOf('#settings=agenda&color=red'), { tab: 'agenda' });
  });
});
