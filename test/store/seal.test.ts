import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import type { Connection } from '../../src/contract/index.js';
import { base64urlOf, bytesOfBase64url } from '../../src/contract/base64url.js';
import { SealError, sealWith } from '../../src/store/seal.js';
import type { SealedPlace } from '../../src/store/seal.js';

const secret = 'the first secret of this test, which is long enough';
const laterSecret = 'the second secret of this test, which is long enough';
const canary = 'canary-7f3a9c';
const connection: Connection = {
  id: 'connection-1',
  hostId: 'host-anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  grant: { account: 'anna@example.com', refreshToken: canary, credentials: { 'Ä"\\😀': '\0\ud800' } },
};
/** A seal as it is used for grants. */
function grantSeal(secrets: readonly string[]) {
  const { seal: sealValue, open } = sealWith(secrets);
  return {
    seal: ({ grant, id, hostId }: Connection) => sealValue(grant, { what: 'grant', hostId, id }),
    open: (sealed: string, { id, hostId }: Pick<Connection, 'id' | 'hostId'>) =>
      open(sealed, { what: 'grant', hostId, id }),
  };
}

const seal = grantSeal([secret]);

/** Why a text does not open. */
async function refusal(
  sealed: string,
  { by = seal, place = connection }: { by?: typeof seal; place?: Pick<Connection, 'id' | 'hostId'> } = {},
): Promise<string> {
  const error: unknown = await by.open(sealed, place).then(
    (grant) => assert.fail(`opened: ${JSON.stringify(grant)}`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof SealError, inspect(error));
  const told = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
  const texts = sealed.length < 60 ? [] : [sealed];
  for (const hidden of [canary, secret, laterSecret, ...texts]) assert.ok(!told.includes(hidden), told);
  return error.message;
}

function keyIdOf(sealed: string): string {
  return sealed.split('.')[1]!;
}

describe('a sealed grant', () => {
  it('opens for its connection, whatever is in it', async () => {
    const sealed = await seal.seal(connection);
    assert.match(sealed, /^v1\.[\w-]{12}\.[\w-]+$/);
    assert.deepEqual(await seal.open(sealed, connection), connection.grant);
  });

  it('opens in another process that has the secret', async () => {
    assert.deepEqual(
      await grantSeal([secret]).open(await seal.seal(connection), connection),
      connection.grant,
    );
  });

  it('opens when it was sealed by an earlier version', async () => {
    const kept = 'v1.v0RGJyr4vPux.ORayHbyJN7Nc_oePaC2cDR6vyW521_BglQtdlEKp_OS9nDMNidMPaY6fktLWa_4GkjkT';
    assert.deepEqual(await seal.open(kept, connection), { refreshToken: 'kept' });
  });

  it('opens when it is empty, and when it is large', async () => {
    for (const grant of [{}, { credentials: { large: 'x'.repeat(20_000).repeat(20) } }]) {
      const sealed = await seal.seal({ ...connection, grant });
      assert.deepEqual(await seal.open(sealed, connection), grant);
    }
  });

  it('opens for no other connection, and for no other host', async () => {
    const sealed = await seal.seal(connection);
    const places = [
      { id: 'connection-2', hostId: 'host-anna' },
      { id: 'connection-1', hostId: 'host-ben' },
      { id: 'host-anna', hostId: 'connection-1' },
      { id: 'host-annaconnection-1', hostId: '' },
      { id: '1', hostId: 'host-annaconnection-' },
      { id: 'anna","connection-1', hostId: 'host' },
    ];
    for (const place of places)
      assert.match(await refusal(sealed, { place }), /sealed for another connection/);
  });

  it('does not open when any one character of it is another', async () => {
    const sealed = await seal.seal(connection);
    const others = ['A', 'B', 'z', '0', '-', '_', '.', '=', '+', ' ', '\n', 'ä'];
    for (const [index, character] of Array.from(sealed).entries())
      for (const other of others)
        if (other !== character) await refusal(sealed.slice(0, index) + other + sealed.slice(index + 1));
  });

  it('does not open when any one bit of nonce, text or tag is flipped', async () => {
    const sealed = await seal.seal(connection);
    const [version = '', id = '', text = ''] = sealed.split('.');
    const bytes = bytesOfBase64url(text)!;
    for (const index of bytes.keys())
      for (let bit = 1; bit < 256; bit *= 2) {
        const flipped = Uint8Array.from(bytes, (byte, at) => (at === index ? byte ^ bit : byte));
        await refusal(`${version}.${id}.${base64urlOf(flipped)}`);
      }
  });

  it('does not open when it is cut short, or longer', async () => {
    const sealed = await seal.seal(connection);
    for (let length = 0; length < sealed.length; length++) {
      await refusal(sealed.slice(0, length));
      await refusal(sealed.slice(sealed.length - length));
    }
    for (const more of ['A', 'AA', 'AAAA', '=', '==', '\n', ' ', '.']) {
      await refusal(sealed + more);
      await refusal(more + sealed);
    }
  });

  it('does not open when it is no sealed text at all', async () => {
    const foreign = [
      '',
      ' ',
      '.',
      '..',
      'v1..',
      '{}',
      '{"refreshToken":"x"}',
      'ya29.token',
      'v2.a.b',
      '\0',
      '😀',
    ];
    for (const text of foreign) assert.match(await refusal(text), /is not a sealed text: .*connect again$/);
  });

  it('does not open under the name of another key', async () => {
    const sealed = await seal.seal(connection);
    const both = grantSeal([laterSecret, secret]);
    const renamed = sealed.replace(keyIdOf(sealed), keyIdOf(await both.seal(connection)));
    assert.match(await refusal(renamed, { by: both }), /was changed/);
  });
});

describe('the secrets of a seal', () => {
  it('seal with the first and open with all, so that they can be changed', async () => {
    const old = await seal.seal(connection);
    const both = grantSeal([laterSecret, secret]);
    assert.deepEqual(await both.open(old, connection), connection.grant);
    const anew = await both.seal(connection);
    assert.notEqual(keyIdOf(anew), keyIdOf(old));
    assert.deepEqual(await grantSeal([laterSecret]).open(anew, connection), connection.grant);
    await refusal(anew);
  });

  it('are asked for by the id of their key when they are missing', async () => {
    const sealed = await seal.seal(connection);
    const other = grantSeal([laterSecret]);
    assert.equal(
      await refusal(sealed, { by: other }),
      `The grant of connection "connection-1" of host "host-anna" is sealed with key ${keyIdOf(sealed)}, and the ` +
        `secrets given here make ${keyIdOf(await other.seal(connection))}: ` +
        'add the secret of that key behind the first one, or have its host connect again',
    );
  });

  it('are at least one, and each long enough', () => {
    for (const secrets of [[], [''], ['x'.repeat(31)], [secret, 'too short'], ['too short', secret]])
      assert.throws(
        () => grantSeal(secrets),
        (error) => error instanceof TypeError && !error.message.includes('too short'),
      );
    assert.doesNotThrow(() => grantSeal(['x'.repeat(32)]));
  });

  it('stand in no sealed text and cannot be read from the seal', async () => {
    const shown = inspect(seal, { depth: Infinity, showHidden: true }) + (await seal.seal(connection));
    for (const hidden of [secret, canary]) assert.ok(!shown.includes(hidden));
  });

  it('give a nonce to each text that no other has', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 10_000; count++) {
      const bytes = bytesOfBase64url((await seal.seal(connection)).split('.')[2]!)!;
      nonces.add(base64urlOf(bytes.subarray(0, 12)));
    }
    assert.equal(nonces.size, 10_000);
  });
});

