import { memoryBookings, memoryCalendar, memorySettings } from 'booking-elements/memory';
import { serve } from 'booking-elements/node';
import { createScheduler } from 'booking-elements/scheduling';
import { createBookingServer, startWorker } from 'booking-elements/server';

const hours = [{ from: '08:00', to: '20:00' }];
const calendar = memoryCalendar({ calendars: [{ id: 'anna', zone: 'Europe/Berlin' }] });

const anna = createScheduler({
  owner: 'anna',
  settings: memorySettings({
    owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: ['anna'] }],
    hosts: [
      {
        id: 'anna',
        name: 'Anna Berg',
        schedule: {
          zone: 'Europe/Berlin',
          weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours },
        },
        calendars: { linked: { connectionId: 'memory-anna', calendarId: 'anna' }, conflicts: [] },
        locations: [{ id: 'office', kind: 'in-person', detail: 'Lindenstraße 1, Berlin' }],
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
    connections: [
      {
        id: 'memory-anna',
        hostId: 'anna',
        provider: calendar.id,
        account: 'Anna Berg',
        status: 'active',
        grant: {},
      },
    ],
  }),
  bookings: memoryBookings(),
  providers: [calendar],
  secret: 'kept for one run of a test, and long enough',
});

startWorker(() => anna.work());
const server = createBookingServer({ backends: (owner) => (owner === 'anna' ? anna : undefined) });
const { url } = await serve(server, { port: 0 });
console.log(`Booking at ${url}/v1/anna`);
