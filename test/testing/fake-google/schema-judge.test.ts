import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from './schema-judge.js';
import { stage, TEN } from './stage.js';

describe('the judge by discovery schema', () => {
  const good = async () => {
    const { insert } = stage();
    return (await insert({ ...TEN, summary: 'Intro', attendees: [{ email: 'guest@example.org' }] }))
      .body as object;
  };

  it('lets through what the stand-in answers', async () => {
    assert.deepEqual(judge('Event', await good()), []);
  });

  const planted: [string, object][] = [
    ['an invented property', { busy: true }],
    ['a number where text belongs', { summary: 7 }],
    ['text where a number belongs', { sequence: '0' }],
    ['a fraction where an integer belongs', { sequence: 0.5 }],
    ['a date-time without an offset', { created: '2026-03-02T10:00:00' }],
    ['a day that is none', { start: { date: '2026-02-30' } }],
    ['an invented property deep inside', { attendees: [{ email: 'a@example.org', answer: 'yes' }] }],
    ['an array where an object belongs', { conferenceData: [] }],
    ['a private property that is no text', { extendedProperties: { private: { ref: 1 } } }],
  ];
  for (const [what, change] of planted) {
    it(`finds ${what}`, async () => {
      assert.notDeepEqual(judge('Event', { ...(await good()), ...change }), []);
    });
  }

  it('refuses to judge by a schema that is not there', () => {
    assert.throws(() => judge('Evnt', {}));
  });
});
