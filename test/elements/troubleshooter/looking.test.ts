import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookAt, questionOf } from '../../../src/elements/troubleshooter/looking.js';
import { intro, ms, profile, zone } from './sample-day.js';

const two = { ...intro, durationsMinutes: [30, 60] } as const;
const plain = {
  ...profile,
  locations: [
    { id: 'meet', kind: 'conference' },
    { id: 'phone', kind: 'phone-host-calls' },
  ],
} as const;
const now = ms('23:30');

describe('what is looked at', () => {
  it('is today and the first length, where nothing was said', () => {
    const look = lookAt({ eventType: two, zone }, {}, { profile: plain, now });
    assert.deepEqual(look, { date: '2026-03-03', durationMinutes: 30, places: [] });
    const inTokyo = lookAt({ eventType: two, zone: 'Asia/Tokyo' }, {}, { profile: plain, now });
    assert.equal(inTokyo.date, '2026-03-04');
  });

  it('is what was asked for, where it is there', () => {
    const wish = { date: '2026-05-04', durationMinutes: 60, location: 'office' };
    const look = lookAt({ eventType: two, zone }, wish, { profile, now });
    assert.deepEqual(questionOf(two, look, undefined), { eventType: 'intro', ...wish });
    const odd = lookAt(
      { eventType: two, zone },
      { date: 'soon', durationMinutes: 7, location: 'moon' },
      { profile, now },
    );
    assert.deepEqual(questionOf(two, odd, undefined), {
      eventType: 'intro',
      date: '2026-03-03',
      durationMinutes: 30,
    });
  });

  it('asks for a place only where it matters which one', () => {
    const places = (locations: Parameters<typeof lookAt>[2]['profile']['locations']) =>
      lookAt({ eventType: intro, zone }, {}, { profile: { ...profile, locations }, now }).places.length;
    assert.equal(places(profile.locations), 2);
    assert.equal(places(plain.locations), 0);
    assert.equal(places(profile.locations.slice(1)), 0);
  });

  it('carries what is tried out', () => {
    const draft = { calendars: { conflicts: [] } };
    const look = lookAt({ eventType: intro, zone }, {}, { profile: plain, now });
    assert.equal(questionOf(intro, look, draft).draft, draft);
  });
});
