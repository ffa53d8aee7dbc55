import type { BookingStore, JobKind } from '../contract/index.js';
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
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Work that is written down, and what has become of calendar events. */
export const jobPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('gives a due job to one taker at a time, and again after its lease', async (store) => {
    await book(store, 'key-1', at(nine));
    const take = (when: number) => store.takeJobs({ now: when, leaseMinutes: 1, limit: 10 });
    const taken = (await Promise.all([take(now), take(now), take(now)])).flat();
    expectEqual(
      taken.map(({ hostId, attempts }) => ({ hostId, attempts })),
      [{ hostId: 'anna', attempts: 1 }],
      'one',
    );
    expectEqual((await take(now + minute)).length, 1, 'a taker that died does not keep it');
    for (let round = 2; round < 26; round++) {
      const takers = Array.from({ length: 20 }, () => take(now + round * minute));
      expectEqual((await Promise.all(takers)).flat().length, 1, 'one of twenty at once has it');
    }
  }),
  controlled('gives jobs of the kinds that were asked for, however many others are due', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    const claim = await store.begin(request('key-2', []));
    expect(claim.outcome === 'fresh', 'the key is claimed');
    const messages = Array.from({ length: 5 }, (_, index) => ({
      kind: 'webhook' as const,
      owner: 'anna',
      hostId: 'anna',
      subject: `crm/msg_${index}`,
      dueAt: now - hour,
      payload: `{"index":${index}}`,
    }));
    await store.settle(claim.claimId, { ...outcomeOf({ ...booked, revision: 1 }), jobs: messages });
    const take = (kinds: readonly JobKind[], limit: number) =>
      store.takeJobs({ now, leaseMinutes: 1, limit, kinds });
    expectEqual(
      (await take(['calendar', 'expiry'], 1)).map(({ kind }) => kind),
      ['calendar'],
      'no other stands in front of it',
    );
    expectEqual(await take(['calendar', 'expiry'], 9), [], 'and none comes in its place');
    const taken = await take(['webhook'], 9);
    expectEqual(
      taken.map(({ payload }) => payload).sort(),
      messages.map(({ payload }) => payload),
      'each with what it carries',
    );
  }),
  controlled(
    'forgets a finished job, brings a postponed one back, and keeps one that was asked for again',
    async (store) => {
      const { record: booked } = await book(store, 'key-1', at(nine));
      const take = (when: number) => store.takeJobs({ now: when, leaseMinutes: 1, limit: 10 });
      const [first] = await take(now);
      expect(first !== undefined, 'there is a job');
      await store.postponeJob(first, now + 5 * minute, 'calendar-unreachable');
      expectEqual(await take(now + 4 * minute), [], 'not before it is due');
      const [second] = await take(now + 5 * minute);
      expect(
        second?.attempts === 2 && second.lastError === 'calendar-unreachable',
        'it comes back and remembers',
      );
      const claim = await store.begin(request('key-2', []));
      expect(claim.outcome === 'fresh', 'the key is claimed');
      await store.settle(claim.claimId, { ...outcomeOf({ ...booked, revision: 1 }), now });
      await store.finishJob(second);
      const [third] = await take(now + 5 * minute);
      expect(third !== undefined, 'what was asked for meanwhile is still to do');
      await store.finishJob(third);
      expectEqual(await take(now + 24 * hour), [], 'then it is done');
    },
  ),
  controlled('keeps one job for an occupancy, whoever asks for it', async (store) => {
    const session = { ...at(nine), seats: 3 };
    await book(store, 'key-1', session);
    await book(store, 'key-2', session, 'anna.2');
    const taken = await store.takeJobs({ now, leaseMinutes: 1, limit: 10 });
    expectEqual(taken.length, 1, 'the event of a session is looked after once');
  }),
  controlled(
    'begins one calendar entry for an occupancy, and leaves it to whoever changes it',
    async (store) => {
      const session = { ...at(nine), seats: 3 };
      const { record: first } = await book(store, 'key-1', session);
      const address = { hostId: 'anna', occupancyId: first.occupancyId };
      expectEqual(await store.calendarEntry(address), undefined, 'there is none unless one was asked for');
      const entry = entryOf(first);
      const second = await fresh(store, 'key-2', session);
      await store.settle(second.claimId, { ...outcomeOf({ ...record(second), ref: 'anna.2' }), entry });
      expectEqual(
        await store.calendarEntry(address),
        { ...entry, revision: 1 },
        'it is begun with a booking',
      );
      const changed = { ...entry, revision: 1, eventId: 'event-1', attempt: 1 };
      expectEqual(await store.keepEntry(changed), 'kept', 'the stored revision may be changed');
      expectEqual(await store.keepEntry(changed), 'stale', 'an older one changes nothing');
      const third = await fresh(store, 'key-3', session);
      await store.settle(third.claimId, { ...outcomeOf({ ...record(third), ref: 'anna.3' }), entry });
      expectEqual(
        await store.calendarEntry(address),
        { ...changed, revision: 2 },
        'later guests leave it alone',
      );
    },
  ),
  controlled(
    'lists the calendar entries that it was given up to write, until they are written',
    async (store) => {
      const failing = async (name: string, index: number) => {
        const claim = await fresh(store, `key-${name}`, { ...at(nine + index * hour), seats: 2 });
        const settled = { ...record(claim), ref: `anna.${name}` };
        await store.settle(claim.claimId, { ...outcomeOf(settled), entry: entryOf(settled) });
        const failure = { code: 'refused' as const, at: now + index };
        const failed = { ...entryOf(settled), revision: 1, failure };
        expectEqual(await store.keepEntry(failed), 'kept', 'it is noted');
        return failed;
      };
      const later = await failing('2', 2);
      const sooner = await failing('1', 1);
      const listed = async (...hostIds: readonly string[]) =>
        (await store.failedEntries(hostIds)).map(({ bookingRef, failure }) => [bookingRef, failure]);
      expectEqual(
        await listed('ben', 'anna'),
        [
          ['anna.1', sooner.failure],
          ['anna.2', later.failure],
        ],
        'the oldest failure first',
      );
      expectEqual(await listed('ben'), [], 'those of these hosts');
      const { failure: _over, ...written } = sooner;
      expectEqual(await store.keepEntry({ ...written, revision: 2 }), 'kept', 'it is written');
      expectEqual(await listed('anna'), [['anna.2', later.failure]], 'and listed no longer');
    },
  ),
  controlled('lists the calendar entries of a connection that wait for work', async (store) => {
    const { record: first } = await book(store, 'key-1', at(nine));
    const { record: second } = await book(store, 'key-2', at(nine + hour), 'anna.2');
    await store.keepEntry(entryOf(first));
    await store.keepEntry({ ...entryOf(second), connectionId: 'connection-2' });
    const waiting = async (hostId: string, connectionId: string) =>
      (await store.waitingEntries(hostId, connectionId)).map(({ bookingRef }) => bookingRef);
    expectEqual(await waiting('anna', 'connection-1'), ['anna.1'], 'those on it');
    expectEqual(await waiting('ben', 'connection-1'), [], 'and of this host');
    const jobs = await store.takeJobs({ now, leaseMinutes: 1, limit: 10 });
    expectEqual(await waiting('anna', 'connection-2'), ['anna.2'], 'also while somebody is at it');
    for (const job of jobs) await store.finishJob(job);
    expectEqual(
      [await waiting('anna', 'connection-1'), await waiting('anna', 'connection-2')],
      [[], []],
      'what is done waits no more',
    );
  }),
  controlled('asks for work that no booking is stored with, once however often', async (store) => {
    const job = { kind: 'webhook' as const, owner: 'anna', hostId: 'anna', subject: 'crm/msg_1', dueAt: now };
    await store.addJobs(
      [
        { ...job, payload: '1' },
        { ...job, subject: 'crm/msg_2' },
      ],
      now,
    );
    await store.addJobs([{ ...job, payload: '1' }], now);
    const taken = await store.takeJobs({ now, leaseMinutes: 1, limit: 10 });
    expectEqual(
      taken.map(({ subject, payload }) => [subject, payload]).sort(),
      [
        ['crm/msg_1', '1'],
        ['crm/msg_2', null],
      ],
      'each once',
    );
  }),
  controlled('tells when the work was looked after last, and since when any waits', async (store) => {
    expectEqual(await store.workState(now), {}, 'nothing is known of an empty store');
    await book(store, 'key-1', at(nine));
    expectEqual(await store.workState(now - 1), {}, 'what is not due does not wait');
    await store.noteRun(now + minute);
    await store.noteRun(now);
    const waiting = { lastRunAt: now + minute, waitingSince: now };
    expectEqual(await store.workState(now + hour), waiting, 'the latest run, and what waits longest');
    for (const job of await store.takeJobs({ now: now + hour, leaseMinutes: 2, limit: 10 }))
      await store.finishJob(job);
    expectEqual(await store.workState(now + hour), { lastRunAt: now + minute }, 'what is done waits no more');
  }),
];
