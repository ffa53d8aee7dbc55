import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { Holiday, HolidayCountry, HolidayQuestion, HostBackend } from '../../../src/contract/index.js';
import { HolidayReader } from '../../../src/elements/schedule-editor/holiday-reader.js';

const countries: readonly HolidayCountry[] = [
  { code: 'DE', name: 'Germany', regions: [] },
  { code: 'FR', name: 'France', regions: [] },
];

/** A backend whose answers come when the test says so. */
function slowBackend() {
  const asked: HolidayQuestion[] = [];
  const answers: ((holidays: readonly Holiday[]) => void)[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const backend: Partial<HostBackend> = {
    holidayCountries: async () => countries,
    holidays: (question, call) => {
      asked.push(question);
      signals.push(call?.signal);
      return new Promise((resolve) => answers.push(resolve));
    },
  };
  return { backend: backend as HostBackend, asked, answers, signals };
}

const terms = { language: 'en', from: '2026-01-01', to: '2027-12-31', guess: () => 'DE' };
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('holidays as a page reads them', () => {
  it('begin with the country that is guessed', async () => {
    const { backend, asked, answers } = slowBackend();
    let told = 0;
    const reader = new HolidayReader(() => (told += 1));
    const opening = reader.open({ ...terms, backend });
    await turn();
    assert.deepEqual(reader.place, { country: 'DE' });
    assert.deepEqual(reader.holidays, { status: 'loading' });
    assert.deepEqual(asked, [{ country: 'DE', from: '2026-01-01', to: '2027-12-31', language: 'en' }]);
    answers[0]?.([{ date: '2026-12-25', name: 'Christmas' }]);
    await opening;
    assert.deepEqual(reader.holidays, {
      status: 'ready',
      value: [{ date: '2026-12-25', name: 'Christmas' }],
    });
    assert.ok(told >= 3);
  });

  it('are those of the last question, whichever answer comes first', async () => {
    const { backend, answers, signals } = slowBackend();
    const reader = new HolidayReader(() => undefined);
    const opening = reader.open({ ...terms, backend });
    await turn();
    const choosing = reader.choose({ country: 'FR' });
    assert.equal(signals[0]?.aborted, true);
    answers[1]?.([{ date: '2026-07-14', name: 'Bastille Day' }]);
    await choosing;
    answers[0]?.([{ date: '2026-10-03', name: 'Unity Day' }]);
    await opening;
    assert.deepEqual(reader.holidays, {
      status: 'ready',
      value: [{ date: '2026-07-14', name: 'Bastille Day' }],
    });
  });

  it('are not asked for twice, and anew in another language, of the same place', async () => {
    const { backend, asked, answers } = slowBackend();
    const reader = new HolidayReader(() => undefined);
    void reader.open({ ...terms, backend });
    await turn();
    await reader.open({ ...terms, backend });
    assert.equal(asked.length, 1);
    const again = reader.open({ ...terms, backend, language: 'de', guess: () => 'FR' });
    await turn();
    answers[1]?.([]);
    await again;
    assert.deepEqual(
      asked.map(({ country, language }) => [country, language]),
      [
        ['DE', 'en'],
        ['DE', 'de'],
      ],
    );
  });

  it('are absent where the backend knows none, and failed where it cannot say', async () => {
    const failing = (code: 'not-found' | 'unavailable') =>
      ({
        holidayCountries: async () => {
          throw new BookingError(code);
        },
      }) as Partial<HostBackend> as HostBackend;
    const reader = new HolidayReader(() => undefined);
    await reader.open({ ...terms, backend: {} as HostBackend });
    assert.equal(reader.countries, 'absent');
    await reader.open({ ...terms, backend: failing('not-found') });
    assert.equal(reader.countries, 'absent');
    await reader.open({ ...terms, backend: failing('unavailable') });
    assert.deepEqual(reader.countries, { status: 'failed', error: new BookingError('unavailable') });
  });

  it('are no more asked for once the page is gone', async () => {
    const { backend, answers, signals } = slowBackend();
    const reader = new HolidayReader(() => undefined);
    const opening = reader.open({ ...terms, backend });
    await turn();
    reader.close();
    assert.equal(signals[0]?.aborted, true);
    answers[0]?.([{ date: '2026-12-25', name: 'Christmas' }]);
    await opening;
    assert.deepEqual(reader.holidays, { status: 'loading' });
  });
});
