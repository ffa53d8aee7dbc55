import type { ConnectTicket } from '../../contract/index.js';
import { ConnectTicket as ConnectTicketSchema } from '../../schemas/index.js';
import type { Seal } from '../seal.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';
import { readStored } from './stored-value.js';

export interface TicketRow {
  readonly host_id: string;
  readonly id: string;
  readonly state_hash: string | null;
  readonly expires_at: number;
  readonly value: { readonly progress: object };
  readonly sealed: string | null;
}

const columns = 'host_id, id, state_hash, expires_at, value, sealed';

export async function findTicket(queries: Queries, id: string, now: number): Promise<readonly TicketRow[]> {
  if (!isPossibleKey(id)) return [];
  return queries.query<TicketRow>(
    `select ${columns} from booking_elements.connect_tickets where id = $1 and expires_at > $2`,
    [id, now],
  );
}

/** The same, and nobody else writes it before the transaction ends. */
export async function lockTicket(queries: Queries, id: string, now: number): Promise<readonly TicketRow[]> {
  if (!isPossibleKey(id)) return [];
  return queries.query<TicketRow>(
    `select ${columns} from booking_elements.connect_tickets where id = $1 and expires_at > $2 for update`,
    [id, now],
  );
}

export async function findTicketOfState(
  queries: Queries,
  stateHash: string,
  now: number,
): Promise<readonly TicketRow[]> {
  if (!isPossibleKey(stateHash)) return [];
  return queries.query<TicketRow>(
    `select ${columns} from booking_elements.connect_tickets where state_hash = $1 and expires_at > $2`,
    [stateHash, now],
  );
}

/** Stores a ticket that is new; `false` where there is one already. */
export async function addTicket(queries: Queries, seal: Seal, ticket: ConnectTicket): Promise<boolean> {
  const added = await queries.query(
    `insert into booking_elements.connect_tickets (host_id, id, state_hash, expires_at, value, sealed)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    await rowOf(seal, ticket),
  );
  return added.length > 0;
}

export async function changeTicket(queries: Queries, seal: Seal, ticket: ConnectTicket): Promise<void> {
  await queries.query(
    `update booking_elements.connect_tickets
    set state_hash = $3, expires_at = $4, value = $5, sealed = $6 where host_id = $1 and id = $2`,
    await rowOf(seal, ticket),
  );
}

async function rowOf(seal: Seal, ticket: ConnectTicket): Promise<readonly unknown[]> {
  const { hostId, id, stateHash, expiresAt, progress, ...rest } = ticket;
  const { secret, open } = parted(progress);
  const sealed = secret && (await seal.seal(secret, { what: 'ticket', hostId, id }));
  return [hostId, id, stateHash, expiresAt, JSON.stringify({ ...rest, progress: open }), sealed];
}

/** A row, opened. @throws SealError, UnreadableRowError. */
export async function ticketOf(seal: Seal, row: TicketRow): Promise<ConnectTicket> {
  const { host_id: hostId, id, state_hash, expires_at: expiresAt, value, sealed } = row;
  const secret = sealed === null ? {} : await seal.open(sealed, { what: 'ticket', hostId, id });
  const ticket = {
    ...value,
    hostId,
    id,
    expiresAt,
    ...(state_hash !== null && { stateHash: state_hash }),
    progress: { ...value.progress, ...(secret as object) },
  };
  return readStored(ConnectTicketSchema, ticket, `ticket ${id}`);
}

/** What of a ticket's progress is secret, and what is not. */
function parted(progress: ConnectTicket['progress']): { readonly secret?: object; readonly open: object } {
  if (progress.step === 'left') {
    const { verifier, ...open } = progress;
    return { secret: { verifier }, open };
  }
  if (progress.step === 'granted') {
    const { grant, ...open } = progress;
    return { secret: { grant }, open };
  }
  return { open: progress };
}
