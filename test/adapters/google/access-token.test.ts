import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokensByCallback, tokensOfGrant } from '../../../src/adapters/google/access-token.js';
import type { GrantTokensOptions } from '../../../src/adapters/google/access-token.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { Grant } from '../../../src/contract/calendar-provider.js';
import { scriptedAdapter, scriptedGoogle, backendError, googleEvent } from './scripted-google.js';

const start = Date.UTC(2026, 2, 2, 8);

/** Tokens of a grant that lives one hour from now; each renewal gives the next one. */
function world(
  grant: Grant,
  { random = 0.5, ...more }: Partial<GrantTokensOptions> & { random?: number } = {},
) {
  const state = {
    now: start,
    refreshes: [] as boolean[],
    told: [] as Grant[],
    fails: undefined as Error | undefined,
  };
  const tokens = tokensOfGrant({
    grant,
    refresh: async (held, insist) => {
      state.refreshes.push(insist);
      await Promise.resolve();
      if (state.fails !== undefined) throw state.fails;
      const number = state.refreshes.length;
      return {
        ...held,
        accessToken: `token-${number.toString()}`,
        accessTokenExpiresAt: state.now + 3_599_000,
      };
    },
    transport: {
      now: () => state.now,
      random: () => random,
      sleep: async (milliseconds) => {
        state.now += milliseconds;
      },
    },
    onGrant: (renewed) => {
      state.told.push(renewed);
    },
    ...more,
  });
  return { tokens, state };
}

const fresh: Grant = { refreshToken: 'r', accessToken: 'token-0', accessTokenExpiresAt: start + 3_600_000 };
const unreachable = new BookingError('calendar-unreachable');
const ended = new BookingError('unauthenticated');

describe('access tokens of a grant', () => {
  it('are used while they last, and renewed 60 to 300 seconds before their end', async () => {
    for (const [random, seconds] of [
      [0, 60],
      [0.5, 180],
      [1, 300],
    ] as const) {
      const { tokens, state } = world(fresh, { random });
      state.now = start + 3_600_000 - seconds * 1000 - 1;
      assert.equal(await tokens.current(), 'token-0');
      state.now += 1;
      assert.equal(await tokens.current(), 'token-1');
      assert.equal(await tokens.current(), 'token-1');
      assert.deepEqual(state.refreshes, [false]);
    }
  });

  it('are made when there is none yet, once for all who wait', async () => {
    const { tokens, state } = world({ refreshToken: 'r' });
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.current()));
    assert.deepEqual(new Set(all), new Set(['token-1']));
    assert.deepEqual(state.refreshes, [true]);
    assert.deepEqual(
      state.told.map(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
      [['token-1', 'r']],
    );
  });

  it('are renewed once for all whose token was refused', async () => {
    const { tokens, state } = world(fresh);
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.renewed('token-0')));
    assert.deepEqual(new Set(all), new Set(['token-1']));
    assert.equal(await tokens.renewed('token-0'), 'token-1', 'who comes late gets what is there');
    assert.equal(state.refreshes.length, 1);
  });

  it('outlive an early renewal that fails, and are left alone for half a minute then', async () => {
    const { tokens, state } = world(fresh);
    state.now = start + 3_600_000 - 100_000;
    state.fails = unreachable;
    assert.equal(await tokens.current(), 'token-0');
    state.now += 29_999;
    assert.equal(await tokens.current(), 'token-0');
    assert.equal(state.refreshes.length, 1);
    state.now += 1;
    state.fails = undefined;
    assert.equal(await tokens.current(), 'token-2');
  });

  it('cannot be had past their end when renewing fails', async () => {
    const { tokens, state } = world(fresh);
    state.now = start + 3_600_000;
    state.fails = unreachable;
    await assert.rejects(tokens.current(), unreachable);
    assert.deepEqual(state.refreshes, [true]);
  });

  it('end with the grant, and nobody asks again', async () => {
    const { tokens, state } = world(fresh);
    state.fails = ended;
    await assert.rejects(tokens.renewed('token-0'), ended);
    state.fails = undefined;
    await assert.rejects(tokens.current(), ended);
    await assert.rejects(tokens.renewed('token-0'), ended);
    assert.equal(state.refreshes.length, 1);
  });

  it('are taken over from another server that was faster, and nobody asks Google', async () => {
    const kept = { refreshToken: 'r', accessToken: 'theirs', accessTokenExpiresAt: start + 7_200_000 };
    const { tokens, state } = world(fresh, { latest: async () => kept });
    assert.equal(await tokens.current(), 'token-0', 'what lasts is not looked up');
    state.now = start + 3_600_000;
    assert.equal(await tokens.current(), 'theirs');
    assert.equal(await tokens.renewed('token-0'), 'theirs');
    assert.deepEqual([state.refreshes, state.told], [[], []]);
    assert.equal(await tokens.renewed('theirs'), 'token-1', 'unless that one was refused too');
  });

  it('are renewed with the refresh token that another server was given, also while it is being kept', async () => {
    for (const looksBefore of [1, 2]) {
      let looks = 0;
      const held: Grant[] = [];
      const { tokens } = world(
        { refreshToken: 'r' },
        {
          latest: async () => ({ refreshToken: looks++ < looksBefore ? 'r' : 'replaced' }),
          refresh: async (grant) => {
            held.push(grant);
            if (grant.refreshToken === 'r') throw ended;
            return { ...grant, accessToken: 'theirs' };
          },
        },
      );
      assert.equal(await tokens.current(), 'theirs');
      assert.deepEqual(
        held.map(({ refreshToken }) => refreshToken),
        ['r', 'replaced'],
      );
    }
  });

  it('are not given up for older ones that the store has not let go of', async () => {
    const { tokens, state } = world(fresh, { latest: async () => ({ refreshToken: 'older' }) });
    state.now = start + 3_600_000;
    await tokens.current();
    assert.equal(state.told[0]?.refreshToken, 'r');
  });

  it('are renewed although the store cannot say what is kept', async () => {
    const { tokens, state } = world(
      { refreshToken: 'r' },
      { latest: async () => Promise.reject(unreachable) },
    );
    assert.equal(await tokens.current(), 'token-1');
    state.fails = ended;
    await assert.rejects(tokens.renewed('token-1'), ended);
  });

  it('last to their end when they cannot be renewed at all', async () => {
    const { tokens, state } = world({ accessToken: 'token-0', accessTokenExpiresAt: start + 1000 });
    assert.equal(await tokens.current(), 'token-0');
    assert.deepEqual(state.refreshes, []);
  });

  it('go to one caller although another has left', async () => {
    const { tokens } = world({ refreshToken: 'r' });
    const caller = new AbortController();
    const left = tokens.current(caller.signal);
    const stays = tokens.current();
    caller.abort(new Error('left'));
    await assert.rejects(left, { message: 'left' });
    assert.equal(await stays, 'token-1');
  });

  it('are good although a store did not take the renewed grant', async () => {
    const onGrant = async () => Promise.reject(new Error('store away'));
    const { tokens } = world({ refreshToken: 'r' }, { onGrant });
    assert.equal(await tokens.current(), 'token-1');
  });
});

