import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listenSomewhere, namedPort } from '../../demo/listening.js';

const host = '127.0.0.1';
const answer = async (): Promise<Response> => new Response('here');

describe('where the demo listens', () => {
  const other: Server = createServer();
  before(async () => {
    await new Promise<void>((resolve) => {
      // Where something has the port already, it is as taken as it shall be.
      other.once('error', () => resolve());
      other.listen(3000, host, resolve);
    });
  });
  after(() => other.close());

  it('is another port when the usual one is taken, and it says so', async () => {
    const { url, close, isElsewhere } = await listenSomewhere(answer, { host });
    assert.equal(isElsewhere, true);
    assert.notEqual(new URL(url).port, '3000');
    assert.equal(await (await fetch(url)).text(), 'here');
    await close();
  });

  it('is the named port or nowhere', async () => {
    await assert.rejects(listenSomewhere(answer, { host, port: 3000 }), /port 3000: the port is taken/);
  });

  it('is a port that there is', () => {
    assert.deepEqual(
      [namedPort(undefined), namedPort(''), namedPort('0'), namedPort('8080')],
      [undefined, undefined, 0, 8080],
    );
    for (const text of ['-1', '65536', '80a', '1.5'])
      assert.throws(() => namedPort(text), new RegExp(`There is no port "${text}"`));
  });
});
