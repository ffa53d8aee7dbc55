import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { clientAddress, serve } from '../../src/node.js';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { samples } from '../schemas/samples.js';
import { key, plannedServer } from './planned-backend.js';

describe('serve', () => {
  it('listens on a free port of this machine, answers, and ends', async () => {
    const { server } = plannedServer();
    const { url, close } = await serve(server);
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${url}/v1/anna/event-types/intro`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.deepEqual(await response.json(), samples.eventType);
    await close();
    await close();
    await assert.rejects(fetch(url));
  });

  it('carries a whole booking over a real connection', async () => {
    const { server, calls } = plannedServer();
    const { url, close } = await serve(server);
    const backend = remoteBackend({ url: `${url}/v1/anna` });
    assert.deepEqual(await backend.book(samples.bookingRequest, { key }), samples.booking);
    assert.equal(await backend.release('hold-1'), undefined);
    assert.deepEqual(calls[0], ['book', samples.bookingRequest, { key }]);
    await close();
  });

  it('finishes what runs before it ends, and takes nothing new', async () => {
    const steps = new EventEmitter();
    const begun = once(steps, 'begun');
    const { server } = plannedServer({
      backend: {
        eventType: async () => {
          steps.emit('begun');
          await once(steps, 'go on');
          return samples.eventType;
        },
      },
    });
    const { url, close } = await serve(server);
    const answer = fetch(`${url}/v1/anna/event-types/intro`);
    await begun;
    let ended = false;
    const ending = close().then(() => {
      ended = true;
    });
    await assert.rejects(fetch(`${url}/v1/anna/event-types`));
    assert.equal(ended, false);
    steps.emit('go on');
    assert.equal((await answer).status, 200);
    const answered = performance.now();
    await ending;
    // Not the five seconds that an idle connection is kept alive.
    assert.ok(performance.now() - answered < 2000);
  });

  it('says that a port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await assert.rejects(
      serve(() => new Response(), { port }),
      new RegExp(
        `Cannot listen on 127\\.0\\.0\\.1, port ${port}: the port is taken; stop what uses it or choose another`,
      ),
    );
    other.close();
  });

  it('says that a machine has no such address', async () => {
    await assert.rejects(
      serve(() => new Response(), { host: '192.0.2.1' }),
      /this machine has no such address/,
    );
  });

  it('leaves Request and Response of the process alone', async () => {
    const { Request: request, Response: response } = globalThis;
    const { close } = await serve(() => new Response());
    assert.equal(globalThis.Request, request);
    assert.equal(globalThis.Response, response);
    await close();
  });

  it('tells the address a request came from, and believes proxies as far as it is told to', async () => {
    const direct = clientAddress();
    const proxied = clientAddress({ trustedProxies: 1 });
    const { url, close } = await serve((request) =>
      Response.json([direct(request), proxied(request) ?? null]),
    );
    const ask = async (headers: Record<string, string>): Promise<unknown> =>
      (await fetch(url, { headers })).json();
    assert.deepEqual(await ask({}), ['127.0.0.1', null]);
    assert.deepEqual(await ask({ 'X-Forwarded-For': '203.0.113.9' }), ['127.0.0.1', '203.0.113.9']);
    assert.deepEqual(await ask({ 'X-Forwarded-For': '10.0.0.1, 203.0.113.9' }), ['127.0.0.1', '203.0.113.9']);
    await close();
    assert.equal(direct(new Request('https://book.example')), undefined);
  });

  it('limits writes whatever a stranger claims to be', async () => {
    const { server } = plannedServer({ addressOf: clientAddress() });
    const { url, close } = await serve(server);
    const statuses = [];
    for (let i = 0; i < 12; i++) {
      const response = await fetch(`${url}/v1/anna/bookings`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `${key}-${i}`,
          'X-Forwarded-For': `203.0.113.${i}`,
        },
        body: JSON.stringify(samples.bookingRequest),
      });
      statuses.push(response.status);
      await response.arrayBuffer();
    }
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 201), 429, 429]);
    await close();
  });
});
