import { BookingError, connectPath } from '../../contract/index.js';
import type { ConnectRequest, ConnectTicket } from '../../contract/index.js';
import { digestOf } from './connect-secrets.js';
import { ticketLife } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { returnAddress } from './own-addresses.js';

/** Writes a ticket down; the same one for every attempt under a key. */
export async function beginConnecting(
  parts: ConnectingParts,
  hostId: string,
  { request, key }: { readonly request: ConnectRequest; readonly key: string },
): Promise<{ readonly ticket: string; readonly url: string }> {
  const { provider: providerId, level, connectionId, display = 'page' } = request;
  const provider = parts.providers.find(({ id }) => id === providerId);
  if (!provider?.authorize || !provider.exchange)
    throw new BookingError('invalid-request', {
      fields: [{ path: 'provider', message: 'is none that can be connected here' }],
    });
  if (connectionId !== undefined) await needOwn(parts, { hostId, connectionId, providerId });
  const now = parts.now();
  const text = await parts.ticketOf(hostId, key);
  const ticket: ConnectTicket = {
    id: await digestOf(text),
    hostId,
    provider: providerId,
    level,
    returnUrl: returnAddress(request.returnUrl, parts.returnOrigins),
    display,
    ...(connectionId !== undefined && { connectionId }),
    expiresAt: now + ticketLife,
    progress: { step: 'begun' },
  };
  const standing = await parts.tickets.begin(ticket, now);
  const same = ['hostId', 'provider', 'level', 'returnUrl', 'display', 'connectionId'] as const;
  if (same.some((name) => standing[name] !== ticket[name])) throw new BookingError('key-reused');
  return { ticket: text, url: `${parts.publicUrl}${connectPath}/${text}` };
}

/** Another host's connection is none. */
async function needOwn(
  { settings }: ConnectingParts,
  asked: { readonly hostId: string; readonly connectionId: string; readonly providerId: string },
): Promise<void> {
  const connection = await settings.connection(asked.connectionId);
  if (connection?.hostId !== asked.hostId || connection.provider !== asked.providerId)
    throw new BookingError('not-found', { detail: 'there is no such connection' });
}
