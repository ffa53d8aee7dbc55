import { BookingError } from '../../contract/booking-error.js';

/**
 * The address of a CalDAV server as a host writes it: `cloud.example`, `https://cloud.example/remote.php/dav`.
 *
 * @throws BookingError `invalid-request` for what is no https address, or one with a password in it
 *
 * @example
 * serverAddress('dav.mailbox.org').href; // 'https://dav.mailbox.org/'
 */
export function serverAddress(text: string, { allowHttp = false } = {}): URL {
  const written = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  const address = URL.canParse(whole) ? new URL(whole) : undefined;
  const isSafe = address?.protocol === 'https:' || (allowHttp && address?.protocol === 'http:');
  if (!address || !isSafe || address.username !== '' || address.password !== '')
    throw new BookingError('invalid-request', {
      fields: [{ path: 'credentials.server', message: 'is no https address of a server' }],
    });
  address.hash = '';
  address.search = '';
  return address;
}

/** Services that keep accounts on servers of other names than the one people know, below these domains. */
const families = ['icloud.com', 'icloud.com.cn'];

/**
 * Whether what a host entrusted to one server may be sent to another address: on the same origin, on a server below the
 * same name (`caldav.fastmail.com` for `fastmail.com`), or on another server of a service that is known to have many.
 */
export function isTrusted(address: URL, server: URL): boolean {
  if (address.origin === server.origin) return true;
  if (address.protocol !== 'https:' || address.port !== '') return false;
  if (address.username !== '' || address.password !== '') return false;
  const [host, home] = [address.hostname, server.hostname];
  const isName = home.includes('.') && /[a-z]$/.test(home);
  if (isName && server.port === '' && host.endsWith(`.${home}`)) return true;
  return families.some((name) => isBelow(host, name) && isBelow(home, name));
}

function isBelow(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}
