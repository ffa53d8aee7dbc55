import { BookingError, isBookingError } from '../../contract/index.js';
import type {
  BookingErrorCode,
  CalendarProvider,
  ClaimOutcome,
  ConnectFailure,
  Connection,
  CredentialsRequest,
  Grant,
  HostSettings,
} from '../../contract/index.js';
import { connected, failed } from './claim-outcome.js';
import { digestOf } from './connect-secrets.js';
import { servicePatience } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { hasHours, setFirst } from './first-settings.js';
import { keepConnection } from './keep-connection.js';
import { wrongAccount } from './wrong-account.js';

/** What a host may try: whoever mistypes has enough, and whoever guesses passwords has not. */
const tries = { atMost: 10, windowSeconds: 600 };

/** What an attempt that failed means for its host; what is not here is thrown. */
const failures: Partial<Record<BookingErrorCode, ConnectFailure>> = {
  unauthenticated: 'wrong-credentials',
  'not-found': 'no-such-service',
  refused: 'address-refused',
  'calendar-unreachable': 'unreachable',
  'rate-limited': 'unreachable',
  unavailable: 'unreachable',
};

type CredentialsProvider = CalendarProvider & Required<Pick<CalendarProvider, 'verify'>>;

/**
 * Tries what a host entered, and connects the account that it opens. One that is renewed stays where it is: of it only the
 * password has to be entered, and a password that is kept is sent nowhere that the host writes now.
 */
export async function enter(
  parts: ConnectingParts,
  hostId: string,
  { request, key }: { readonly request: CredentialsRequest; readonly key: string },
): Promise<ClaimOutcome> {
  const { settings } = parts;
  const { connectionId } = request;
  const provider = providerOf(parts, request);
  const [host, standing] = await Promise.all([
    settings.host(hostId),
    connectionId === undefined ? undefined : ownConnection(parts, hostId, request),
  ]);
  if (!host) throw new BookingError('not-found');
  const zone = zoneFor(host, request);
  await countTry(parts, hostId);
  const credentials = credentialsFor(request, { provider, standing, zone });
  const verified = await verify(parts, provider, credentials);
  if (typeof verified === 'string') return failed(verified);
  const failure = await wrongAccount(parts, request, verified);
  if (failure !== undefined || verified.account === undefined) return failed(failure ?? 'unknown-account');
  const connection = await keepConnection(settings, {
    hostId,
    level: 'everything',
    consent: await digestOf(await parts.ticketOf(hostId, JSON.stringify([key, request]))),
    ...(connectionId !== undefined && { connectionId }),
    provider,
    grant: { ...verified, account: verified.account },
  });
  await setFirst(parts, { connection, isRenewal: connectionId !== undefined, zone });
  return connected(parts, connection);
}

function providerOf(
  { providers }: ConnectingParts,
  { provider: id }: CredentialsRequest,
): CredentialsProvider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (provider && asksForCredentials(provider)) return provider;
  throw new BookingError('invalid-request', {
    fields: [{ path: 'provider', message: 'is none that can be connected so here' }],
  });
}

function asksForCredentials(provider: CalendarProvider): provider is CredentialsProvider {
  return provider.connect === 'credentials' && provider.verify !== undefined;
}

/** Another host's connection is none. */
async function ownConnection(
  { settings }: ConnectingParts,
  hostId: string,
  { connectionId = '', provider }: CredentialsRequest,
): Promise<Connection> {
  const connection = await settings.connection(connectionId);
  if (connection?.hostId === hostId && connection.provider === provider) return connection;
  throw new BookingError('not-found', { detail: 'there is no such connection' });
}

/** Hours that are set say where a host is; else the page does. */
function zoneFor(host: HostSettings, { zone }: CredentialsRequest): string {
  return hasHours(host) ? host.schedule.zone : (zone ?? host.schedule.zone);
}

async function countTry({ counter, now }: ConnectingParts, hostId: string): Promise<void> {
  const answer = await counter.take({ name: `credentials ${hostId}`, ...tries, now: now() });
  if (!answer.isAllowed)
    throw new BookingError('rate-limited', { retryAfterSeconds: answer.retryAfterSeconds });
}

/** What the provider is given: what it asks for, and nothing else. */
function credentialsFor(
  { credentials }: CredentialsRequest,
  terms: {
    readonly provider: CredentialsProvider;
    readonly standing: Connection | undefined;
    readonly zone: string;
  },
): Readonly<Record<string, string>> {
  const { provider, standing, zone } = terms;
  const given = (provider.fields ?? []).flatMap((field) => {
    const kept = field === 'password' ? undefined : standing?.grant.credentials?.[field];
    const value = credentials[field] ?? kept;
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...Object.fromEntries(given), zone };
}

async function verify(
  { onError }: ConnectingParts,
  provider: CredentialsProvider,
  credentials: Readonly<Record<string, string>>,
): Promise<Grant | ConnectFailure> {
  try {
    return await provider.verify(credentials, { signal: AbortSignal.timeout(servicePatience) });
  } catch (error) {
    const code = isBookingError(error) ? error.code : 'calendar-unreachable';
    const failure = failures[code];
    if (failure === undefined) throw error;
    // Whoever mistypes is no news to those who run the server.
    if (failure === 'unreachable') onError(error, { doing: 'connecting a calendar' });
    return failure;
  }
}
