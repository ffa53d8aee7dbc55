import { createHash } from 'node:crypto';
import { mock } from 'node:test';

/**
 * Digests in this process are ready at once, whatever its threads do, so that work side by side goes on in the same order
 * each time a seed is lived through again.
 */
export async function withSteadyDigests<Value>(work: () => Promise<Value>): Promise<Value> {
  const steady = mock.method(crypto.subtle, 'digest', async (_name: string, data: Uint8Array) => {
    const hash = createHash('sha256').update(data).digest();
    return new Uint8Array(hash).buffer;
  });
  try {
    return await work();
  } finally {
    steady.mock.restore();
  }
}
