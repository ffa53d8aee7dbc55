import type {
  CalendarProvider,
  ConnectInvitation,
  ConnectTicket,
  ConsentLevel,
} from '../../contract/index.js';
import type { ConnectingParts } from './connecting-parts.js';

/** A ticket, and the service it is for. */
export interface Visit {
  readonly ticket: ConnectTicket;
  readonly provider: OAuthProvider;
  readonly invitation: ConnectInvitation;
}

/** A service that asks for consent. */
export type OAuthProvider = CalendarProvider & Required<Pick<CalendarProvider, 'authorize' | 'exchange'>>;

/** What a ticket is about; `undefined` where its host or its service is no longer there. */
export async function visitOf(parts: ConnectingParts, ticket: ConnectTicket): Promise<Visit | undefined> {
  const { settings, providers, redirectUri } = parts;
  const provider = providers.find(({ id }) => id === ticket.provider);
  const host = await settings.host(ticket.hostId);
  if (!isOAuth(provider) || !host) return undefined;
  const renewed =
    ticket.connectionId === undefined ? undefined : await settings.connection(ticket.connectionId);
  const invitation: ConnectInvitation = {
    // Enough of its digest to tell it from others.
    flow: ticket.id.slice(0, 12),
    hostId: host.id,
    hostName: host.name,
    providerName: provider.name,
    company: provider.company ?? provider.name,
    level: ticket.level,
    ...(renewed?.hostId === host.id && { account: renewed.account }),
    returnUrl: ticket.returnUrl,
    consentOrigin: consentOrigin(provider, ticket.level, redirectUri),
  };
  return { ticket, provider, invitation };
}

function isOAuth(provider: CalendarProvider | undefined): provider is OAuthProvider {
  return provider?.authorize !== undefined && provider.exchange !== undefined;
}

/** Where the service asks: its address says so, whatever it is asked. */
function consentOrigin(provider: OAuthProvider, level: ConsentLevel, redirectUri: string): string {
  return new URL(provider.authorize({ level, redirectUri, state: 'state', codeChallenge: 'challenge' }))
    .origin;
}