describe('a token that Google refuses', () => {
  const at = { calendarId: 'anna', eventId: 'event1' };

  it('is replaced once, and the call goes through', async () => {
    const google = scriptedGoogle((request) =>
      request.headers.get('Authorization') === 'Bearer second'
        ? { body: googleEvent() }
        : backendError(401, 'authError'),
    );
    const asked: boolean[] = [];
    const getAccessToken = ({ renew }: { renew: boolean }) => {
      asked.push(renew);
      return renew ? 'second' : 'first';
    };
    assert.equal((await scriptedAdapter(google, { getAccessToken }).event(at))?.id, 'event1');
    assert.deepEqual(asked, [false, true]);
  });

  it('is replaced once only', async () => {
    const google = scriptedGoogle([backendError(401, 'authError')]);
    await assert.rejects(scriptedAdapter(google).event(at), { code: 'unauthenticated' });
    assert.equal(google.requests.length, 2);
  });
});

describe('tokens by callback', () => {
  it('hide what the callback failed with, but not a BookingError', async () => {
    const broken = tokensByCallback(() => {
      throw new Error('refresh_token=1//canary is bad');
    });
    await assert.rejects(broken.current(), (error: Error) => {
      assert.ok(error instanceof BookingError);
      assert.equal(error.code, 'calendar-unreachable');
      assert.ok(!`${error.stack ?? ''}${JSON.stringify(error)}${String(error.cause)}`.includes('canary'));
      return true;
    });
    const over = tokensByCallback(async () => Promise.reject(ended));
    await assert.rejects(over.current(), ended);
  });

  it('do not wait longer than the caller', async () => {
    const never = tokensByCallback(() => new Promise(() => undefined));
    const signal = AbortSignal.abort(new Error('left'));
    await assert.rejects(never.current(signal), { message: 'left' });
  });
});
