import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { createBookingServer } from '../../src/server.js';
import type { BookingServer } from '../../src/server.js';
import { bookingBackendSuite } from '../../src/testing/booking-backend-suite.js';
import { asOffered } from '../../src/testing/offered-backend.js';
import { openFixture } from '../scheduling/scheduler/world.js';

/** A backend across the wire that can show times, book and cancel, and no more. */
function few(server: BookingServer) {
  return remoteBackend({
    url: 'https://book.example/v1/anna',
    fetch: async (input, init) => server(new Request(input, init)),
    sleep: async () => undefined,
  });
}

describe('a backend across the wire that offers little', () => {
  const open = () =>
    openFixture((scheduler) =>
      few(
        createBookingServer({
          backends: () => ({
            eventType: async (slug) => {
              const {
                furtherGuests: _,
                seriesAtMost: __,
                hasWaitlist: ___,
                ...eventType
              } = await scheduler.eventType(slug);
              return eventType;
            },
            slots: scheduler.slots,
            book: scheduler.book,
            cancel: scheduler.cancel!,
          }),
        }),
      ),
    );

  it('has the methods that it offers', async () => {
    const names = Object.keys(await asOffered(open().backend)).sort();
    assert.deepEqual(names, ['book', 'cancel', 'eventType', 'slots']);
  });

  it('has the three that it must have where it has no capabilities', async () => {
    const silent = few(async () =>
      Response.json({ type: 'x', title: 'x', status: 404, code: 'not-found' }, { status: 404 }),
    );
    assert.deepEqual(Object.keys(await asOffered(silent)).sort(), ['book', 'eventType', 'slots']);
  });

  it('is left as it is in the page', async () => {
    const { backend } = openFixture();
    assert.equal(await asOffered(backend), backend);
  });

  bookingBackendSuite(
    { describe, it },
    { offers: ['black-box', 'writes'], open: async () => ({ fixture: open() }) },
  );
});
