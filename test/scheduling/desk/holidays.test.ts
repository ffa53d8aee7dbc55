import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HolidayCalendar, HolidayQuestion } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { holidayOperations } from '../../../src/scheduling/desk/holidays.js';

const calendar: HolidayCalendar = {
  countries: async (language) => [{ code: 'DE', name: `Germany in ${language ?? 'any'}`, regions: [] }],
  holidays: async ({ from }) => [{ date: from, name: 'A day off' }],
};
const asked: HolidayQuestion = { country: 'DE', from: '2026-01-01', to: '2028-12-31' };

describe('the holidays of a desk', () => {
  it('are no operation of a desk that knows none', () => {
    assert.deepEqual(holidayOperations(undefined), {});
  });

  it('are what its calendar says', async () => {
    const { holidayCountries, holidays } = holidayOperations(calendar);
    assert.deepEqual(await holidayCountries?.({ language: 'de' }), [
      { code: 'DE', name: 'Germany in de', regions: [] },
    ]);
    assert.deepEqual(await holidays?.(asked), [{ date: '2026-01-01', name: 'A day off' }]);
  });

  it('are asked for three years at most, from a date to one that is not before it', async () => {
    const { holidays } = holidayOperations(calendar);
    const cases = [
      [{ to: '2029-01-01' }, 'range-too-long'],
      [{ to: '2025-12-31' }, 'invalid-request'],
      [{ from: 'soon' }, 'invalid-request'],
      [{ to: '2026-02-30' }, 'invalid-request'],
    ] as const;
    for (const [change, code] of cases)
      await assert.rejects(
        async () => holidays?.({ ...asked, ...change }),
        (error) => isBookingError(error) && error.code === code,
      );
  });
});
