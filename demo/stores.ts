import type {
  BookingStore,
  BusyMemory,
  ConnectTickets,
  SettingsStore,
  SignInStore,
} from '../src/contract.js';
import type { FollowedCalendars } from '../src/contract.js';
import {
  memoryBookings,
  memoryFollowed,
  memorySettings,
  memorySignIn,
  memoryTickets,
} from '../src/memory.js';
import {
  openDatabase,
  sqlBookings,
  sqlBusy,
  sqlFollowed,
  sqlSettings,
  sqlSignIn,
  sqlTickets,
} from '../src/sql.js';

/** All that the demo remembers, wherever it does. */
export interface DemoStores {
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly followed: FollowedCalendars;
  readonly tickets: ConnectTickets;
  readonly signIn: SignInStore;
  /** The scheduler's own when missing. */
  readonly busy?: BusyMemory;
  close(): Promise<void>;
}

/** Stores in a database: `postgres://…`, or a folder of the embedded one. @throws Error as `openDatabase` does */
export async function keepingStores(url: string, secret: string): Promise<DemoStores> {
  const database = await openDatabase({ url });
  const sealed = { secrets: [secret] };
  return {
    settings: sqlSettings(database, sealed),
    bookings: sqlBookings(database),
    followed: sqlFollowed(database),
    tickets: sqlTickets(database, sealed),
    signIn: sqlSignIn(database),
    busy: sqlBusy(database),
    close: () => database.close(),
  };
}

/** Stores of this process, which forget when it ends, and need no package. */
export function forgetfulStores(): DemoStores {
  return {
    settings: memorySettings(),
    bookings: memoryBookings(),
    followed: memoryFollowed(),
    tickets: memoryTickets(),
    signIn: memorySignIn(),
    close: async () => undefined,
  };
}
