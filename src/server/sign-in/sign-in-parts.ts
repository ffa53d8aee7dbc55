import { publicAddress } from '../../scheduling/connecting/own-addresses.js';
import { returnPath } from './return-path.js';
import { settingsPath } from './sign-in-options.js';
import type { SignInOptions } from './sign-in-options.js';

/** The options, ready to be used. */
export interface SignInParts
  extends Pick<
    SignInOptions,
    'store' | 'settings' | 'send' | 'google' | 'elementsUrl' | 'bookingPageOf' | 'supportUrl'
  > {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly ownOrigin: string;
  /** Path before every path of ours; empty, or without a slash at the end. */
  readonly base: string;
  readonly home: string;
  readonly now: () => number;
  readonly defer: (work: Promise<void>) => void;
  readonly onError: NonNullable<SignInOptions['onError']>;
}

/** @throws TypeError for options that cannot be meant */
export function signInParts(options: SignInOptions): SignInParts {
  const { store, settings, send, google, elementsUrl, bookingPageOf, supportUrl } = options;
  const { defer = ignore, now = Date.now, onError = reportToConsole } = options;
  const publicUrl = publicAddress(options.publicUrl);
  const { origin, pathname } = new URL(publicUrl);
  const base = pathname.replace(/\/$/, '');
  if (elementsUrl !== undefined && returnPath(elementsUrl, { origin, base }) === undefined)
    throw new TypeError('`elementsUrl` must be a path of this server, such as /booking-elements-host.js');
  const home = options.home ?? `${base}${settingsPath}`;
  if (options.home === undefined && elementsUrl === undefined)
    throw new TypeError('createSignIn needs `elementsUrl`, or a `home` to lead to whoever has signed in');
  if (returnPath(home, { origin, base }) === undefined)
    throw new TypeError('`home` must be a path of this server, such as /settings');
  return {
    store,
    settings,
    publicUrl,
    ownOrigin: origin,
    base,
    home,
    now,
    defer,
    onError,
    ...(send && { send }),
    ...(google && { google }),
    ...(elementsUrl !== undefined && { elementsUrl }),
    ...(bookingPageOf && { bookingPageOf }),
    ...(supportUrl !== undefined && { supportUrl }),
  };
}

function ignore(): void {
  // What runs on by itself needs nobody to wait for it.
}

function reportToConsole(error: unknown, { doing }: { readonly doing: string }): void {
  console.error(`While ${doing}:`, error);
}