describe('a sealed webhook', () => {
  const endpoint = { url: `https://crm.example/${canary}`, secrets: [canary] };
  const place = { what: 'webhook', owner: 'anna', id: 'crm' } as const;
  const both = sealWith([secret]);

  it('opens in its place, and nowhere else', async () => {
    const sealed = await both.seal(endpoint, place);
    assert.deepEqual(await both.open(sealed, place), endpoint);
    const others: readonly SealedPlace[] = [
      { ...place, id: 'erp' },
      { ...place, owner: 'ben' },
      { what: 'grant', hostId: 'anna', id: 'crm' },
      { what: 'grant', hostId: 'webhook', id: 'anna' },
    ];
    for (const other of others)
      await assert.rejects(both.open(sealed, other), (error: Error) => {
        assert.ok(error instanceof SealError);
        return !inspect(error).includes(canary) && /was changed, or sealed for another/.test(error.message);
      });
  });

  it('is not where a grant was, and says what to do', async () => {
    const sealed = await both.seal({}, { what: 'grant', hostId: 'anna', id: 'crm' });
    await assert.rejects(both.open(sealed, place), {
      name: 'SealError',
      message:
        'The sealed part of webhook "crm" of owner "anna" was changed, or sealed for another webhook: ' +
        'restore its row, or save the webhook with new secrets',
    });
  });
});
