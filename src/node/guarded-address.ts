import type ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** Decides of an IP address, in the notation that resolvers answer in, whether a connection to it may be made. */
export type AddressGuard = (address: string) => boolean;

/** Public by its number, and yet the machine's own platform (Azure's "wire server", with credentials to give away). */
const platformAddresses: readonly string[] = ['168.63.129.16'];

/**
 * Lets public addresses pass, and those of the networks named (`10.1.0.0/16`, `fd12::/16`, `10.1.2.3`).
 *
 * Not public is whatever the registries of special-purpose addresses name (IANA, RFC 6890 and its successors): this
 * machine, private and link-local networks (clouds keep their metadata there), CGNAT, multicast, benchmarking,
 * documentation, anycast services, addresses that wrap another (IPv4-mapped and -compatible, NAT64, 6to4, Teredo), and
 * of IPv6 all that is not global unicast.
 *
 * @throws TypeError for a network that is none
 */
export function addressGuard(parser: typeof ipaddr, networks: readonly string[]): AddressGuard {
  const allowed = networks.map((text) => networkOf(parser, text));
  const platform = platformAddresses.map((text) => networkOf(parser, text));
  const globalUnicast = parser.parseCIDR('2000::/3');
  return (text) => {
    // The parser is lenient; what a resolver answers is one plain address, or nothing we understand.
    if (isIP(text) === 0) return false;
    const address = parser.parse(text);
    if (isIn(address, allowed)) return true;
    if (address.range() !== 'unicast' || isIn(address, platform)) return false;
    return address.kind() === 'ipv4' || isIn(address, [globalUnicast]);
  };
}

/** Whether a text is meant as a network or an address, rather than as a host name. */
export function isNetwork(text: string): boolean {
  return text.includes('/') || isIP(text) !== 0;
}

function networkOf(parser: typeof ipaddr, text: string): Network {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Infinity;
  if (version === 0 || length > most || rest.length > 0) {
    throw new TypeError(`Not a network such as 10.1.0.0/16: ${JSON.stringify(text)}`);
  }
  return [parser.parse(address), length];
}

function isIn(address: Address, networks: readonly Network[]): boolean {
  return networks.some(
    ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
  );
}
