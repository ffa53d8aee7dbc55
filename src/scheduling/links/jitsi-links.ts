import type { LinkMaker } from '../../contract/index.js';

/** Where rooms are, and what makes their names nobody's to guess. */
export interface JitsiLinksOptions {
  /** The Jitsi server, https, such as `https://meet.example.org`; rooms are below it. */
  readonly baseUrl: string;
  /** At least 32 characters, kept secret: rooms are derived from it. Another secret makes other rooms of what is booked then. */
  readonly secret: string;
  /** What hosts know it by; `Jitsi` when missing. */
  readonly name?: string;
}

/** RFC 4648 §7: Jitsi makes no difference between upper and lower case. */
const base32hex = '0123456789abcdefghijklmnopqrstuv';

/**
 * Links to rooms of a Jitsi server. A room there needs no making, so no service is asked: its name is an HMAC-SHA-256 of the
 * link's id, 160 bits of it, the same for every attempt. Whoever knows it may enter; a room that is no longer used is empty.
 *
 * @throws TypeError for a `baseUrl` that is not https, or has a query or a fragment, and for a secret shorter than 32 characters.
 *
 * @example
 * createScheduler({
 *   links: { jitsi: jitsiLinks({ baseUrl: 'https://meet.example.org', secret: process.env.LINK_SECRET }) },
 * });
 */
export function jitsiLinks({ baseUrl, secret, name = 'Jitsi' }: JitsiLinksOptions): LinkMaker {
  const server = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (server?.protocol !== 'https:' || server.search !== '' || server.hash !== '')
    throw new TypeError('jitsiLinks needs the https address of a server as its `baseUrl`');
  if (secret.length < 32) throw new TypeError('jitsiLinks needs a `secret` of at least 32 characters');
  const folder = server.href.endsWith('/') ? server.href : `${server.href}/`;
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return {
    name,
    async createLink({ id }) {
      const signature = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(`room\n${id}`));
      return { state: 'ready', url: `${folder}${roomOf(new Uint8Array(signature))}` };
    },
  };
}

/** 32 characters, five bits of the first 20 bytes each. */
function roomOf(signature: Uint8Array): string {
  const bits = [...signature.slice(0, 20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => base32hex.charAt(Number.parseInt(five, 2))).join('');
}
