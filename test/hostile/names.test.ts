import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { newBookingRef } from '../../src/scheduling/scheduler/identifiers.js';
import { memoryBookings } from '../../src/store/memory/index.js';
import { monday, tenOn, wish } from './people.js';
import { allRows, held } from './rows.js';
import { freshKey, openStage } from './stage.js';

// Reliability goal X5.

const source = path.resolve(import.meta.dirname, '../../src');

/** Random bits of a text whose every place may hold any of so many characters. */
function bitsOf(places: number, characters: number): number {
  return places * Math.log2(characters);
}

/** How many characters each place of the texts takes on. */
function charactersAt(texts: readonly string[]): readonly number[] {
  return Array.from(texts[0]!, (_, place) => new Set(texts.map((text) => text[place])).size);
}

describe('the name of', () => {
  it('a booking holds 130 random bits: 26 places of 32 characters, all of them in use', () => {
    const refs = Array.from({ length: 20_000 }, () => newBookingRef('anna'));
    assert.equal(new Set(refs).size, 20_000);
    const random = refs.map((ref) => /^anna\.([0-9a-v]{26})$/.exec(ref)?.[1] ?? assert.fail(ref));
    assert.deepEqual(
      charactersAt(random),
      Array.from({ length: 26 }, () => 32),
    );
    assert.ok(bitsOf(26, 32) >= 122);
    // Each place alone, and neighbours together: a counter or a clock would repeat them.
    const pairs = new Set(random.map((text) => text.slice(10, 14)));
    assert.ok(pairs.size > 19_500, `${pairs.size} of 20,000 quarters differ`);
  });

  for (const store of ['memory', 'sql'] as const)
    it(`a claim, and of the time it takes, hold the 122 bits of a random UUID (${store})`, async () => {
      const count = store === 'sql' ? 100 : 20_000;
      const bookings = store === 'sql' ? (await openStage()).bookings : memoryBookings();
      const ids: string[] = [];
      for (let i = 0; i < count; i++) {
        const claim = await bookings.begin({
          owner: 'anna',
          key: freshKey(),
          bodyHash: 'hash',
          alternatives: [],
          leaseUntil: monday + i + 1,
          now: monday + i,
        });
        if (claim.outcome !== 'fresh') assert.fail(claim.outcome);
        ids.push(claim.claimId.replace('anna/', ''), claim.occupancyId);
      }
      assert.equal(new Set(ids).size, 2 * count);
      const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
      for (const id of ids) assert.match(id, shape);
      assert.equal(bitsOf(30, 16) + bitsOf(1, 4), 122);
      if (store === 'memory')
        assert.deepEqual(
          charactersAt(ids),
          Array.from(ids[0]!, (at, i) => (at === '-' ? 1 : usedAt(i))),
        );
    });

  it('a hold is 256 bits that nobody can work out without the secret', async () => {
    const stage = await openStage({ store: 'memory' });
    const refs: string[] = [];
    for (let i = 0; i < 200; i++) {
      const ref = await held(stage, tenOn(i % 20));
      refs.push(ref);
      assert.match(ref, /^anna\.hold-[\w-]{43}$/);
      assert.equal((await stage.ask(`/v1/anna/holds/${ref}`, { method: 'DELETE' })).status, 204);
    }
    assert.equal(new Set(refs).size, 200);
    assert.ok(bitsOf(42, 64) >= 122);
  });
});

describe('chance', () => {
  it('comes from crypto: Math.random is used for one thing, how long to wait', () => {
    const users = readdirSync(source, { recursive: true })
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /Math\s*(\?\.|\.|\[)\s*['"`]?random|\{[^}]*\brandom\b[^}]*\}\s*=\s*Math\b/.test(read(file)),
      );
    assert.deepEqual(users.sort(), [
      'adapters/google/transport.ts',
      'scheduling/storeless/storeless-backend.ts',
    ]);
    for (const user of users) {
      const uses = [...read(user).matchAll(/^.*Math\.random.*$/gm)].map(([line]) => line.trim());
      assert.deepEqual(uses, ['random: options.random ?? Math.random,'], user);
    }
  });

  for (const method of ['getRandomValues', 'randomUUID'] as const)
    for (const store of ['memory', 'sql'] as const)
      it(`is not made up where ${method} fails: nothing is booked (${store})`, async ({ mock }) => {
        const stage = await openStage({ store });
        const before = stage.database && (await allRows(stage.database));
        const failing = mock.method(crypto, method, () => {
          throw new Error('no entropy');
        });
        const response = await stage.ask('/v1/anna/bookings', { method: 'POST', body: wish() });
        assert.ok(failing.mock.callCount() > 0, 'it was asked');
        failing.mock.restore();
        assert.equal(response.status, 503);
        assert.equal(((await response.json()) as { code: string }).code, 'unavailable');
        assert.equal(stage.errors.length, 1);
        await stage.quiet();
        assert.deepEqual(await stage.bookings.occupancies(['host-anna'], always, stage.now), []);
        if (stage.database) assert.equal(withoutLocks(await allRows(stage.database)), withoutLocks(before!));
        const again = await stage.ask('/v1/anna/bookings', { method: 'POST', body: wish() });
        assert.equal(again.status, 201);
      });
});

const always = { start: 0, end: Date.UTC(2030, 0, 1) };

/** A host whose time was ever asked for has a row to wait for. */
function withoutLocks(rows: string): string {
  return rows.replace(/-- booking_elements\.host_locks\n(\{[^\n]*\n)*/, '');
}

function usedAt(place: number): number {
  return { 14: 1, 19: 4 }[place] ?? 16;
}

function read(file: string): string {
  return readFileSync(path.join(source, file), 'utf8');
}
