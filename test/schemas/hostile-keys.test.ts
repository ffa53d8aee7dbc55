import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import * as z from 'zod';
import * as schemas from '../../src/schemas/index.js';
import { samples } from './samples.js';

const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const untouched = Reflect.ownKeys(Object.prototype).length;

/** JSON of a value in which every object, at every depth, also has the hostile keys. */
function poisoned(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(poisoned).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const own = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${poisoned(part)}`);
  const added = hostile.map((key) => `${JSON.stringify(key)}:{"polluted":true,"slug":"evil"}`);
  return `{${[...own, ...added].join(',')}}`;
}

describe('keys that name parts of every object', () => {
  afterEach(() => {
    assert.equal(Reflect.ownKeys(Object.prototype).length, untouched);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('are ignored as fields of what travels', () => {
    const { answers: _answers, context: _context, ...request } = samples.bookingRequest;
    const proofless = { ...request, proof: 'x' };
    assert.deepEqual(schemas.BookingRequest.parse(JSON.parse(poisoned(proofless))), proofless);
    assert.deepEqual(schemas.Booking.parse(JSON.parse(poisoned(samples.booking))), samples.booking);
    const { translations: _translations, ...eventType } = samples.eventType;
    assert.deepEqual(schemas.EventType.parse(JSON.parse(poisoned(eventType))), eventType);
  });

  it('are ordinary text as ids of answers and tags, and __proto__ is none at all', () => {
    const request = JSON.parse(
      `{"location":"meet","answers":{"__proto__":"a","constructor":"b"},"tags":{"__proto__":"a","toString":"c"}}`,
    ) as unknown;
    const { answers, tags } = schemas.BookingContext.parse(request);
    assert.deepEqual(Object.entries(answers ?? {}), [['constructor', 'b']]);
    assert.deepEqual(Object.entries(tags ?? {}), [['toString', 'c']]);
    assert.equal(Object.getPrototypeOf(answers), Object.prototype);
  });

  it('are ordinary text as ids of what is translated, and __proto__ is none at all', () => {
    const texts = JSON.parse(
      `{"locations":{"__proto__":{"label":"a"},"constructor":{"label":"b"}},"questions":{"toString":{"label":"c"}}}`,
    ) as unknown;
    const { locations, questions } = schemas.EventTypeTranslation.parse(texts);
    assert.deepEqual(Object.entries(locations ?? {}), [['constructor', { label: 'b' }]]);
    assert.deepEqual(Object.entries(questions ?? {}), [['toString', { label: 'c' }]]);
    assert.equal(Object.getPrototypeOf(locations), Object.prototype);
  });

  it('cannot stand where dates or weekdays do', () => {
    for (const key of hostile) {
      const weekly = JSON.parse(`{"zone":"UTC","weekly":{"${key}":[]}}`) as unknown;
      assert.ok(!schemas.Schedule.safeParse(weekly).success, key);
      const overrides = JSON.parse(`{"zone":"UTC","weekly":{},"overrides":{"${key}":[]}}`) as unknown;
      const result = schemas.Schedule.safeParse(overrides);
      assert.deepEqual(Object.keys(result.data?.overrides ?? {}), [], key);
    }
  });

  it('change no prototype through any schema', () => {
    const values = [...Object.values(samples), 'text', 7, null, []].map(
      (value) => JSON.parse(poisoned(value)) as unknown,
    );
    for (const schema of Object.values(schemas)) {
      if (!(schema instanceof z.ZodType)) continue;
      for (const value of values) {
        const { data } = schema.safeParse(value);
        if (data instanceof Object)
          assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(data) as object));
      }
    }
  });
});
