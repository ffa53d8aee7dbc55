import { base64urlOf } from '../../contract/base64url.js';
import type { BrowserSecrets } from '../../contract/connecting.js';
import { ownCookie } from '../own-cookie.js';
import type { OwnCookie } from '../own-cookie.js';

/** How long a browser keeps it: as long as a ticket is good. */
const lifeSeconds = 600;

/** The secret by which a browser is known again, one for each ticket. */
export interface BrowserCookies {
  /** What a request brings along. */
  secretsIn(request: Request): BrowserSecrets;
  /** Tells the browser to keep one, for the way there and back. */
  kept(flow: string, secret: string): string;
  forgotten(flow: string): string;
}

/** The cookies of those who are about to connect an account. */
export function browserCookies(publicUrl: string): BrowserCookies {
  const cookieOf = (flow: string): OwnCookie =>
    ownCookie({ publicUrl, name: `booking-connect-${flow}`, lifeSeconds });
  return {
    secretsIn: (request) => (flow) => cookieOf(flow).in(request),
    kept: (flow, secret) => cookieOf(flow).kept(secret),
    forgotten: (flow) => cookieOf(flow).forgotten(),
  };
}

/** 256 random bits for a browser. */
export function browserSecret(): string {
  return base64urlOf(crypto.getRandomValues(new Uint8Array(32)));
}
