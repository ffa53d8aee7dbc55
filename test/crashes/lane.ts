import { openDatabase } from '../../src/store/sql/open-database.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import type { Database } from '../../src/store/sql/database.js';
import { fakeGoogle } from '../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../src/testing/fake-google/index.js';
import { listen } from '../../src/testing/fake-google/listen.js';
import { emptyDatabase } from '../store/sql/databases.js';
import { annaSettings, application, calendarId, monday, openServer, saveAnna } from './server.js';
import type { AnnaSettings, Clock, Server } from './server.js';

/** A database and a stand-in for Google that outlive the servers on them. Their clock is the servers' own. */
export interface Lane {
  /** A PostgreSQL server's address, or a folder. */
  readonly address: string;
  readonly googleUrl: string;
  readonly clock: Clock;
  google: FakeGoogle;
  /** The database, opened where it is not. */
  readonly open: () => Promise<Database>;
  /** Leaves it to another process. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes a lane on a database of its own; a folder is given to one process at a time. */
export async function openLane(address: string): Promise<Lane> {
  const isServer = address.startsWith('postgres:');
  const connect = (): Promise<Database> =>
    isServer ? openPostgres({ url: address, connections: 4 }) : openDatabase({ url: address });
  let opened: Promise<Database> | undefined;
  const close = async (): Promise<void> => {
    const database = await opened;
    opened = undefined;
    await database?.close();
  };
  const clock = { now: monday };
  const listening = await listen({
    fetch: (input, init) => {
      if (input instanceof Request) clock.now = Math.max(clock.now, Number(input.headers.get('x-now')));
      return lane.google.fetch(input, init);
    },
  });
  const lane: Lane = {
    address,
    googleUrl: listening.url,
    clock,
    google: googleOf(clock),
    open: () => (opened ??= connect()),
    leave: async () => {
      if (!isServer) await close();
    },
    close: async () => {
      await listening.close();
      await close();
    },
  };
  return lane;
}

/** Begins anew: nothing is booked, and Anna's calendar is empty. */
export async function beginAnew(lane: Lane): Promise<AnnaSettings> {
  lane.clock.now = monday;
  lane.google = googleOf(lane.clock);
  lane.google.addAccount({ email: calendarId, zone: 'Europe/Berlin' });
  const settings = annaSettings(lane.google.issueRefreshToken({ account: calendarId }));
  const database = await lane.open();
  await emptyDatabase(database);
  await saveAnna(database, settings);
  return settings;
}

/** A fresh server in this process. */
export async function serverOn(lane: Lane): Promise<Server> {
  return openServer({
    database: await lane.open(),
    google: { fetch: (input, init) => lane.google.fetch(input, init) },
    clock: lane.clock,
  });
}

function googleOf(clock: Clock): FakeGoogle {
  return fakeGoogle({ now: () => clock.now, clients: [application] });
}
