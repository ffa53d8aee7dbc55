import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GoogleError, type Fault, type FaultName } from '../../../src/testing/fake-google/index.js';
import { ANNA, errorOf, stage, TEN } from './stage.js';

const INSERT = 'calendar.events.insert';
const count = ({ google }: ReturnType<typeof stage>) => google.events(ANNA).length;

/** The code in the cause, which is where fetch says what happened. */
const causeIs = (code: string) => (error: unknown) =>
  error instanceof TypeError && (error.cause as { code: string }).code === code;

describe('errors on order', () => {
  const errors: [FaultName, number, string][] = [
    ['unauthorized', 401, 'authError'],
    ['rateLimitExceeded', 403, 'rateLimitExceeded'],
    ['userRateLimitExceeded', 403, 'userRateLimitExceeded'],
    ['quotaExceeded', 403, 'quotaExceeded'],
    ['forbidden', 403, 'forbidden'],
    ['dailyLimitExceeded', 403, 'dailyLimitExceeded'],
    ['accessNotConfigured', 403, 'accessNotConfigured'],
    ['insufficientPermissions', 403, 'insufficientPermissions'],
    ['requiredAccessLevel', 403, 'requiredAccessLevel'],
    ['forbiddenForNonOrganizer', 403, 'forbiddenForNonOrganizer'],
    ['forbiddenForServiceAccounts', 403, 'forbiddenForServiceAccounts'],
    ['timeRangeEmpty', 400, 'timeRangeEmpty'],
    ['timeRangeTooLong', 400, 'timeRangeTooLong'],
    ['invalidSyncToken', 400, 'invalid'],
    ['invalidConferenceType', 400, 'invalid'],
    ['notFound', 404, 'notFound'],
    ['duplicate', 409, 'duplicate'],
    ['conflict', 409, 'conflict'],
    ['updatedMinTooLongAgo', 410, 'updatedMinTooLongAgo'],
    ['deleted', 410, 'deleted'],
    ['fullSyncRequired', 410, 'fullSyncRequired'],
    ['conditionNotMet', 412, 'conditionNotMet'],
    ['tooManyRequests', 429, 'rateLimitExceeded'],
    ['backendError', 500, 'backendError'],
    ['badGateway', 502, 'backendError'],
    ['unavailable', 503, 'backendError'],
    ['gatewayTimeout', 504, 'backendError'],
  ];
  for (const [error, status, reason] of errors) {
    it(`${error} is ${status} ${reason}, once, and nothing is written`, async () => {
      const world = stage();
      world.google.faults.add({ match: { method: INSERT }, fault: { kind: 'error', error } });
      assert.deepEqual(errorOf(await world.insert(TEN)), [status, reason]);
      assert.equal(count(world), 0);
      assert.equal((await world.insert(TEN)).status, 200);
    });
  }

  it('may be written all the same, so that only asking tells', async () => {
    const world = stage();
    world.google.faults.add({ fault: { kind: 'error', error: 'unavailable', applied: true } });
    assert.equal((await world.insert({ ...TEN, id: 'booking1' })).status, 503);
    assert.equal((await world.insert({ ...TEN, id: 'booking1' })).status, 409);
    assert.equal(count(world), 1);
  });

  it('may say when to come back', async () => {
    const { google, insert } = stage();
    google.faults.add({ fault: { kind: 'error', error: 'tooManyRequests', retryAfter: 7 } });
    assert.equal((await insert(TEN)).headers.get('retry-after'), '7');
  });

  it('may be any other', async () => {
    const { google, insert } = stage();
    const error = new GoogleError(403, [
      {
        domain: 'calendar',
        reason: 'forbiddenForServiceAccounts',
        message: 'Service accounts cannot invite.',
      },
    ]);
    google.faults.add({ fault: { kind: 'error', error } });
    assert.deepEqual(errorOf(await insert(TEN)), [403, 'forbiddenForServiceAccounts']);
  });

  it('has invalid_grant for the token endpoint', async () => {
    const { google } = stage();
    google.faults.add({ match: { method: 'oauth2.token' }, fault: { kind: 'error', error: 'invalidGrant' } });
    const response = await google.fetch('https://oauth2.googleapis.com/token', { method: 'POST' });
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { error: string }).error, 'invalid_grant');
  });
});

