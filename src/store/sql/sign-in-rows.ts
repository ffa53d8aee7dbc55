import { mostMailedLinks } from '../../contract/index.js';
import type { SignInDeparture, SignInLink, SignInSession } from '../../contract/index.js';
import {
  SignInDeparture as DepartureSchema,
  SignInLink as LinkSchema,
  SignInSession as SessionSchema,
} from '../../schemas/index.js';
import type { Queries, Row } from './database.js';
import { readStored } from './stored-value.js';

export async function sweepLinks(queries: Queries, now: number): Promise<void> {
  await queries.query('delete from booking_elements.sign_in_links where expires_at <= $1', [now]);
}

/** Whether a host has as many mailed links as may be open. Nobody else adds one of theirs before the transaction ends. */
export async function hasMailedEnough(queries: Queries, hostId: string): Promise<boolean> {
  await queries.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `booking_elements.sign_in_links ${hostId}`,
  ]);
  const [row] = await queries.query<{ open: number }>(
    "select count(*)::integer as open from booking_elements.sign_in_links where host_id = $1 and way = 'mailed'",
    [hostId],
  );
  return (row?.open ?? 0) >= mostMailedLinks;
}

export async function insertLink(queries: Queries, link: SignInLink): Promise<void> {
  await queries.query(
    'insert into booking_elements.sign_in_links (host_id, id, way, expires_at) values ($1, $2, $3, $4)',
    [link.hostId, link.id, link.way, link.expiresAt],
  );
}

export async function findLink(queries: Queries, id: string, now: number): Promise<SignInLink | undefined> {
  return linkOf(
    await queries.query(
      'select host_id, id, way, expires_at from booking_elements.sign_in_links where id = $1 and expires_at > $2',
      [id, now],
    ),
  );
}

/** The row that is deleted is answered by the same statement: two that delete at once are not both given it. */
export async function takeLink(queries: Queries, id: string, now: number): Promise<SignInLink | undefined> {
  return linkOf(
    await queries.query(
      `delete from booking_elements.sign_in_links where id = $1 and expires_at > $2
      returning host_id, id, way, expires_at`,
      [id, now],
    ),
  );
}

function linkOf([row]: readonly Row[]): SignInLink | undefined {
  if (!row) return undefined;
  const { host_id: hostId, id, way, expires_at: expiresAt } = row;
  return readStored(LinkSchema, { hostId, id, way, expiresAt }, 'a sign-in link');
}

export async function sweepDepartures(queries: Queries, now: number): Promise<void> {
  await queries.query('delete from booking_elements.sign_in_departures where expires_at <= $1', [now]);
}

export async function insertDeparture(queries: Queries, departure: SignInDeparture): Promise<void> {
  await queries.query(
    'insert into booking_elements.sign_in_departures (id, browser_hash, leads_to, expires_at) values ($1, $2, $3, $4)',
    [departure.id, departure.browserHash, departure.to, departure.expiresAt],
  );
}

export async function takeDeparture(
  queries: Queries,
  id: string,
  now: number,
): Promise<SignInDeparture | undefined> {
  const [row] = await queries.query(
    `delete from booking_elements.sign_in_departures where id = $1 and expires_at > $2
    returning id, browser_hash, leads_to, expires_at`,
    [id, now],
  );
  if (!row) return undefined;
  const departure = {
    id: row['id'],
    browserHash: row['browser_hash'],
    to: row['leads_to'],
    expiresAt: row['expires_at'],
  };
  return readStored(DepartureSchema, departure, 'a departure to sign in');
}

export async function sweepSessions(queries: Queries, now: number): Promise<void> {
  await queries.query('delete from booking_elements.sign_in_sessions where expires_at <= $1', [now]);
}

export async function insertSession(queries: Queries, session: SignInSession): Promise<void> {
  await queries.query(
    'insert into booking_elements.sign_in_sessions (host_id, id, expires_at) values ($1, $2, $3)',
    [session.hostId, session.id, session.expiresAt],
  );
}

export async function findSession(
  queries: Queries,
  id: string,
  now: number,
): Promise<SignInSession | undefined> {
  const [row] = await queries.query(
    'select host_id, id, expires_at from booking_elements.sign_in_sessions where id = $1 and expires_at > $2',
    [id, now],
  );
  if (!row) return undefined;
  const session = { hostId: row['host_id'], id: row['id'], expiresAt: row['expires_at'] };
  return readStored(SessionSchema, session, 'a session');
}
