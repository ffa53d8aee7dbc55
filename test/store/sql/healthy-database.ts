import assert from 'node:assert/strict';
import type {
  BookingRecord,
  BookingStore,
  CalendarEntry,
  JobRequest,
  TimeClaim,
} from '../../../src/contract/index.js';
import {
  at,
  entryOf,
  hour,
  minute,
  nine,
  now,
  outcomeOf,
  place,
  record,
} from '../../../src/testing/booking-store-fixture.js';

/** What no answer, finding or error may repeat. */
export const canary = 'Canary-7f3e';

/** When the database is looked at: one claim's lease has run out by then, and the others run. */
export const later = now + minute;

interface Wish {
  readonly ref: string;
  readonly times: readonly TimeClaim[];
  readonly status?: 'confirmed' | 'pending';
  readonly seats?: number;
  /** How far its calendar entry is to come; none when missing. */
  readonly calendar?: 'writing' | 'written' | 'failed';
}

/** A database in which everything is that may be, through the store's own doors. */
export async function fillHealthy(store: BookingStore): Promise<void> {
  const buffered = (before: number, after: number): Partial<TimeClaim> => ({
    bufferBeforeMinutes: before,
    bufferAfterMinutes: after,
  });
  const team = ['anna', 'bert', 'cleo'].map((hostId) => ({ ...at(nine + 3 * hour), hostId }));
  const wishes: readonly Wish[] = [
    { ref: 'anna.single', times: [at(nine)], calendar: 'written' },
    { ref: 'anna.touching', times: [at(nine + 30 * minute)], calendar: 'writing' },
    { ref: 'anna.before', times: [{ ...at(nine + 75 * minute), ...buffered(15, 0) }], calendar: 'failed' },
    { ref: 'anna.after', times: [{ ...at(nine + 105 * minute, 15), ...buffered(0, 15) }] },
    { ref: 'anna.next', times: [at(nine + 135 * minute, 15)] },
    { ref: 'anna.team', times: team, calendar: 'written' },
    ...[1, 2, 3].map(
      (guest): Wish => ({
        ref: `anna.guest-${guest}`,
        times: [{ ...at(nine + 4 * hour), seats: 4 }],
        seats: 4,
        calendar: 'written',
      }),
    ),
    { ref: 'anna.moved', times: [at(nine + 6 * hour)], calendar: 'written' },
    { ref: 'anna.cancelled', times: [at(nine + 8 * hour)], calendar: 'written' },
    { ref: 'anna.pending', times: [at(nine + 9 * hour)], status: 'pending' },
    { ref: 'anna.moving', times: [at(nine + 12 * hour)], calendar: 'written' },
  ];
  for (const wish of wishes) await bookOn(store, wish);
  await move(store, 'anna.moved', [at(nine + 7 * hour)]);
  await move(store, 'anna.guest-3', [{ ...at(nine + 5 * hour), seats: 4 }]);
  await cancel(store, 'anna.cancelled');
  await writeCalendars(store, ['anna.touching', 'anna.before']);
  await begin(store, { key: 'running', times: [at(nine + 10 * hour)] });
  await begin(store, { key: 'moving', times: [at(nine + 12.25 * hour)], moving: 'anna.moving' });
  await begin(store, { key: 'ended', times: [at(nine + 11 * hour)], leaseUntil: later });
  await bookSeries(store, [at(nine + 18 * hour), at(nine + 19 * hour), at(nine + 20 * hour)]);
  await waitFor(store, at(nine + 21 * hour));
}

/** Several times in one go. */
async function bookSeries(store: BookingStore, times: readonly TimeClaim[]): Promise<void> {
  const requests = times.map((time, index) => ({
    owner: 'anna',
    key: `series,${index}`,
    bodyHash: 'series',
    alternatives: [[time]],
    now,
    leaseUntil: now + 2 * minute,
  }));
  const begun = await store.beginAll(requests);
  assert.ok(begun.outcome === 'fresh', `the series is ${begun.outcome}`);
  const settlements = begun.claims.map((claim, index) => {
    const { start, end } = times[index]!;
    const series = { id: 'series-1', position: index + 1, of: times.length };
    const booking = { ...record(claim), ref: `anna.series-${index + 1}`, time: { start, end }, series };
    return { ...outcomeOf(booking), jobs: [], claimId: claim.claimId };
  });
  assert.equal(await store.settleAll(settlements), 'settled');
}

/** Those who wait for a time: one is still in line, for one it is kept, one has had enough. */
async function waitFor(store: BookingStore, time: TimeClaim): Promise<void> {
  const { start, end, eventType } = time;
  const expiresAt = later + hour;
  const keeping = { owner: 'anna', ref: 'hold-1', bodyHash: 'hold', eventType, alternatives: [[time]] };
  const terms = { extensions: 0, atMost: { perClient: 1, perEventType: 1 }, now, expiresAt };
  assert.equal((await store.hold({ ...keeping, ...terms })).outcome, 'held');
  const asked = place().request;
  const request = {
    ...asked,
    guest: { name: canary, email: `${canary}@example.com` },
    answers: { why: canary },
  };
  for (const [ref, change] of [
    ['anna.waits', {}],
    ['anna.offered', { status: 'offered', offer: { start, end, hold: 'hold-1', expiresAt } }],
    ['anna.left', { status: 'left', hostIds: ['bert', 'anna'] }],
  ] as const)
    assert.equal(await store.keepWaiting(place({ ref, request, ...change }), { jobs: [], now }), 'kept');
}

