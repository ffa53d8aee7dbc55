import type { ConsentLevel } from '../../contract/calendar-provider.js';
import type { Transport } from '../../adapters/google/transport.js';
import { base64urlOf } from '../../contract/base64url.js';
import { agreed, untried, wrong } from './check-result.js';
import type { CheckResult } from './check-result.js';
import { refusalLines } from './consent-refusals.js';
import { consolePages } from './console-pages.js';
import type { GoogleClient } from './google-client.js';
import { probeAuthorization } from './probe-authorization.js';
import type { AuthorizationProbe } from './probe-authorization.js';
import { loopbackAddress, redirectFault } from './redirect-address.js';
import { providerOf } from './surroundings.js';
import { askForTokens, noCode } from './token-answer.js';

/** An address that Google shall send people back to, and what it is called in the results. */
export interface WantedRedirect {
  readonly check: 'redirect' | 'loopback';
  readonly address: string;
}

export interface ClientCheck {
  readonly client: GoogleClient;
  readonly transport: Transport;
  readonly level: ConsentLevel;
  readonly redirects: readonly WantedRedirect[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Tells a wrong id, a wrong secret and an address that is not registered apart, without anybody's consent: the token
 * endpoint refuses a code that never was only once id and secret are right (`invalid_grant`; before that
 * `invalid_client`), and the authorization address knows the id and the redirect addresses, but not the secret.
 */
export async function checkClient({
  client,
  transport,
  level,
  redirects,
  signal,
}: ClientCheck): Promise<readonly CheckResult[]> {
  const probes: AuthorizationProbe[] = [];
  // The id is told by its authorization address, whichever way back stands in it.
  const addresses = redirects.length > 0 ? redirects.map(({ address }) => address) : [anyAddress];
  for (const address of addresses) probes.push(await probe({ client, transport, level, signal }, address));
  const fields = {
    grant_type: 'authorization_code',
    code: noCode,
    redirect_uri: addresses[0] ?? anyAddress,
  };
  const answer = await askForTokens(client, transport, { fields, repeatable: true, signal });
  const error = answer.kind === 'refused' ? answer.error : 'nothing';
  const results = judgeClient(client, { error, probe: probes[0] ?? { kind: 'unclear' } });
  const isKnown = results.every(({ check, outcome }) => check !== 'client-id' || outcome === 'agreed');
  const told = redirects.map((redirect, index) =>
    isKnown
      ? judgeRedirect(client, { redirect, probe: probes[index] ?? { kind: 'unclear' }, error })
      : untried(redirect.check, `${redirect.address}: only a client that Google knows has such addresses`),
  );
  return [...results, ...told];
}

const anyAddress = loopbackAddress(3000);

async function probe(
  { client, transport, level, signal }: Omit<ClientCheck, 'redirects'>,
  redirectUri: string,
): Promise<AuthorizationProbe> {
  const codeChallenge = base64urlOf(new Uint8Array(32));
  const state = 'setup-check';
  const address = providerOf(client, transport).authorize({ level, redirectUri, state, codeChallenge });
  return probeAuthorization(transport, { address, redirectUri, signal });
}

const unknownClient = ['invalid_client', 'deleted_client', 'disabled_client'];

function judgeClient(
  { clientId }: GoogleClient,
  { error, probe: { kind, ...seen } }: { readonly error: string; readonly probe: AuthorizationProbe },
): readonly CheckResult[] {
  const { name, url } = consolePages(clientId).clients;
  const code = 'code' in seen ? seen.code : undefined;
  const copy = (variable: string, what: string) =>
    `${variable}=… (copy the ${what} from ${name}, ${url}; a new secret can be added there)`;
  const idLine = copy('GOOGLE_CLIENT_ID', 'Client ID');
  const secretLine = copy('GOOGLE_CLIENT_SECRET', 'client secret');
  const secretUntried = untried('secret', 'only a client that Google knows has a secret');

  if (error === 'invalid_grant' || error === 'redirect_uri_mismatch')
    return [agreed('client-id', 'Google knows this client'), agreed('secret', 'it belongs to this client')];
  if (unknownClient.includes(error) && code !== undefined && unknownClient.includes(code))
    return [
      wrong('client-id', `Google knows no such client (${code})`, idOf(clientId, idLine)),
      secretUntried,
    ];
  if (error === 'deleted_client' || error === 'disabled_client')
    return [
      wrong('client-id', `this client is ${error === 'deleted_client' ? 'deleted' : 'disabled'}`, [idLine]),
      secretUntried,
    ];
  if (error === 'invalid_client' && (kind === 'returns' || code !== undefined))
    return [
      agreed('client-id', 'Google knows this client'),
      wrong('secret', 'it is not this client’s (invalid_client)', [secretLine]),
    ];
  if (error === 'invalid_client')
    return [wrong('client-id', 'the id or the secret is wrong (invalid_client)', [idLine, secretLine])];
  if (error === 'unauthorized_client')
    return [
      wrong('client-id', 'this client may not ask for consent (unauthorized_client)', [
        `make a client of the type “Web application”: ${name}, ${url}`,
      ]),
    ];
  return [untried('client-id', `Google answered ${error}, which says nothing about the client`)];
}

/** What an id looks like tells what else may have been pasted. */
function idOf(clientId: string, line: string): readonly string[] {
  if (clientId.endsWith('.apps.googleusercontent.com')) return [line];
  return [line, 'a Client ID ends in .apps.googleusercontent.com; what is set does not'];
}

function judgeRedirect(
  { clientId }: GoogleClient,
  {
    redirect: { check, address },
    probe: seen,
    error,
  }: { readonly redirect: WantedRedirect; readonly probe: AuthorizationProbe; readonly error: string },
): CheckResult {
  const { name, url } = consolePages(clientId).clients;
  const fault = redirectFault(address);
  if (fault !== undefined) return wrong(check, fault, [address]);
  const isMismatch =
    (seen.kind === 'refuses' && seen.code === 'redirect_uri_mismatch') ||
    (seen.kind === 'unclear' && error === 'redirect_uri_mismatch');
  if (isMismatch)
    return wrong(check, 'Google does not send people back to this address (redirect_uri_mismatch)', [
      `${name}, ${url}: your client, Authorized redirect URIs, Add URI, exactly this:`,
      address,
    ]);
  if (seen.kind === 'returns') return agreed(check, `${address} is registered`);
  if (seen.kind === 'refuses')
    return wrong(check, `Google asks nobody for consent (${seen.code})`, refusalLines(seen.code, clientId));
  return untried(check, `${address}: Google does not tell before somebody is asked for consent`);
}
