import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BeginRequest } from '../../../../src/contract/index.js';
import { checkConsistency, eraseGuest, exportGuest, sqlBookings } from '../../../../src/store/sql/index.js';
import {
  at,
  hour,
  nine,
  now,
  outcomeOf,
  record,
  request,
} from '../../../../src/testing/booking-store-fixture.js';
import { testDatabases } from '../databases.js';

const ada = { name: 'Ada', email: 'ada@example.com' };
const keys = ['key-1', 'key-1,1', 'key-1,2'] as const;

function requests(): readonly BeginRequest[] {
  return keys.map((key, index) => request(key, [[at(nine + index * hour)]]));
}

for (const { name, open } of testDatabases())
  it(`a guest who is erased in ${name} leaves nothing of what was booked in one go, under any of its keys`, async () => {
    const database = await open();
    const store = sqlBookings(database);
    const begun = await store.beginAll(requests());
    assert.ok(begun.outcome === 'fresh');
    const settlements = begun.claims.map((claim, index) => {
      const start = nine + index * hour;
      const booked = {
        ...record(claim),
        ref: `anna.${index}`,
        time: { start, end: start + hour / 2 },
        guest: ada,
        series: { id: 'series-1', position: index + 1, of: keys.length },
      };
      return { ...outcomeOf(booked), claimId: claim.claimId };
    });
    assert.equal(await store.settleAll(settlements), 'settled');
    assert.equal((await exportGuest(database, ada.email)).answers.length, keys.length);
    const { bookings, cancelled, answers } = await eraseGuest(database, ada.email, { now });
    assert.deepEqual({ bookings, cancelled, answers }, { bookings: 3, cancelled: 3, answers: 3 });
    const kept = await database.query('select * from booking_elements.idempotency_keys');
    assert.equal(kept.length, keys.length);
    assert.doesNotMatch(JSON.stringify(kept), /ada/i);
    assert.equal((await store.beginAll(requests())).outcome, 'key-reused');
    for (const asked of requests()) assert.equal((await store.begin(asked)).outcome, 'key-reused');
    assert.deepEqual(await checkConsistency(database, now), [], 'what is forgotten is not missing');
  });
