import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agenda, Booking, HostBackend } from '../../src/contract/index.js';
import { createBookingServer } from '../../src/server.js';

const booking: Booking = {
  ref: 'anna.0123456789',
  version: 2,
  status: 'confirmed',
  eventType: { slug: 'intro', title: 'Intro' },
  host: { name: 'Anna' },
  start: '2026-03-02T08:00:00.000Z',
  end: '2026-03-02T08:30:00.000Z',
  zone: 'Europe/Berlin',
  guest: { name: 'Ada', email: 'ada@example.com' },
  location: { id: 'office', kind: 'in-person' },
  calendar: 'written',
};
const address = { hostId: 'anna', connectionId: 'google', calendarId: 'anna@example.com' };
const agenda: Agenda = {
  bookings: [
    {
      ...booking,
      hostIds: ['anna'],
      guestAnswer: 'declined',
      webUrl: 'https://calendar.google.com/event?eid=1',
      changedEvent: {
        state: 'moved',
        start: '2026-03-02T09:00:00.000Z',
        end: '2026-03-02T09:30:00.000Z',
        clash: 'booking',
        since: '2026-03-01T12:00:00.000Z',
      },
    },
  ],
  events: [
    {
      ...address,
      start: '2026-03-02T10:00:00.000Z',
      end: '2026-03-02T11:00:00.000Z',
      transparency: 'transparent',
      title: 'Reading',
      attendees: [{ email: 'dora@example.com', answer: 'accepted' }],
    },
  ],
  calendars: [{ ...address, tells: 'events', asOf: '2026-03-02T07:59:00.000Z' }],
};

function serverOf(backend: Partial<HostBackend>) {
  return createBookingServer({
    backends: () => undefined,
    hosts: {
      authenticate: (request) => request.headers.get('Authorization')?.replace('Bearer ', ''),
      backend: () => backend,
      origins: ['https://app.example'],
    },
    onError: () => undefined,
  });
}

function ask(
  path: string,
  {
    headers = {},
    ...init
  }: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
): Request {
  return new Request(`https://book.example${path}`, {
    ...init,
    headers: { Authorization: 'Bearer anna', Origin: 'https://app.example', ...headers },
  });
}

describe('the agenda over the wire', () => {
  it('arrives as the backend answers it, for the range that was asked', async () => {
    const asked: unknown[] = [];
    const server = serverOf({
      agenda: async (range) => {
        asked.push(range);
        return agenda;
      },
    });
    const response = await server(ask('/v1/host/agenda?start=2026-03-02T00:00:00Z&end=2026-03-03T00:00:00Z'));
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), agenda);
    assert.deepEqual(asked, [{ start: '2026-03-02T00:00:00Z', end: '2026-03-03T00:00:00Z' }]);
    assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
  });

  it('needs a range of instants, and somebody who is signed in', async () => {
    const server = serverOf({ agenda: async () => agenda });
    for (const query of ['', '?start=2026-03-02T00:00:00Z', '?start=today&end=2026-03-03T00:00:00Z']) {
      const response = await server(ask(`/v1/host/agenda${query}`));
      assert.equal(response.status, 400, query);
    }
    const stranger = new Request(
      'https://book.example/v1/host/agenda?start=2026-03-02T00:00:00Z&end=2026-03-03T00:00:00Z',
    );
    assert.equal((await server(stranger)).status, 401);
  });

  it('lets the host decide about an event that was changed', async () => {
    const asked: unknown[] = [];
    const server = serverOf({
      decideChange: async (ref, request, { key }) => {
        asked.push({ ref, request, key });
        return booking;
      },
    });
    const decide = (body: object) =>
      server(
        ask(`/v1/host/bookings/${booking.ref}/decide-change`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'decide-0123456789' },
          body: JSON.stringify(body),
        }),
      );
    const response = await decide({ version: 2, keep: 'booked' });
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), booking);
    assert.deepEqual(asked, [
      { ref: booking.ref, request: { version: 2, keep: 'booked' }, key: 'decide-0123456789' },
    ]);
    assert.equal((await decide({ version: 2, keep: 'both' })).status, 400);
    assert.equal(asked.length, 1);
  });
});
