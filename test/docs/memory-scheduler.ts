import { memoryBookings, memoryCalendar, memorySettings } from '../../src/memory.js';
import { createScheduler } from '../../src/scheduling.js';
import type { Scheduler } from '../../src/scheduling.js';

/** Anna, who can be booked for half an hour whenever, by phone. */
export function memoryScheduler(): Scheduler {
  const hours = [{ from: '00:00', to: '24:00' }];
  return createScheduler({
    owner: 'anna',
    settings: memorySettings({
      owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: ['anna'] }],
      hosts: [
        {
          id: 'anna',
          name: 'Anna Berg',
          schedule: {
            zone: 'UTC',
            weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours },
          },
          calendars: { conflicts: [] },
          locations: [{ id: 'phone', kind: 'phone-host-calls' }],
        },
      ],
      eventTypes: [
        {
          owner: 'anna',
          slug: 'intro',
          title: 'Intro call',
          hosts: [{ hostId: 'anna' }],
          durationsMinutes: [30],
          window: { rollingDays: 60 },
        },
      ],
      connections: [],
    }),
    bookings: memoryBookings(),
    providers: [memoryCalendar({ calendars: [] })],
    secret: 'at least 32 characters that nobody else knows',
  });
}
