import type { CalendarProvider, Grant, SettingsStore } from '../../contract/index.js';
import { servicePatience } from './connecting-parts.js';
import type { ConnectingOptions } from './connecting-parts.js';

/**
 * Gives a grant back to its service that nobody here has any more. One takes all of its account's along: where the account
 * is connected, or nobody knows which it is, it is merely forgotten. Never throws.
 */
export async function giveBack(
  parts: { readonly settings: SettingsStore; readonly onError: NonNullable<ConnectingOptions['onError']> },
  provider: CalendarProvider,
  grant: Grant & { readonly account?: string },
): Promise<void> {
  const { settings, onError } = parts;
  try {
    if (grant.account === undefined) return;
    if (await settings.accountIsConnected(provider.id, grant.account)) return;
    await provider.revoke(grant, { signal: AbortSignal.timeout(servicePatience) });
  } catch (error) {
    onError(error, { doing: 'giving a grant back' });
  }
}
