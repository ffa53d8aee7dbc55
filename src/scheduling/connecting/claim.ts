import { BookingError } from '../../contract/index.js';
import type {
  ClaimOutcome,
  ClaimRequest,
  ConnectProgress,
  ConnectTicket,
  Connection,
  Grant,
} from '../../contract/index.js';
import { connected, failed } from './claim-outcome.js';
import { digestOf } from './connect-secrets.js';
import { answerLife, claimLease } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { setFirst } from './first-settings.js';
import { keepConnection } from './keep-connection.js';

type Granted = Extract<ConnectProgress, { readonly step: 'granted' }>;

/** A host's claim on a ticket of theirs. */
interface Claim {
  readonly ticket: ConnectTicket;
  readonly keyHash: string;
}

/** Claims what a ticket brought, for the host who began it and shows that it came back to them. What failed is told without. */
export async function claim(
  parts: ConnectingParts,
  hostId: string,
  { request, key }: { readonly request: ClaimRequest; readonly key: string },
): Promise<ClaimOutcome> {
  const { proof } = request;
  const ticket = await parts.tickets.ticket(await digestOf(request.ticket), parts.now());
  // Whose it is, and whether there ever was one, is nobody's to learn.
  if (ticket?.hostId !== hostId) throw new BookingError('gone');
  const { progress } = ticket;
  if (progress.step === 'failed') return failed(progress.failure);
  if (progress.step === 'left' && progress.trouble !== undefined) return failed(progress.trouble);
  if (proof === undefined && progress.step !== 'claimed') throw notYet(2);
  const keyHash = await digestOf(JSON.stringify([key, proof]));
  if (progress.step === 'granted') {
    if (progress.proofHash !== (await digestOf(proof ?? ''))) throw new BookingError('gone');
    return connected(parts, await take(parts, { ticket, keyHash }));
  }
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
    const connection = await keepConnection(settings, {
      ...ticket,
      consent: ticket.id,
      provider,
      grant: owned,
    });
    await setFirst(parts, { connection, isRenewal: ticket.connectionId !== undefined });
    await tickets.change(ticket.id, now(), (current) => ({
      ...current,
      expiresAt: now() + answerLife,
      progress: { step: 'claimed', keyHash, connectionId: connection.id },
    }));
    return connection;
  } catch (error) {
    await tickets.change(ticket.id, now(), (current) =>
      current.progress.step === 'granted' ? { ...current, progress: unclaimed(current.progress) } : undefined,
    );
    throw error;
  }
}

function unclaimed({ claiming: _, ...granted }: Granted): Granted {
  return granted;
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
