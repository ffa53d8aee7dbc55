import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describedWire } from '../../../src/cli/check-backend/described-wire.js';
import { judgedKeywords, misfitsOf } from '../../../src/cli/check-backend/fits-schema.js';
import type { Schema } from '../../../src/cli/check-backend/fits-schema.js';
import { bent, samples } from '../../schemas/samples.js';

const wire = describedWire();
const { schemas } = wire.components;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(wire, 'openapi');

const fits = (name: string, value: unknown): boolean =>
  misfitsOf(value, schemas[name]!, schemas).length === 0;
const ajvFits = (name: string, value: unknown): boolean =>
  ajv.validate({ $ref: `openapi#/components/schemas/${name}` }, value);

/** Every keyword of a schema, and of those in it; `properties` holds names, not keywords. */
function keywordsIn(schema: Schema): readonly string[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(schema.prefixItems ?? []),
    ...[schema.items, schema.propertyNames, schema.additionalProperties].filter(
      (one) => typeof one === 'object',
    ),
  ];
  return [...Object.keys(schema), ...inner.flatMap(keywordsIn)];
}

describe('misfitsOf', () => {
  it('judges by every keyword that the OpenAPI document uses', () => {
    const answers = Object.values(wire.paths).flatMap((path) =>
      Object.values(path).flatMap(({ responses }) => Object.values(responses)),
    );
    const inAnswers = answers.flatMap(({ content = {} }) =>
      Object.values(content).map(({ schema }) => schema),
    );
    const used = new Set([...Object.values(schemas), ...inAnswers].flatMap(keywordsIn));
    assert.deepEqual(
      [...used].filter((keyword) => !judgedKeywords.some((judged) => judged === keyword)),
      [],
    );
  });

  const bents: readonly (readonly [name: string, sample: object, path: string, part: unknown])[] = [
    ['Booking', samples.booking, 'ref', undefined],
    ['Booking', samples.booking, 'ref', ''],
    ['Booking', samples.booking, 'version', 1.5],
    ['Booking', samples.booking, 'version', -1],
    ['Booking', samples.booking, 'status', 'maybe'],
    ['Booking', samples.booking, 'start', 'noon'],
    ['Booking', samples.booking, 'guest', null],
    ['Booking', samples.booking, 'guest', []],
    ['Booking', samples.booking, 'guest.email', 'ada'],
    ['Booking', samples.booking, 'guest.name', 'x'.repeat(201)],
    ['Booking', samples.booking, 'guest.name', '😀'.repeat(200)],
    ['Booking', samples.booking, 'location.kind', 7],
    ['EventType', samples.eventType, 'durationsMinutes', []],
    ['EventType', samples.eventType, 'durationsMinutes', ['30']],
    ['EventType', samples.eventType, 'locations', {}],
    ['EventType', samples.eventType, 'window.from', '2026-02-30'],
    ['BookingRequest', samples.bookingRequest, 'answers.company', 7],
    ['BookingRequest', samples.bookingRequest, 'answers.company', ['a', 'b']],
    ['WaitlistEntry', samples.waitlistEntry, 'offerMinutes', 'long'],
  ];

  it('judges as another judge of JSON Schema does', () => {
    for (const [name, sample] of bents) {
      assert.ok(fits(name, sample), name);
      assert.ok(fits(name, { ...sample, addedLater: 1 }), name);
    }
    for (const [name, sample, path, part] of bents) {
      const value = bent(sample, path, part);
      assert.equal(fits(name, value), ajvFits(name, value), `${name} ${path}`);
    }
    assert.equal(
      bents.filter(([name, sample, path, part]) =>
        fits(name, bent(sample as never, path as never, part as never)),
      ).length,
      2,
    );
  });

  it('says where, and what would fit', () => {
    const [misfit] = misfitsOf(bent(samples.booking, 'guest.email', 'ada'), schemas['Booking']!, schemas);
    assert.deepEqual(misfit, { path: 'guest.email', wants: 'text of the format email' });
    assert.deepEqual(misfitsOf({ slots: [{ start: 1 }] }, schemas['SlotList']!, schemas), [
      { path: 'slots.0.end', wants: 'to be there' },
      { path: 'slots.0.start', wants: 'to be string, not number' },
    ]);
  });
});
