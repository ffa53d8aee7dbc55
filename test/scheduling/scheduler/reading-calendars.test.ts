import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BusyMemory, BusyQuery, CalendarAdapter, HostSettings } from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { withVirtualTime } from '../../virtual-time.js';
import type { House } from './house.js';
import { refuses } from './refuses.js';
import { block, bookIn, calendarOf, openTeam, starts } from './team.js';

const minute = 60_000;
const day = 86_400_000;

/** A host whose calendar is counted how often it is read, and who may wait for what it says. */
function openCounted(
  options: Partial<SchedulerOptions> = {},
  host: Partial<HostSettings['calendars']> = {},
): House & { readonly reads: BusyQuery[]; hold?: Promise<void> | undefined } {
  const reads: BusyQuery[] = [];
  const adapter = (real: CalendarAdapter): CalendarAdapter => ({
    ...real,
    async busy(query, callOptions) {
      reads.push(query);
      await counted.hold;
      const answers = await real.busy(query, callOptions);
      return answers.map((answer) =>
        'error' in answer
          ? answer
          : { ...answer, items: answer.items.map((item) => ({ ...item, title: 'A secret' })) },
      );
    },
  });
  const calendars = {
    linked: { connectionId: 'connection-anna', calendarId: calendarOf('anna') },
    conflicts: [],
    ...host,
  };
  const house = openTeam(['anna'], {
    adapter,
    host: () => ({ calendars }),
    options: { calendarReads: {}, ...options },
  });
  const counted: House & { reads: BusyQuery[]; hold?: Promise<void> | undefined } = Object.assign(house, {
    reads,
  });
  return counted;
}

describe('calendars, read for those who only look', () => {
  it('are read once for many who look, whatever part of it they ask for', async () => {
    const house = openCounted();
    for (const date of ['2026-03-03', '2026-03-04', '2026-03-10', '2026-03-04'])
      await starts(house, { day: date });
    const stretches = house.reads.map(({ range }) => (range.end - range.start) / day);
    assert.deepEqual(stretches, [28]);
  });

  it('are said to be unreadable when they never answer, to whoever books and to whoever looks', async () => {
    await withVirtualTime(async (time) => {
      const house = openCounted();
      house.hold = new Promise(() => undefined);
      for (const ask of [() => starts(house), () => bookIn(house)] as (() => Promise<unknown>)[])
        await assert.rejects(time.during(ask), { code: 'calendar-unreachable' });
    });
  });

  it('are what they said last when they never answer, where the host would rather rely on that', async () => {
    await withVirtualTime(async (time) => {
      const house = openCounted({}, { whenUnreadable: 'last-known' });
      const before = await starts(house);
      house.now += minute;
      house.hold = new Promise(() => undefined);
      assert.deepEqual(await time.during(() => starts(house)), before);
    });
  });

  it('are read once for many who look at once', async () => {
    const house = openCounted();
    let go = (): void => undefined;
    house.hold = new Promise((resolve) => (go = resolve));
    const lists = Array.from({ length: 20 }, (_, index) =>
      starts(house, { day: `2026-03-0${3 + (index % 4)}` }),
    );
    while (house.reads.length === 0) await new Promise((resolve) => setImmediate(resolve));
    go();
    await Promise.all(lists);
    assert.equal(house.reads.length, 1);
  });

  it('are read again after half a minute', async () => {
    const house = openCounted();
    block(house, 'anna', '08:00', '09:00');
    assert.equal((await starts(house))[0], '09:00');
    block(house, 'anna', '09:00', '10:00');
    house.now += 29_000;
    assert.equal((await starts(house))[0], '09:00');
    house.now += 1000;
    assert.equal((await starts(house))[0], '10:00');
    assert.equal(house.reads.length, 2);
  });

  it('are read anew for a booking, which the lists then know', async () => {
    const house = openCounted();
    assert.equal((await starts(house))[0], '08:00');
    block(house, 'anna', '08:00', '09:00');
    assert.equal((await starts(house))[0], '08:00', 'as it was a moment ago');
    await refuses(bookIn(house), 'slot-taken');
    assert.equal((await starts(house))[0], '09:00');
    assert.equal((await bookIn(house, { start: '2026-03-02T09:00:00.000Z' })).status, 'confirmed');
  });

  it('are not read more often than a host’s calendars have to bear: what was read before will do, for ten minutes', async () => {
    const house = openCounted({ calendarReads: { freshSeconds: 1, perHostAndMinute: 3 } });
    for (let asked = 0; asked < 10; asked++) {
      assert.equal((await starts(house)).length, 16);
      house.now += 2000;
    }
    assert.equal(house.reads.length, 3);
    await refuses(starts(house, { day: '2026-04-20' }), 'calendar-unreachable');
    assert.equal((await bookIn(house)).status, 'confirmed', 'whoever books is looked up all the same');
    house.now += 60_000;
    await starts(house);
    assert.equal(house.reads.length, 5);
  });

  it('are named, not remembered, where they cannot be read', async () => {
    const house = openCounted();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await refuses(starts(house), 'calendar-unreachable');
    house.calendar.setFault(calendarOf('anna'), undefined);
    assert.equal((await starts(house)).length, 16);
  });

  it('keep no titles in memory', async () => {
    const kept: unknown[] = [];
    const busyMemory: BusyMemory = {
      recall: async () => [],
      keep: async (_hostId, days) => void kept.push(...days),
      forget: async () => undefined,
    };
    const house = openCounted({ busyMemory });
    block(house, 'anna', '08:00', '09:00');
    await starts(house);
    assert.ok(kept.length > 0);
    assert.match(JSON.stringify(kept), /opaque/);
    assert.doesNotMatch(JSON.stringify(kept), /secret/);
  });
});

