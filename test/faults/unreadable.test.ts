import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../src/contract/index.js';
import { makeCryptoImmediate } from '../immediate-crypto.js';
import { withVirtualTime } from '../virtual-time.js';
import { first, flows } from './flows.js';
import { hour, minute, openHouse } from './house.js';
import type { House } from './house.js';
import { bookingsIn, ours } from './judging.js';
import { mishaps } from './mishaps.js';

/** What is asked of the house while no call to Google is answered as it should be. */
async function asked(house: House): Promise<readonly string[]> {
  const { time, scheduler } = house;
  const told = async (question: () => Promise<unknown>): Promise<string> => {
    const answer = await time.during(question).catch((error: unknown) => error);
    await house.quiet();
    return isBookingError(answer) ? answer.code : answer instanceof Error ? String(answer) : 'answered';
  };
  const [book] = flows;
  const [, slots] = book!.look(house, undefined);
  const { starts: day } = await time.during(() =>
    scheduler.host.explain({ eventType: 'talk', date: first.slice(0, 10) }),
  );
  const offered = day.filter(({ reasons }) => reasons.length === 0).length;
  const unread = day.some(({ reasons }) => reasons.some(({ code }) => code === 'calendar-unreachable'));
  return [
    `list ${await told(slots!)}`,
    `day ${String(offered > 0)} ${String(unread)}`,
    `book ${await told(() => book!.act(house, undefined))}`,
  ];
}

/** Bookings for Meet need the calendar list, which is not remembered: a place that needs no calendar is another matter. */
const closed = ['list calendar-unreachable', 'day false true', 'book calendar-unreachable'];

describe('R10: calendars at Google that cannot be read, in each manner', () => {
  for (const policy of ['closed', 'last-known'] as const)
    it(`${policy}: nothing is booked, and nothing offered that is not known`, async () => {
      await withVirtualTime(async (time) => {
        for (const mishap of mishaps) {
          const restore = makeCryptoImmediate();
          try {
            const house = await openHouse({ time, whenUnreadable: policy });
            await time.during(() => flows[0]!.look(house, undefined)[1]!());
            await house.workUntil(time.now() + hour + minute);
            house.expect({ mishap: mishap.at(time.now()), after: 0, times: Infinity });
            const [list, day, book] = await asked(house);
            const isEnded = mishap.name === 'invalid_grant';
            if (policy === 'closed') assert.deepEqual([list, day], closed.slice(0, 2), mishap.name);
            else
              assert.ok(
                list === closed[0] || (!isEnded && list === 'list answered'),
                `${mishap.name}: ${String(list)}`,
              );
            assert.ok(
              book === closed[2] || (isEnded && book === 'book not-bookable'),
              `${mishap.name}: ${String(book)}`,
            );
            assert.deepEqual([(await bookingsIn(house)).length, ours(house).length], [0, 0], mishap.name);
          } finally {
            restore();
          }
        }
      });
    });
});
