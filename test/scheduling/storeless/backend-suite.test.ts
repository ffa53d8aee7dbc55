import { describe, it } from 'node:test';
import { bookingBackendSuite } from '../../../src/testing/booking-backend-suite.js';
import { annasGoogle, intro, minute, processAt, standingIn, teamCalendar } from './google-world.js';

describe('a backend without a store, over the stand-in for Google', () => {
  bookingBackendSuite(
    { describe, it },
    {
      offers: ['black-box', 'writes', 'controlled'],
      open: async () => {
        const google = annasGoogle();
        const backend = await processAt(google, { eventTypes: [{ ...intro, furtherGuests: 1 }] });
        return {
          fixture: {
            backend,
            eventType: 'intro',
            now: () => google.clock.now(),
            control: {
              advance: (milliseconds) => google.clock.advance(milliseconds),
              plant: async ({ start, end, transparency }) =>
                void google.addEvent({
                  calendar: teamCalendar,
                  summary: 'Planted',
                  start: new Date(start).toISOString(),
                  end: new Date(end).toISOString(),
                  transparency,
                }),
              setUnreadable: (unreadable) => {
                google.faults.clear();
                if (unreadable)
                  google.faults.add({
                    match: { path: '/calendar/v3/' },
                    times: Infinity,
                    fault: { kind: 'error', error: 'backendError' },
                  });
              },
              work: async () => google.clock.advance(20 * minute),
              eventsOf: async ({ start }) =>
                standingIn(google)
                  .filter((event) => Date.parse(event.start.dateTime ?? '') === Date.parse(start))
                  .map((event) => ({
                    start: Date.parse(event.start.dateTime ?? ''),
                    end: Date.parse(event.end.dateTime ?? ''),
                  })),
            },
          },
        };
      },
    },
  );
});
