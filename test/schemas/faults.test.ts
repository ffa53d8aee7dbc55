import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../src/contract/index.js';
import { BookingRequest, faultsOf, Guest, parse, Schedule } from '../../src/schemas/index.js';
import { samples } from './samples.js';

describe('faultsOf', () => {
  it('names each fault by its path, with a sentence', () => {
    const { error } = BookingRequest.safeParse({
      ...samples.bookingRequest,
      zone: 'X',
      guest: { name: 'Ada' },
    });
    const faults = faultsOf(error!);
    assert.deepEqual(
      faults.map((fault) => fault.path),
      ['zone', 'guest.email'],
    );
    assert.equal(faults[0]?.message, 'must be an IANA time zone such as Europe/Berlin');
  });

  it('names the whole by an empty path', () => {
    assert.deepEqual(
      faultsOf(Guest.safeParse('Ada').error!).map((fault) => fault.path),
      [''],
    );
  });

  it('stays short whatever was sent', () => {
    const overrides = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`${i}${'x'.repeat(1000)}`, []]),
    );
    const weekly = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}${'x'.repeat(1000)}`, []]));
    const faults = faultsOf(Schedule.safeParse({ zone: 'UTC', weekly, overrides }).error!);
    assert.ok(faults.length <= 20);
    assert.ok(JSON.stringify(faults).length < 20 * 600);
  });
});

describe('parse', () => {
  it('gives what the schema knows', () => {
    const guest = { name: 'Ada', email: 'ada@example.com' };
    assert.deepEqual(parse(Guest, { ...guest, admin: true }), guest);
  });

  it('throws invalid-request with the faults', () => {
    assert.throws(
      () => parse(Guest, { name: 'Ada' }),
      (error) =>
        isBookingError(error) && error.code === 'invalid-request' && error.details.fields?.length === 1,
    );
  });
});