describe('broken connections', () => {
  const broken: [Fault, string, number][] = [
    [{ kind: 'refused' }, 'ECONNREFUSED', 0],
    [{ kind: 'reset' }, 'ECONNRESET', 0],
    [{ kind: 'reset', applied: true }, 'ECONNRESET', 1],
  ];
  for (const [fault, code, written] of broken) {
    it(`${JSON.stringify(fault)} rejects with ${code} after writing ${written}`, async () => {
      const world = stage();
      world.google.faults.add({ fault });
      await assert.rejects(world.insert(TEN), causeIs(code));
      assert.equal(count(world), written);
      assert.equal(world.google.requests.entries[0]?.status, 'lost');
    });
  }

  it('refuses everything while it is down, and nothing after', async () => {
    const { google, list } = stage();
    google.down = true;
    await assert.rejects(list(), causeIs('ECONNREFUSED'));
    await assert.rejects(google.fetch('https://oauth2.googleapis.com/token', { method: 'POST' }), TypeError);
    google.down = false;
    assert.equal((await list()).status, 200);
  });

  for (const applied of [false, true]) {
    it(`hangs until the caller gives up, ${applied ? 'having written' : 'nothing written'}`, async () => {
      const world = stage();
      world.google.faults.add({ fault: { kind: 'hang', applied } });
      const giving = new AbortController();
      const reply = world.call('POST', world.events, { body: TEN, signal: giving.signal });
      await new Promise(setImmediate);
      giving.abort(new DOMException('too long', 'TimeoutError'));
      await assert.rejects(reply, { name: 'TimeoutError' });
      assert.equal(count(world), applied ? 1 : 0);
    });
  }

  it('does not even start for who gave up before', async () => {
    const world = stage();
    await assert.rejects(world.call('GET', world.events, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    assert.equal(world.google.requests.entries.length, 0);
  });
});

describe('late answers', () => {
  it('come when the clock has come so far', async () => {
    const { google, list } = stage();
    google.faults.add({ fault: { kind: 'delay', milliseconds: 5000 } });
    let answered = false;
    const reply = list().then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise(setImmediate);
    google.clock.advance(4999);
    await new Promise(setImmediate);
    assert.equal(answered, false);
    google.clock.advance(1);
    assert.equal((await reply).status, 200);
  });

  it('come after the sleep that was given', async () => {
    const slept: number[] = [];
    const world = stage({
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
      },
    });
    world.google.faults.add({ fault: { kind: 'delay', milliseconds: 5000 } });
    assert.equal((await world.list()).status, 200);
    assert.deepEqual(slept, [5000]);
  });

  it('do not come to who gave up', async () => {
    const { google, call, events } = stage();
    google.faults.add({ fault: { kind: 'delay', milliseconds: 5000 } });
    const giving = new AbortController();
    const reply = call('GET', events, { signal: giving.signal });
    await new Promise(setImmediate);
    giving.abort();
    await assert.rejects(reply, { name: 'AbortError' });
  });
});

describe('spoilt bodies', () => {
  const raw = ({ google, anna }: ReturnType<typeof stage>) =>
    google.fetch('https://www.googleapis.com/calendar/v3/users/me/calendarList', {
      headers: { authorization: `Bearer ${anna}` },
    });

  it('may break off', async () => {
    const world = stage();
    world.google.faults.add({ fault: { kind: 'cut', characters: 10 } });
    const response = await raw(world);
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), causeIs('ECONNRESET'));
  });

  it('may be no JSON', async () => {
    const world = stage();
    world.google.faults.add({ fault: { kind: 'malformed' } });
    const response = await raw(world);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    await assert.rejects(response.json(), SyntaxError);
  });

  for (const status of [502, 200]) {
    it(`may be a page with status ${status}`, async () => {
      const world = stage();
      world.google.faults.add({ fault: { kind: 'html', ...(status === 502 ? {} : { status }) } });
      const response = await raw(world);
      assert.equal(response.status, status);
      assert.match(await response.text(), /^<!doctype html>/);
    });
  }
});

