import http from 'node:http';
import https from 'node:https';
import type { SentRequest } from '../exchange.js';
import type { Line } from '../line.js';

/** Where a line is cut: half-way through the request, when all of it has been sent, or when the answer begins to come. */
export type Cut = 'while sending' | 'after sending' | 'while answering';

/** Sends a request on a connection of its own, and cuts it; resolves when nothing more can come. The exchange is kept, without an answer. */
export async function sendAndCut(line: Line, request: SentRequest, cut: Cut): Promise<void> {
  line.signal.throwIfAborted();
  line.opening(request);
  await new Promise<void>((resolve, reject) => {
    const { method, address, headers, body = '' } = request;
    const bytes = Buffer.from(body);
    const { request: open } = address.startsWith('https:') ? https : http;
    const sending = open(address, {
      method,
      headers: { ...headers, ...line.own, 'Content-Length': bytes.length },
      agent: false,
      timeout: line.timeoutMs,
      signal: line.signal,
    });
    const end = (): void => {
      sending.destroy();
      resolve();
    };
    // What was cut fails here, and so does what nobody answers: in either case nothing was heard.
    sending.on('error', () => (line.signal.aborted ? reject(line.signal.reason as Error) : resolve()));
    sending.on('timeout', end);
    sending.on('response', end);
    if (cut === 'while sending') {
      // Half of it has to arrive before the line is cut, or nothing of it was ever sent.
      sending.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(end, 20));
      return;
    }
    // Handed over to the system, and given the time to arrive.
    if (cut === 'after sending') sending.on('finish', () => setTimeout(end, 5));
    sending.end(bytes);
  });
  line.keep({ request, failure: `The line was cut on purpose ${cut}` });
}
