import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkConsistency, eraseGuest, exportGuest, sqlBookings } from '../../../../src/store/sql/index.js';
import type { Database, Erasure } from '../../../../src/store/sql/index.js';
import { refOf } from '../../../scheduling/scheduler/house.js';
import { testDatabases } from '../databases.js';
import { ada, adasAddress, canaries, carol, day, plantGuest, withoutMention } from './planted-guest.js';
import type { PlantedGuest } from './planted-guest.js';
import { keptForAda, placeRefs } from './planted-places.js';

/** Every row of every table, as text. */
async function textIn(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'booking_elements' order by tablename",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(
      `select source::text as row from booking_elements.${name} source`,
    );
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

function found(text: string): readonly string[] {
  return canaries.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));
}

async function erase(database: Database, { house }: PlantedGuest, calendarEvents = false): Promise<Erasure> {
  return eraseGuest(database, ` ${adasAddress.toUpperCase()} `, { calendarEvents, now: house.now });
}

for (const { name, open } of testDatabases())
  describe(`erasing a guest in ${name}`, () => {
    it('leaves no trace of the guest in any table', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      assert.deepEqual(found(await textIn(database)), canaries, 'each canary is planted');
      const erasure = await erase(database, planted);
      await withoutMention(database, planted);
      assert.deepEqual(found(await textIn(database)), []);
      const { jobs, ...figures } = erasure;
      assert.ok(jobs > 0);
      assert.deepEqual(figures, {
        bookings: 4,
        cancelled: 2,
        places: 1,
        brought: 2,
        answers: 6,
        fetched: 2,
        counters: 1,
        eventsToClear: 0,
        eventsLeft: [
          {
            hostId: 'host-anna',
            connectionId: 'connection-anna',
            calendarId: 'anna@example.com',
            events: 4,
          },
        ],
        mentions: 2,
      });
    });

    it('is over once: whoever erases again finds nothing', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      await erase(database, planted);
      const again = await erase(database, planted);
      assert.deepEqual(
        { ...again, mentions: 0, eventsLeft: [] },
        {
          bookings: 0,
          cancelled: 0,
          places: 0,
          brought: 0,
          answers: 0,
          jobs: 0,
          fetched: 0,
          counters: 0,
          eventsToClear: 0,
          eventsLeft: [],
          mentions: 0,
        },
      );
      const nobody = await eraseGuest(database, 'nobody@example.com');
      assert.equal(nobody.bookings, 0);
      await assert.rejects(eraseGuest(database, ' '), TypeError);
    });

    it('goes on where it broke off, whichever booking or place that was', async () => {
      for (const reached of [0, 1, 2, 3, 5, 6]) {
        const database = await open();
        const planted = await plantGuest(database);
        let transactions = 0;
        const cut: Database = {
          ...database,
          transaction: (work) =>
            transactions++ < reached
              ? database.transaction(work)
              : Promise.reject(new Error('The connection is cut')),
        };
        await assert.rejects(erase(cut, planted), /is cut/);
        await erase(database, planted);
        await withoutMention(database, planted);
        assert.deepEqual(found(await textIn(database)), [], `after ${reached} of them`);
      }
    });

    it('frees the times to come, and the guest books them anew', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const [request] = planted.futureRequest;
      await assert.rejects(planted.book(request), { code: 'slot-taken' });
      await erase(database, planted);
      const again = await planted.book(request);
      assert.equal(again.guest.name, ada.name);
      assert.equal(again.status, 'confirmed');
      await planted.work();
      assert.deepEqual(await checkConsistency(database, planted.house.now), []);
    });

    it('gives up the time that is kept for who waits, and has the next in line looked for', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const store = sqlBookings(database);
      const { now } = planted.house;
      const kept = { start: keptForAda, end: keptForAda + 1 };
      assert.equal((await store.occupancies(['host-anna'], kept, now)).length, 1);
      await erase(database, planted);
      assert.equal(await store.findWaiting('team', placeRefs.adas), undefined);
      assert.equal(await store.held('team', 'team.hold-ada', now), undefined);
      assert.deepEqual(await store.occupancies(['host-anna'], kept, now), []);
      const looks = await store.takeJobs({ now, leaseMinutes: 1, limit: 9, kinds: ['waitlist'] });
      assert.deepEqual(
        looks.map(({ hostId, owner }) => [hostId, owner]),
        [['host-anna', 'team']],
      );
      assert.deepEqual(await checkConsistency(database, now), []);
    });

    it('answers a late retry with nothing, and books nothing by it', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const [request, key] = planted.futureRequest;
      assert.equal((await planted.house.scheduler.book(request, { key })).ref, planted.future.ref);
      await erase(database, planted);
      await assert.rejects(planted.house.scheduler.book(request, { key }), { code: 'key-reused' });
      assert.equal((await exportGuest(database, adasAddress)).bookings.length, 0);
      for (const booking of [planted.past, planted.future])
        await assert.rejects(planted.house.scheduler.booking(refOf(booking)), { code: 'not-found' });
    });

    it('keeps what can be counted, and shows it to the host without a name', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      await erase(database, planted);
      const { bookings } = await planted.house.scheduler.host.agenda({
        start: '2026-03-01T00:00:00Z',
        end: '2026-03-31T00:00:00Z',
      });
      const about = bookings
        .map(({ start, status, isForgotten, guest }) => [
          start.slice(5, 13),
          status,
          isForgotten === true ? 'forgotten' : guest.name,
        ])
        .sort();
      assert.deepEqual(about, [
        ['03-02T08', 'confirmed', 'forgotten'],
        ['03-09T08', 'cancelled', 'forgotten'],
        ['03-10T08', 'cancelled', 'forgotten'],
        ['03-11T08', 'confirmed', 'Ben Staying'],
        ['03-11T10', 'confirmed', 'Ben Staying'],
        ['03-12T08', 'cancelled', 'forgotten'],
        ['03-12T08', 'confirmed', 'Ben Staying'],
      ]);
    });

    it('leaves the others alone: a seat, who brought the guest, whom else they bring', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const store = sqlBookings(database);
      const before = await store.find('team', planted.bensSeat.ref);
      await erase(database, planted);
      assert.deepEqual(await store.find('team', planted.bensSeat.ref), before);
      assert.deepEqual((await store.find('team', planted.bens.ref))?.furtherGuests, [carol]);
      const place = await store.findWaiting('team', placeRefs.bens);
      assert.deepEqual(
        [place?.revision, place?.request.guest.name, place?.request.furtherGuests],
        [2, 'Ben Staying', [carol]],
      );
      const mail = await planted.house.scheduler.booking(refOf(planted.bens));
      assert.deepEqual([mail.guest.name, mail.furtherGuests], ['Ben Staying', [carol]]);
      const jobs = await store.takeJobs({ now: planted.house.now + 99 * day, leaseMinutes: 1, limit: 1000 });
      const ofPlaces = jobs.filter(({ subject }) => subject.endsWith('/wait-listed'));
      assert.deepEqual(ofPlaces.map(({ subject }) => subject).sort(), [
        `${placeRefs.bens}/wait-listed`,
        `${placeRefs.mentioning}/wait-listed`,
      ]);
      const companions = jobs.filter(({ subject }) => subject.includes('companion'));
      assert.ok(companions.length > 0);
      assert.ok(companions.every(({ subject }) => subject.endsWith('companion-0')));
      assert.ok(companions.every(({ payload }) => payload?.includes('"index":0')));
    });

    it('leaves events as they stand, and says in which calendar; nothing is amiss then', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const before = await planted.standing();
      await erase(database, planted);
      await planted.work();
      assert.deepEqual(await planted.standing(), before);
      assert.deepEqual(await checkConsistency(database, planted.house.now), []);
      await planted.house.scheduler.cancel(
        refOf(planted.bensSeat),
        { version: 1 },
        { key: 'key-of-ben-1234567' },
      );
      await planted.work();
      assert.deepEqual(await checkConsistency(database, planted.house.now), []);
    });

    it('takes the guest off the calendars where that is wanted, by work that does not name the guest', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      assert.equal(found((await planted.standing()).join('\n')).length > 0, true);
      const erasure = await erase(database, planted, true);
      assert.deepEqual([erasure.eventsToClear, erasure.eventsLeft], [4, []]);
      await withoutMention(database, planted);
      assert.deepEqual(found(await textIn(database)), [], 'what is to be done names nobody');
      await planted.work();
      assert.deepEqual(await planted.standing(), [
        'Talk: Ben Staying <ben-stays@example.com, carol-stays@example.com>',
        'Talk: Ben Staying <ben-stays@example.com>',
        'Class <ben-stays@example.com>',
      ]);
      assert.doesNotMatch(await textIn(database), /"leaving"/);
    });
  });
