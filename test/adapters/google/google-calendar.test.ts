import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import type { AuthorizationRequest, Grant } from '../../../src/contract/calendar-provider.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { annasWorld, everythingScopes, ids, scope, transport } from './fake-world.js';
import { scriptedGoogle } from './scripted-google.js';

const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
const request: AuthorizationRequest = {
  level: 'everything',
  redirectUri: 'https://booking.example/callback',
  state: 'state-1',
  codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
};

function connected() {
  const google = annasWorld();
  google.addClient({ ...google.client, redirectUris: [request.redirectUri] });
  const { id: clientId, secret } = google.client;
  return { google, provider: googleCalendar({ clientId, clientSecret: secret, ...transport(google) }) };
}

async function consent(
  google: FakeGoogle,
  address: string,
  without: readonly string[] = [],
): Promise<string> {
  const back = await google.consent(address, { account: ids.anna, without });
  return back.searchParams.get('code') ?? assert.fail('no code came back');
}

async function connect(level: AuthorizationRequest['level'], without?: readonly string[]) {
  const { google, provider } = connected();
  const code = await consent(google, provider.authorize?.({ ...request, level }) ?? '', without);
  const { redirectUri } = request;
  const grant = await provider.exchange?.({ code, codeVerifier: verifier, redirectUri });
  assert.ok(grant !== undefined);
  return { google, provider, grant, code };
}

describe('connecting an account', () => {
  it('asks for consent as Google’s guide says', () => {
    const { provider } = connected();
    const address = new URL(provider.authorize?.({ ...request, loginHint: ids.anna }) ?? '');
    assert.equal(`${address.origin}${address.pathname}`, 'https://accounts.google.com/o/oauth2/v2/auth');
    const { google } = connected();
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      client_id: google.client.id,
      redirect_uri: request.redirectUri,
      response_type: 'code',
      scope: ['openid', 'email', ...everythingScopes].join(' '),
      state: 'state-1',
      code_challenge: request.codeChallenge,
      code_challenge_method: 'S256',
      access_type: 'offline',
      prompt: 'consent',
      include_granted_scopes: 'true',
      login_hint: ids.anna,
    });
  });

  for (const level of ['everything', 'read-only', 'busy-only'] as const) {
    it(`gives a grant that knows its account and opens its calendars, at ${level}`, async () => {
      const { provider, grant } = await connect(level);
      assert.equal(grant.account, ids.anna);
      assert.ok(grant.refreshToken !== undefined && grant.accessToken !== undefined);
      assert.equal(provider.capabilities(grant).writeEvents, level === 'everything');
      assert.equal(provider.capabilities(grant).readEvents, level !== 'busy-only');
      const calendars = await provider.open(grant).calendars();
      assert.equal(calendars.find(({ primary }) => primary)?.id, ids.anna);
    });
  }

  it('asks no calendar for the account when the answer names it', async () => {
    const { google } = await connect('everything');
    assert.equal(google.requests.of('calendar.calendarList.get').length, 0);
  });

  it('takes what was unticked for not granted', async () => {
    const { provider, grant } = await connect('everything', [scope('calendar.events')]);
    assert.deepEqual(provider.capabilities(grant), {
      listCalendars: true,
      readBusy: true,
      readEvents: false,
      writeEvents: false,
    });
  });

  it('gives a grant even when nothing tells whose it is', async () => {
    const { grant } = await connect('read-only', [scope('calendar.calendarlist.readonly')]);
    assert.equal(grant.account, undefined);
    assert.ok(grant.refreshToken !== undefined);
  });

  it('refuses a code that was used, and one with another verifier', async () => {
    const { provider, code, google } = await connect('everything');
    const answer = { code, codeVerifier: verifier, redirectUri: request.redirectUri };
    await assert.rejects(async () => provider.exchange?.(answer), { code: 'unauthenticated' });
    const other = await consent(google, provider.authorize?.(request) ?? '');
    const wrong = { ...answer, code: other, codeVerifier: `${verifier}-not` };
    await assert.rejects(async () => provider.exchange?.(wrong), { code: 'unauthenticated' });
  });

  it('does not send a code a second time when nobody knows what became of it', async () => {
    const { google, provider } = connected();
    const code = await consent(google, provider.authorize?.(request) ?? '');
    google.requests.clear();
    google.faults.add({ match: { method: 'oauth2.token' }, fault: { kind: 'reset', applied: true } });
    const answer = { code, codeVerifier: verifier, redirectUri: request.redirectUri };
    await assert.rejects(async () => provider.exchange?.(answer), { code: 'calendar-unreachable' });
    assert.equal(google.requests.of('oauth2.token').length, 1);
  });
});

