import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { LinkRequest } from '../../../../src/contract/index.js';
import { createScheduler } from '../../../../src/scheduling/index.js';
import { memorySettings } from '../../../../src/store/memory/index.js';
import { eraseGuest, sqlBookings } from '../../../../src/store/sql/index.js';
import { monday } from '../../../scheduling/scheduler/house.js';
import { teamHost, teamType, wish } from '../../../scheduling/scheduler/team.js';
import { testDatabases } from '../databases.js';

for (const { name, open } of testDatabases())
  it(`a guest who is erased in ${name} leaves no meeting at whoever made its link`, async () => {
    const database = await open();
    const asked: LinkRequest[] = [];
    const removed: string[] = [];
    const deferred: Promise<void>[] = [];
    const scheduler = createScheduler({
      owner: 'team',
      settings: memorySettings({
        owners: [{ slug: 'team', name: 'The Team', hostIds: ['host-anna'] }],
        hosts: [teamHost('anna', { calendars: { conflicts: [] } })],
        eventTypes: [
          teamType(['anna'], { locations: [{ id: 'zoom', kind: 'conference', conference: 'zoom' }] }),
        ],
        connections: [],
      }),
      bookings: sqlBookings(database),
      providers: [],
      secret: 'a secret that only this test knows, long enough',
      now: () => monday,
      defer: (work) => deferred.push(work),
      links: {
        zoom: {
          async createLink(request) {
            asked.push(request);
            return { state: 'ready', url: 'https://zoom.example/j/1' };
          },
          async removeLink(id) {
            removed.push(id);
          },
        },
      },
    });
    const work = async (): Promise<void> => {
      await Promise.all(deferred);
      while ((await scheduler.work()) > 0);
    };
    const booking = await scheduler.book(wish({ context: { location: 'zoom' } }), {
      key: 'a-key-that-is-long',
    });
    await work();
    assert.equal(asked.length, 1);
    const erasure = await eraseGuest(database, booking.guest.email, { now: monday });
    assert.equal(erasure.cancelled, 1);
    await work();
    assert.deepEqual(removed, [asked[0]?.id]);
  });
