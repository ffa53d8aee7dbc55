import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { stage } from './stage.js';

/** SHA-256 of the JSON with sorted names and no spaces. */
function digestOf(value: unknown): string {
  const sorted = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

describe('the copy of the discovery document', () => {
  // Taken from the same entries of Google's document, revision 20251028.
  const digests: [keyof typeof discovery, string][] = [
    ['methods', 'e428f0a04de7f891ede880d503575e8656c1219142a09f7cd1efc53d419547f7'],
    ['schemas', '6472a71ba865a9767deadb19b7e6fa726b222002f6e151f94e83094b75d7709c'],
    ['parameters', '7458002eac8e9715880963eccc116b555b21da2376f14c8b9ff29d02c6febbf2'],
    ['scopes', '8140a0ea1d48a3ebe7fff3b1a70aaad15ec9f63d7b3586724df55da0d76e8463'],
  ];
  for (const [part, digest] of digests) {
    it(`has ${part} as Google published them`, () => {
      assert.equal(discovery.revision, '20251028');
      assert.equal(digestOf(discovery[part]), digest);
    });
  }

  it('names no schema it does not have', () => {
    const named = [...JSON.stringify([discovery.methods, discovery.schemas]).matchAll(/"\$ref":"(\w+)"/g)];
    for (const [, name = ''] of named) assert.ok(Object.hasOwn(discovery.schemas, name), name);
  });

  it('is served whole: every method in it answers', async () => {
    const { call, google } = stage();
    for (const { httpMethod, path } of Object.values(discovery.methods)) {
      const filled = path.replace('{calendarId}', 'primary').replace('{eventId}', 'nosuchevent');
      await call(httpMethod, filled, { ...(httpMethod.startsWith('P') ? { body: {} } : {}) });
    }
    const reached = new Set(google.requests.entries.map(({ method }) => method));
    assert.deepEqual([...reached].sort(), Object.keys(discovery.methods).sort());
  });
});
