import assert from 'node:assert/strict';
import type { EventTypeSettings, HostSettings } from '../../src/contract/index.js';
import type { Database, Queries } from '../../src/store/sql/database.js';
import { sqlBookings, sqlSettings, sqlTickets } from '../../src/store/sql/index.js';
import { begin, connect, hostOf, openConnectWorld } from '../server/connecting/connect-world.js';
import type { Asked, ConnectWorld } from '../server/connecting/connect-world.js';
import { passwordCalendar } from '../server/connecting/password-calendar.js';
import { emptyEmbedded } from '../store/sql/databases.js';
import { allRows } from './rows.js';

/** Stands in everything that is Anna's, and in nothing else. */
export const canary = 'CANARY';

/** What names things of a host's. */
export interface Ids {
  readonly connection: string;
  readonly calendar: string;
  readonly ref: string;
  readonly eventType: string;
  readonly location: string;
  readonly ticket: string;
  readonly host: string;
}

/** Two hosts of one owner on one server, each with a connection, calendars, an offer and bookings. */
export interface TwoHosts {
  readonly world: ConnectWorld;
  readonly annas: Ids;
  readonly bens: Ids;
  /** Ids in the form of Anna's that name nothing. */
  readonly nobodys: Ids;
  /** Everything that is stored, here and in the calendars. */
  state(): Promise<string>;
  /** What a host is answered, and the work that took: statements, and calls to the calendar service. */
  look(hostId: string, path: string, asked?: Asked): Promise<Look>;
}

export interface Look {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly work: readonly string[];
}

const secrets = ['a secret that only this test knows, long enough'];
const berlin = { zone: 'Europe/Berlin' };

export async function openTwoHosts(): Promise<TwoHosts> {
  const database = await emptyEmbedded();
  const statements: string[] = [];
  const noted = noting(database, statements);
  const world = await openConnectWorld({
    settings: sqlSettings(noted, { secrets }),
    bookings: sqlBookings(noted),
    tickets: sqlTickets(noted, { secrets }),
    providers: (google) => [google, passwordCalendar()],
    hosts: [annaHerself(), { ...hostOf('ben'), email: 'ben@example.com' }],
  });
  await world.settings.removeEventType('team', 'intro');
  const annas = await settle(world, 'anna');
  const bens = await settle(world, 'ben');
  await world.settle();
  // What was asked for while the world was built is not what the first look asks for.
  world.heard.length = 0;
  const nobodys: Ids = {
    connection: twisted(annas.connection),
    calendar: 'nobody@example.com',
    ref: twisted(annas.ref),
    eventType: 'nowhere',
    location: 'nowhere',
    ticket: twisted(annas.ticket),
    host: 'host-nobody',
  };
  return {
    world,
    annas,
    bens,
    nobodys,
    state: async () => {
      const { events, calendars } = stored(world);
      return `${await allRows(database)}\n${events}\n${calendars}`;
    },
    async look(hostId, path, asked) {
      await world.settle();
      statements.length = 0;
      const before = world.google.requests.entries.length;
      const response = await world.ask(hostId, path, asked);
      const body = await response.text();
      await world.settle();
      const calls = world.google.requests.entries.slice(before);
      return {
        status: response.status,
        headers: [...response.headers].sort(),
        body,
        work: [...statements, ...calls.map(({ method = 'unknown' }) => method)],
      };
    },
  };
}

/** Anna, recognisable wherever anything of hers shows. */
function annaHerself(): HostSettings {
  return {
    ...hostOf('anna'),
    name: `Anna ${canary}`,
    email: `anna.${canary}@example.com`,
    locations: [{ id: `office-${canary}`, kind: 'in-person', label: canary, detail: `${canary} street` }],
  };
}

/** Connects a host, offers something of theirs, books it, and puts an event into their calendar. */
async function settle(world: ConnectWorld, name: 'anna' | 'ben'): Promise<Ids> {
  const hostId = `host-${name}`;
  const account = `${name}@example.com`;
  const mark = name === 'anna' ? canary : 'ben';
  const outcome = await connect(world, { hostId, consent: { account } });
  assert.ok(outcome.outcome === 'connected', JSON.stringify(outcome));
  const eventType: EventTypeSettings = {
    owner: 'team',
    slug: name === 'anna' ? 'annas-talk' : 'bens-talk',
    title: `Talk with ${mark}`,
    description: `All about ${mark}`,
    hosts: [{ hostId }],
    durationsMinutes: [30],
    window: { rollingDays: 60 },
    locations: [{ id: `room-${name}`, kind: 'in-person', detail: `Room of ${mark}` }],
    questions: [{ id: 'topic', kind: 'text', label: `What of ${mark}?` }],
    confirmWithinHours: 100,
  };
  await world.settings.saveEventType(eventType);
  const { ref } = await world.scheduler.book(
    {
      eventType: eventType.slug,
      start: '2026-03-05T09:00:00.000Z',
      ...berlin,
      guest: { name: `Guest of ${mark}`, email: `guest.${mark}@example.com` },
      answers: { topic: `Whatever ${mark} wants` },
    },
    { key: `key-of-the-guest-of-${name}` },
  );
  world.google.addEvent({
    calendar: account,
    summary: `Dentist of ${mark}`,
    start: '2026-03-05T12:00:00Z',
    end: '2026-03-05T13:00:00Z',
  });
  const { ticket } = await begin(world, {}, hostId);
  return {
    connection: outcome.connection.id,
    calendar: account,
    ref,
    eventType: eventType.slug,
    location: `room-${name}`,
    ticket,
    host: hostId,
  };
}

/** The same length and letters, and another one. */
function twisted(id: string): string {
  return `${id.slice(0, -4)}${id.endsWith('zzzz') ? 'yyyy' : 'zzzz'}`;
}

function stored({ google }: ConnectWorld): { readonly events: string; readonly calendars: string } {
  const all = ['anna@example.com', 'ben@example.com'].map((calendar) => google.events(calendar));
  return { events: JSON.stringify(all), calendars: JSON.stringify(google.save().grants) };
}

/** A database that notes the statements it is sent. */
function noting(database: Database, statements: string[]): Database {
  const through = (queries: Queries): Queries => ({
    query: (text, values) => {
      statements.push(text);
      return queries.query(text, values);
    },
  });
  return {
    ...through(database),
    transaction: (work) => database.transaction((queries) => work(through(queries))),
    close: () => database.close(),
  };
}
