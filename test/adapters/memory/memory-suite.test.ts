import { describe, it } from 'node:test';
import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import { calendarAdapterSuite } from '../../../src/testing/calendar-adapter-suite.js';

const now = Date.UTC(2026, 2, 2, 8);

for (const zone of ['UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/Havana']) {
  describe(`memoryCalendar in ${zone}`, () => {
    calendarAdapterSuite(
      { describe, it },
      {
        offers: ['black-box', 'writes', 'controlled'],
        open: async () => {
          let clock = now;
          const memory = memoryCalendar({
            now: () => clock,
            conferenceDelaySeconds: 20,
            calendars: [
              { id: 'anna', zone, primary: true },
              { id: 'team', zone, access: 'reader' },
              { id: 'boss', zone, access: 'free-busy' },
              { id: 'colleague@example.com', zone },
            ],
          });
          const adapter = memory.open({});
          const email = 'colleague@example.com';
          const fixture = {
            adapter,
            writable: 'anna',
            unreadable: 'nobody',
            // The night of a change of clocks in Havana is among the days after it.
            quiet: Date.UTC(2026, 2, 7, 9),
            now: () => clock,
            control: {
              readOnly: 'team',
              busyOnly: 'boss',
              conference: { solution: 'google-meet', readyWithinMinutes: 1 },
              advance: (milliseconds: number) => {
                clock += milliseconds;
              },
              plant: async (event: Parameters<typeof memory.add>[0]) => {
                memory.add(event);
              },
              colleague: { email, calendarId: email, adapter },
            },
          };
          return { fixture };
        },
      },
    );
  });
}
