import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { answersOf, describedWire, operationAt } from '../../src/cli/check-backend/described-wire.js';
import { misfitsOf } from '../../src/cli/check-backend/fits-schema.js';
import { errorCodes, guestOperations } from '../../src/contract/index.js';
import type { BookingServer } from '../../src/server.js';
import { differencesOf } from './same-answer.js';
import { exchange, openExchangeWorld, requestOf } from './wire-exchanges.js';
import type { RecordedExchange } from './wire-exchanges.js';

const file = path.resolve(import.meta.dirname, '../../docs/wire/exchanges.json');
const { exchanges } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly exchanges: readonly RecordedExchange[];
};
/** Exchanged with a server that is set otherwise. */
const ofAnother = 'origin-not-allowed';
const base = 'https://book.example/v1/anna';

/** What differs, by the name of the exchange, when all of it is exchanged with a server once more. */
async function replayed(
  through: (right: BookingServer) => BookingServer = (right) => right,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const world = openExchangeWorld(through);
  const heard = new Map<string, unknown>();
  const differences = new Map<string, readonly string[]>();
  for (const recorded of exchanges.filter(({ name }) => name !== ofAnother)) {
    const found = differencesOf(recorded, await exchange(world, recorded, heard));
    if (found.length > 0) differences.set(recorded.name, found);
  }
  return differences;
}

describe('the recorded exchanges', () => {
  it('are answered alike by a server with references of its own', async () => {
    assert.deepEqual([...(await replayed())], []);
  });

  it('tell a server that is wrong from one that is right', async () => {
    const wrong = await replayed((right) => async (request) => {
      const response = await right(request);
      if (response.status !== 410) return response;
      const problem = { type: 'x', title: 'x', status: 404, code: 'not-found' };
      return Response.json(problem, { status: 404, headers: response.headers });
    });
    assert.deepEqual([...wrong.keys()], ['gone', 'take-nothing']);
    assert.deepEqual(wrong.get('gone'), ['status 404, not 410', '/status: 404', '/code: "not-found"']);
  });

  it('name each code and each operation at least once, each under a name of its own', () => {
    const codes = exchanges.flatMap(
      ({ answer: { body } }) => (body as { code?: string } | undefined)?.code ?? [],
    );
    assert.deepEqual([...new Set(codes)].sort(), Object.keys(errorCodes).sort());
    const operations = exchanges.map(({ request }) => operationAt(base, addressed(request)));
    assert.deepEqual(
      [...new Set(operations.filter((name) => name !== undefined))].sort(),
      Object.keys(guestOperations).sort(),
    );
    assert.equal(new Set(exchanges.map(({ name }) => name)).size, exchanges.length);
  });

  it('are what the OpenAPI document describes', () => {
    const wire = describedWire();
    for (const { name, request, answer } of exchanges) {
      const operation = operationAt(base, addressed(request));
      if (operation === undefined) continue;
      const { content } = answersOf(wire, operation)[answer.status]!;
      const [schema] = Object.values(content ?? {}).map((one) => one.schema);
      if (!schema) assert.equal(answer.body, undefined, name);
      else assert.deepEqual(misfitsOf(answer.body, schema, wire.components.schemas), [], name);
    }
  });

  it('keep no secret but their own: tokens stand in Authorization, or in an address that has to be refused', () => {
    for (const { name, request } of exchanges)
      if (request.path.includes('manageToken')) assert.equal(name, 'booking-without-token');
    assert.ok(requestOf(exchanges[0]!.request, new Map()) instanceof Request);
  });
});

function addressed({ method, path: at }: RecordedExchange['request']): {
  readonly method: string;
  readonly address: string;
} {
  return { method, address: `https://book.example${at.replaceAll(/\{\{[^}]+\}\}/g, 'x')}` };
}
