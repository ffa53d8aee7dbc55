import type ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { addressGuard, isNetwork } from './guarded-address.js';
import type { GuardedRequest } from './guarded-request.js';
import { requestOf } from './guarded-request.js';

/** What `guardedFetch` lets pass. Without options: https to public addresses. */
export interface GuardedFetchOptions {
  /**
   * What else may be reached, for intranets: host names as they stand in the address (`crm.intranet`), IP addresses, and
   * networks (`10.1.0.0/16`). A host name is let go wherever it leads. Where IPv4 is reached through NAT64,
   * `64:ff9b::/96` belongs here.
   */
  readonly allow?: readonly string[];
  /** Lets plain http pass too, for tests and intranets. */
  readonly allowHttp?: boolean;
  /** Certificate authorities (PEM) to be trusted instead of the public ones, for intranets. */
  readonly ca?: string;
  /** Finds the IP addresses of a host name; the system's resolver when missing. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** For a whole exchange, the body of its answer included; 30 when missing. */
  readonly timeoutSeconds?: number;
  /** Where a longer answer breaks off; 1,048,576 when missing. */
  readonly answerBytes?: number;
}

/**
 * Why an address is refused: `scheme` not https · `credentials` in the address · `port` none that serves the web ·
 * `host` a name of this machine or this network · `address` it leads to an IP address that is not public · `method`.
 */
export type GuardedFetchRefusal = 'scheme' | 'credentials' | 'port' | 'host' | 'address' | 'method';

/** A request that was not made: where it would have led, nobody outside may send us. */
export class GuardedFetchError extends Error {
  override readonly name = 'GuardedFetchError';
  /** Stable, for those who have no use for the class. */
  readonly code = 'address-refused';

  constructor(readonly refusal: GuardedFetchRefusal) {
    // Neither the address, which may hold a secret, nor where it leads, which tells strangers of our network.
    super(`The address must not be reached from here (${refusal})`);
  }
}

/** As much of `fetch` as calling a stranger's server needs. Redirects are answers like any other: nobody follows them. */
export type GuardedFetch = (url: string | URL, init?: GuardedRequest) => Promise<Response>;

/** Ports from 1024 that the web must not speak to ("bad ports" of the Fetch standard). */
const badPorts: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** Names that mean this machine or this network (RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for `internal`). */
const innerNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/**
 * Makes a `fetch` for addresses that strangers give us, such as webhooks: nothing it does reaches this machine, the
 * network around it, or a cloud's metadata. Needs `ipaddr.js`.
 *
 * A host name is resolved once for each request, when the connection is made; every answer of the resolver must be
 * public, and the connection goes to one of these very answers, so that no later answer can lead elsewhere (DNS
 * rebinding). No proxy, no redirect, no cookie, no kept connection; certificates are checked whatever the environment
 * says. Ports: 443 (80 with `allowHttp`), and from 1024 on those that browsers may speak to.
 *
 * @returns a function that rejects with GuardedFetchError for what is refused, with TypeError when no answer comes, with
 *   the reason of `signal` when that ends it
 * @throws Error when `ipaddr.js` is not installed, TypeError for an entry of `allow` that is neither host nor network
 *
 * @example
 * const fetch = await guardedFetch();
 * await fetch('https://169.254.169.254/latest/meta-data'); // GuardedFetchError, refusal 'address'
 */
export async function guardedFetch(options: GuardedFetchOptions = {}): Promise<GuardedFetch> {
  const { allow = [], allowHttp = false, resolve = resolveBySystem, ca } = options;
  const { timeoutSeconds = 30, answerBytes = 1_048_576 } = options;
  const isAllowed = addressGuard(await loadParser(), allow.filter(isNetwork));
  const allowedNames = new Set(allow.filter((text) => !isNetwork(text)).map(allowedName));

  /** Where a host may be reached: all of its addresses, or none. */
  async function addressesOf(host: string): Promise<readonly string[]> {
    const addresses = await resolve(host);
    if (!allowedNames.has(nameOf(host)) && !addresses.every(isAllowed))
      throw new GuardedFetchError('address');
    return addresses;
  }

  return async (url, init = {}) => {
    const address = new URL(url);
    const refusal = refusalOf(address, { allowHttp, allowedNames, isAllowed });
    if (refusal !== undefined) throw new GuardedFetchError(refusal);
    if (/^(?:connect|trace|track)$/i.test(init.method ?? '')) throw new GuardedFetchError('method');
    const limit = AbortSignal.timeout(timeoutSeconds * 1000);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    return requestOf(address, { ...init, signal }, { addressesOf, answerBytes, ca });
  };
}

interface Rules {
  readonly allowHttp: boolean;
  readonly allowedNames: ReadonlySet<string>;
  readonly isAllowed: (address: string) => boolean;
}

/** Why an address is refused for what it says. What its host name leads to is another question. */
function refusalOf(
  address: URL,
  { allowHttp, allowedNames, isAllowed }: Rules,
): GuardedFetchRefusal | undefined {
  const { protocol, username, password, port, hostname } = address;
  if (protocol !== 'https:' && !(allowHttp && protocol === 'http:')) return 'scheme';
  if (username !== '' || password !== '') return 'credentials';
  if (port !== '' && !isWebPort(Number(port), allowHttp)) return 'port';
  const name = nameOf(hostname);
  if (allowedNames.has(name)) return undefined;
  const literal = name.replace(/^\[(.*)\]$/, '$1');
  // No resolver is asked about these: they would be connected to as they stand.
  if (isIP(literal) !== 0) return isAllowed(literal) ? undefined : 'address';
  // A name without a dot is completed by the resolver, with a domain of ours.
  return !name.includes('.') || innerNames.test(name) ? 'host' : undefined;
}

function isWebPort(port: number, allowHttp: boolean): boolean {
  return port === 443 || (allowHttp && port === 80) || (port >= 1024 && !badPorts.has(port));
}

/** A host name as it is compared: the URL parser has made it lower-case ASCII; a dot at its end changes nothing. */
function nameOf(host: string): string {
  return host.replace(/\.$/, '');
}

/** A host name of `allow`, as the URL parser writes it. */
function allowedName(text: string): string {
  const address = URL.canParse(`https://${text}`) ? new URL(`https://${text}`) : undefined;
  if (address?.href !== `https://${address?.hostname ?? ''}/`) {
    throw new TypeError(`Not a host name or a network: ${JSON.stringify(text)}`);
  }
  return nameOf(address.hostname);
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  const answers = await lookup(host, { all: true });
  return answers.map(({ address }) => address);
}

async function loadParser(): Promise<typeof ipaddr> {
  try {
    return (await import('ipaddr.js')).default;
  } catch (cause) {
    throw new Error('guardedFetch() needs ipaddr.js: npm install ipaddr.js', { cause });
  }
}
