import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describedWire } from '../../src/cli/check-backend/described-wire.js';
import { misfitsOf } from '../../src/cli/check-backend/fits-schema.js';
import { readCheckOptions } from '../../src/cli/check-backend/check-options.js';
import { optionalOperations } from '../../src/contract/index.js';

const docs = path.resolve(import.meta.dirname, '../../docs');
const manual = readFileSync(path.join(docs, 'backend.md'), 'utf8');

describe('the manual for backend teams', () => {
  it('shows answers and requests that the OpenAPI document describes', () => {
    const { schemas } = describedWire().components;
    const shown = [...manual.matchAll(/<!-- (\w+) -->\n\n```json\n([^`]*)```/g)];
    assert.deepEqual(
      shown.map(([, name]) => name),
      ['EventType', 'SlotList', 'BookingRequest', 'Booking', 'Problem', 'Capabilities'],
    );
    assert.equal(shown.length, [...manual.matchAll(/```json/g)].length);
    for (const [, name = '', text = ''] of shown)
      assert.deepEqual(misfitsOf(JSON.parse(text), schemas[name]!, schemas), [], name);
  });

  it('names every operation that may be left out', () => {
    for (const name of optionalOperations)
      if (name !== 'watch') assert.ok(manual.includes(`| \`${name}\``), name);
  });

  it('calls the command as it can be called', () => {
    const calls = [...manual.matchAll(/booking-elements check-backend (http[^\n#]*)/g)].map(
      ([, words = '']) => words.trim(),
    );
    assert.equal(calls.length, 5);
    for (const call of calls) assert.ok(readCheckOptions(call.split(' ')), call);
    assert.ok(
      readCheckOptions([
        'https://book.example/v1/anna',
        '--answers',
        '{"topic":"Engines"}',
        '--header',
        'X-Gate: …',
        '--origin',
        'https://shop.example',
        '--clean',
        '--leave-bookings',
      ]),
    );
  });

  it('links to what is there', () => {
    const links = [...manual.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 3);
    for (const link of links) assert.ok(existsSync(path.join(docs, link)), link);
  });
});
