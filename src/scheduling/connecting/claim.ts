import { BookingError, remedyOfFailure } from '../../contract/index.js';
import type { ClaimOutcome, ConnectFailure, ConnectTicket, Connection, Grant } from '../../contract/index.js';
import { connectionInfo } from '../desk/connection-info.js';
import { digestOf } from './connect-secrets.js';
import { answerLife, claimLease } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { setFirst } from './first-settings.js';
import { keepConnection } from './keep-connection.js';

/** A host's claim on a ticket of theirs. */
interface Claim {
  readonly ticket: ConnectTicket;
  readonly keyHash: string;
}

/** Claims what a ticket brought, for the host who began it. */
export async function claim(
  parts: ConnectingParts,
  hostId: string,
  { ticket: text, key }: { readonly ticket: string; readonly key: string },
): Promise<ClaimOutcome> {
  const ticket = await parts.tickets.ticket(await digestOf(text), parts.now());
  // Whose it is, and whether there ever was one, is nobody's to learn.
  if (ticket?.hostId !== hostId) throw new BookingError('gone');
  const keyHash = await digestOf(key);
  const { progress } = ticket;
  if (progress.step === 'failed') return failed(progress.failure);
  if (progress.step === 'left' && progress.trouble !== undefined) return failed(progress.trouble);
  if (progress.step === 'granted') return connected(parts, await take(parts, { ticket, keyHash }));
  if (progress.step !== 'claimed') throw notYet(2);
  if (progress.keyHash !== keyHash) throw new BookingError('gone');
  const connection = await parts.settings.connection(progress.connectionId);
  if (connection?.hostId !== hostId) throw new BookingError('gone');
  return connected(parts, connection);
}

/** Makes the connection, with nobody else at it. What broke off before its end is done again. */
async function take(parts: ConnectingParts, { ticket, keyHash }: Claim): Promise<Connection> {
  const { tickets, now, settings } = parts;
  const grant = await lease(parts, { ticket, keyHash });
  const provider = parts.providers.find(({ id }) => id === ticket.provider);
  if (!provider || grant.account === undefined) throw new BookingError('gone');
  try {
    const owned = { ...grant, account: grant.account };
    const connection = await keepConnection(settings, { ticket, provider, grant: owned });
    await setFirst(parts, connection);
    await tickets.change(ticket.id, now(), (current) => ({
      ...current,
      expiresAt: now() + answerLife,
      progress: { step: 'claimed', keyHash, connectionId: connection.id },
    }));
    return connection;
  } catch (error) {
    await tickets.change(ticket.id, now(), (current) =>
      current.progress.step === 'granted'
        ? { ...current, progress: { step: 'granted', grant: current.progress.grant } }
        : undefined,
    );
    throw error;
  }
}

async function lease({ tickets, now }: ConnectingParts, { ticket, keyHash }: Claim): Promise<Grant> {
  let grant: Grant | undefined;
  await tickets.change(ticket.id, now(), (current) => {
    grant = undefined;
    const { progress } = current;
    if (progress.step !== 'granted' || (progress.claiming?.until ?? 0) > now()) return undefined;
    ({ grant } = progress);
    return { ...current, progress: { ...progress, claiming: { keyHash, until: now() + claimLease } } };
  });
  if (!grant) throw notYet(1);
  return grant;
}

function notYet(retryAfterSeconds: number): BookingError {
  return new BookingError('in-progress', { retryAfterSeconds });
}

function failed(failure: ConnectFailure): ClaimOutcome {
  return { outcome: 'failed', failure, remedy: remedyOfFailure[failure] };
}

function connected(parts: ConnectingParts, connection: Connection): ClaimOutcome {
  return { outcome: 'connected', connection: connectionInfo(parts.providers, connection) };
}
