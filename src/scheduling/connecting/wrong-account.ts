import type { ConsentFailure, ConnectTicket, Grant } from '../../contract/index.js';
import type { ConnectingParts } from './connecting-parts.js';

/** Why a grant is not of the account that was meant. */
export async function wrongAccount(
  { settings }: Pick<ConnectingParts, 'settings'>,
  { connectionId }: Pick<ConnectTicket, 'connectionId'>,
  { account }: Grant,
): Promise<ConsentFailure | undefined> {
  if (account === undefined) return 'unknown-account';
  const renewed = connectionId === undefined ? undefined : await settings.connection(connectionId);
  const isOther = renewed && renewed.account.toLowerCase() !== account.toLowerCase();
  return isOther ? 'another-account' : undefined;
}
