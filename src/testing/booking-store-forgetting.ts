import { forgottenRecord } from '../contract/index.js';
import type { BookingRecord, BookingStore, JobRequest } from '../contract/index.js';
import {
  at,
  book,
  controlled,
  entryOf,
  fresh,
  hour,
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

const day = 24 * hour;
/** Half past nine, when Anna’s first booking is over. */
const over = nine + hour / 2;
/** When it is looked at. */
const later = nine + 30 * day;

const mark = 'Canary-19c2';

/** A booking with something of its guest wherever there may be something. */
function personal(booked: BookingRecord): BookingRecord {
  return {
    ...booked,
    zone: `Zone/${mark}`,
    language: mark,
    guest: { name: mark, email: `${mark}@example.com` },
    furtherGuests: [`${mark}-friend@example.com`],
    location: { id: 'call', kind: 'phone-host-calls', label: 'Phone', detail: mark },
    answers: { why: mark },
    consents: [{ questionId: 'terms', wording: 'I agree', at: now }],
    tags: { from: mark },
    cancelReason: mark,
  };
}

/** Settles a booking of that kind, with what tells of it to others. */
async function bookPersonal(
  store: BookingStore,
  ...[key, time, ref]: readonly [key: string, time: ReturnType<typeof at>, ref: string]
): Promise<BookingRecord> {
  const claim = await fresh(store, key, time);
  const booked = personal({ ...record(claim), ref, time: { start: time.start, end: time.end } });
  const outcome = outcomeOf(booked);
  await store.settle(claim.claimId, { ...outcome, jobs: [...outcome.jobs, ...tellingJobs(booked)] });
  return { ...booked, revision: 1 };
}

function tellingJobs({ ref, owner, guest }: BookingRecord): readonly JobRequest[] {
  const job = { owner, hostId: 'anna', dueAt: now };
  const payload = JSON.stringify({ type: 'booking.booked', data: { booking: { ref, guest } } });
  return [
    { ...job, kind: 'webhook', subject: `crm/msg_${ref}`, payload },
    { ...job, kind: 'notification', subject: `${ref}/booked`, payload: JSON.stringify({ ref }) },
    { ...job, kind: 'second-look', subject: ref },
  ];
}

function forget(store: BookingStore, endedBefore: number, limit = 10): Promise<number> {
  return store.forgetEnded({ hostIds: ['anna'], endedBefore, now: later, limit });
}

async function found(store: BookingStore, ref: string): Promise<BookingRecord> {
  const record = await store.find('anna', ref);
  expect(record !== undefined, `${ref} is there`);
  return record;
}

/** What is personal in bookings is taken out once it is old enough. */
export const forgettingPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('forgets what is personal in a booking, and keeps what can be counted', async (store) => {
    const booked = await bookPersonal(store, 'key-1', at(nine), 'anna.1');
    expectEqual(await forget(store, over + 1), 1, 'one is old enough');
    const forgotten = await found(store, 'anna.1');
    expectEqual(forgotten, { ...forgottenRecord(booked, later), revision: 2 }, 'the rest stands as it was');
    expectEqual(forgotten.forgottenAt, later, 'it says when it was forgotten');
    expect(!JSON.stringify(forgotten).includes(mark), 'nothing of the guest is left');
    const during = await store.during(['anna'], { start: nine, end: over });
    expectEqual(
      during.map(({ ref }) => ref),
      ['anna.1'],
      'it is counted',
    );
    expectEqual(await forget(store, over + 1), 0, 'it is forgotten once');
  }),
  controlled('forgets bookings that ended before the instant, the longest ended first', async (store) => {
    await bookPersonal(store, 'key-1', at(nine + hour), 'anna.2');
    await bookPersonal(store, 'key-2', at(nine), 'anna.1');
    await bookPersonal(store, 'key-3', at(nine + day), 'anna.3');
    expectEqual(await forget(store, over), 0, 'what ends just then is not over');
    expectEqual(await forget(store, nine + day, 1), 1, 'as many as were asked for');
    expectEqual((await found(store, 'anna.1')).guest.name, '', 'the first one');
    expectEqual((await found(store, 'anna.2')).guest.name, mark, 'not yet the second');
    expectEqual(await forget(store, nine + day, 2), 1, 'then the second');
    expectEqual((await found(store, 'anna.3')).guest.name, mark, 'what is younger stays');
  }),
  controlled('forgets what a host organises, and nothing of others', async (store) => {
    const team = [
      { ...at(nine), hostId: 'ben' },
      { ...at(nine), hostId: 'anna' },
    ];
    const claim = await store.begin(request('key-1', [team]));
    expect(claim.outcome === 'fresh', 'both are free');
    const hosts = [
      { id: 'ben', name: 'Ben' },
      { id: 'anna', name: 'Anna' },
    ];
    await store.settle(claim.claimId, outcomeOf(personal({ ...record(claim), hosts })));
    expectEqual(await forget(store, later), 0, 'Ben organises it');
    expectEqual((await found(store, 'anna.1')).guest.name, mark, 'and it stands');
    const asked = { endedBefore: later, now: later, limit: 10 };
    expectEqual(await store.forgetEnded({ ...asked, hostIds: ['ben', '\0'] }), 1, 'Ben has it forgotten');
  }),
  controlled('forgets bookings in any state, and frees nobody’s time by it', async (store) => {
    const cancelled = await bookPersonal(store, 'key-1', at(nine), 'anna.1');
    await store.change({ record: { ...cancelled, status: 'cancelled' }, jobs: [], now });
    await book(store, 'key-2', session(3, nine + hour), 'anna.2');
    await book(store, 'key-3', session(3, nine + hour), 'anna.3');
    expectEqual(await forget(store, later), 3, 'all are over');
    expectEqual((await found(store, 'anna.1')).status, 'cancelled', 'its state stays');
    expectEqual(await seatsTaken(store), [2], 'so do the seats of the others');
  }),
  controlled('forgets what was answered under keys, and lets none of them do it again', async (store) => {
    await bookPersonal(store, 'key-1', at(nine), 'anna.1');
    await bookPersonal(store, 'key-2', at(nine + day), 'anna.2');
    const again = (key: string) => store.begin(request(key, [[at(nine + 2 * day)]]));
    expectEqual((await again('key-1')).outcome, 'replay', 'before, it is answered');
    await forget(store, over + 1);
    expectEqual((await again('key-1')).outcome, 'key-reused', 'afterwards it fits nothing');
    const other = await again('key-2');
    expect(other.outcome === 'replay', 'another guest’s key is answered');
    expectEqual(other.answer.guest.name, mark, 'as it was');
    await fresh(store, 'key-3', at(nine + 3 * day));
  }),
  controlled('forgets what was to be told of it, and leaves other work alone', async (store) => {
    await bookPersonal(store, 'key-1', at(nine), 'anna.1');
    await bookPersonal(store, 'key-2', at(nine + day), 'anna.10');
    await forget(store, over + 1);
    const jobs = await store.takeJobs({ now: later, leaseMinutes: 1, limit: 100 });
    const told = jobs.filter(({ kind }) => kind !== 'calendar').map(({ subject }) => subject);
    expectEqual([...told].sort(), ['anna.10', 'anna.10/booked', 'crm/msg_anna.10'], 'the other’s are there');
    expectEqual(jobs.length - told.length, 2, 'calendars are another matter');
  }),
  controlled('forgets the link and the digests of an entry with the last guest on it', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    const parts = { time: '', title: 'd', description: '', location: '' };
    const more = { visibility: '', reminders: '', color: '', conference: '' };
    const conference = { solution: 'google-meet', state: 'ready', url: 'https://meet.example/a' } as const;
    const entry = { ...entryOf(booked), eventId: 'e-1', written: [{ ...parts, ...more }], conference };
    await store.keepEntry(entry);
    await forget(store, over + 1);
    const kept = await store.calendarEntry(entry);
    expectEqual(
      [kept?.revision, kept?.eventId, kept?.written, kept?.conference],
      [2, 'e-1', undefined, { solution: 'google-meet', state: 'ready' }],
      'the event itself is still known',
    );
    expectEqual(
      await store.keepEntry({ ...entry, revision: 1 }),
      'stale',
      'whoever has read it, reads again',
    );
  }),
  controlled('refuses to store what was read of a booking before it was forgotten', async (store) => {
    const booked = await bookPersonal(store, 'key-1', at(nine), 'anna.1');
    await forget(store, over + 1);
    expectEqual(await store.change({ record: booked, jobs: [], now }), 'stale', 'it is to be read again');
    const claim = await store.begin(request('key-2', []));
    expect(claim.outcome === 'fresh', 'the key is claimed');
    expectEqual(await store.settle(claim.claimId, outcomeOf(booked)), 'stale', 'under a claim, too');
    expectEqual((await found(store, 'anna.1')).guest.email, '', 'nothing came back');
  }),
  controlled('lets one of many look after an owner’s bookings in a while', async (store) => {
    const ask = (owner: string, when: number) =>
      store.noteForgetting({ owner, now: when, unlessSince: when - hour });
    const asked = await Promise.all(Array.from({ length: 9 }, () => ask('anna', now)));
    expectEqual(asked.filter(Boolean).length, 1, 'one of nine');
    expectEqual(await ask('ben', now), true, 'another owner is another matter');
    expectEqual(await ask('anna', now + hour - 1), false, 'not before the while is over');
    expectEqual(await ask('anna', now + hour), true, 'then again');
  }),
];
