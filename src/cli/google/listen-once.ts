import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectCallbackPath } from '../../contract/connecting.js';
import { loopbackAddress } from './redirect-address.js';

/** What the browser brought back. */
export type BroughtBack = { readonly code: string } | { readonly error: string };

/** A listener on loopback for one answer. */
export interface OneAnswer {
  readonly redirectUri: string;
  /** @throws the signal's reason. */
  answer(signal: AbortSignal): Promise<BroughtBack>;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 for the browser that comes back from Google. Only an answer with our `state` counts, and only the
 * first one: any page in that browser can call loopback addresses.
 */
export async function listenOnce({
  port,
  state,
}: {
  readonly port: number;
  readonly state: string;
}): Promise<OneAnswer> {
  let receive: (brought: BroughtBack) => void = () => undefined;
  const received = new Promise<BroughtBack>((resolve) => {
    receive = resolve;
  });
  let host = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const brought = readAnswer(url, state);
    // A name that somebody else made lead to loopback is not ours.
    if (request.method !== 'GET' || request.headers.host !== host || url.pathname !== connectCallbackPath) {
      say(response, 404, 'There is nothing here.');
    } else if (brought === undefined) {
      say(response, 400, 'This is not the answer that is waited for.');
    } else {
      say(response, 200, 'Thank you. You can close this window; the terminal goes on.');
      receive(brought);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new Error(`Port ${port} of 127.0.0.1 is taken: end what listens there, or name another --port`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address with one.
  const { port: actual } = server.address() as AddressInfo;
  host = `127.0.0.1:${actual}`;
  return {
    redirectUri: loopbackAddress(actual),
    answer: (signal) => untilSignalled(received, signal),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function readAnswer({ searchParams }: URL, state: string): BroughtBack | undefined {
  const given = Buffer.from(searchParams.get('state') ?? '');
  const wanted = Buffer.from(state);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  const error = searchParams.get('error');
  const code = searchParams.get('code');
  if (error !== null) return { error: /^[a-z_]{2,40}$/.test(error) ? error : 'refused' };
  return code === null ? undefined : { code };
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  });
  response.end(`${text}\n`);
}

function untilSignalled<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}
