import type * as adapter from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forwardedClient, networkOf } from './server/client-network.js';

export { guardedFetch, GuardedFetchError } from './node/guarded-fetch.js';
export type { GuardedFetch, GuardedFetchOptions, GuardedFetchRefusal } from './node/guarded-fetch.js';
export type { GuardedRequest } from './node/guarded-request.js';
export { publicHolidays } from './node/public-holidays.js';
export { publishedElements } from './node/published-elements.js';

/** Where to listen. */
export interface ServeOptions {
  /** `127.0.0.1` when missing: reachable from this machine alone. */
  readonly host?: string;
  /** `0`, any free port, when missing. */
  readonly port?: number;
  /** How long running requests may hold up the end, in seconds; 10 when missing. */
  readonly graceSeconds?: number;
}

/** A server that listens. */
export interface Serving {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, finishes those that run (for `graceSeconds` at most), and ends. Closing twice is no error. */
  close(): Promise<void>;
}

const peers = new WeakMap<Request, string>();

/**
 * Listens in Node for anything that answers a `Request` with a `Response`. Needs `@hono/node-server`.
 *
 * @throws Error saying what to do when the port is taken or forbidden, or `@hono/node-server` is not installed
 *
 * @example
 * const { url, close } = await serve(createBookingServer({ backends }), { port: 8080 });
 */
export async function serve(
  handler: (request: Request) => Response | Promise<Response>,
  { host = '127.0.0.1', port = 0, graceSeconds = 10 }: ServeOptions = {},
): Promise<Serving> {
  const { createAdaptorServer } = await loadAdapter();
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const peer = incoming.socket.remoteAddress;
      if (peer !== undefined) peers.set(request, peer);
      return handler(request);
    },
    // Request and Response belong to the whole process, not to one server in it.
    overrideGlobalObjects: false,
  }) as Server;
  // Longer than proxies keep idle connections: whoever closes one first must not meet a request on its way.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await listen(server, host, port);
  const { port: chosen } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`,
    close: () => (closing ??= close(server, graceSeconds * 1000)),
  };
}

/**
 * Makes the `addressOf` of `createBookingServer`: the network a request came from. Behind proxies of your own, say how
 * many there are, or all guests count as one.
 *
 * @example
 * createBookingServer({ backends, addressOf: clientAddress({ trustedProxies: 1 }) });
 */
export function clientAddress({ trustedProxies = 0 }: { readonly trustedProxies?: number } = {}): (
  request: Request,
) => string | undefined {
  return (request) => {
    const address =
      trustedProxies === 0
        ? peers.get(request)
        : forwardedClient(request.headers.get('X-Forwarded-For'), trustedProxies);
    return address === undefined ? undefined : networkOf(address);
  };
}

async function loadAdapter(): Promise<typeof adapter> {
  try {
    return await import('@hono/node-server');
  } catch (cause) {
    throw new Error('serve() needs @hono/node-server: npm install @hono/node-server', { cause });
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    throw new Error(`Cannot listen on ${host}, port ${port}: ${remedyOf(cause)}`, { cause });
  }
}

function remedyOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return 'the port is taken; stop what uses it or choose another';
  if (code === 'EACCES') return 'the port needs more rights; choose one above 1023';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address';
  return cause instanceof Error ? cause.message : String(cause);
}

async function close(server: Server, graceMilliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when the end began is kept alive after its answer, unless somebody looks again.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}
