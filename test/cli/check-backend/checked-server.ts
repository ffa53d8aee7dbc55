import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import { checkBackend } from '../../../src/cli/check-backend/check-backend.js';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { serve } from '../../../src/node.js';
import type { Serving } from '../../../src/node.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { createBookingServer } from '../../../src/server.js';
import type { BookingServer, BookingServerOptions } from '../../../src/server.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import { anna, intro, linked } from '../../scheduling/scheduler/world.js';

/** What a server of the reference is made with. */
export interface Reference {
  readonly eventTypes?: readonly Partial<EventTypeSettings>[];
  readonly server?: Partial<BookingServerOptions>;
}

/** What an event type can have. */
const everything = { furtherGuests: 2, seriesAtMost: 4, waitlistOfferMinutes: 30 };

/** A server of ours over memory, on the real clock, and how many bookings stand in it. */
export function referenceServer({ eventTypes = [everything], server: options }: Reference = {}) {
  const calendar = memoryCalendar({
    calendars: [{ id: linked.calendarId, primary: true, zone: 'Europe/Berlin' }],
  });
  const bookings = memoryBookings();
  const scheduler = createScheduler({
    owner: 'anna',
    settings: memorySettings({
      owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: [anna.id] }],
      hosts: [{ ...anna, calendars: { linked, conflicts: [] } }],
      eventTypes: eventTypes.map((change) => ({ ...intro, ...change })),
      connections: [
        {
          id: linked.connectionId,
          hostId: anna.id,
          provider: 'memory',
          account: 'Anna',
          status: 'active',
          grant: {},
        },
      ],
    }),
    bookings,
    providers: [calendar],
    secret: 'a secret that only this test knows, long enough',
    manageUrl: 'https://book.example/manage',
    notify: async () => ({ outcome: 'sent' }),
  });
  const server: BookingServer = createBookingServer({
    backends: (owner) => (owner === 'anna' ? scheduler : undefined),
    onError: () => undefined,
    ...options,
  });
  const standing = async (): Promise<number> => {
    const range = { start: Date.now(), end: Date.now() + 90 * 86_400_000 };
    return (await bookings.occupancies([anna.id], range, Date.now())).length;
  };
  return { server, standing };
}

/** What a run of the command said. */
export interface Run {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** Runs the command with the address first. */
export async function run(address: string, ...parameters: readonly string[]): Promise<Run> {
  return runIn({}, address, ...parameters);
}

/** Runs the command until a signal interrupts it, or with waits of another kind. */
export async function runIn(
  surroundings: Parameters<typeof checkBackend>[2],
  ...parameters: readonly string[]
): Promise<Run> {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal = {
    env: {},
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complained.push(line),
  };
  const code = await checkBackend(parameters, terminal, surroundings);
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

/** Serves on a free port for as long as something is done with it. */
export async function whileServing<Result>(
  server: BookingServer,
  use: (address: string, serving: Serving) => Promise<Result>,
): Promise<Result> {
  const serving = await serve(server);
  try {
    return await use(`${serving.url}/v1/anna`, serving);
  } finally {
    await serving.close();
  }
}
