import type { SignInStore } from '../../contract/index.js';
import {
  parse,
  SignInDeparture as DepartureSchema,
  SignInLink as LinkSchema,
  SignInSession as SessionSchema,
} from '../../schemas/index.js';
import type { Database } from './database.js';
import { isPossibleKey } from './possible-key.js';
import * as rows from './sign-in-rows.js';

/**
 * A `SignInStore` in PostgreSQL, embedded or a server: whoever has signed in at one server is signed in at all that share the
 * database. What stands in it are digests, so it needs no secret.
 *
 * Beyond its contract it throws `UnreadableRowError` for a row that somebody else wrote, and `DatabaseError`.
 */
export function sqlSignIn(database: Database): SignInStore {
  return {
    async addLink(link, now) {
      const value = parse(LinkSchema, link);
      return database.transaction(async (queries) => {
        await rows.sweepLinks(queries, now);
        if (value.way === 'mailed' && (await rows.hasMailedEnough(queries, value.hostId))) return false;
        await rows.insertLink(queries, value);
        return true;
      });
    },
    link: async (id, now) => (isPossibleKey(id) ? rows.findLink(database, id, now) : undefined),
    takeLink: async (id, now) => (isPossibleKey(id) ? rows.takeLink(database, id, now) : undefined),

    async addDeparture(departure, now) {
      const value = parse(DepartureSchema, departure);
      await rows.sweepDepartures(database, now);
      await rows.insertDeparture(database, value);
    },
    takeDeparture: async (id, now) => (isPossibleKey(id) ? rows.takeDeparture(database, id, now) : undefined),

    async addSession(session, now) {
      const value = parse(SessionSchema, session);
      await rows.sweepSessions(database, now);
      await rows.insertSession(database, value);
    },
    session: async (id, now) => (isPossibleKey(id) ? rows.findSession(database, id, now) : undefined),
    async extendSession(id, expiresAt, now) {
      if (!isPossibleKey(id)) return;
      await database.query(
        `update booking_elements.sign_in_sessions set expires_at = $2
        where id = $1 and expires_at > $3 and expires_at < $2`,
        [id, expiresAt, now],
      );
    },
    async endSession(id) {
      if (!isPossibleKey(id)) return;
      await database.query('delete from booking_elements.sign_in_sessions where id = $1', [id]);
    },
    async endAll(hostId) {
      if (!isPossibleKey(hostId)) return;
      await database.transaction(async (queries) => {
        await queries.query('delete from booking_elements.sign_in_links where host_id = $1', [hostId]);
        await queries.query('delete from booking_elements.sign_in_sessions where host_id = $1', [hostId]);
      });
    },
  };
}
