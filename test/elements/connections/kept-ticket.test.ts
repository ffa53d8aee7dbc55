import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  forgetTicket,
  keepTicket,
  keptTicket,
  ticketLifeMs,
} from '../../../src/elements/connections/kept-ticket.js';
import type { KeptTicket } from '../../../src/elements/connections/kept-ticket.js';

/** A tab's storage, as far as it is used. */
function storageOf(items = new Map<string, string>()): Storage {
  return {
    get length() {
      return items.size;
    },
    clear: () => {
      items.clear();
    },
    key: () => null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

const forbidden = (): Storage => {
  throw new DOMException('no', 'SecurityError');
};

const kept: KeptTicket = {
  ticket: 'ticket',
  wish: { provider: 'google', level: 'read-only', renews: { id: 'c-1', account: 'anna@example.com' } },
  begunAt: 1000,
};

describe('a ticket that a tab keeps', () => {
  it('is there until it is forgotten or over', () => {
    const storage = storageOf();
    assert.equal(
      keptTicket(() => storage, 1000),
      undefined,
    );
    assert.ok(keepTicket(() => storage, kept));
    assert.deepEqual(
      keptTicket(() => storage, 1000),
      kept,
    );
    assert.deepEqual(
      keptTicket(() => storage, 999 + ticketLifeMs),
      kept,
    );
    assert.equal(
      keptTicket(() => storage, 1000 + ticketLifeMs),
      undefined,
    );
    forgetTicket(() => storage);
    assert.equal(
      keptTicket(() => storage, 1000),
      undefined,
    );
    assert.equal(storage.length, 0);
  });

  it('is none where the browser keeps nothing', () => {
    assert.equal(keepTicket(forbidden, kept), false);
    assert.equal(keptTicket(forbidden, 1000), undefined);
    assert.doesNotThrow(() => {
      forgetTicket(forbidden);
    });
  });

  it('is read with care: whatever else stands there is none', () => {
    const { wish } = kept;
    for (const value of [
      'no json',
      'null',
      '"ticket"',
      '{}',
      JSON.stringify({ ...kept, ticket: 1 }),
      JSON.stringify({ ...kept, begunAt: 'now' }),
      JSON.stringify({ ...kept, wish: null }),
      JSON.stringify({ ...kept, wish: { ...wish, level: 'constructor' } }),
      JSON.stringify({ ...kept, wish: { ...wish, provider: 7 } }),
      JSON.stringify({ ...kept, wish: { ...wish, renews: { id: 1 } } }),
    ]) {
      const storage = storageOf(new Map([['booking-connect', value]]));
      assert.equal(
        keptTicket(() => storage, 1000),
        undefined,
        value,
      );
    }
  });
});
