import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { daily, dateRange, on2March, question, slotsOf, text } from './asking.js';

/** `09:00 anna ben` for each start of 2 March 2026 that somebody offers. */
function anyOf(
  hosts: Readonly<Record<string, Partial<HostTime>>>,
  rest: Partial<SlotInput> = {},
): readonly string[] {
  const [plain] = question().hosts;
  const [first, ...others] = Object.entries(hosts).map(([id, host]) => ({ ...plain, ...host, id }));
  const input = question({}, { assignment: 'round-robin', hosts: [first!, ...others], ...rest });
  return slotsOf(input).map((slot) => [text(slot.start).slice(11), ...(slot.hosts ?? [])].join(' '));
}

const hour = { durationMinutes: 60 };

describe('rule 12: any of several hosts', () => {
  it('offers what one of them offers, and says who, in the order asked', () => {
    const late = { schedule: daily('UTC', '10:00-13:00') };
    assert.deepEqual(anyOf({ zoe: {}, ben: late }, hour), [
      '09:00 zoe',
      '10:00 zoe ben',
      '11:00 zoe ben',
      '12:00 ben',
    ]);
    assert.deepEqual(anyOf({ ben: late, zoe: {} }, hour), [
      '09:00 zoe',
      '10:00 ben zoe',
      '11:00 ben zoe',
      '12:00 ben',
    ]);
  });

  it('lays each host’s own grid', () => {
    const odd = { schedule: daily('UTC', '09:20-11:20') };
    assert.deepEqual(anyOf({ anna: {}, ben: odd }, hour), [
      '09:00 anna',
      '09:20 ben',
      '10:00 anna',
      '10:20 ben',
      '11:00 anna',
    ]);
  });

  it('orders grids that lie between minutes (Monrovia, 44 minutes and a half behind until 1972)', () => {
    const [plain] = question().hosts;
    const ben = { ...plain, id: 'ben', schedule: daily('Africa/Monrovia', '08:30-10:30') };
    const range = dateRange('1970-01-05');
    const input = question({}, { assignment: 'round-robin', hosts: [plain, ben], ...hour, range, now: 0 });
    assert.deepEqual(
      [...findSlots(input)].map(({ start }) => new Date(start).toISOString().slice(11, 19)),
      ['09:00:00', '09:14:30', '10:00:00', '10:14:30', '11:00:00'],
    );
  });

  it('asks each host’s own time and terms', () => {
    const busy = { busy: [on2March('09:30-10:30')] };
    assert.deepEqual(anyOf({ anna: busy, ben: {} }, hour), ['09:00 ben', '10:00 ben', '11:00 anna ben']);
    assert.deepEqual(anyOf({ anna: {}, ben: { noticeMinutes: 22 * 60 } }, hour), [
      '09:00 anna',
      '10:00 anna ben',
      '11:00 anna ben',
    ]);
    const far = {
      schedule: daily('Pacific/Auckland', '00:00-24:00'),
      window: { from: '2026-03-03', to: '2026-03-03' },
    };
    assert.deepEqual(anyOf({ anna: far, ben: {} }, hour).slice(0, 3), [
      '09:00 ben',
      '10:00 ben',
      '11:00 anna ben',
    ]);
    const full = { bookings: [on2March('20:00-21:00')], limits: { perDay: 1 } };
    assert.deepEqual(anyOf({ anna: full, ben: {} }, hour), ['09:00 ben', '10:00 ben', '11:00 ben']);
  });

  it('goes on without the one whose calendar cannot be read', () => {
    assert.deepEqual(anyOf({ anna: { unreadable: ['work'] }, ben: {} }, hour), [
      '09:00 ben',
      '10:00 ben',
      '11:00 ben',
    ]);
    assert.deepEqual(anyOf({ anna: { unreadable: ['work'] } }, hour), []);
  });

  it('says who also of one host', () => {
    assert.deepEqual(anyOf({ anna: {} }, hour), ['09:00 anna', '10:00 anna', '11:00 anna']);
  });

  it('says nobody where nobody was to be found out', () => {
    assert.deepEqual(
      slotsOf(question({}, hour)).map(({ hosts }) => hosts),
      [undefined, undefined, undefined],
    );
  });

  it('tells the dates of the first host’s zone, unless the guest has one', () => {
    const hosts = {
      anna: { schedule: daily('Pacific/Kiritimati', '09:00-10:00') },
      ben: { schedule: daily('UTC', '09:00-10:00') },
    };
    const dates = (rest: Partial<SlotInput>): readonly string[] => {
      const [plain] = question().hosts;
      const [first, ...others] = Object.entries(hosts).map(([id, host]) => ({ ...plain, ...host, id }));
      const input = question({}, { assignment: 'round-robin', hosts: [first!, ...others], ...hour, ...rest });
      return slotsOf({ ...input, range: dateRange('2026-03-02') }).map(
        ({ date, hosts: who }) => `${date} ${who!.join()}`,
      );
    };
    assert.deepEqual(dates({}), ['2026-03-02 ben', '2026-03-03 anna']);
    assert.deepEqual(dates({ guestZone: 'UTC' }), ['2026-03-02 ben', '2026-03-02 anna']);
  });
});
