// What blocks in the docs that show a part of something larger take from the rest of it: names and types, nothing that runs.
import type {
  BookingBackend,
  BookingStore,
  CalendarProvider,
  Connecting,
  HostBackend,
  SettingsStore,
} from '../../src/contract.js';
import type { Scheduler, SchedulerOptions } from '../../src/scheduling.js';
import type { Database } from '../../src/sql.js';

export { guardedFetch, publishedElements } from '../../src/node.js';
export type { LinkOutcome, LinkRequest } from '../../src/scheduling.js';
export { createScheduler } from '../../src/scheduling.js';
export { createBookingServer, sendWebhook } from '../../src/server.js';

export declare const anna: Scheduler;
export declare const backends: (owner: string) => BookingBackend | undefined;
export declare const bookings: BookingStore;
export declare const connecting: Connecting;
export declare const database: Database;
export declare const desk: (hostId: string) => HostBackend;
export declare const mySession: (request: Request) => Promise<{ readonly hostId: string } | undefined>;
export declare const nameOf: (owner: string) => Promise<string | undefined>;
export declare const options: SchedulerOptions;
export declare const providers: readonly CalendarProvider[];
export declare const secret: string;
export declare const settings: SettingsStore;