describe('a grant', () => {
  const at = { calendarId: ids.anna, eventId: 'none00000' };

  function opened(google: FakeGoogle, told: Grant[] = []) {
    const { id: clientId, secret } = google.client;
    const provider = googleCalendar({ clientId, clientSecret: secret, ...transport(google) });
    const refreshToken = google.issueRefreshToken({ account: ids.anna, scopes: everythingScopes });
    const grant: Grant = { refreshToken, scopes: everythingScopes, account: ids.anna };
    return {
      provider,
      grant,
      adapter: provider.open(grant, { onGrant: (renewed) => void told.push(renewed) }),
    };
  }

  it('is renewed once for parallel calls, and told', async () => {
    const google = annasWorld();
    const told: Grant[] = [];
    const { adapter, grant } = opened(google, told);
    await Promise.all(Array.from({ length: 10 }, () => adapter.event(at)));
    assert.equal(google.requests.of('oauth2.token').length, 1);
    const [renewed] = told;
    assert.equal(told.length, 1);
    assert.deepEqual(
      { ...renewed, accessToken: '', accessTokenExpiresAt: 0 },
      { ...grant, accessToken: '', accessTokenExpiresAt: 0 },
    );
    assert.equal(renewed?.accessTokenExpiresAt, google.clock.now() + 3_599_000);
  });

  it('outlives many hours of silence', async () => {
    const google = annasWorld();
    const { adapter } = opened(google);
    for (let day = 0; day < 30; day += 1) {
      assert.equal(await adapter.event(at), undefined);
      google.clock.advance(86_400_000);
    }
    assert.equal(google.requests.of('oauth2.token').length, 30);
  });

  it('is asked for once, not once per attempt of a call, when it cannot be renewed', async () => {
    const google = annasWorld();
    google.faults.add({
      match: { method: 'oauth2.token' },
      times: 99,
      fault: { kind: 'error', error: 'unavailable' },
    });
    const { id: clientId, secret: clientSecret } = google.client;
    const patient = { ...transport(google), patienceSeconds: 1000, attempts: 3 };
    const adapter = googleCalendar({ clientId, clientSecret, ...patient }).open({ refreshToken: 'r' });
    await assert.rejects(adapter.event(at), { code: 'calendar-unreachable' });
    assert.equal(google.requests.of('oauth2.token').length, 3);
  });

  it('costs a call one attempt when it cannot be renewed early', async () => {
    const google = annasWorld();
    const { adapter } = opened(google);
    await adapter.event(at);
    google.clock.advance(3_500_000);
    google.requests.clear();
    google.faults.add({
      match: { method: 'oauth2.token' },
      times: 99,
      fault: { kind: 'error', error: 'unavailable' },
    });
    assert.equal(await adapter.event(at), undefined);
    assert.equal(google.requests.of('oauth2.token').length, 1);
  });

  it('is renewed when its token ends before its time', async () => {
    const google = annasWorld();
    const { adapter } = opened(google);
    await adapter.event(at);
    google.faults.add({
      match: { method: 'calendar.events.get' },
      fault: { kind: 'error', error: 'unauthorized' },
    });
    assert.equal(await adapter.event(at), undefined);
    assert.equal(google.requests.of('oauth2.token').length, 2);
  });

  it('that was taken back makes every call fail with `unauthenticated`, and is not asked about again', async () => {
    const google = annasWorld();
    const { adapter } = opened(google);
    await adapter.event(at);
    google.revokeAccess({ account: ids.anna });
    const range = { start: google.clock.now(), end: google.clock.now() + 1000 };
    await assert.rejects(adapter.event(at), { code: 'unauthenticated' });
    google.requests.clear();
    await assert.rejects(adapter.calendars(), { code: 'unauthenticated' });
    await assert.rejects(adapter.cancel(at), { code: 'unauthenticated' });
    assert.deepEqual(await adapter.busy({ calendars: [ids.anna], range }), [
      { calendarId: ids.anna, error: 'unauthenticated' },
    ]);
    assert.equal(google.requests.entries.length, 0);
  });

  it('without a refresh token ends with its access token', async () => {
    const google = annasWorld();
    const { provider } = opened(google);
    const accessToken = google.issueAccessToken({ account: ids.anna, scopes: everythingScopes });
    const accessTokenExpiresAt = google.clock.now() + 3_599_000;
    const adapter = provider.open({ accessToken, accessTokenExpiresAt, scopes: everythingScopes });
    google.clock.advance(3_598_000);
    assert.equal(await adapter.event(at), undefined);
    google.clock.advance(2_000);
    await assert.rejects(adapter.event(at), { code: 'unauthenticated' });
    await assert.rejects(provider.refresh({ accessToken }), { code: 'unauthenticated' });
  });

  it('is not called over because the operator’s client is wrong', async () => {
    const google = annasWorld();
    const { grant } = opened(google);
    const { id: clientId } = google.client;
    const provider = googleCalendar({ clientId, clientSecret: 'wrong', ...transport(google) });
    await assert.rejects(provider.refresh(grant), {
      code: 'calendar-unreachable',
      message: /invalid_client$/,
    });
  });

  const passing = ['tooManyRequests', 'unavailable', 'backendError'] as const;
  for (const error of passing) {
    it(`is renewed although the token endpoint first answers ${error}`, async () => {
      const google = annasWorld();
      const { provider, grant } = opened(google);
      google.faults.add({ match: { method: 'oauth2.token' }, times: 2, fault: { kind: 'error', error } });
      assert.ok((await provider.refresh(grant)).accessToken !== undefined);
    });
  }

  it('is not called over by a page from in between', async () => {
    const google = annasWorld();
    const { provider, grant } = opened(google);
    for (const status of [400, 401, 403, 502]) {
      google.faults.add({ match: { method: 'oauth2.token' }, times: 9, fault: { kind: 'html', status } });
      await assert.rejects(provider.refresh(grant), { code: 'calendar-unreachable' });
      google.faults.clear();
    }
  });

  for (const error of ['invalid_grant', 'invalid_rapt', 'admin_policy_enforced']) {
    it(`is over for good with ${error}`, async () => {
      const google = scriptedGoogle([{ status: 400, body: { error, error_description: 'Bad Request' } }]);
      const provider = googleCalendar({ clientId: 'c', clientSecret: 's', ...google });
      await assert.rejects(provider.refresh({ refreshToken: 'r' }), { code: 'unauthenticated' });
      assert.equal(google.requests.length, 1);
    });
  }

  it('takes a new refresh token when one comes, and keeps the old one otherwise', async () => {
    for (const [sent, kept] of [
      [{ refresh_token: 'new' }, 'new'],
      [{}, 'old'],
    ] as const) {
      const google = scriptedGoogle([{ body: { access_token: 'a', expires_in: 3599, ...sent } }]);
      const provider = googleCalendar({ clientId: 'c', clientSecret: 's', ...google });
      assert.equal((await provider.refresh({ refreshToken: 'old' })).refreshToken, kept);
    }
  });

  it('can be given back, twice too, and with nothing in it', async () => {
    const google = annasWorld();
    const { provider, grant, adapter } = opened(google);
    await provider.revoke(grant);
    await assert.rejects(adapter.event(at), { code: 'unauthenticated' });
    await provider.revoke(grant);
    await provider.revoke({});
  });

  it('says when giving back did not work', async () => {
    const google = annasWorld();
    const { provider, grant } = opened(google);
    google.down = true;
    await assert.rejects(provider.revoke(grant), { code: 'calendar-unreachable' });
  });
});
