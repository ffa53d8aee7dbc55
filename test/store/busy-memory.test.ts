import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { BusyMemory, KnownDay } from '../../src/contract/index.js';
import { processBusy } from '../../src/scheduling/busy/process-busy.js';
import { sqlBusy } from '../../src/store/sql/sql-busy.js';
import { testDatabases } from './sql/databases.js';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 2, 8);
const monday = Date.UTC(2026, 2, 2);
const primary = { connectionId: 'c-1', calendarId: 'anna@example.com' };
const other = { connectionId: 'c-1', calendarId: "o'ther@example.com" };

function known(at: number, change: Partial<KnownDay> = {}): KnownDay {
  return {
    ...primary,
    day: monday + at * day,
    readAt: now,
    recognises: true,
    items: [
      { start: monday, end: monday + 3 * day, transparency: 'opaque', eventId: `e\\"${at}`, bookingRef: 'b' },
      { start: monday, end: monday + day, transparency: 'transparent' },
    ],
    ...change,
  };
}

function sorted(days: readonly KnownDay[]): readonly KnownDay[] {
  return [...days].sort((a, b) => a.day - b.day || (a.calendarId < b.calendarId ? -1 : 1));
}

function remembers(memory: () => BusyMemory): void {
  const recall = async (hostId = 'anna', calendars = [primary, other]) =>
    sorted(await memory().recall({ hostId, calendars, from: monday, to: monday + 7 * day }));

  it('remembers what was kept, of these calendars and days', async () => {
    const days = [known(0), known(6), known(0, other), known(6, { ...other, recognises: false })];
    await memory().keep('anna', [...days, known(7), known(-1), known(3, { connectionId: 'c-2' })], now);
    assert.deepEqual(await recall(), sorted(days));
    assert.deepEqual(await recall('ben'), []);
    assert.deepEqual(await recall('anna', []), []);
  });

  it('remembers what was kept last', async () => {
    await memory().keep('anna', [known(0, { items: [] }), known(1, { readAt: now - day })], now);
    await memory().keep('anna', [known(1, { readAt: now, items: [] })], now);
    const [first, second] = await recall('anna', [primary]);
    assert.deepEqual([first?.items, second?.items, second?.readAt], [[], [], now]);
  });

  it('forgets what it is told to, and nothing else', async () => {
    await memory().keep('anna', [known(0), known(1), known(1, other)], now);
    await memory().keep('ben', [known(0)], now);
    await memory().forget('anna', [primary, { ...primary, connectionId: 'c-9' }]);
    await memory().forget('anna', []);
    assert.deepEqual(await recall('anna', [primary]), []);
    assert.deepEqual((await recall('anna', [other])).length > 0, true);
    assert.deepEqual(await recall('ben'), [known(0)]);
  });

  it('keeps what many have read at once', async () => {
    const days = [known(0), known(1), known(2, other)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        memory().keep('anna', index % 2 ? days : days.toReversed(), now),
      ),
    );
    assert.equal((await recall()).length >= 3, true);
  });
}

describe('a memory of what calendars said', () => {
  describe('in the process', () => {
    const memory = processBusy();
    remembers(() => memory);

    it('forgets the oldest when strangers ask for more than it can hold', async () => {
      const small = processBusy();
      const year = (of: number): readonly KnownDay[] =>
        Array.from({ length: 400 }, (_, at) => known(at, { calendarId: `${of}`, items: [] }));
      for (let of = 0; of < 130; of++) await small.keep('anna', year(of), now);
      const days = async (of: number): Promise<number> => {
        const calendars = [{ connectionId: 'c-1', calendarId: `${of}` }];
        const range = { from: monday, to: monday + 400 * day };
        return (await small.recall({ hostId: 'anna', calendars, ...range })).length;
      };
      assert.deepEqual([await days(0), await days(129)], [0, 400]);
    });
  });

  for (const { name, open } of testDatabases())
    describe(`in ${name}`, () => {
      let memory: BusyMemory;
      before(async () => {
        memory = sqlBusy(await open());
      });
      remembers(() => memory);

      it('forgets what was read two days ago', async () => {
        await memory.keep('cem', [known(0), known(1)], now);
        await memory.keep('cem', [known(2, { readAt: now + 2 * day })], now + 2 * day);
        const range = { from: monday, to: monday + 7 * day };
        const found = await memory.recall({ hostId: 'cem', calendars: [primary], ...range });
        assert.deepEqual(
          found.map((at) => (at.day - monday) / day),
          [2],
        );
      });
    });
});
