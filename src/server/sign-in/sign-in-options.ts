import type { IdentityProvider } from '../../contract/identity-provider.js';
import type { MailSender } from '../../contract/mail.js';
import type { SettingsStore } from '../../contract/settings-store.js';
import type { SignInStore } from '../../contract/sign-in-store.js';

/** What signing in stands on. Without `send` and `google`, hosts sign in by links that `add-host` prints. */
export interface SignInOptions {
  /** `sqlSignIn` for all servers together, `memorySignIn` for this process. */
  readonly store: SignInStore;
  /** Who the hosts are: `HostSettings.email` is what they sign in with. */
  readonly settings: Pick<SettingsStore, 'host' | 'hostsByEmail'>;
  /**
   * The server's own address as browsers see it, with its `basePath`: https, or http on this very machine. With
   * `signInCallbackPath` behind it, it is the redirect address to be registered at Google.
   */
  readonly publicUrl: string;
  /** Sends links by mail: `smtpSender` or `folderSender` of `booking-elements/mail`. */
  readonly send?: MailSender;
  /** `googleSignIn` of `booking-elements/google`, with the client that calendars are connected with. */
  readonly google?: IdentityProvider;
  /**
   * Where this server has the script of the host's elements, such as `/dist/cdn/booking-elements-host.js`: with it, there is a
   * page of settings at `settingsPath`.
   */
  readonly elementsUrl?: string;
  /** A path of this server where hosts go who have signed in; the page of settings when missing. */
  readonly home?: string;
  /** The page on which guests book a host, to be linked to; none where it answers `undefined`. */
  readonly bookingPageOf?: (hostId: string) => string | undefined | Promise<string | undefined>;
  /** Where hosts find help (`support-url` of `<booking-host-settings>`). */
  readonly supportUrl?: string;
  /**
   * Takes work that goes on after an answer, so that a platform that stops after answering can wait for it
   * (`waitUntil` of an edge runtime). It never rejects. Without it the work simply runs on.
   */
  readonly defer?: (work: Promise<void>) => void;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /** Hears what went wrong behind the scenes. No secret is in it. Written to the console when missing. */
  readonly onError?: (error: unknown, context: { readonly doing: string }) => void;
}

/** Where hosts sign in, below the server's own address. */
export const signInPath = '/sign-in';
/** Where Google sends people back to. */
export const signInCallbackPath = `${signInPath}/google/callback`;
export const signOutPath = '/sign-out';
export const settingsPath = '/settings';
