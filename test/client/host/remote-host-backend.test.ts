import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostBackend } from '../../../src/contract/index.js';
import { BookingError, hostOperations, isBookingError } from '../../../src/contract/index.js';
import { remoteHostBackend } from '../../../src/client/host/remote-host-backend.js';
import type { Asked } from '../../server/planned-backend.js';
import { hostNames, hostRequests, hostServer } from '../../server/hosts/host-requests.js';

const key = 'key-of-a-host-0000';

/** A remote backend in front of a planned one, as a page on which a host is signed in has it. */
function connected(plan: Parameters<typeof hostServer>[0] = {}) {
  const planned = hostServer(plan);
  const sent: Request[] = [];
  const credentials: (RequestCredentials | undefined)[] = [];
  const backend = remoteHostBackend({
    url: 'https://book.example/v1/host',
    fetch: async (input, init) => {
      credentials.push(init?.credentials);
      const request = new Request(input, init);
      request.headers.set('Origin', 'https://app.example');
      request.headers.set('Cookie', 'session=host-anna');
      sent.push(request.clone());
      return planned.server(request);
    },
    sleep: async () => undefined,
  });
  return { ...planned, backend, sent, credentials };
}

/** Calls an operation with what the sample request of the wire carries. */
function call(backend: HostBackend, name: (typeof hostNames)[number]): Promise<unknown> {
  const [path, asked] = hostRequests[name] as readonly [string, Asked, unknown];
  const { pathname, search } = new URL(path, 'https://book.example');
  const pattern = hostOperations[name].path.replace(/{\w+}/, '([^/]+)');
  const inPath = new RegExp(`^${pattern}$`).exec(pathname)?.[1];
  const query = search === '' ? undefined : Object.fromEntries(new URLSearchParams(search));
  const isSaved = (name as string) === 'saveEventType';
  const values = [isSaved ? undefined : inPath, query, asked.body].filter((value) => value !== undefined);
  const options = 'keyed' in hostOperations[name] ? { key } : {};
  const operation = backend[name] as (...args: unknown[]) => Promise<unknown>;
  return operation(...values, options);
}

describe('a host’s backend over the wire', () => {
  for (const name of hostNames) {
    it(`asks “${name}” as the table of operations says, and brings the answer home`, async () => {
      const { backend, calls, errors, sent } = connected();
      const answer = await call(backend, name);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        calls.map(([hostId, operation]) => [hostId, operation]),
        [['host-anna', name]],
      );
      const { method } = hostOperations[name];
      assert.equal(sent[0]?.method, method);
      assert.equal(sent[0].headers.get('Idempotency-Key'), 'keyed' in hostOperations[name] ? key : null);
      const expected = hostRequests[name][2] as unknown;
      if (expected === undefined) assert.equal(answer, undefined);
      else assert.ok(answer !== undefined && typeof answer === 'object');
    });
  }

  it('lets cookies travel, which say who is signed in', async () => {
    const { backend, credentials } = connected();
    await backend.connections();
    assert.deepEqual(credentials, ['include']);
  });

  it('writes names and questions so that no address swallows them', async () => {
    const { backend, sent } = connected();
    await backend.disconnect('a/b?c#d', { key }).catch(() => undefined);
    assert.equal(sent[0]?.url, 'https://book.example/v1/host/connections/a%2Fb%3Fc%23d');
    await assert.rejects(backend.disconnect('..', { key }), isBookingError);
    assert.equal(sent.length, 1);
  });

  it('says with the codes of the contract what fails', async () => {
    const { backend } = connected({ backend: { profile: new BookingError('not-found') } });
    const error: unknown = await backend.profile().catch((reason: unknown) => reason);
    assert.ok(isBookingError(error));
    assert.equal(error.code, 'not-found');
  });

  it('believes no answer that is none', async () => {
    const backend = remoteHostBackend({
      url: 'https://book.example/v1/host',
      fetch: async () => Response.json({ anything: 'else' }),
      sleep: async () => undefined,
    });
    for (const name of hostNames) {
      if (name === 'disconnect') continue;
      const error: unknown = await call(backend, name).catch((reason: unknown) => reason);
      assert.ok(isBookingError(error), name);
      assert.deepEqual([error.code, error.details.fault], ['unavailable', 'not-a-backend'], name);
    }
  });
});
