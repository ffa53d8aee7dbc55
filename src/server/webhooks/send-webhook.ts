import type { Webhook, WebhookFailure, WebhookMessage, WebhookOutcome } from '../../contract/webhook.js';
import { discardBody } from './discard-body.js';
import { retryAfterSeconds } from './retry-after.js';
import { signWebhook } from './sign-webhook.js';

/** The part of `fetch` that sending needs. Where strangers name the address, it is the one of `guardedFetch`. */
export type WebhookFetch = (
  url: string,
  init: {
    readonly method: 'POST';
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

export interface SendWebhookOptions {
  readonly fetch: WebhookFetch;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly clock?: () => number;
  /** For the whole attempt; 15 when missing. */
  readonly timeoutSeconds?: number;
  /** Ends the attempt. */
  readonly signal?: AbortSignal;
}

/** Read of an answer and thrown away, so that the receiver can finish writing it; what is longer is cut off. */
const answerBytes = 65_536;

/**
 * Makes one attempt to deliver a message. Every failure of the other side is an outcome; nothing of the message, the
 * secrets or the answer is in it.
 *
 * @throws TypeError for an id or secrets of the wrong shape
 * @throws the signal's reason when the caller has ended the attempt
 *
 * @example
 * const fetch = await guardedFetch();
 * const result = await sendWebhook(webhook, { id: 'msg_1', payload }, { fetch });
 * // { outcome: 'retry', afterSeconds: 120, reason: 'status', status: 503 }
 */
export async function sendWebhook(
  webhook: Webhook,
  { id, payload }: WebhookMessage,
  { fetch, clock = Date.now, timeoutSeconds = 15, signal: caller }: SendWebhookOptions,
): Promise<WebhookOutcome> {
  caller?.throwIfAborted();
  const body = JSON.stringify(payload);
  const signed = await signWebhook({ id, sentAt: clock(), body, secrets: webhook.secrets });
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, timeoutSeconds * 1000);
  caller?.addEventListener('abort', stop);
  // The caller may have given up while the message was being signed.
  if (caller?.aborted) stop();
  const post = async () =>
    fetch(webhook.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'booking-elements', ...signed },
      body,
      redirect: 'manual',
      signal: limit.signal,
    });
  try {
    const response = await answerOf(post(), limit.signal);
    await discardBody(response.body, { bytes: answerBytes, signal: limit.signal });
    return outcomeOf(response, clock());
  } catch (error) {
    caller?.throwIfAborted();
    return { outcome: 'retry', afterSeconds: 0, reason: limit.signal.aborted ? 'timeout' : failureOf(error) };
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', stop);
  }
}

/** The answer, waited for no longer than the signal allows, whether or not `fetch` listens to it. */
async function answerOf(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const ended = new Promise<never>((_resolve, reject) => {
    const end = () => reject(new Error('The attempt has ended'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([answer, ended]);
  } catch (error) {
    // One that comes after all is not left open.
    void answer.then((late) => late.body?.cancel()).catch(() => undefined);
    throw error;
  }
}

function outcomeOf({ status, ok, type, headers }: Response, now: number): WebhookOutcome {
  if (ok) return { outcome: 'delivered' };
  if (status === 410) return { outcome: 'gone' };
  const afterSeconds = retryAfterSeconds(headers.get('Retry-After'), now);
  // Some runtimes hide a redirect that was not followed behind status 0.
  const redirected = type === 'opaqueredirect' || (status >= 300 && status < 400);
  return { outcome: 'retry', afterSeconds, reason: redirected ? 'redirect' : 'status', status };
}

/** By the code that `guardedFetch` gives its refusals; another copy of this package may have made the error. */
function failureOf(error: unknown): WebhookFailure {
  const refused = error instanceof Error && 'code' in error && error.code === 'address-refused';
  return refused ? 'address-refused' : 'unreachable';
}
