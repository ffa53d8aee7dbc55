import { isBookingError } from '../../contract/booking-error.js';
import type { Grant } from '../../contract/calendar-provider.js';
import { primaryCalendar } from './calendar-list.js';
import { googleCalls } from './request.js';
import { permissionsOf } from './scopes.js';
import type { Patience, Transport } from './transport.js';

/** Where to ask. */
export interface AccountLookup {
  readonly apiBaseUrl: string;
  readonly transport: Transport;
  readonly patience: Patience;
}

/**
 * Adds the account's address to a fresh grant. Levels without `email` bring no id token; the main calendar's id is the
 * same address. A grant whose account cannot be told is still a grant: connecting does not fail for it.
 */
export async function withAccount(grant: Grant, lookup: AccountLookup): Promise<Grant> {
  const { accessToken, account, scopes } = grant;
  if (account !== undefined || accessToken === undefined || !permissionsOf(scopes).list) return grant;
  const { apiBaseUrl, transport, patience } = lookup;
  const tokens = { current: () => Promise.resolve(accessToken), renewed: () => Promise.resolve(accessToken) };
  try {
    const { id } = await primaryCalendar(googleCalls({ apiBaseUrl, tokens, transport }), patience);
    return { ...grant, account: id };
  } catch (error) {
    if (!isBookingError(error)) throw error;
    return grant;
  }
}
