import type { Booking, BookingBackend, EventType, GuestOperation } from '../../src/contract/index.js';
import { BookingError } from '../../src/contract/index.js';
import type { BookingServer, BookingServerOptions } from '../../src/server.js';
import { createBookingServer } from '../../src/server.js';
import { samples } from '../schemas/samples.js';

/** A call that reached the backend: the method and its arguments. */
export type RecordedCall = readonly [method: keyof BookingBackend, ...args: readonly unknown[]];

export const slotList = {
  slots: [{ start: '2026-05-04T09:00:00.000Z', end: '2026-05-04T09:30:00.000Z' }],
};

/** A whole backend whose answers are planned: by default it knows the event type `intro` and one booking. */
export function plannedBackend(plan: Partial<BookingBackend> = {}) {
  const calls: RecordedCall[] = [];
  const answers: Required<BookingBackend> = {
    eventType: async (slug): Promise<EventType> => {
      if (slug !== samples.eventType.slug) throw new BookingError('not-found');
      return samples.eventType;
    },
    eventTypes: async () => [{ slug: 'intro', title: 'Intro call', durationsMinutes: [30] }],
    slots: async () => slotList,
    hold: async () => ({ ref: 'hold-1', expiresAt: '2026-05-04T08:05:00.000Z' }),
    release: async () => undefined,
    book: async (): Promise<Booking> => samples.booking,
    booking: async ({ token }): Promise<Booking> => {
      if (token !== samples.booking.manageToken) throw new BookingError('not-found');
      const { manageToken: _secret, ...booking } = samples.booking;
      return booking;
    },
    reschedule: async (): Promise<Booking> => ({ ...samples.booking, version: 2 }),
    cancel: async (): Promise<Booking> => ({ ...samples.booking, version: 2, status: 'cancelled' }),
    seriesTimes: async () => ({
      times: [
        { ...slotList.slots[0]!, isFree: true },
        {
          start: '2026-05-11T09:00:00.000Z',
          end: '2026-05-11T09:30:00.000Z',
          isFree: false,
          reasons: ['unavailable'],
        },
      ],
    }),
    bookSeries: async () => ({ bookings: [{ ...samples.booking, series: { position: 1, of: 1 } }] }),
    joinWaitlist: async () => samples.waitlistEntry,
    waitlistEntry: async ({ token }) => {
      if (token !== samples.waitlistEntry.manageToken) throw new BookingError('not-found');
      const { manageToken: _secret, ...entry } = samples.waitlistEntry;
      return entry;
    },
    takeOffer: async (): Promise<Booking> => samples.booking,
    passOffer: async () => samples.waitlistEntry,
    leaveWaitlist: async () => ({ ...samples.waitlistEntry, status: 'left' }),
    watch: () => undefined,
    ...plan,
  };
  const recorded = Object.fromEntries(
    Object.entries(answers).map(([name, method]) => [
      name,
      // A plan may leave a method out by naming it undefined.
      typeof method === 'function'
        ? (...args: readonly unknown[]): unknown => {
            calls.push([name as keyof BookingBackend, ...args]);
            return (method as (...args: readonly unknown[]) => unknown)(...args);
          }
        : undefined,
    ]),
  ) as unknown as BookingBackend;
  return { backend: recorded, calls };
}

/** A server with a planned backend for the owner `anna`, and what it reported. */
export function plannedServer(
  plan: { readonly backend?: Partial<BookingBackend> } & Partial<BookingServerOptions> = {},
) {
  const { backend: answers, ...options } = plan;
  const { backend, calls } = plannedBackend(answers);
  const errors: unknown[] = [];
  const server: BookingServer = createBookingServer({
    backends: (owner) => (owner === 'anna' ? backend : undefined),
    onError: (error) => errors.push(error),
    ...options,
  });
  return { server, backend, calls, errors, ask: asker(server) };
}

export const key = 'key-0123456789abcdef';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Asks a server as a client would: JSON for a body, a key with POST. Headers given win; an empty one is left out. */
export function asker(server: BookingServer) {
  return async (path: string, { method, headers = {}, body }: Asked = {}): Promise<Response> => {
    const all = {
      ...(method === 'POST' && { 'Idempotency-Key': key }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    return server(
      new Request(`https://book.example${path}`, {
        method: method ?? 'GET',
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  };
}

/** The code of a problem answer, after checking that it is a whole one. */
export async function codeOf(response: Response): Promise<string> {
  const body = (await response.json()) as { code: string; status: number };
  if (response.headers.get('Content-Type') !== 'application/problem+json') throw new Error('not a problem');
  if (body.status !== response.status)
    throw new Error(`status ${response.status}, but ${body.status} in the body`);
  return body.code;
}

/** A valid request for each operation of the wire. */
export const requests = {
  capabilities: ['/v1/anna/capabilities', {}],
  eventTypes: ['/v1/anna/event-types', {}],
  eventType: ['/v1/anna/event-types/intro', {}],
  slots: ['/v1/anna/event-types/intro/slots?start=2026-05-04T00:00:00Z&end=2026-05-11T00:00:00Z', {}],
  hold: ['/v1/anna/holds', { method: 'POST', body: { eventType: 'intro', start: '2026-05-04T09:00:00Z' } }],
  release: ['/v1/anna/holds/hold-1', { method: 'DELETE' }],
  book: ['/v1/anna/bookings', { method: 'POST', body: samples.bookingRequest }],
  booking: [
    '/v1/anna/bookings/b-0123456789',
    { headers: { Authorization: `Bearer ${samples.booking.manageToken}` } },
  ],
  reschedule: [
    '/v1/anna/bookings/b-0123456789/reschedule',
    { method: 'POST', body: { version: 1, start: '2026-05-05T09:00:00Z' } },
  ],
  cancel: ['/v1/anna/bookings/b-0123456789/cancel', { method: 'POST', body: { version: 1 } }],
  seriesTimes: [
    '/v1/anna/event-types/intro/series?start=2026-05-04T09:00:00Z&weeks=1&times=2&location=meet',
    {},
  ],
  bookSeries: ['/v1/anna/series', { method: 'POST', body: samples.seriesRequest }],
  joinWaitlist: ['/v1/anna/waitlist', { method: 'POST', body: samples.waitlistRequest }],
  waitlistEntry: [
    '/v1/anna/waitlist/w-0123456789',
    { headers: { Authorization: `Bearer ${samples.waitlistEntry.manageToken}` } },
  ],
  takeOffer: [
    '/v1/anna/waitlist/w-0123456789/take',
    { method: 'POST', body: { start: '2026-05-04T09:00:00Z' } },
  ],
  passOffer: [
    '/v1/anna/waitlist/w-0123456789/pass',
    { method: 'POST', body: { start: '2026-05-04T09:00:00Z' } },
  ],
  leaveWaitlist: ['/v1/anna/waitlist/w-0123456789/leave', { method: 'POST' }],
} satisfies Record<GuestOperation, readonly [path: string, asked: Asked]>;
