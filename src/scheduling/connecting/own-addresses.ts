import { BookingError, isWebOrigin } from '../../contract/index.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The server's own address, without a slash at its end.
 *
 * @throws TypeError for one that no browser should be sent to
 */
export function publicAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = address?.search === '' && address.hash === '' && address.username + address.password === '';
  const isSafe =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && loopback.includes(address.hostname));
  if (address && isBare && isSafe) return address.href.replace(/\/$/, '');
  throw new TypeError(
    '`publicUrl` must be the https address of this server (http on this very machine), such as https://book.example',
  );
}

/** Those origins, if they are some. @throws TypeError for an entry that is no origin. */
export function knownOrigins(origins: readonly string[]): readonly string[] {
  const wrong = origins.find((origin) => !isWebOrigin(origin));
  if (wrong === undefined) return origins;
  throw new TypeError(
    `"${wrong}" in "returnOrigins" is not an origin; write scheme, host and port alone, such as https://app.example`,
  );
}

/**
 * Where a person is sent back to, as browsers read it: what they would make of the text decides, not how it looks.
 *
 * @throws BookingError `invalid-request` for any other place than a page of a listed origin
 */
export function returnAddress(text: string, origins: readonly string[]): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  // Of such addresses people see another host than they are sent to, or think that they do.
  const isPlain = address?.username === '' && address.password === '' && !/[\\\s\p{Cc}]/u.test(text);
  if (address && isPlain && origins.includes(address.origin)) return address.href;
  throw new BookingError('invalid-request', {
    fields: [
      { path: 'returnUrl', message: 'must be on one of the origins that this server sends people to' },
    ],
  });
}
