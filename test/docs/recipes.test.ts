import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BookingError } from '../../src/contract.js';
import type { Admission, Admit, Worker } from '../../src/server.js';
import { signWebhook } from '../../src/server.js';
import { blocksIn, root } from './pages.js';

/** Inside the package, so that the recipes import it by its name, as built. */
const folder = path.join(root, 'dist/shown-recipes');
const tasksSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

type Handler = (request: Request) => Promise<Response>;

/** Runs a block of a recipe, and answers what it exports. */
async function recipe(page: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(path.join(folder, page, file)).href)) as Readonly<
    Record<string, unknown>
  >;
}

before(() => {
  for (const page of ['mounting', 'payments'])
    for (const { language, name = 'block.ts', code } of blocksIn(`docs/recipes/${page}.md`)) {
      if (language !== 'ts') continue;
      mkdirSync(path.join(folder, page), { recursive: true });
      writeFileSync(path.join(folder, page, name), code);
    }
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Books what is free first, at a server that is reached by `ask`, below an owner's address. */
async function bookAt(ask: Handler, owner: string): Promise<Response> {
  const start = new Date(Date.now() + 86_400_000).toISOString();
  const end = new Date(Date.now() + 8 * 86_400_000).toISOString();
  const search = new URLSearchParams({ start, end, zone: 'UTC' });
  const listed = await ask(new Request(`${owner}/event-types/intro/slots?${search}`));
  assert.equal(listed.status, 200, await listed.clone().text());
  const { slots } = (await listed.json()) as { readonly slots: readonly { readonly start: string }[] };
  return ask(
    new Request(`${owner}/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        eventType: 'intro',
        start: slots[0]!.start,
        zone: 'UTC',
        language: 'en',
        guest: { name: 'Ada', email: 'ada@example.com' },
        locationDetail: '+49 30 1234567',
      }),
    }),
  );
}

describe('the recipe for mounting the server', () => {
  it('books below a path of Express', async () => {
    const { app, worker } = await recipe('mounting', 'express.ts');
    const server = createServer(app as RequestListener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const answer = await bookAt(fetch, `http://127.0.0.1:${port}/api/booking/v1/anna`);
      assert.equal(answer.status, 201, await answer.text());
    } finally {
      await (worker as Worker).stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('books below a path of Hono', async () => {
    const { app } = await recipe('mounting', 'hono.ts');
    const { fetch: ask } = app as { readonly fetch: Handler };
    assert.equal((await bookAt(ask, 'https://app.example/api/booking/v1/anna')).status, 201);
  });

  it('books in route handlers', async () => {
    const handlers = (await recipe('mounting', 'route.ts')) as Readonly<Record<string, Handler>>;
    const ask: Handler = (request) => handlers[request.method]!(request);
    assert.equal((await bookAt(ask, 'https://app.example/api/booking/v1/anna')).status, 201);
    const preflight = await handlers['OPTIONS']!(
      new Request('https://app.example/api/booking/v1/anna/bookings', {
        method: 'OPTIONS',
        headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
      }),
    );
    assert.equal(preflight.status, 204);
  });

  it('books in a Worker, whose schedule does the work', async () => {
    const { default: worker } = (await recipe('mounting', 'worker.ts')) as {
      readonly default: { readonly fetch: Handler; scheduled(): Promise<void> };
    };
    assert.equal(
      (await bookAt((request) => worker.fetch(request), 'https://book.example/v1/anna')).status,
      201,
    );
    await worker.scheduled();
    const { anna } = (await recipe('mounting', 'anna.ts')) as { readonly anna: { work(): Promise<number> } };
    assert.equal(await anna.work(), 0);
  });

  it('does the work for whoever signs with the secret of the cron line', async () => {
    process.env['TASKS_SECRET'] = tasksSecret;
    try {
      const { booking } = (await recipe('mounting', 'tasks.ts')) as { readonly booking: Handler };
      const address = 'https://book.example/v1/tasks/run';
      const signed = await signWebhook({
        id: 'msg_1',
        sentAt: Date.now(),
        body: '{}',
        secrets: [tasksSecret],
      });
      const done = await booking(
        new Request(address, { method: 'POST', headers: { ...signed }, body: '{}' }),
      );
      assert.equal(done.status, 200, await done.clone().text());
      assert.deepEqual(((await done.json()) as { readonly isMore: boolean }).isMore, false);
      assert.equal((await booking(new Request(address, { method: 'POST', body: '{}' }))).status, 401);
    } finally {
      delete process.env['TASKS_SECRET'];
    }
  });
});

describe('the recipe for payments', () => {
  const used = new Map<string, string>();
  const payments: Readonly<Record<string, { readonly status: 'paid' | 'open'; readonly cents: number }>> = {
    'pay-1': { status: 'paid', cents: 4900 },
    'pay-2': { status: 'open', cents: 4900 },
    'pay-3': { status: 'paid', cents: 100 },
  };

  async function admission(proof: unknown, key = 'key-0123456789abcdef'): Promise<string> {
    const { admitPaid } = await recipe('payments', 'block.ts');
    const admit = (admitPaid as (...parts: unknown[]) => Admit)(async (id: string) => payments[id], {
      claim: async (id: string, by: string) => (used.get(id) ?? used.set(id, by).get(id)) === by,
    });
    try {
      await admit({ operation: 'book', request: { proof }, key } as unknown as Admission);
      return 'admitted';
    } catch (error) {
      assert.ok(error instanceof BookingError || (error as Error).name === 'BookingError');
      return (error as BookingError).code;
    }
  }

  it('admits who has paid enough, and refuses who has not', async () => {
    for (const proof of [
      undefined,
      'pay-1',
      {},
      { payment: 1 },
      { payment: 'pay-2' },
      { payment: 'pay-3' },
      { payment: 'none' },
    ])
      assert.equal(await admission(proof), 'refused', JSON.stringify(proof));
    assert.equal(await admission({ payment: 'pay-1' }), 'admitted');
  });

  it('takes a payment for one booking, asked for as often as its answer is lost', async () => {
    assert.equal(await admission({ payment: 'pay-1' }), 'admitted');
    assert.equal(await admission({ payment: 'pay-1' }, 'key-of-another-guest'), 'refused');
  });
});
