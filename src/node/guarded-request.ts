import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';

/** What can be said of a request, as `fetch` takes it. */
export interface GuardedRequest {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal | null;
  /** Nothing else is possible. */
  readonly redirect?: 'manual';
}

/** How a request is carried out. */
export interface Passage {
  /** Where a host may be reached. @throws what the request then rejects with */
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly answerBytes: number;
  readonly ca: string | undefined;
}

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const bodilessStatuses: ReadonlySet<number> = new Set([204, 205, 304]);

/** Makes one request on a connection of its own, to one of the addresses that `addressesOf` answers, and no other. */
export async function requestOf(url: URL, init: GuardedRequest, passage: Passage): Promise<Response> {
  const { method = 'GET', headers, body, signal } = init;
  signal?.throwIfAborted();
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const outgoing = request(url, {
    method,
    headers: headersOf(headers, body),
    // A kept connection would be used again without being checked again.
    agent: false,
    lookup: lookupBy(passage.addressesOf),
    // Said, so that NODE_TLS_REJECT_UNAUTHORIZED cannot unsay it.
    rejectUnauthorized: true,
    ...(passage.ca !== undefined && { ca: passage.ca }),
    ...(signal && { signal }),
  });
  try {
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('response', resolve);
      outgoing.on('error', reject);
      outgoing.on('upgrade', (_answer, socket) => {
        socket.destroy();
        reject(new Error('The server wants to speak another protocol'));
      });
      outgoing.end(body);
    });
    return responseOf(incoming, passage.answerBytes);
  } catch (error) {
    outgoing.destroy();
    signal?.throwIfAborted();
    throw isRefusal(error) ? error : new TypeError(`No answer (${codeOf(error)})`);
  }
}

/** Refusals come through the socket as they are. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'address-refused';
}

/** The system's word for what went wrong (`ECONNREFUSED`): its sentences hold addresses. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Node asks this when it connects, and connects to what it answers. */
function lookupBy(addressesOf: Passage['addressesOf']): LookupFunction {
  return (host, { all }, callback) => {
    addressesOf(host).then(
      (found) => {
        const addresses = found.map((address) => ({ address, family: isIP(address) }));
        const [first] = addresses;
        if (first === undefined) callback(new Error('The host has no address'), '', 0);
        else if (all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('The resolver failed'), '', 0),
    );
  };
}

function headersOf(given: HeadersInit | undefined, body: GuardedRequest['body']): Record<string, string> {
  const headers = new Headers(given);
  // Whom we speak to stands in the address alone, and how long the body is, in the body.
  for (const name of ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade'])
    headers.delete(name);
  // Nothing is unpacked here, so nothing can swell.
  headers.set('accept-encoding', 'identity');
  if (body !== undefined) headers.set('content-length', String(Buffer.byteLength(body)));
  return Object.fromEntries(headers);
}

function responseOf(incoming: IncomingMessage, mostBytes: number): Response {
  // Without anybody to read it, a body that breaks off would end the process.
  incoming.on('error', () => undefined);
  const { statusCode: status = 0, rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  if (bodilessStatuses.has(status)) {
    incoming.destroy();
    return new Response(null, { status, headers });
  }
  return new Response(bodyOf(incoming, mostBytes), { status, headers });
}

function bodyOf(incoming: IncomingMessage, mostBytes: number): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array, undefined> = incoming[Symbol.asyncIterator]();
  let left = mostBytes;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) {
        controller.close();
        return;
      }
      left -= value.byteLength;
      if (left < 0) {
        incoming.destroy();
        throw new TypeError(`The answer is longer than ${mostBytes} bytes`);
      }
      controller.enqueue(value);
    },
    cancel() {
      incoming.destroy();
    },
  });
}
