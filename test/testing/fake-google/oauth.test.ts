import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { ANNA, BEN, NOW, SCOPE, stage } from './stage.js';

const REDIRECT = 'https://app.example/callback';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const LIST = `${SCOPE}calendar.calendarlist.readonly`;
const FREEBUSY = `${SCOPE}calendar.freebusy`;

function oauth() {
  const world = stage();
  const { google } = world;
  const address = (change: Record<string, string | undefined> = {}) => {
    const url = new URL('https://accounts.google.com/o/oauth2/v2/auth');
    const query: Record<string, string | undefined> = {
      client_id: google.client.id,
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: `openid email ${LIST} ${FREEBUSY}`,
      state: 's1',
      access_type: 'offline',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...change,
    };
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url;
  };
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await google.fetch(`https://oauth2.googleapis.com/${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });
    return { status: response.status, body: (await response.json()) as Record<string, string | number> };
  };
  const credentials = { client_id: google.client.id, client_secret: google.client.secret };
  const exchange = (code: string, change: Record<string, string> = {}) =>
    post('token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT,
      code_verifier: VERIFIER,
      ...credentials,
      ...change,
    });
  const refresh = (token: string, change: Record<string, string> = {}) =>
    post('token', { grant_type: 'refresh_token', refresh_token: token, ...credentials, ...change });
  const codeFor = async (...parameters: Parameters<typeof google.consent>) =>
    (await google.consent(...parameters)).searchParams.get('code') ?? '';
  return { ...world, address, post, credentials, exchange, refresh, codeFor };
}

describe('asking a person', () => {
  it('goes back with code, state and what was allowed', async () => {
    const { google, address } = oauth();
    const back = await google.consent(address(), { account: ANNA });
    assert.equal(back.origin + back.pathname, REDIRECT);
    assert.equal(back.searchParams.get('state'), 's1');
    assert.equal(back.searchParams.get('scope'), `openid ${SCOPE}userinfo.email ${LIST} ${FREEBUSY}`);
    assert.match(back.searchParams.get('code') ?? '', /^4\//);
  });

  it('goes back with access_denied on Cancel', async () => {
    const { google, address } = oauth();
    const back = await google.consent(address(), { deny: true });
    assert.deepEqual(
      [...back.searchParams],
      [
        ['state', 's1'],
        ['error', 'access_denied'],
      ],
    );
  });

  it('allows less than was asked when somebody unticks a box', async () => {
    const { address, codeFor, exchange } = oauth();
    const { body } = await exchange(await codeFor(address(), { account: ANNA, without: [FREEBUSY] }));
    assert.equal(body.scope, `openid ${SCOPE}userinfo.email ${LIST}`);
  });

  it('shows a page with the accounts, a box for each scope, Allow and Cancel', async () => {
    const { google, address } = oauth();
    const html = await (await google.fetch(address({ login_hint: BEN }))).text();
    assert.match(html, new RegExp(`value="${BEN}" checked`));
    assert.equal(html.match(/type="checkbox"/g)?.length, 2);
    assert.match(html, /value="allow"/);
    assert.match(html, /value="deny"/);
    assert.match(html, /stand-in for Google/);
  });

  it('shows no box when there is only one thing to allow', async () => {
    const { google, address } = oauth();
    const html = await (await google.fetch(address({ scope: LIST }))).text();
    assert.doesNotMatch(html, /type="checkbox"/);
  });

  it('takes the decision from the page, by its form', async () => {
    const { google, address } = oauth();
    const form = new URLSearchParams({ account: ANNA, decision: 'allow', scope: LIST });
    const response = await google.fetch(address(), { method: 'POST', body: form, redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.match(response.headers.get('location') ?? '', /code=/);
  });

  it('writes nothing into the page that came from the address', async () => {
    const { google, address } = oauth();
    google.addClient({ id: '<script>alert(1)</script>', secret: 's' });
    const html = await (await google.fetch(address({ client_id: '<script>alert(1)</script>' }))).text();
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /&lt;script&gt;/);
  });

  const blocked: [string, Record<string, string | undefined>, number, RegExp][] = [
    ['an unknown application', { client_id: 'nobody' }, 401, /invalid_client/],
    ['no application', { client_id: undefined }, 400, /invalid_request/],
    [
      'an address that is not registered',
      { redirect_uri: 'https://evil.example/' },
      400,
      /redirect_uri_mismatch/,
    ],
    ['an address that is none', { redirect_uri: 'callback' }, 400, /redirect_uri_mismatch/],
    ['another response type', { response_type: 'token' }, 400, /unsupported_response_type/],
    ['no scope', { scope: undefined }, 400, /invalid_request/],
    ['an unknown scope', { scope: `${SCOPE}calendar.everything` }, 400, /invalid_scope/],
    ['an unknown challenge method', { code_challenge_method: 'S512' }, 400, /invalid_request/],
  ];
  for (const [what, change, status, text] of blocked) {
    it(`tells the person about ${what}, and goes nowhere`, async () => {
      const { google, address } = oauth();
      google.addClient({ ...google.client, redirectUris: [REDIRECT] });
      const response = await google.fetch(address(change));
      assert.equal(response.status, status);
      assert.match(await response.text(), text);
      await assert.rejects(google.consent(address(change)), text);
    });
  }

  it('does not disturb anybody with prompt=none', async () => {
    const { google, address } = oauth();
    const silent = address({ prompt: 'none', login_hint: ANNA, scope: LIST });
    const ask = async () => new URL((await google.fetch(silent)).headers.get('location') ?? '').searchParams;
    assert.equal((await ask()).get('error'), 'interaction_required');
    google.issueRefreshToken({ account: ANNA, scopes: [LIST] });
    assert.match((await ask()).get('code') ?? '', /^4\//);
  });

  it('goes back with what a policy has against it', async () => {
    const { google, address } = oauth();
    const errorOf = async (account: string) =>
      (await google.consent(address(), { account })).searchParams.get('error');
    google.addClient({ ...google.client, domain: 'example.com' });
    google.addAccount({ email: 'zoe@other.example' });
    assert.equal(await errorOf('zoe@other.example'), 'org_internal');
    assert.equal(await errorOf(ANNA), null);
    google.setBlocked({ account: ANNA, blocked: true });
    assert.equal(await errorOf(ANNA), 'admin_policy_enforced');
    assert.equal(await errorOf(BEN), null);
  });

  it('may be given access for some days, which the token tells', async () => {
    const { google, address, codeFor, exchange, refresh } = oauth();
    const { body } = await exchange(await codeFor(address(), { account: ANNA, days: 30 }));
    assert.equal(body.refresh_token_expires_in, 30 * 86_400);
    google.clock.advance(30 * 86_400_000);
    assert.equal((await refresh(String(body.refresh_token))).body.error, 'invalid_grant');
  });

  it('adds what was allowed before when asked to', async () => {
    const { google, address, codeFor, exchange } = oauth();
    google.issueRefreshToken({ account: ANNA, scopes: [LIST] });
    const code = await codeFor(address({ scope: FREEBUSY, include_granted_scopes: 'true' }), {
      account: ANNA,
    });
    assert.equal((await exchange(code)).body.scope, `${FREEBUSY} ${LIST}`);
  });
});

describe('a code', () => {
  it('becomes tokens that work', async () => {
    const { google, address, codeFor, exchange, call } = oauth();
    const { status, body } = await exchange(await codeFor(address(), { account: ANNA }));
    assert.equal(status, 200);
    assert.equal(body.token_type, 'Bearer');
    assert.equal(body.expires_in, 3599);
    assert.match(String(body.refresh_token), /^1\/\//);
    assert.equal(
      (await call('GET', 'users/me/calendarList', { token: String(body.access_token) })).status,
      200,
    );
    assert.equal(google.requests.of('oauth2.token').length, 1);
  });

  it('says with openid who it was', async () => {
    const { google, address, codeFor, exchange } = oauth();
    const { body } = await exchange(await codeFor(address({ nonce: 'n1' }), { account: BEN }));
    const claims = JSON.parse(atob(String(body.id_token).split('.')[1] ?? '')) as Record<string, unknown>;
    assert.equal(claims.email, BEN);
    assert.equal(claims.aud, google.client.id);
    assert.equal(claims.nonce, 'n1');
    assert.equal(claims.exp, NOW / 1000 + 3599);
  });

  it('comes with a refresh token at the first consent, and again only at a new one', async () => {
    const { address, codeFor, exchange } = oauth();
    const tokenFor = async (change: Record<string, string>) =>
      (await exchange(await codeFor(address(change), { account: ANNA }))).body.refresh_token !== undefined;
    assert.equal(await tokenFor({ access_type: 'online' }), false);
    assert.equal(await tokenFor({}), true);
    assert.equal(await tokenFor({}), false);
    assert.equal(await tokenFor({ prompt: 'consent' }), true);
  });

  it('is good once, also when two try at the same time', async () => {
    const { address, codeFor, exchange } = oauth();
    const code = await codeFor(address(), { account: ANNA });
    const both = await Promise.all([exchange(code), exchange(code)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 400]);
    assert.equal((await exchange(code)).body.error, 'invalid_grant');
  });

  it('is good for ten minutes', async () => {
    const { google, address, codeFor, exchange } = oauth();
    const code = await codeFor(address(), { account: ANNA });
    google.clock.advance(600_000);
    assert.equal((await exchange(code)).body.error, 'invalid_grant');
  });

  const refused: [string, Record<string, string>, number, string][] = [
    ['the wrong verifier', { code_verifier: 'another' }, 400, 'invalid_grant'],
    ['another redirect address', { redirect_uri: 'https://app.example/other' }, 400, 'invalid_grant'],
    ['the wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown application', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['an unknown grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a code of nobody', { code: '4/0Aguess' }, 400, 'invalid_grant'],
  ];
  for (const [what, change, status, error] of refused) {
    it(`is refused with ${what}`, async () => {
      const { address, codeFor, exchange } = oauth();
      const reply = await exchange(await codeFor(address(), { account: ANNA }), change);
      assert.deepEqual([reply.status, reply.body.error], [status, error]);
    });
  }

  it('needs the verifier when it was asked for with a challenge', async () => {
    const { address, codeFor, post, credentials } = oauth();
    const code = await codeFor(address(), { account: ANNA });
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, ...credentials };
    assert.equal((await post('token', form)).body.error, 'invalid_grant');
  });

  it('takes the application from the Authorization header too', async () => {
    const { google, address, codeFor, post } = oauth();
    const code = await codeFor(address(), { account: ANNA });
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: VERIFIER };
    const authorization = `Basic ${btoa(`${google.client.id}:${google.client.secret}`)}`;
    assert.equal((await post('token', form, { authorization })).status, 200);
  });
});

describe('a refresh token', () => {
  const grant = () => {
    const world = oauth();
    return { ...world, token: world.google.issueRefreshToken({ account: ANNA, scopes: [LIST, FREEBUSY] }) };
  };

  it('gives new access tokens, and no new refresh token', async () => {
    const { refresh, token } = grant();
    const first = await refresh(token);
    const second = await refresh(token);
    assert.equal(first.status, 200);
    assert.equal(first.body.scope, `${LIST} ${FREEBUSY}`);
    assert.equal(first.body.refresh_token, undefined);
    assert.notEqual(first.body.access_token, second.body.access_token);
  });

  it('gives less when less is asked for, and never more', async () => {
    const { refresh, token } = grant();
    assert.equal((await refresh(token, { scope: LIST })).body.scope, LIST);
    assert.equal((await refresh(token, { scope: `${SCOPE}calendar` })).body.error, 'invalid_scope');
  });

  it('is dead with everything else once the person takes access back', async () => {
    const { google, refresh, token, anna, call } = grant();
    google.revokeAccess({ account: ANNA });
    const { status, body } = await refresh(token);
    assert.deepEqual([status, body.error], [400, 'invalid_grant']);
    assert.equal((await call('GET', 'users/me/calendarList', { token: anna })).status, 401);
  });

  it('dies unused after six months, and not when it was used', async () => {
    const { google, refresh, token } = grant();
    const month = 30 * 86_400_000;
    google.clock.advance(5 * month);
    assert.equal((await refresh(token)).status, 200);
    google.clock.advance(5 * month);
    assert.equal((await refresh(token)).status, 200);
    google.clock.advance(7 * month);
    assert.equal((await refresh(token)).body.error, 'invalid_grant');
  });

  it('tells its end when it has one', async () => {
    const { google, refresh } = grant();
    const token = google.issueRefreshToken({ account: ANNA, seconds: 7 * 86_400 });
    google.clock.advance(86_400_000);
    assert.equal((await refresh(token)).body.refresh_token_expires_in, 6 * 86_400);
    google.clock.advance(6 * 86_400_000);
    assert.equal((await refresh(token)).body.error, 'invalid_grant');
  });

  it('dies silently when there are a hundred younger ones', async () => {
    const { google, refresh, token } = grant();
    for (let i = 0; i < 99; i += 1) google.issueRefreshToken({ account: ANNA });
    assert.equal((await refresh(token)).status, 200);
    google.issueRefreshToken({ account: ANNA });
    assert.equal((await refresh(token)).body.error, 'invalid_grant');
  });

  it('lives a week while its application is in testing, unless it only says who somebody is', async () => {
    const { google, refresh } = grant();
    google.addClient({ ...google.client, publishing: 'testing' });
    const reading = google.issueRefreshToken({ account: ANNA, scopes: ['openid', LIST] });
    const signIn = google.issueRefreshToken({ account: ANNA, scopes: ['openid', 'email'] });
    google.clock.advance(7 * 86_400_000 - 1);
    assert.equal((await refresh(reading)).body.refresh_token_expires_in, undefined, 'it says nothing of it');
    google.clock.advance(1);
    assert.equal((await refresh(reading)).body.error, 'invalid_grant');
    assert.equal((await refresh(signIn)).status, 200);
  });

  it('rotates where the settings say so: the one before is dead', async () => {
    const { google, refresh, token } = grant();
    google.settings.refreshTokens = 'rotated';
    const next = String((await refresh(token)).body.refresh_token);
    assert.equal((await refresh(token)).body.error, 'invalid_grant');
    const { status, body } = await refresh(next);
    assert.equal(status, 200);
    assert.equal(body.scope, `${LIST} ${FREEBUSY}`);
  });

  it('is refused while an administrator keeps the account from the application', async () => {
    const { google, refresh, token, call } = grant();
    const access = String((await refresh(token)).body.access_token);
    google.setBlocked({ account: ANNA, blocked: true });
    const { status, body } = await refresh(token);
    assert.deepEqual([status, body.error], [400, 'admin_policy_enforced']);
    assert.equal((await call('GET', 'users/me/calendarList', { token: access })).status, 401);
    google.setBlocked({ account: ANNA, blocked: false });
    assert.equal((await refresh(token)).status, 200);
  });

  it('needs a new consent where the Workspace asks for a new sign-in', async () => {
    const { google, refresh, token, address, codeFor, exchange } = grant();
    google.requireSignIn({ account: ANNA });
    const { status, body } = await refresh(token);
    assert.deepEqual([status, body.error, body.error_subtype], [400, 'invalid_grant', 'invalid_rapt']);
    const code = await codeFor(address({ prompt: 'consent' }), { account: ANNA });
    const renewed = String((await exchange(code)).body.refresh_token);
    assert.equal((await refresh(renewed)).status, 200);
  });

  it('works for its own application only', async () => {
    const { google, refresh, token } = grant();
    google.addClient({ id: 'other', secret: 'other' });
    const reply = await refresh(token, { client_id: 'other', client_secret: 'other' });
    assert.equal(reply.body.error, 'unauthorized_client');
  });
});

describe('revoke and tokeninfo', () => {
  it('ends all that the account allowed the application, by either token', async () => {
    for (const kind of ['access', 'refresh']) {
      const { google, post, refresh, anna } = oauth();
      const token = google.issueRefreshToken({ account: ANNA });
      const other = google.issueRefreshToken({ account: BEN });
      assert.equal((await post('revoke', { token: kind === 'access' ? anna : token })).status, 200);
      assert.equal((await refresh(token)).body.error, 'invalid_grant');
      assert.equal((await refresh(other)).status, 200);
      assert.deepEqual((await post('revoke', { token })).body.error, 'invalid_token');
    }
  });

  it('describes an access token', async () => {
    const { google } = oauth();
    const token = google.issueAccessToken({ account: ANNA, scopes: [LIST] });
    google.clock.advance(99_000);
    const response = await google.fetch(`https://oauth2.googleapis.com/tokeninfo?access_token=${token}`);
    assert.deepEqual(await response.json(), {
      azp: google.client.id,
      aud: google.client.id,
      scope: LIST,
      exp: String(NOW / 1000 + 3599),
      expires_in: '3500',
      access_type: 'online',
    });
  });

  it('knows nothing of other tokens', async () => {
    const { google } = oauth();
    const response = await google.fetch('https://oauth2.googleapis.com/tokeninfo?access_token=guess');
    assert.equal(response.status, 400);
  });
});
