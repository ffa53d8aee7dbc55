import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { processCounter } from '../../src/scheduling/process-counter.js';
import { samples } from '../schemas/samples.js';
import type { Asked } from './planned-backend.js';
import { codeOf, plannedServer, requests } from './planned-backend.js';

const book = requests.book as [string, Asked];
const addressOf = (request: Request) => request.headers.get('X-Test-Address') ?? undefined;
const at = (address: string): Asked => ({
  method: 'POST',
  body: samples.bookingRequest,
  headers: { 'X-Test-Address': address },
});

describe('the limit of writes per address', () => {
  it('takes ten a minute, then says when to come back', async () => {
    let now = 1_000_000;
    const { ask, calls } = plannedServer({ addressOf, clock: () => now });
    for (let i = 0; i < 10; i++) assert.equal((await ask(book[0], at('192.0.2.1'))).status, 201);
    now += 15_500;
    const refused = await ask(book[0], at('192.0.2.1'));
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '45');
    assert.equal(await codeOf(refused), 'rate-limited');
    assert.equal(calls.length, 10);
    now += 44_500;
    assert.equal((await ask(book[0], at('192.0.2.1'))).status, 201);
  });

  it('counts each address for itself, and reads not at all', async () => {
    const { ask } = plannedServer({ addressOf, clock: () => 0, limits: { writesPerMinute: 1 } });
    assert.equal((await ask(book[0], at('192.0.2.1'))).status, 201);
    assert.equal((await ask(book[0], at('192.0.2.2'))).status, 201);
    assert.equal((await ask(book[0], at('192.0.2.1'))).status, 429);
    for (let i = 0; i < 5; i++)
      assert.equal(
        (await ask(requests.slots[0], { headers: { 'X-Test-Address': '192.0.2.1' } })).status,
        200,
      );
  });

  it('counts writes that are refused, so that guessing is limited as well', async () => {
    const { ask } = plannedServer({ addressOf, clock: () => 0, limits: { writesPerMinute: 2 } });
    const bad = { ...at('192.0.2.1'), body: {} };
    assert.equal((await ask(book[0], bad)).status, 400);
    assert.equal((await ask('/v1/nobody/bookings', bad)).status, 404);
    assert.equal((await ask(book[0], at('192.0.2.1'))).status, 429);
  });

  it('fails closed: requests without an address share one count, a broken look-up writes nothing', async () => {
    const { ask } = plannedServer({ addressOf, clock: () => 0, limits: { writesPerMinute: 1 } });
    assert.equal((await ask(...book)).status, 201);
    assert.equal((await ask(...book)).status, 429);
    const broken = plannedServer({
      addressOf: () => {
        throw new Error('no socket');
      },
    });
    assert.equal(await codeOf(await broken.ask(...book)), 'unavailable');
    assert.deepEqual(broken.calls, []);
  });

  it('is off without a way to tell addresses', async () => {
    const { ask } = plannedServer({ clock: () => 0 });
    for (let i = 0; i < 15; i++) assert.equal((await ask(...book)).status, 201);
  });

  it('remembers a bounded number of names, the latest', async () => {
    let now = 0;
    const counter = processCounter();
    const isAllowed = async (name: string): Promise<boolean> =>
      (await counter.take({ name, atMost: 1, windowSeconds: 60, now })).isAllowed;
    for (let i = 0; i < 25_000; i++) {
      now += 1;
      assert.equal(await isAllowed(`address ${i}`), true);
    }
    assert.equal(await isAllowed('address 24999'), false);
    assert.equal(await isAllowed('address 5001'), false);
    assert.equal(await isAllowed('address 0'), true);
  });
});

describe('the limits of writes per owner and per guest', () => {
  it('count an owner’s writes, wherever they come from', async () => {
    const { ask } = plannedServer({ addressOf, clock: () => 0, limits: { writesPerOwnerAndMinute: 3 } });
    for (let i = 0; i < 3; i++) assert.equal((await ask(book[0], at(`192.0.2.${i}`))).status, 201);
    const refused = await ask(book[0], at('192.0.2.9'));
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '60']);
  });

  it('count a guest’s bookings by address of e-mail, however it is written', async () => {
    const { ask, calls } = plannedServer({ clock: () => 0, limits: { bookingsPerEmailAndHour: 2 } });
    const from = (email: string): Asked => ({
      method: 'POST',
      body: { ...samples.bookingRequest, guest: { name: 'Ada', email }, furtherGuests: [] },
    });
    assert.equal((await ask(book[0], from('ada@example.com'))).status, 201);
    assert.equal((await ask(book[0], from('Ada@Example.com'))).status, 201);
    const refused = await ask(book[0], from('ada@example.com'));
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '3600']);
    assert.equal((await ask(book[0], from('ben@example.com'))).status, 201);
    assert.equal(calls.length, 3);
  });

  it('count whom a guest brings like a guest: nobody’s mailbox is filled by others’ bookings', async () => {
    const { ask, calls } = plannedServer({ clock: () => 0, limits: { bookingsPerEmailAndHour: 2 } });
    const bringing = (email: string, further: string): Asked => ({
      method: 'POST',
      body: { ...samples.bookingRequest, guest: { name: 'Ada', email }, furtherGuests: [further] },
    });
    assert.equal((await ask(book[0], bringing('ada@example.com', 'bo@example.com'))).status, 201);
    assert.equal((await ask(book[0], bringing('ben@example.com', 'Bo@example.com'))).status, 201);
    assert.equal((await ask(book[0], bringing('cem@example.com', 'bo@example.com'))).status, 429);
    assert.equal(calls.length, 2);
  });

  it('tell the counter no address of e-mail', async () => {
    const names: string[] = [];
    const counter = {
      take: async ({ name }: { readonly name: string }) => {
        names.push(name);
        return { isAllowed: true as const };
      },
    };
    const { ask } = plannedServer({ counter, addressOf });
    await ask(book[0], at('192.0.2.1'));
    assert.deepEqual(
      names.map((name) => name.split(' ')[0]),
      ['address', 'owner', 'email', 'email', 'email'],
    );
    assert.ok(names.every((name) => !name.includes('@')));
  });

  it('fail closed: a counter that cannot count lets nothing through', async () => {
    const counter = { take: () => Promise.reject(new Error('no database')) };
    const { ask, calls, errors } = plannedServer({ counter });
    assert.equal(await codeOf(await ask(...book)), 'unavailable');
    assert.deepEqual([calls.length, errors.length], [0, 1]);
    assert.equal((await ask(requests.slots[0])).status, 200);
  });
});
