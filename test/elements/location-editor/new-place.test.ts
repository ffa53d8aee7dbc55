import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locationKinds } from '../../../src/contract/location.js';
import { newPlace, placeChoices, withChange } from '../../../src/elements/location-editor/new-place.js';
import { faultsOf } from '../../../src/elements/location-editor/place-faults.js';
import { LocationSettings } from '../../../src/schemas/location.js';

describe('a new place', () => {
  it('can be of every kind, video links first', () => {
    assert.deepEqual(
      placeChoices(undefined).map(({ kind }) => kind),
      locationKinds,
    );
    assert.deepEqual(placeChoices(undefined)[0], { kind: 'conference', conference: 'google-meet' });
  });

  it('is no video link where nothing makes any, and each one where several do', () => {
    assert.equal(
      placeChoices([]).some(({ kind }) => kind === 'conference'),
      false,
    );
    assert.deepEqual(placeChoices([{ conference: 'google-meet' }, { conference: 'other' }]).slice(0, 2), [
      { kind: 'conference', conference: 'google-meet' },
      { kind: 'conference', conference: 'other' },
    ]);
  });

  it('is read by guests as its maker is called', () => {
    const choice = { kind: 'conference', conference: 'zoom' } as const;
    assert.deepEqual(newPlace(choice, 'new', 'Zoom'), { id: 'new', ...choice, label: 'Zoom' });
  });

  for (const choice of placeChoices(undefined)) {
    it(`of kind ${choice.kind} is what a backend takes, unless its host has to say where`, () => {
      const place = newPlace(choice, 'new');
      assert.equal(place.id, 'new');
      assert.equal(faultsOf([place]).get('new/detail'), place.detail === '' ? 'missing' : undefined);
      if (place.detail === undefined) assert.ok(LocationSettings.safeParse(place).success);
    });
  }
});

describe('a changed place', () => {
  const whole: LocationSettings = {
    id: 'a',
    kind: 'link',
    label: 'Room',
    detail: 'https://meet.example',
    showDetailBefore: true,
    schedule: { zone: 'Europe/Berlin', weekly: {} },
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
  };

  it('keeps what is not changed', () => {
    assert.deepEqual(withChange(whole, { bufferAfterMinutes: 15 }), { ...whole, bufferAfterMinutes: 15 });
  });

  it('has no fields that say nothing', () => {
    const emptied = withChange(whole, {
      label: '  ',
      showDetailBefore: false,
      schedule: undefined,
      bufferBeforeMinutes: undefined,
      bufferAfterMinutes: undefined,
    });
    assert.deepEqual(emptied, { id: 'a', kind: 'link', detail: 'https://meet.example' });
    assert.ok(LocationSettings.safeParse(emptied).success);
  });

  it('keeps a buffer of nothing: it says something', () => {
    assert.equal(withChange(whole, { bufferBeforeMinutes: 0 }).bufferBeforeMinutes, 0);
  });
});
