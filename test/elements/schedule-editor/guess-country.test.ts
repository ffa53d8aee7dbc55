import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessCountry } from '../../../src/elements/schedule-editor/guess-country.js';

const countries = ['AT', 'CH', 'DE', 'GB', 'US'].map((code) => ({ code, name: code, regions: [] }));
const cases = [
  ['Europe/Berlin', ['de'], 'DE'],
  ['Europe/Berlin', ['en-GB', 'en'], 'DE'],
  ['Europe/Vienna', ['de'], 'AT'],
  ['Europe/London', ['en-US', 'en-GB'], 'GB'],
  ['Etc/UTC', ['de-CH'], 'CH'],
  ['Etc/UTC', ['ja', 'de'], 'DE'],
  ['Asia/Tokyo', ['ja'], undefined],
  ['Nowhere', ['not a language'], undefined],
] as const;

describe('the country of a host', () => {
  for (const [zone, languages, country] of cases)
    it(`is ${country ?? 'not guessed'} in ${zone} with ${languages.join(', ')}`, () => {
      assert.equal(guessCountry(countries, { zone, languages }), country);
    });
});
