import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { googleSignIn } from '../../../src/adapters/google/index.js';
import { isBookingError } from '../../../src/contract/booking-error.js';
import { annasWorld, ids, transport } from './fake-world.js';

const codeVerifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
const redirectUri = 'https://booking.example/sign-in/google/callback';
const nonce = 'canary-nonce';
const request = {
  redirectUri,
  state: 'state-1',
  nonce,
  codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
};

function world() {
  const google = annasWorld();
  google.addClient({ ...google.client, redirectUris: [redirectUri] });
  const { id: clientId, secret: clientSecret } = google.client;
  const provider = googleSignIn({ clientId, clientSecret, ...transport(google) });
  const codeOf = async (account: string): Promise<string> => {
    const back = await google.consent(provider.authorize(request), { account });
    return back.searchParams.get('code') ?? assert.fail('no code came back');
  };
  return { google, provider, codeOf };
}

describe('signing in at Google', () => {
  it('asks for who somebody is, and for nothing of theirs', () => {
    const { google, provider } = world();
    const address = new URL(provider.authorize(request));
    assert.equal(`${address.origin}${address.pathname}`, 'https://accounts.google.com/o/oauth2/v2/auth');
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      client_id: google.client.id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid email',
      state: 'state-1',
      nonce,
      code_challenge: request.codeChallenge,
      code_challenge_method: 'S256',
      prompt: 'select_account',
    });
  });

  it('answers the address that Google vouches for, and keeps no grant', async () => {
    const { google, provider, codeOf } = world();
    const before = google.save().grants.length;
    const code = await codeOf(ids.anna);
    assert.deepEqual(await provider.identify({ code, codeVerifier, redirectUri, nonce }), {
      email: ids.anna,
    });
    assert.equal(google.save().grants.length, before);
  });

  it('believes no code twice, no other verifier, nonce or redirect address, and says nothing of them', async () => {
    const { provider, codeOf } = world();
    const used = await codeOf(ids.anna);
    await provider.identify({ code: used, codeVerifier, redirectUri, nonce });
    const right = { codeVerifier, redirectUri, nonce };
    for (const answer of [
      { ...right, code: used },
      { ...right, code: 'canary-code' },
      { ...right, code: await codeOf(ids.anna), codeVerifier: `${codeVerifier}-canary` },
      { ...right, code: await codeOf(ids.anna), nonce: 'canary-other' },
      { ...right, code: await codeOf(ids.anna), redirectUri: 'https://canary.example/' },
    ]) {
      const error: unknown = await provider.identify(answer).catch((thrown: unknown) => thrown);
      assert.ok(isBookingError(error) && error.code === 'unauthenticated', inspect(error));
      assert.doesNotMatch(inspect(error, { depth: 20, showHidden: true }), /canary|4\/0A/);
    }
  });

  it('tells a Google that cannot be reached from one that says no', async () => {
    const { google, provider, codeOf } = world();
    const code = await codeOf(ids.anna);
    google.down = true;
    await assert.rejects(provider.identify({ code, codeVerifier, redirectUri, nonce }), {
      code: 'calendar-unreachable',
    });
  });
});
