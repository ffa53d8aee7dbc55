import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { wireJsonSchemas, wireSchemas } from '../../src/schemas/index.js';
import { bent, samples } from './samples.js';

const address = (name: string) => `https://booking.example/${name}`;
const schemas = wireJsonSchemas(address);

// ajv-formats is CommonJS: its default export is a property here.
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, address(name));
const check = (name: keyof typeof schemas, value: unknown) => ajv.validate({ $ref: address(name) }, value);

describe('wireJsonSchemas', () => {
  it('has one for everything that travels, each without an address or dialect of its own', () => {
    assert.deepEqual(Object.keys(schemas).sort(), Object.keys(wireSchemas).sort());
    for (const schema of Object.values(schemas)) assert.ok(!('$id' in schema) && !('$schema' in schema));
  });

  it('refers by name rather than repeat', () => {
    const text = JSON.stringify(schemas.BookingRequest);
    assert.ok(text.includes(address('BookingContext')), text);
  });

  it('judges as the schemas do, for what JSON Schema can say', () => {
    assert.ok(check('BookingRequest', samples.bookingRequest), ajv.errorsText());
    assert.ok(check('BookingRequest', { ...samples.bookingRequest, later: 1 }), ajv.errorsText());
    assert.ok(check('Booking', samples.booking), ajv.errorsText());
    assert.ok(check('EventType', samples.eventType), ajv.errorsText());
    assert.ok(check('SlotQuery', samples.slotQuery), ajv.errorsText());
    for (const [path, part] of [
      ['start', undefined],
      ['start', 'tomorrow'],
      ['guest.email', 'ada'],
      ['guest.name', 'x'.repeat(201)],
      ['durationMinutes', 1.5],
      ['answers.company', 7],
    ] as const)
      assert.ok(!check('BookingRequest', bent(samples.bookingRequest, path, part)), path);
  });
});
