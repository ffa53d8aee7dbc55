import type { ConsentLevel, GrantCapabilities } from './calendar-provider.js';
import type { KeyedCallOptions } from './call-options.js';
import type {
  ClaimOutcome,
  ClaimRequest,
  ConnectRequest,
  CredentialsRequest,
  Remedy,
} from './host-backend.js';

/** Where people are asked to leave for a calendar service, each by their ticket, below the server's own address. */
export const connectPath = '/v1/connect';

/** Where services send people back to: with the server's own address before it, the redirect address to be registered. */
export const connectCallbackPath = `${connectPath}/callback`;

/** Names what the fragment of a return address carries for `HostBackend.claim`: `#connect-proof=…`. */
export const connectProofName = 'connect-proof';

/** Names what the query of a return address says of the way there and back: `?connect=granted` or `failed`. */
export const connectOutcomeName = 'connect';

/** What a connection may be good for. */
export type ConsentFeature = keyof GrantCapabilities;

export const consentFeatures: readonly ConsentFeature[] = [
  'listCalendars',
  'readBusy',
  'readEvents',
  'writeEvents',
];

/** What each level asks for. What a person then allows may be less. */
export const featuresOfLevel: Readonly<Record<ConsentLevel, readonly ConsentFeature[]>> = {
  everything: ['listCalendars', 'readBusy', 'readEvents', 'writeEvents'],
  'read-only': ['listCalendars', 'readBusy', 'readEvents'],
  'busy-only': ['listCalendars', 'readBusy'],
};

/** What a level asked for and a grant does not allow. */
export function missingFeatures(
  level: ConsentLevel,
  capabilities: GrantCapabilities,
): readonly ConsentFeature[] {
  return featuresOfLevel[level].filter((feature) => !capabilities[feature]);
}

/**
 * Why nothing came of asking for consent: `declined` the person said no · `admin-policy` the account's organisation forbids it ·
 * `internal-only` the server's registration is for another organisation's accounts · `browser-refused` the service does not
 * open in such a browser · `setup` the server is not registered rightly at the service · `code-refused` the proof of consent
 * was used, too old or not ours · `unreachable` the service did not answer · `another-account` not the one that was to be
 * renewed · `unknown-account` so little was allowed that nobody can tell which account it is · `wrong-browser` it came back in
 * another browser than it left, or that one keeps no cookies · `bad-answer` nothing that the service would say.
 */
export const consentFailures = [
  'declined',
  'admin-policy',
  'internal-only',
  'browser-refused',
  'setup',
  'code-refused',
  'unreachable',
  'another-account',
  'unknown-account',
  'wrong-browser',
  'bad-answer',
] as const;

export type ConsentFailure = (typeof consentFailures)[number];

/**
 * Why nothing came of credentials, beside `unreachable`, `another-account` and `unknown-account`: `wrong-credentials` the
 * service does not take them · `no-such-service` none answers at that address · `address-refused` this server may not go there,
 * or is turned away.
 */
export const credentialFailures = ['wrong-credentials', 'no-such-service', 'address-refused'] as const;

/** Why connecting came to nothing. */
export const connectFailures = [...consentFailures, ...credentialFailures] as const;

export type ConnectFailure = (typeof connectFailures)[number];

/** What a host can do about it. */
export const remedyOfFailure: Readonly<Record<ConnectFailure, Remedy>> = {
  declined: 'try-again',
  'admin-policy': 'ask-administrator',
  'internal-only': 'ask-administrator',
  'browser-refused': 'try-again',
  setup: 'ask-administrator',
  'code-refused': 'try-again',
  unreachable: 'try-again',
  'another-account': 'reconnect',
  'unknown-account': 'try-again',
  'wrong-browser': 'try-again',
  'bad-answer': 'try-again',
  'wrong-credentials': 'try-again',
  'no-such-service': 'try-again',
  'address-refused': 'ask-administrator',
};

/**
 * How an account is connected, from the host's wish to the grant. What a browser does on the way (`invitation`, `leave`,
 * `arrive`) is nobody's but the server's to ask.
 *
 * A ticket is good for ten minutes and one browser; what it brings is inert until the host who began claims it, with the proof
 * that the browser was given in which somebody consented. So nobody can have a stranger consent for them: the stranger's browser
 * has the proof, and not the page that waits.
 */
export interface Connecting {
  /** The server's own address as browsers see it, without a slash at its end. */
  readonly publicUrl: string;

  /** @throws BookingError `invalid-request`, `not-found`, `key-reused`. */
  begin(
    hostId: string,
    request: ConnectRequest,
    options: KeyedCallOptions,
  ): Promise<{ readonly ticket: string; readonly url: string }>;

  /** @throws BookingError `in-progress` before it came back, `gone`, `calendar-unreachable`. */
  claim(hostId: string, request: ClaimRequest, options: KeyedCallOptions): Promise<ClaimOutcome>;

  /**
   * Tries credentials, and connects what they open.
   * @throws BookingError `invalid-request`, `not-found`, `rate-limited`, `calendar-unreachable`.
   */
  enter(hostId: string, request: CredentialsRequest, options: KeyedCallOptions): Promise<ClaimOutcome>;

  /** What a person is told before they leave; `undefined` where the ticket is over, or none. */
  invitation(ticket: string): Promise<ConnectInvitation | undefined>;

  /** A person leaves for the service. */
  leave(ticket: string, browser: BrowserSecrets): Promise<Departure>;

  /** A person comes back from it. */
  arrive(answer: ServiceAnswer, browser: BrowserSecrets): Promise<Arrival>;
}

/** The secret that a browser was given for a ticket, by the ticket's public name. */
export type BrowserSecrets = (flow: string) => string | undefined;

/** What is asked, of whom, and at whose service. */
export interface ConnectInvitation {
  /** Names the ticket and opens nothing. */
  readonly flow: string;
  readonly hostId: string;
  readonly hostName: string;
  /** As a person reads it. */
  readonly providerName: string;
  /** Who asks for consent, as a person reads it. */
  readonly company: string;
  readonly level: ConsentLevel;
  /** The account that is to be renewed. */
  readonly account?: string;
  readonly returnUrl: string;
  /** Where the person is sent. */
  readonly consentOrigin: string;
}

export type Departure =
  | {
      readonly outcome: 'leaves';
      readonly address: string;
      readonly flow: string;
      /** For this browser alone: its own, where it has one. */
      readonly secret: string;
    }
  | { readonly outcome: 'wrong-browser'; readonly invitation: ConnectInvitation }
  | { readonly outcome: 'gone' };

/** What a service said, as it stands in the address it sent the person back to. */
export interface ServiceAnswer {
  readonly state?: string;
  readonly code?: string;
  readonly error?: string;
  /** The service's own name (RFC 9207). */
  readonly issuer?: string;
}

export type Arrival =
  | {
      readonly outcome: 'granted';
      readonly invitation: ConnectInvitation;
      /** For this browser alone, to bring to the page that began; never in anything that is logged. */
      readonly proof: string;
    }
  | {
      readonly outcome: 'failed';
      readonly failure: ConsentFailure;
      readonly invitation: ConnectInvitation;
    }
  | { readonly outcome: 'gone' };
