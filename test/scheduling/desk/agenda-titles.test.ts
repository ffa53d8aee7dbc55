import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monday } from '../scheduler/house.js';
import { openDeskWorld } from './desk-world.js';

const day = { start: new Date(monday).toISOString(), end: new Date(monday + 86_400_000).toISOString() };

describe('a host’s agenda', () => {
  it('names what stands in a calendar that nobody follows, though lists have read it before without', async () => {
    const world = await openDeskWorld({ freshSeconds: 60 });
    world.calendar.add({
      calendarId: 'anna@example.com',
      title: 'Dentist',
      start: monday + 10 * 3_600_000,
      end: monday + 11 * 3_600_000,
    });
    await world.scheduler.slots({ ...day, eventType: 'annas-hour' });
    for (const time of ['once', 'and again']) {
      const { events } = await world.desk('host-anna').agenda(day);
      assert.deepEqual(
        events.map(({ title }) => title),
        ['Dentist'],
        time,
      );
    }
  });
});
