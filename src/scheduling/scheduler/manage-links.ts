import type { BookingRecord, WaitingRecord } from '../../contract/index.js';
import type { ManageTokens } from './manage-tokens.js';

/**
 * Makes the addresses at which guests manage their bookings: the integrator's own page, with the booking and its token in
 * the fragment, which no server and no log ever sees.
 *
 * @throws TypeError for an address that is not https (http on this machine alone), or that has a fragment of its own.
 */
export function manageLinks(
  page: string,
  { tokenOf }: Pick<ManageTokens, 'tokenOf'>,
): (record: BookingRecord) => Promise<string> {
  const href = addressOf(page);
  return async (record) => {
    const fragment = new URLSearchParams({ booking: record.ref, token: await tokenOf(record) });
    return `${href}#${fragment.toString()}`;
  };
}

/** Makes the addresses, on the same page, at which guests see to their places on the waiting list. @throws TypeError alike. */
export function waitLinks(
  page: string,
  { waitTokenOf }: Pick<ManageTokens, 'waitTokenOf'>,
): (record: WaitingRecord) => Promise<string> {
  const href = addressOf(page);
  return async (record) => {
    const fragment = new URLSearchParams({ waiting: record.ref, token: await waitTokenOf(record) });
    return `${href}#${fragment.toString()}`;
  };
}

function addressOf(page: string): string {
  if (!isPage(page))
    throw new TypeError('createScheduler needs `manageUrl` to be an https address without a fragment');
  return new URL(page).href;
}

function isPage(page: string): boolean {
  if (!URL.canParse(page)) return false;
  const { protocol, hostname, hash, username, password } = new URL(page);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocal);
  return isSafe && hash === '' && !page.endsWith('#') && username === '' && password === '';
}
