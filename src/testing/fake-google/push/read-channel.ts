import { invalid, required } from '../http/errors.js';
import { objectAt, textAt, type JsonObject } from '../http/json.js';
import type { Settings } from '../state/settings.js';
import { isLoopback } from './loopback.js';
import { webhookNotHttps, webhookUnauthorized } from './push-errors.js';

/** In seconds; a longer life is cut to `LONGEST` without a word. */
const DEFAULT_TTL = 604_800;
const LONGEST = 30 * 86_400;

/** What an application asks of a channel, checked. */
export interface ChannelRequest {
  readonly id: string;
  readonly address: string;
  readonly token: string | undefined;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Reads the body of `events.watch` (guide "Push notifications"). */
export function readChannel(body: JsonObject, { now, settings }: { now: number; settings: Settings }) {
  const id = textAt(body, 'id') ?? '';
  if (id === '') throw required('Missing channel id.');
  if (!/^[A-Za-z0-9\-_+/=]{1,64}$/.test(id)) throw invalid(`Invalid channel id: ${id}`);
  const type = textAt(body, 'type');
  if (type !== 'web_hook' && type !== 'webhook') throw invalid(`Unknown channel type: ${type ?? ''}`);
  const token = textAt(body, 'token');
  // It travels as a header.
  if (token !== undefined && !/^[\x20-\x7e]{0,256}$/.test(token)) throw invalid('Invalid channel token.');
  const request: ChannelRequest = {
    id,
    token,
    address: readAddress(textAt(body, 'address'), settings),
    expiresAt: readExpiration(body, now),
  };
  return request;
}

function readAddress(address: string | undefined, settings: Settings): string {
  if (address === undefined || !URL.canParse(address)) throw required('Missing or malformed address.');
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') throw invalid('An address has no credentials in it.');
  const isAtHome = settings.webhooks === 'https or loopback' && isLoopback(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isAtHome)) throw webhookNotHttps(address);
  if (settings.webhookHosts?.includes(hostname) === false)
    throw webhookUnauthorized(settings.unauthorizedWebhooks, address);
  return address;
}

/** Of `expiration` and `params.ttl`, the more restrictive wins. */
function readExpiration(body: JsonObject, now: number): number {
  const expiration = readNumber(textAt(body, 'expiration'));
  const ttl = readNumber(textAt(objectAt(body, 'params'), 'ttl'));
  const asked = Math.min(expiration ?? Infinity, ttl === undefined ? Infinity : now + ttl * 1000);
  if (asked <= now) throw invalid('The channel would have expired before it begins.');
  return Math.min(asked === Infinity ? now + DEFAULT_TTL * 1000 : asked, now + LONGEST * 1000);
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw invalid(`Not a whole number: ${text}`);
  return Number(text);
}
