import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../src/contract/index.js';
import { publicHolidays } from '../../src/node.js';
import { parse } from '../../src/schemas/index.js';
import { hostWireSchemas } from '../../src/schemas/host-wire.js';

const { countries, holidays } = publicHolidays();
const in2026 = { from: '2026-01-01', to: '2026-12-31' };

describe('publicHolidays', () => {
  it('names countries and regions in the language asked for, in its order', async () => {
    const german = await countries('de-AT');
    const [germany, austria] = ['DE', 'AT'].map((code) => german.find((country) => country.code === code));
    assert.equal(germany?.name, 'Deutschland');
    assert.equal(austria?.name, 'Österreich');
    assert.ok(germany.regions.some(({ code, name }) => code === 'BY' && name === 'Bayern'));
    const codes = german.map(({ code }) => code);
    assert.ok(codes.indexOf('DE') < codes.indexOf('AT'));
    const names = german.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('de').compare));
    assert.ok(german.length > 150);
    assert.equal((await countries('ar')).find(({ code }) => code === 'DE')?.name, 'ألمانيا');
    // Whatever a page may ask: a language that is none is answered in English.
    assert.equal((await countries('no such-language')).find(({ code }) => code === 'DE')?.name, 'Germany');
    parse(hostWireSchemas.HolidayCountries, german);
  });

  it('lists the public holidays of a region, and those of the whole country', async () => {
    const bavaria = await holidays({ country: 'DE', region: 'BY', ...in2026, language: 'de' });
    assert.deepEqual(bavaria.slice(0, 3), [
      { date: '2026-01-01', name: 'Neujahr' },
      { date: '2026-01-06', name: 'Heilige Drei Könige' },
      { date: '2026-04-03', name: 'Karfreitag' },
    ]);
    const germany = await holidays({ country: 'DE', ...in2026, language: 'de' });
    assert.deepEqual(
      germany.map(({ date }) => date),
      [
        '2026-01-01',
        '2026-04-03',
        '2026-04-06',
        '2026-05-01',
        '2026-05-14',
        '2026-05-25',
        '2026-10-03',
        '2026-12-25',
        '2026-12-26',
      ],
    );
    parse(hostWireSchemas.Holidays, bavaria);
  });

  it('counts substitute days', async () => {
    const found = await holidays({ country: 'GB', from: '2027-12-20', to: '2027-12-31' });
    assert.deepEqual(
      found.map(({ date }) => date),
      ['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'],
    );
  });

  it('gives each day of a feast of several days, and takes no half day for a whole one', async () => {
    const feasts = await holidays({ country: 'TR', ...in2026, language: 'en' });
    const datesOf = (word: string) =>
      feasts.filter(({ name }) => name.includes(word)).map(({ date }) => date);
    assert.deepEqual(datesOf('Ramadan'), ['2026-03-20', '2026-03-21', '2026-03-22']);
    assert.deepEqual(datesOf('Sacrifice'), ['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']);
  });

  it('keeps to the range, over the end of a year too', async () => {
    const found = await holidays({ country: 'DE', from: '2026-12-26', to: '2027-01-01', language: 'de' });
    assert.deepEqual(
      found.map(({ date }) => date),
      ['2026-12-26', '2027-01-01'],
    );
    assert.deepEqual(await holidays({ country: 'DE', from: '2026-01-02', to: '2026-01-02' }), []);
  });

  it('answers the same again, and each language in its own words', async () => {
    const question = { country: 'SA', ...in2026 };
    const first = await holidays({ ...question, language: 'ar' });
    assert.ok(first.some(({ date, name }) => date === '2026-09-23' && /\p{Script=Arabic}/u.test(name)));
    assert.deepEqual(await holidays({ ...question, language: 'ar-EG' }), first);
    const english = await holidays({ ...question, language: 'en' });
    assert.deepEqual(
      english.map(({ date }) => date),
      first.map(({ date }) => date),
    );
    assert.ok(english.some(({ name }) => name === 'National Day'));
    assert.equal(english.filter(({ name }) => name.includes('Ramadan')).length, 4);
  });

  it('refuses countries and regions that it does not know', async () => {
    for (const [question, path] of [
      [{ country: 'XX' }, 'country'],
      [{ country: 'constructor' }, 'country'],
      [{ country: 'DE', region: 'XX' }, 'region'],
      [{ country: 'DE', region: 'toString' }, 'region'],
    ] as const)
      await assert.rejects(
        holidays({ ...question, ...in2026 }),
        (error) =>
          isBookingError(error) &&
          error.code === 'invalid-request' &&
          error.details.fields?.[0]?.path === path,
      );
  });
});