describe('calendars that cannot be read', () => {
  const conflicts = [{ connectionId: 'connection-anna', calendarId: calendarOf('ben') }];

  it('are those, too, in which something takes nobody knows what time', async () => {
    for (const freshSeconds of [0, 30])
      for (const wrong of [{ start: NaN }, { end: NaN }, { start: NaN, end: NaN }, { end: Infinity }]) {
        const house = openTeam(['anna'], {
          adapter: (real) => ({
            ...real,
            async busy(query, callOptions) {
              const answers = await real.busy(query, callOptions);
              return answers.map((answer) =>
                'error' in answer
                  ? answer
                  : { ...answer, items: answer.items.map((item) => ({ ...item, ...wrong })) },
              );
            },
          }),
          options: { calendarReads: { freshSeconds } },
        });
        block(house, 'anna', '08:00', '09:00');
        await refuses(starts(house), 'calendar-unreachable');
        await refuses(bookIn(house), 'calendar-unreachable');
      }
  });

  it('close the host, unless the host would rather rely on what was known last', async () => {
    for (const [whenUnreadable, isOpen] of [
      [undefined, false],
      ['closed', false],
      ['last-known', true],
    ] as const) {
      const house = openCounted({}, whenUnreadable && { whenUnreadable });
      block(house, 'anna', '08:00', '09:00');
      await starts(house);
      house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
      house.now += 10 * minute;
      const start = '2026-03-02T09:30:00.000Z';
      if (isOpen) {
        assert.equal((await starts(house))[0], '09:00');
        await refuses(bookIn(house), 'slot-taken');
        assert.equal((await bookIn(house, { start })).status, 'confirmed');
      } else {
        await refuses(starts(house), 'calendar-unreachable');
        await refuses(bookIn(house, { start }), 'calendar-unreachable');
      }
    }
  });

  it('are relied on for a day, and only for days that were read', async () => {
    const house = openCounted({}, { whenUnreadable: 'last-known' });
    await starts(house, { day: '2026-03-04' });
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    house.now += day - minute;
    assert.equal((await starts(house, { day: '2026-03-04' })).length, 16);
    await refuses(starts(house, { day: '2026-04-20' }), 'calendar-unreachable');
    house.now += minute;
    await refuses(starts(house, { day: '2026-03-04' }), 'calendar-unreachable');
  });

  it('are closed where only the host can mend it', async () => {
    for (const code of ['unauthenticated', 'not-found', 'refused'] as const) {
      const house = openCounted({}, { whenUnreadable: 'last-known' });
      await starts(house);
      house.calendar.setFault(calendarOf('anna'), code);
      house.now += minute;
      await refuses(starts(house), 'calendar-unreachable');
      await refuses(bookIn(house), 'calendar-unreachable');
    }
  });

  it('are each told to the host, with the age of what is known', async () => {
    const house = openTeam(['anna', 'ben'], {
      eventType: { hosts: [{ hostId: 'host-anna' }] },
      host: (name) => ({
        calendars: {
          linked: { connectionId: `connection-${name}`, calendarId: calendarOf(name) },
          conflicts: name === 'anna' ? conflicts : [],
        },
      }),
      options: { calendarReads: {} },
    });
    const began = house.now;
    const told = async (): Promise<readonly unknown[]> =>
      (await house.scheduler.host.calendarReadings())
        .filter(({ hostId }) => hostId === 'host-anna')
        .map(({ calendarId, readAt, error }) => [
          calendarId,
          readAt === undefined ? undefined : (Date.parse(readAt) - began) / minute,
          error,
        ]);
    house.now += minute;
    assert.deepEqual(await told(), [
      [calendarOf('anna'), 1, undefined],
      [calendarOf('ben'), 1, undefined],
    ]);
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    house.now += 5 * minute;
    assert.deepEqual(await told(), [
      [calendarOf('anna'), 6, undefined],
      [calendarOf('ben'), 1, 'calendar-unreachable'],
    ]);
  });
});
