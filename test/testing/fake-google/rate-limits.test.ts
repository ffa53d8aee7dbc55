import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RateLimits } from '../../../src/testing/fake-google/index.js';
import { ANNA, BEN, errorOf, stage, TEN } from './stage.js';

const NONE: RateLimits = { perUser: null, perProject: null, writesPerCalendar: null, refusal: 403 };

describe('quotas', () => {
  it('are none by default', async () => {
    const { list, google } = stage();
    for (let i = 0; i < 700; i += 1) assert.equal((await list()).status, 200);
    assert.deepEqual(google.save().calls, []);
  });

  const limits: [string, Partial<RateLimits>, [number, string]][] = [
    ['of a user', { perUser: 3 }, [403, 'userRateLimitExceeded']],
    ['of a user, with 429', { perUser: 3, refusal: 429 }, [429, 'rateLimitExceeded']],
    ['of an application', { perProject: 3 }, [403, 'rateLimitExceeded']],
    ['of an application, with 429', { perProject: 3, refusal: 429 }, [429, 'rateLimitExceeded']],
  ];
  for (const [what, some, refusal] of limits) {
    it(`${what} refuse what is too much in any minute`, async () => {
      const { list, google } = stage();
      google.settings.rateLimits = { ...NONE, ...some };
      assert.equal((await list()).status, 200);
      google.clock.advance(30_000);
      for (let i = 0; i < 2; i += 1) assert.equal((await list()).status, 200);
      assert.deepEqual(errorOf(await list()), refusal);
      google.clock.advance(29_999);
      assert.deepEqual(errorOf(await list()), refusal);
      google.clock.advance(1);
      assert.equal((await list()).status, 200, 'the first is a minute ago');
      assert.deepEqual(errorOf(await list()), refusal, 'the window slides');
    });
  }

  it('are counted for each user, or for all of an application together', async () => {
    const { google, call, ben } = stage({
      clients: [
        { id: 'one', secret: 's' },
        { id: 'two', secret: 's' },
      ],
    });
    const get = (token?: string) => call('GET', 'calendars/primary', token === undefined ? {} : { token });
    google.settings.rateLimits = { ...NONE, perUser: 1 };
    assert.equal((await get()).status, 200);
    assert.equal((await get(ben)).status, 200);
    google.settings.rateLimits = { ...NONE, perProject: 2 };
    assert.equal((await get()).status, 403);
    assert.equal((await get(google.issueAccessToken({ account: ANNA, client: 'two' }))).status, 200);
  });

  it('of changes are counted for each calendar, whatever it is called', async () => {
    const { google, call, events, insert, list } = stage();
    google.settings.rateLimits = { ...NONE, writesPerCalendar: 2 };
    const team = google.addCalendar({ account: ANNA, summary: 'Team' });
    assert.equal((await insert({ ...TEN, id: 'booking1' })).status, 200);
    assert.equal((await call('PATCH', 'calendars/primary/events/booking1', { body: {} })).status, 200);
    assert.deepEqual(errorOf(await call('DELETE', `${events}/booking1`)), [403, 'rateLimitExceeded']);
    assert.equal((await list()).status, 200, 'reading is another thing');
    assert.equal((await call('POST', `calendars/${team}/events`, { body: TEN })).status, 200);
    assert.equal(google.events(ANNA).filter(({ status }) => status === 'confirmed').length, 1);
    google.addEvent({ calendar: BEN, start: '2026-03-02', end: '2026-03-03' });
  });
});
