import { mostMailedLinks } from '../../contract/index.js';
import type { SignInDeparture, SignInLink, SignInSession, SignInStore } from '../../contract/index.js';
import {
  parse,
  SignInDeparture as DepartureSchema,
  SignInLink as LinkSchema,
  SignInSession as SessionSchema,
} from '../../schemas/index.js';

/** A `SignInStore` in this process's memory: after a restart everybody signs in again. */
export function memorySignIn(): SignInStore {
  const links = new Map<string, SignInLink>();
  const departures = new Map<string, SignInDeparture>();
  const sessions = new Map<string, SignInSession>();

  return {
    async addLink(link, now) {
      const value = parse(LinkSchema, link);
      sweep(links, now);
      const mailed = [...links.values()].filter(
        ({ hostId, way }) => hostId === value.hostId && way === 'mailed',
      );
      if (value.way === 'mailed' && mailed.length >= mostMailedLinks) return false;
      links.set(value.id, value);
      return true;
    },
    link: async (id, now) => copyOf(links, id, now),
    takeLink: async (id, now) => taken(links, id, now),
    async addDeparture(departure, now) {
      const value = parse(DepartureSchema, departure);
      sweep(departures, now);
      departures.set(value.id, value);
    },
    takeDeparture: async (id, now) => taken(departures, id, now),
    async addSession(session, now) {
      const value = parse(SessionSchema, session);
      sweep(sessions, now);
      sessions.set(value.id, value);
    },
    session: async (id, now) => copyOf(sessions, id, now),
    async extendSession(id, expiresAt, now) {
      const session = copyOf(sessions, id, now);
      if (session && session.expiresAt < expiresAt)
        sessions.set(id, parse(SessionSchema, { ...session, expiresAt }));
    },
    endSession: async (id) => void sessions.delete(id),
    async endAll(host) {
      for (const rows of [links, sessions])
        for (const { id, hostId } of rows.values()) if (hostId === host) rows.delete(id);
    },
  };
}

interface Passing {
  readonly expiresAt: number;
}

function sweep(rows: Map<string, Passing>, now: number): void {
  for (const [id, { expiresAt }] of rows) if (expiresAt <= now) rows.delete(id);
}

function copyOf<Row extends Passing>(
  rows: ReadonlyMap<string, Row>,
  id: string,
  now: number,
): Row | undefined {
  const row = rows.get(id);
  return row && row.expiresAt > now ? { ...row } : undefined;
}

function taken<Row extends Passing>(rows: Map<string, Row>, id: string, now: number): Row | undefined {
  const row = copyOf(rows, id, now);
  if (row) rows.delete(id);
  return row;
}
