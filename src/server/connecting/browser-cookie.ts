import { base64urlOf } from '../../contract/base64url.js';
import type { BrowserSecrets } from '../../contract/connecting.js';

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

/**
 * Cookies of the server's own, which no script reads, no other page sends with what it asks, and, over https, no other host
 * can have set (`__Host-`, RFC 6265bis, section 4.1.3.2). `Lax`: they come along when the service sends the person back.
 */
export function browserCookies(publicUrl: string): BrowserCookies {
  const isSecure = publicUrl.startsWith('https:');
  const nameOf = (flow: string) => `${isSecure ? '__Host-' : ''}booking-connect-${flow}`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    secretsIn: (request) => (flow) => {
      const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
      const values = pairs.flatMap((pair) =>
        pair.startsWith(`${nameOf(flow)}=`) ? pair.slice(nameOf(flow).length + 1) : [],
      );
      const [value] = values;
      // Two of one name: nobody knows which of them is ours.
      return values.length === 1 && value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
    },
    kept: (flow, secret) => `${nameOf(flow)}=${secret}; ${attributes}; Max-Age=${lifeSeconds}`,
    forgotten: (flow) => `${nameOf(flow)}=; ${attributes}; Max-Age=0`,
  };
}

/** 256 random bits for a browser. */
export function browserSecret(): string {
  return base64urlOf(crypto.getRandomValues(new Uint8Array(32)));
}