async function bookOn(store: BookingStore, wish: Wish): Promise<void> {
  const { ref, times, seats, status = 'confirmed', calendar } = wish;
  const claim = await begin(store, { key: ref, times });
  const [{ start, end, bufferBeforeMinutes, bufferAfterMinutes }] = times as readonly [TimeClaim];
  const booking: BookingRecord = {
    ...record(claim),
    ref,
    status,
    hosts: times.map(({ hostId }) => ({ id: hostId, name: canary })),
    time: { start, end },
    bufferBeforeMinutes,
    bufferAfterMinutes,
    guest: { name: `${canary} O’Neill; drop`, email: `${canary}@example.com` },
    answers: { why: canary },
    tags: { from: canary },
    ...(seats !== undefined && { seats }),
  };
  await settle(store, claim.claimId, {
    booking,
    ...(calendar && { entry: entryOf(booking) }),
    jobs: status === 'pending' ? [jobOf(booking, 'expiry', ref)] : undefined,
  });
}

async function move(store: BookingStore, ref: string, times: readonly TimeClaim[]): Promise<void> {
  const former = await find(store, ref);
  const claim = await begin(store, { key: `move ${ref}`, times, moving: ref });
  const [{ start, end }] = times as readonly [TimeClaim];
  const booking = {
    ...former,
    version: former.version + 1,
    occupancyId: claim.occupancyId,
    time: { start, end },
  };
  const left = former.occupancyId === claim.occupancyId ? [] : [jobOf(former)];
  await settle(store, claim.claimId, {
    booking,
    entry: entryOf(booking),
    jobs: [jobOf(booking), ...left, jobOf(booking, 'webhook', `hook ${ref}`)],
  });
}

async function cancel(store: BookingStore, ref: string): Promise<void> {
  const former = await find(store, ref);
  const claim = await begin(store, { key: `cancel ${ref}`, times: [] });
  await settle(store, claim.claimId, {
    booking: { ...former, version: former.version + 1, status: 'cancelled', cancelReason: canary },
  });
}

/** Does the calendars' work as far as it is to come: what is left out keeps its job. */
async function writeCalendars(store: BookingStore, unwritten: readonly string[]): Promise<void> {
  for (const job of await store.takeJobs({ now, leaseMinutes: 1, limit: 1000 })) {
    const place = { hostId: job.hostId, occupancyId: job.subject };
    const entry = job.kind === 'calendar' ? await store.calendarEntry(place) : undefined;
    const session = (await store.sharing(place)).filter(({ status }) => status === 'confirmed');
    if (entry && !unwritten.includes(entry.bookingRef)) {
      const shown = shownAs(session, 'written');
      await keep(store, { ...entry, shown, ...(session.length > 0 && { eventId: `event-${job.subject}` }) });
      await store.finishJob(job);
    } else if (entry?.bookingRef === 'anna.before') {
      await keep(store, { ...entry, shown: shownAs(session, 'failed') });
      await store.finishJob(job);
    } else {
      if (entry) await keep(store, { ...entry, shown: shownAs(session, 'writing') });
      await store.postponeJob(job, now + 5 * minute, 'calendar-unreachable');
    }
  }
}

function shownAs(
  session: readonly BookingRecord[],
  state: 'writing' | 'written' | 'failed',
): CalendarEntry['shown'] {
  return Object.fromEntries(session.map(({ ref, version }) => [ref, { version, state }]));
}

async function keep(store: BookingStore, entry: CalendarEntry): Promise<void> {
  assert.equal(await store.keepEntry(entry), 'kept');
}

async function begin(
  store: BookingStore,
  claim: {
    readonly key: string;
    readonly times: readonly TimeClaim[];
    readonly moving?: string;
    readonly leaseUntil?: number;
  },
) {
  const { key, times, moving, leaseUntil = now + 2 * minute } = claim;
  const begun = await store.begin({
    owner: 'anna',
    key,
    bodyHash: key,
    alternatives: times.length > 0 ? [times] : [],
    ...(moving !== undefined && { moving }),
    now,
    leaseUntil,
  });
  assert.ok(begun.outcome === 'fresh', `${key} is ${begun.outcome}`);
  return begun;
}

async function settle(
  store: BookingStore,
  claimId: string,
  outcome: {
    readonly booking: BookingRecord;
    readonly entry?: CalendarEntry;
    readonly jobs?: readonly JobRequest[] | undefined;
  },
): Promise<void> {
  const { booking, entry, jobs = [jobOf(booking)] } = outcome;
  const { record: stored, answer } = outcomeOf(booking);
  const settled = await store.settle(claimId, { record: stored, answer, jobs, now, ...(entry && { entry }) });
  assert.equal(settled, 'settled');
}

function jobOf(
  { owner, occupancyId }: BookingRecord,
  kind: JobRequest['kind'] = 'calendar',
  subject = occupancyId,
): JobRequest {
  return { kind, owner, hostId: 'anna', subject, dueAt: now, ...(kind === 'webhook' && { payload: canary }) };
}

async function find(store: BookingStore, ref: string): Promise<BookingRecord> {
  const found = await store.find('anna', ref);
  assert.ok(found, ref);
  return found;
}
