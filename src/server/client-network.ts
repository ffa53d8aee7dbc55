/**
 * The network a client is in, as far as its address tells, for counting: an IPv4 address, the first 64 bits of an IPv6
 * address (one household has that many), an IPv4 address written as IPv6 as itself. Ports are dropped; whatever else
 * stands there is left as it is.
 *
 * @example
 * networkOf('2001:db8:1:2:3:4:5:6'); // '2001:db8:1:2::/64'
 * networkOf('::ffff:192.0.2.7'); // '192.0.2.7'
 */
export function networkOf(address: string): string {
  const bare = address
    .slice(0, 100)
    .toLowerCase()
    .replace(/^\[([^\]]{0,60})\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
    .split('%', 1)
    .join('');
  const [, mapped] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? [];
  if (mapped !== undefined) return mapped;
  return bare.includes(':') ? `${firstGroups(bare).join(':')}::/64` : bare;
}

/** The first four of eight groups, without leading zeros. */
function firstGroups(address: string): readonly string[] {
  const [before = '', after] = address.split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}

/**
 * Whom the outermost trusted proxy heard from. Every proxy writes its peer at the end of `X-Forwarded-For`, so what
 * stands before the last `trustedProxies` entries is whatever a stranger liked to write.
 */
export function forwardedClient(forwardedFor: string | null, trustedProxies: number): string | undefined {
  const entries = (forwardedFor ?? '').split(',');
  // An entry too few: the request took another way than through these proxies.
  return entries.at(-trustedProxies)?.trim() || undefined;
}