describe('the script of faults', () => {
  const fault = { kind: 'error', error: 'backendError' } as const;
  const statuses = async ({ list }: ReturnType<typeof stage>, times: number) => {
    const seen: number[] = [];
    for (let i = 0; i < times; i += 1) seen.push((await list()).status);
    return seen;
  };

  it('hits after some, so many times', async () => {
    const world = stage();
    world.google.faults.add({ fault, after: 2, times: 2 });
    assert.deepEqual(await statuses(world, 6), [200, 200, 500, 500, 200, 200]);
  });

  it('goes line by line', async () => {
    const world = stage();
    world.google.faults.add({ fault });
    world.google.faults.add({ fault: { kind: 'error', error: 'tooManyRequests' } });
    assert.deepEqual(await statuses(world, 3), [500, 429, 200]);
  });

  it('hits what matches by method and by path', async () => {
    const world = stage();
    const { google, insert, call } = world;
    google.faults.add({ match: { method: [INSERT, 'calendar.events.get'] }, fault, times: Infinity });
    google.faults.add({ match: { path: '/users/me/' }, fault, times: Infinity });
    google.faults.add({ match: { path: /\/calendars\/primary$/ }, fault, times: Infinity });
    assert.deepEqual(await statuses(world, 1), [200]);
    assert.equal((await insert(TEN)).status, 500);
    assert.equal((await call('GET', 'users/me/calendarList')).status, 500);
    assert.equal((await call('GET', 'calendars/primary')).status, 500);
    assert.equal((await call('GET', `calendars/${ANNA}`)).status, 200);
  });

  it('can be taken back, a line or all', async () => {
    const world = stage();
    const takeBack = world.google.faults.add({ fault, times: Infinity });
    assert.deepEqual(await statuses(world, 1), [500]);
    takeBack();
    assert.deepEqual(await statuses(world, 1), [200]);
    world.google.faults.add({ fault });
    world.google.faults.clear();
    assert.deepEqual(await statuses(world, 1), [200]);
  });
});

describe('the log', () => {
  it('keeps what was asked, and how it was answered', async () => {
    const { google, call, events, insert } = stage();
    await insert({ ...TEN, summary: 'Intro' }, { sendUpdates: 'all' });
    await call('GET', 'nowhere');
    const [first, second] = google.requests.entries;
    assert.deepEqual(first, {
      at: google.clock.now(),
      method: INSERT,
      httpMethod: 'POST',
      path: `/calendar/v3/${events}`,
      query: { sendUpdates: ['all'] },
      body: { ...TEN, summary: 'Intro' },
      status: 200,
    });
    assert.deepEqual([second?.method, second?.status], [undefined, 404]);
    assert.equal(google.requests.of(INSERT).length, 1);
    google.requests.clear();
    assert.equal(google.requests.entries.length, 0);
  });

  it('keeps forms readable, texts as they are, and no Authorization header', async () => {
    const { google, anna, call, events } = stage();
    const body = new URLSearchParams({ grant_type: 'refresh_token' });
    await google.fetch('https://oauth2.googleapis.com/token', { method: 'POST', body });
    await call('POST', events, { body: '{' });
    assert.deepEqual(
      google.requests.entries.map((entry) => entry.body),
      [{ grant_type: 'refresh_token' }, '{'],
    );
    assert.doesNotMatch(JSON.stringify(google.requests.entries), new RegExp(anna));
  });

  it('forgets the oldest', async () => {
    const { google, list } = stage({ logLimit: 2 });
    for (const q of ['a', 'b', 'c']) await list({ q });
    assert.deepEqual(
      google.requests.entries.map(({ query }) => query.q),
      [['b'], ['c']],
    );
  });
});
