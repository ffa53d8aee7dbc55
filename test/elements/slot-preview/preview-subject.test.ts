import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostEventType, Schedule } from '../../../src/contract/index.js';
import { previewable, subjectOf } from '../../../src/elements/slot-preview/preview-subject.js';
import type { PreviewKnown } from '../../../src/elements/slot-preview/preview-subject.js';

const inZone = (zone: string): Schedule => ({ zone, weekly: {} });
const typeOf = (slug: string, more: Partial<HostEventType> = {}): HostEventType => ({
  slug,
  title: slug,
  durationsMinutes: [30],
  window: { rollingDays: 60 },
  ...more,
});
const known: PreviewKnown = {
  wanted: '',
  draft: undefined,
  eventTypes: [typeOf('own', { schedule: inZone('Asia/Tokyo') }), typeOf('usual')],
  profile: { schedule: inZone('Europe/Berlin') },
};
const profile = { schedule: inZone('America/New_York'), locations: [] };

describe('whose times the preview shows', () => {
  const cases: readonly (readonly [string, Partial<PreviewKnown>, readonly [string, string] | undefined])[] =
    [
      ['the first, by its own hours', {}, ['own', 'Asia/Tokyo']],
      ['the one that is wanted, by the profile’s hours', { wanted: 'usual' }, ['usual', 'Europe/Berlin']],
      ['none that is not there', { wanted: 'gone' }, undefined],
      ['none where there is none', { eventTypes: [] }, undefined],
      [
        'the device’s clock where no hours are known',
        { wanted: 'usual', profile: undefined },
        ['usual', 'UTC'],
      ],
      ['one that uses the hours that are drafted', { draft: { profile } }, ['usual', 'America/New_York']],
      ['the one that is wanted all the same', { wanted: 'own', draft: { profile } }, ['own', 'Asia/Tokyo']],
      [
        'one that is drafted and not saved yet',
        { wanted: 'fresh', draft: { eventType: typeOf('fresh') } },
        ['fresh', 'Europe/Berlin'],
      ],
      [
        'the draft rather than what is saved',
        { wanted: 'own', draft: { eventType: typeOf('own', { schedule: inZone('Asia/Dubai') }) } },
        ['own', 'Asia/Dubai'],
      ],
      [
        'the hours of its organising host before its own',
        {
          wanted: 'team',
          eventTypes: [
            typeOf('team', {
              schedule: inZone('Asia/Tokyo'),
              hosts: [{ hostId: 'anna', schedule: inZone('Asia/Dubai') }, { hostId: 'ben' }],
            }),
          ],
        },
        ['team', 'Asia/Dubai'],
      ],
    ];
  for (const [title, change, expected] of cases)
    it(`is ${title}`, () => {
      const subject = subjectOf({ ...known, ...change }, 'UTC');
      assert.deepEqual(subject && [subject.eventType.slug, subject.zone], expected);
    });

  it('lists each once, a draft in place of what is saved', () => {
    const eventType = typeOf('usual', { title: 'Drafted' });
    const all = previewable({ ...known, draft: { eventType } });
    assert.deepEqual(
      all.map(({ title }) => title),
      ['Drafted', 'own'],
    );
  });
});
