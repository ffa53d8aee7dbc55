import { describe, it } from 'node:test';
import { remoteHostBackend } from '../../../src/client/host/remote-host-backend.js';
import { createBookingServer } from '../../../src/server/booking-server.js';
import { hostBackendSuite } from '../../../src/testing/host-backend-suite.js';
import { hostFixture, openDeskWorld } from './desk-world.js';

hostBackendSuite(
  { describe: (title, body) => describe(`createHostDesk over memory as a ${title}`, body), it },
  { open: async () => ({ fixture: hostFixture(await openDeskWorld()) }) },
);

// The same promises through both ends of the wire.
hostBackendSuite(
  {
    describe: (title, body) => describe(`remoteHostBackend over createBookingServer as a ${title}`, body),
    it,
  },
  {
    open: async () => {
      const world = await openDeskWorld();
      const server = createBookingServer({
        backends: () => world.scheduler,
        hosts: {
          authenticate: ({ headers }) => headers.get('Cookie') ?? undefined,
          origins: ['https://app.example'],
          backend: world.desk,
        },
        onError: (error) => world.errors.push(error),
      });
      const through = (hostId: string) =>
        remoteHostBackend({
          url: 'https://book.example/v1/host',
          fetch: async (input, init) => {
            const request = new Request(input, init);
            request.headers.set('Cookie', hostId);
            request.headers.set('Origin', 'https://app.example');
            return server(request);
          },
          sleep: async () => undefined,
        });
      return { fixture: hostFixture(world, through) };
    },
  },
);
