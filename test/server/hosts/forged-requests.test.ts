import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostOperations } from '../../../src/contract/index.js';
import type { Asked } from '../planned-backend.js';
import { codeOf } from '../planned-backend.js';
import { hostNames, hostRequests, hostServer, successOf } from './host-requests.js';

const changing = hostNames.filter((name) => hostOperations[name].method !== 'GET');

/** What a page of somebody else's can make a browser send without asking first: a form, an image, a beacon. */
const simpleTypes = [
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];

/** What the browser says of where a request comes from; the host's cookie goes along with each. */
const foreign: readonly Readonly<Record<string, string>>[] = [
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': '' },
  { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  { Origin: '', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
  { Origin: '', 'Sec-Fetch-Site': 'same-site' },
];

describe('what another page makes a host’s browser send', () => {
  it('changes nothing, whatever it says of itself: only the host’s cookie speaks for it', async () => {
    assert.ok(changing.length >= 10);
    for (const name of changing)
      for (const headers of foreign)
        for (const type of [...simpleTypes, 'application/json']) {
          const { askFor, calls } = hostServer();
          const response = await askFor(name, { ...headers, 'Content-Type': type });
          assert.deepEqual(
            [response.status, await codeOf(response), calls],
            [403, 'origin-not-allowed', []],
            `${name} ${JSON.stringify(headers)} ${type}`,
          );
        }
  });

  it('changes nothing from a browser that says nothing of where it comes from', async () => {
    for (const name of changing)
      for (const type of simpleTypes) {
        const { askFor, calls } = hostServer();
        // A form sends no key, and no JSON.
        const headers = { Origin: '', 'Idempotency-Key': '', 'Content-Type': type };
        const response = await askFor(name, headers);
        assert.deepEqual([await codeOf(response), calls], ['invalid-request', []], `${name} ${type}`);
      }
  });

  it('is no other method for saying that it is one', async () => {
    for (const name of changing) {
      const [path, asked] = hostRequests[name] as readonly [string, Asked, unknown];
      const { ask, calls } = hostServer();
      const { method } = hostOperations[name];
      await ask(`${path}?_method=${method}`, { headers: { 'X-HTTP-Method-Override': method } });
      assert.ok(!calls.some(([, operation]) => operation === name), name);
      assert.ok(asked.method === method);
    }
  });

  it('reads nothing: no script of it sees an answer, and a cookie alone is not enough to be read', async () => {
    for (const name of hostNames) {
      const response = await hostServer().askFor(name, foreign[0]);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null, name);
      assert.equal(response.headers.get('Cross-Origin-Resource-Policy'), 'same-origin', name);
    }
  });

  it('is let through from a page of hosts, or nothing was shown', async () => {
    for (const name of changing) {
      const { askFor, calls } = hostServer();
      const response = await askFor(name, { 'Sec-Fetch-Site': 'cross-site' });
      assert.deepEqual([response.status, calls.length], [successOf(name), 1], name);
    }
  });
});
