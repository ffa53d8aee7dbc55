import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportGuest } from '../../../../src/store/sql/index.js';
import { testDatabases } from '../databases.js';
import { ada, adasAddress, canaries, carol, plantGuest } from './planted-guest.js';
import { placeRefs } from './planted-places.js';

for (const { name, open } of testDatabases())
  describe(`exporting a guest from ${name}`, () => {
    it('holds all that is kept about the guest', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const all = await exportGuest(database, ` ${adasAddress.toUpperCase()} `, { now: planted.house.now });
      const text = JSON.stringify(all);
      for (const canary of canaries)
        assert.ok(text.includes(JSON.stringify(canary).slice(1, -1)), `${canary} is there`);
      assert.deepEqual(
        all.bookings.map(({ ref, status }) => [ref, status]),
        [
          [planted.past.ref, 'confirmed'],
          [planted.future.ref, 'confirmed'],
          [planted.cancelled.ref, 'cancelled'],
          [planted.seat.ref, 'confirmed'],
        ],
      );
      assert.deepEqual(all.consents[0], {
        booking: planted.past.ref,
        questionId: 'terms',
        wording: 'Ich bin einverstanden',
        language: 'de',
        version: '2026-03',
        at: '2026-03-02T06:00:00.000Z',
      });
      assert.equal(all.consents.length, 3);
      assert.deepEqual(
        all.places.map(({ ref, status, host, request, offer, passed }) => [
          [ref, status, host, request.date, request.guest.name, passed],
          offer,
        ]),
        [
          [
            [placeRefs.adas, 'offered', 'Anna', '2026-03-13', ada.name, []],
            {
              start: '2026-03-13T08:00:00.000Z',
              end: '2026-03-13T08:30:00.000Z',
              expiresAt: '2026-03-03T07:00:00.000Z',
            },
          ],
        ],
      );
      assert.doesNotMatch(JSON.stringify(all.places), /hold-ada|bodyHash/, 'what belongs to the house');
      const told = all.jobs.map(({ payload }) => JSON.stringify(payload));
      assert.equal(told.filter((payload) => payload.includes(placeRefs.adas)).length, 1);
      assert.equal(all.answers.length, 5, 'four bookings and a cancellation');
      assert.ok(all.jobs.some(({ kind }) => kind === 'webhook'));
      assert.ok(all.jobs.some(({ kind }) => kind === 'notification'));
      assert.deepEqual(
        all.fetchedEvents.map(({ title, guestAnswer }) => [title, guestAnswer]),
        [[`Talk: ${ada.name} \0`, 'accepted']],
      );
      assert.deepEqual(
        all.counters.map(({ bookings }) => bookings),
        [1],
      );
      assert.equal(all.exportedAt, new Date(planted.house.now).toISOString());
    });

    it('holds of other people what the guest may know: who hosts, and whom the guest named', async () => {
      const database = await open();
      const planted = await plantGuest(database);
      const all = await exportGuest(database, adasAddress);
      const text = JSON.stringify(all);
      for (const others of ['Ben', 'ben-stays', carol, 'nada.cnry-other', '+49 30 1', 'host-anna', 'Call '])
        assert.ok(!text.replaceAll('"host-anna"', '').includes(others), others);
      assert.deepEqual(all.broughtBy, [
        {
          ref: planted.bens.ref,
          status: 'confirmed',
          eventType: { slug: 'talk', title: 'Talk' },
          hosts: ['anna'],
          start: '2026-03-11T08:00:00.000Z',
          end: '2026-03-11T08:30:00.000Z',
          location: { kind: 'phone-host-calls' },
        },
      ]);
      assert.deepEqual(all.wouldBeBroughtBy, [
        {
          ref: placeRefs.bens,
          status: 'waiting',
          eventType: { slug: 'talk', title: 'Talk' },
          host: 'Anna',
          date: '2026-03-13',
        },
      ]);
    });

    it('is empty of somebody whom nobody knows, and changes nothing', async () => {
      const database = await open();
      await plantGuest(database);
      const all = await exportGuest(database, 'nada.cnry-mail@example.com');
      const { bookings, broughtBy, places, wouldBeBroughtBy, consents, answers, jobs } = all;
      const lists = [bookings, broughtBy, places, wouldBeBroughtBy, consents, answers, jobs];
      assert.deepEqual([...lists, all.fetchedEvents, all.counters], [[], [], [], [], [], [], [], [], []]);
      await assert.rejects(exportGuest(database, ''), TypeError);
    });
  });
