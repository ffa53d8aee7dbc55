import type { BookingRecord, BookingStore, RelocateRequest } from '../contract/index.js';
import {
  at,
  book,
  controlled,
  entryOf,
  fresh,
  hour,
  minute,
  nine,
  now,
  outcomeOf,
  record,
  request,
  seatsTaken,
  session,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Moving bookings to where their host has put the event, and finding those whose event was changed. */
export const relocationPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('moves all guests of a session at once, with the occupancy they share', async (store) => {
    const { record: first } = await book(store, 'key-1', session(3));
    const { record: second } = await book(store, 'key-2', session(3), 'anna.2');
    expectEqual(await store.relocate(moving([first, second], nine + hour)), 'moved', 'there is room');
    for (const { ref } of [first, second]) {
      const moved = await store.find('anna', ref);
      expectEqual(moved?.time, timeAt(nine + hour), 'the time is stored');
      expectEqual([moved?.version, moved?.revision], [2, 2], 'with what came along, as the next revision');
      expectEqual(moved?.occupancyId, first.occupancyId, 'they stay together');
    }
    expectEqual(await seatsTaken(store), [2], 'nobody was left behind');
    await fresh(store, 'key-3', at(nine));
    const joining = await store.begin(request('key-4', [[session(3, nine + hour)]]));
    expect(joining.outcome === 'fresh', 'the session can be joined where it is now');
    expectEqual(joining.occupancyId, first.occupancyId, 'it is the same one');
  }),
  controlled('moves a booking over itself, and into the buffers of others', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    const buffered = { ...at(nine + hour), bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
    await book(store, 'key-2', buffered, 'anna.2');
    expectEqual(await store.relocate(moving([booked], nine + 15 * minute)), 'moved', 'its own time is free');
    const again = { ...booked, revision: 2, version: 2 };
    expectEqual(await store.relocate(moving([again], nine + 30 * minute)), 'moved', 'bare times touch');
  }),
  controlled(
    'moves nobody to where any of the hosts is otherwise, by as much as a millisecond',
    async (store) => {
      const claim = await store.begin(request('key-1', [[at(nine), { ...at(nine), hostId: 'ben' }]]));
      expect(claim.outcome === 'fresh', 'both are free');
      const hosts = ['anna', 'ben'].map((id) => ({ id, name: id }));
      const team = { ...record(claim), hosts };
      await store.settle(claim.claimId, outcomeOf(team));
      const ben = await store.begin(request('key-2', [[{ ...at(nine + hour), hostId: 'ben' }]]));
      expect(ben.outcome === 'fresh', 'Ben is free later');
      expectEqual(
        await store.relocate(moving([team], nine + 30 * minute + 1)),
        'taken',
        'Ben would be twice',
      );
      expectEqual((await store.find('anna', 'anna.1'))?.revision, 1, 'nothing was stored');
      expectEqual(
        (await store.takeJobs({ now: now + hour, leaseMinutes: 1, limit: 9 })).length,
        1,
        'nor asked for',
      );
      expectEqual(
        await store.relocate(moving([team], nine + 30 * minute)),
        'moved',
        'just before Ben’s other',
      );
    },
  ),
  controlled('moves nobody while somebody is about to join, or as they were before', async (store) => {
    const { record: first } = await book(store, 'key-1', session(3));
    const joining = await fresh(store, 'key-2', session(3));
    expectEqual(
      await store.relocate(moving([first], nine + hour)),
      'in-progress',
      'a claim would be left behind',
    );
    await store.settle(joining.claimId, outcomeOf({ ...record(joining), ref: 'anna.2' }));
    expectEqual(await store.relocate(moving([first], nine + hour)), 'stale', 'there is somebody else by now');
    const second = { ...first, ref: 'anna.2' };
    const old = { ...second, revision: -1 };
    expectEqual(await store.relocate(moving([first, old], nine + hour)), 'stale', 'a revision that is over');
    expectEqual((await store.find('anna', 'anna.1'))?.time, timeAt(nine), 'nobody was moved');
    expectEqual(await store.relocate(moving([first, second], nine + hour)), 'moved', 'all as they are');
  }),
  controlled('lists the bookings of hosts that meet a range, whatever has become of them', async (store) => {
    await book(store, 'key-1', at(nine + hour), 'anna.2');
    const { record: ended } = await book(store, 'key-2', at(nine));
    await store.change({ record: { ...ended, revision: 1, status: 'cancelled' }, jobs: [], now });
    const refs = async (hostIds: readonly string[], start: number, end: number) =>
      (await store.during(hostIds, { start, end })).map(({ ref }) => ref);
    expectEqual(await refs(['ben', 'anna'], nine, nine + 2 * hour), ['anna.1', 'anna.2'], 'in their order');
    expectEqual(await refs(['anna'], nine + 30 * minute, nine + hour), [], 'touching is not meeting');
    expectEqual(
      await refs(['anna'], nine + 29 * minute, nine + hour + 1),
      ['anna.1', 'anna.2'],
      'a minute is',
    );
    expectEqual(await refs(['ben'], nine, nine + 2 * hour), [], 'nobody else’s');
  }),
  controlled('finds calendar entries by their events, and by the bookings still to come', async (store) => {
    const written = async (name: string, start: number) => {
      const claim = await fresh(store, `key-${name}`, at(start));
      const settled = { ...record(claim), ref: `anna.${name}`, time: timeAt(start) };
      await store.settle(claim.claimId, { ...outcomeOf(settled), entry: entryOf(settled) });
      await store.keepEntry({ ...entryOf(settled), revision: 1, eventId: `event-${name}` });
      return settled;
    };
    await written('1', nine);
    const ended = await written('2', nine + hour);
    const calendar = { hostId: 'anna', connectionId: 'connection-1', calendarId: 'anna@example.com' };
    const found = async (which: Parameters<BookingStore['entriesIn']>[1], where = calendar) =>
      (await store.entriesIn(where, which)).map(({ bookingRef }) => bookingRef).sort();
    expectEqual(await found({ eventIds: ['event-2', 'event-9'] }), ['anna.2'], 'those of these events');
    expectEqual(await found({ endingAfter: nine }), ['anna.1', 'anna.2'], 'what ends later');
    expectEqual(await found({ endingAfter: nine + 30 * minute }), ['anna.2'], 'not what ends then');
    await store.change({ record: { ...ended, revision: 1, status: 'cancelled' }, jobs: [], now });
    expectEqual(await found({ endingAfter: nine }), ['anna.1'], 'nobody is on the other any more');
    expectEqual(
      await found({ eventIds: ['event-1'] }, { ...calendar, calendarId: 'other' }),
      [],
      'elsewhere',
    );
    expectEqual(await found({ eventIds: ['event-1'] }, { ...calendar, hostId: 'ben' }), [], 'of nobody else');
  }),
  controlled('asks for work along with a calendar entry, or for its own sake', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    for (const job of await store.takeJobs({ now, leaseMinutes: 1, limit: 9 })) await store.finishJob(job);
    const job = { kind: 'calendar' as const, owner: 'anna', hostId: 'anna', subject: 'along', dueAt: now };
    const entry = { ...entryOf(booked), revision: 0 };
    expectEqual(await store.keepEntry(entry, { jobs: [job], now }), 'kept', 'an entry is begun');
    const stale = { jobs: [{ ...job, subject: 'never' }], now };
    expectEqual(await store.keepEntry({ ...entry, revision: 5 }, stale), 'stale', 'another one is not');
    await store.addJobs([{ ...job, subject: 'alone' }], now);
    const taken = await store.takeJobs({ now, leaseMinutes: 1, limit: 9 });
    expectEqual(taken.map(({ subject }) => subject).sort(), ['alone', 'along'], 'both, and no other');
  }),
];

function timeAt(start: number) {
  return { start, end: start + 30 * minute };
}

/** Bookings that were stored once, with another time. */
function moving(records: readonly BookingRecord[], start: number): RelocateRequest {
  const [first] = records;
  const { occupancyId = '' } = first ?? {};
  return {
    at: { hostId: 'anna', occupancyId },
    records: records.map((one) => ({ ...one, revision: one.revision === 0 ? 1 : one.revision, version: 2 })),
    time: timeAt(start),
    jobs: [{ kind: 'calendar', owner: 'anna', hostId: 'anna', subject: 'moved', dueAt: now }],
    now,
  };
}
