/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeGoogle } from './stand-in.js';

/** Where a stand-in can be reached. */
export interface Listening {
  /** With a slash at its end, so that it can serve as Google's root URL. */
  readonly url: string;
  /** Stops listening and breaks what is still connected. */
  close(): Promise<void>;
}

/** Where to listen, and whether notifications are sent meanwhile. */
export interface ListenOptions {
  /** Any free one by default. */
  readonly port?: number;
  readonly host?: string;
  /** Sends the notifications that are due, again and again after so many milliseconds; not by default. */
  readonly deliverEvery?: number;
}

/**
 * Serves a stand-in over HTTP, on loopback unless told otherwise. Its paths are Google's: `calendar/v3/…`, `token`,
 * `revoke`, `tokeninfo`, `o/oauth2/v2/auth`. A request that the stand-in refuses loses its connection.
 */
export async function listen(
  google: Pick<FakeGoogle, 'fetch'> & Partial<Pick<FakeGoogle, 'deliverNotifications'>>,
  { port = 0, host = '127.0.0.1', deliverEvery }: ListenOptions = {},
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    answer(google, incoming, outgoing).catch(() => {
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on a port has an address with one.
  const { port: actualPort } = server.address() as AddressInfo;
  const stop = repeat(() => google.deliverNotifications?.(), deliverEvery);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}/`,
    close: () =>
      new Promise((resolve) => {
        stop();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Calls `action` again and again, each time after the last has ended; the answer ends that. Keeps no process alive. */
function repeat(action: () => Promise<unknown> | undefined, milliseconds: number | undefined): () => void {
  if (milliseconds === undefined) return () => undefined;
  let timer: NodeJS.Timeout;
  let stopped = false;
  const wait = () => {
    if (!stopped) timer = setTimeout(() => void turn(), milliseconds).unref();
  };
  const turn = async () => {
    await action();
    wait();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function answer(
  google: Pick<FakeGoogle, 'fetch'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const gone = new AbortController();
  outgoing.on('close', () => {
    gone.abort();
  });
  const { method = 'GET' } = incoming;
  const body = Buffer.concat(chunks);
  const request = new Request(
    new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`),
    {
      method,
      headers: headersOf(incoming),
      signal: gone.signal,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    },
  );
  const response = await google.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) {
    for await (const chunk of response.body) await send(outgoing, chunk);
  }
  outgoing.end();
}

/** Resolves when the bytes are on their way, so that a body broken off later has been begun, or when nobody listens. */
function send(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    outgoing.write(chunk, () => {
      resolve();
    });
  });
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '');
  return headers;
}
