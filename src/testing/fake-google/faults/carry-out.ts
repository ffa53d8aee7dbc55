import { headersOf, textOf, toResponse, type Answer } from '../http/answer.js';
import { faultAnswer, type Fault } from './fault.js';

/** Waits, and stops waiting with the signal's reason. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What a fault is carried out on. */
export interface Exchange {
  readonly signal: AbortSignal;
  readonly now: number;
  readonly pretty: boolean;
  readonly sleep: Sleep;
  /** Carries the request out and answers what is true. */
  readonly answer: () => Promise<Answer>;
}

/** Answers a request, with a fault when there is one. */
export async function carryOut(fault: Fault | undefined, exchange: Exchange): Promise<Response> {
  const { signal, answer } = exchange;
  switch (fault?.kind) {
    case undefined:
      return toResponse(await answer(), exchange);
    case 'refused':
      throw networkError('ECONNREFUSED');
    case 'reset':
      if (fault.applied === true) await answer();
      throw networkError('ECONNRESET');
    case 'delay':
      await exchange.sleep(fault.milliseconds, signal);
      return toResponse(await answer(), exchange);
    case 'hang':
      if (fault.applied === true) await answer();
      return untilAborted(signal);
    case 'error':
      if (fault.applied === true) await answer();
      return toResponse(faultAnswer(fault), exchange);
    case 'cut':
      return cutOff(await answer(), exchange, fault.characters);
    case 'malformed':
      return malformed(await answer(), exchange);
    case 'html':
      return toResponse({ status: fault.status ?? 502, html: GATEWAY_PAGE }, exchange);
  }
}

const GATEWAY_PAGE =
  '<!doctype html><title>Error</title><h1>Bad Gateway</h1><p>The server is not there right now.</p>\n';

/** What fetch rejects with when there is no answer: a TypeError that says little, with a cause that says more. */
export function networkError(code: 'ECONNREFUSED' | 'ECONNRESET'): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}

function cutOff(answer: Answer, { now, pretty }: Exchange, characters?: number): Response {
  const text = textOf(answer, pretty) ?? '';
  const bytes = new TextEncoder().encode(text);
  const headers = headersOf(answer, now);
  headers.set('content-length', String(bytes.length));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) {
        controller.error(networkError('ECONNRESET'));
        return;
      }
      sent = true;
      controller.enqueue(bytes.slice(0, characters ?? Math.floor(bytes.length / 2)));
    },
  });
  return new Response(body, { status: answer.status, headers });
}

function malformed(answer: Answer, { now, pretty }: Exchange): Response {
  const text = textOf(answer, pretty) ?? '{}';
  const half = text.slice(0, Math.floor(text.length / 2));
  return new Response(half, { status: answer.status, headers: headersOf(answer, now) });
}
