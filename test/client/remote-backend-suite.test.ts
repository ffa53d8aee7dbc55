import { describe, it } from 'node:test';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { createBookingServer } from '../../src/server/booking-server.js';
import { bookingBackendSuite } from '../../src/testing/booking-backend-suite.js';
import { openFixture } from '../scheduling/scheduler/world.js';

// The scheduler keeps these promises in process (test/scheduling); here the same ones go through both ends of the wire.
bookingBackendSuite(
  { describe: (title, body) => describe(`remoteBackend over createBookingServer as a ${title}`, body), it },
  {
    offers: ['black-box', 'writes', 'controlled'],
    open: async () => ({
      fixture: openFixture((scheduler) => {
        const server = createBookingServer({
          backends: (owner) => (owner === 'anna' ? scheduler : undefined),
          onError: () => undefined,
        });
        return remoteBackend({
          url: 'https://book.example/v1/anna',
          fetch: async (input, init) => server(new Request(input, init)),
          sleep: async () => undefined,
        });
      }),
    }),
  },
);
