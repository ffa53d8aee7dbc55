import type { ConsentLevel } from '../../contract/calendar-provider.js';
import type { ConnectionInfo } from '../../contract/host-backend.js';

/** What a host wants: an account of a service, and how much is to be possible with it. */
export interface ConnectWish {
  /** A provider's id. */
  readonly provider: string;
  readonly level: ConsentLevel;
  /** The connection that is to be renewed. */
  readonly renews?: { readonly id: string; readonly account: string };
}

/** From most to least. */
export const consentLevels: readonly ConsentLevel[] = ['everything', 'read-only', 'busy-only'];

/** To connect an account as it was before, or with everything. */
export function wishToRenew(connection: ConnectionInfo, level = connection.level): ConnectWish {
  const { id, provider, account } = connection;
  return { provider, level: level ?? 'everything', renews: { id, account } };
}
