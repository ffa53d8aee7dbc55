import { connectCallbackPath } from '../../contract/index.js';
import type { Connecting } from '../../contract/index.js';
import { processCounter } from '../process-counter.js';
import { connectedCalendars } from '../scheduler/connected-calendars.js';
import { arrive } from './arrive.js';
import { beginConnecting } from './begin-connecting.js';
import { claim } from './claim.js';
import { digestOf, ticketMaker } from './connect-secrets.js';
import type { ConnectingOptions, ConnectingParts } from './connecting-parts.js';
import { enter } from './enter.js';
import { visitOf } from './invitation.js';
import { isOpen, leave } from './leave.js';
import { knownOrigins, publicAddress } from './own-addresses.js';

/**
 * Makes what connects hosts' accounts: authorization code with PKCE (RFC 7636), one ticket for one browser, and what it brings
 * is inert until the host who began claims it; or credentials that the host enters, tried before they are kept.
 *
 * @throws TypeError for a secret shorter than 32 characters, and for addresses that cannot be meant.
 *
 * @example
 * const connecting = createConnecting({
 *   settings,
 *   providers: [googleCalendar({ clientId, clientSecret })],
 *   tickets: sqlTickets(database, { secrets: [secret] }),
 *   secret,
 *   publicUrl: 'https://book.example',
 *   returnOrigins: ['https://app.example'],
 *   ownerOf: (hostId) => hostId,
 * });
 */
export function createConnecting(options: ConnectingOptions): Connecting {
  const { settings, providers, tickets, firstEventType, now = Date.now } = options;
  const publicUrl = publicAddress(options.publicUrl);
  const parts: ConnectingParts = {
    settings,
    providers,
    tickets,
    counter: options.counter ?? processCounter(),
    calendars: connectedCalendars({ settings, providers, now }),
    ticketOf: ticketMaker(options.secret),
    publicUrl,
    redirectUri: `${publicUrl}${connectCallbackPath}`,
    returnOrigins: knownOrigins(options.returnOrigins),
    now,
    onError: options.onError ?? (() => undefined),
    ownerOf: options.ownerOf ?? (() => undefined),
    ...(firstEventType && { firstEventType }),
  };
  return {
    publicUrl,
    begin: (hostId, request, { key }) => beginConnecting(parts, hostId, { request, key }),
    claim: (hostId, request, { key }) => claim(parts, hostId, { request, key }),
    enter: (hostId, request, { key }) => enter(parts, hostId, { request, key }),
    async invitation(text) {
      const ticket = await tickets.ticket(await digestOf(text), now());
      const visit = ticket && isOpen(ticket) ? await visitOf(parts, ticket) : undefined;
      return visit?.invitation;
    },
    leave: (ticket, browser) => leave(parts, ticket, browser),
    arrive: (answer, browser) => arrive(parts, answer, browser),
  };
}
