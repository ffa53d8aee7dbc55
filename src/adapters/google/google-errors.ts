import type { BookingErrorCode } from '../../contract/booking-error.js';
import { BookingError } from '../../contract/booking-error.js';

/**
 * What each kind of failure means to whoever calls the adapter, and whether the same call may be sent again:
 * `always` Google did nothing · `repeatable` nobody knows, so only where a second time does no harm · `never` the answer
 * stands. `waitSeconds` is how long to stay away when Google does not say.
 */
export const failures = {
  /** No answer at all. */
  network: { code: 'calendar-unreachable', again: 'repeatable' },
  timeout: { code: 'calendar-unreachable', again: 'repeatable' },
  /** 408, 5xx. */
  server: { code: 'calendar-unreachable', again: 'repeatable' },
  /** Something answered, but not with Google Calendar's words: a portal, a proxy, half an answer. */
  foreign: { code: 'calendar-unreachable', again: 'repeatable' },
  rate: { code: 'calendar-unreachable', again: 'always' },
  /** Two writers met in Google's storage. */
  collision: { code: 'calendar-unreachable', again: 'always' },
  /** A limit on the use of the calendar, such as too many invitations: it takes hours. */
  quota: { code: 'calendar-unreachable', again: 'never', waitSeconds: 3600 },
  /** The operator's console has to be changed; then the same call works. */
  setup: { code: 'calendar-unreachable', again: 'never', waitSeconds: 3600 },
  credentials: { code: 'unauthenticated', again: 'never' },
  scope: { code: 'refused', again: 'never' },
  forbidden: { code: 'refused', again: 'never' },
  /** A service account without delegation cannot invite. */
  identity: { code: 'refused', again: 'never' },
  invalid: { code: 'refused', again: 'never' },
  /** This calendar or identity makes no Meet links. */
  conference: { code: 'refused', again: 'never' },
  missing: { code: 'not-found', again: 'never' },
  deleted: { code: 'not-found', again: 'never' },
  duplicate: { code: 'version-conflict', again: 'never' },
  changed: { code: 'version-conflict', again: 'never' },
  /** The sync token is no longer known: begin again without one. */
  'sync-token': { code: 'gone', again: 'never' },
} as const satisfies Record<
  string,
  { code: BookingErrorCode; again: 'always' | 'repeatable' | 'never'; waitSeconds?: number }
>;

export type Failure = keyof typeof failures;

/** Reasons as Google writes them (Calendar's own and the front end's), and what they are. */
const failureOfReason = new Map<string, Failure>([
  ['timeRangeEmpty', 'invalid'],
  ['timeRangeTooLong', 'invalid'],
  ['invalid', 'invalid'],
  ['invalidParameter', 'invalid'],
  ['required', 'invalid'],
  ['badRequest', 'invalid'],
  ['parseError', 'invalid'],
  ['authError', 'credentials'],
  ['userRateLimitExceeded', 'rate'],
  ['rateLimitExceeded', 'rate'],
  ['RATE_LIMIT_EXCEEDED', 'rate'],
  ['quotaExceeded', 'quota'],
  ['calendarUsageLimits', 'quota'],
  ['dailyLimitExceeded', 'setup'],
  ['accessNotConfigured', 'setup'],
  ['SERVICE_DISABLED', 'setup'],
  ['push.webhookUrlUnauthorized', 'setup'],
  ['webhookUrlUnauthorized', 'setup'],
  ['insufficientPermissions', 'scope'],
  ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'scope'],
  ['forbidden', 'forbidden'],
  ['requiredAccessLevel', 'forbidden'],
  ['forbiddenForNonOrganizer', 'forbidden'],
  ['pushNotSupportedForRequestedResource', 'forbidden'],
  ['forbiddenForServiceAccounts', 'identity'],
  ['notFound', 'missing'],
  ['duplicate', 'duplicate'],
  ['channelIdNotUnique', 'duplicate'],
  ['conflict', 'collision'],
  ['deleted', 'deleted'],
  ['fullSyncRequired', 'sync-token'],
  ['updatedMinTooLongAgo', 'sync-token'],
  ['conditionNotMet', 'changed'],
  ['backendError', 'server'],
  ['internalError', 'server'],
]);

/** Come with 401 too, and say nothing about the token: the operator has not registered where Google shall call. */
const refusedAddress: readonly string[] = ['push.webhookUrlUnauthorized', 'webhookUrlUnauthorized'];

const failureOfStatus = new Map<number, Failure>([
  [400, 'invalid'],
  [401, 'credentials'],
  [403, 'forbidden'],
  [404, 'missing'],
  [408, 'server'],
  [409, 'duplicate'],
  [410, 'deleted'],
  [412, 'changed'],
  [429, 'rate'],
]);

/** Sentences that alone tell some 400s apart. The only place where a text of Google's is compared. */
const failureOfSentence: readonly (readonly [string, Failure])[] = [
  ['invalid conference type value', 'conference'],
  ['invalid sync token value', 'sync-token'],
];

/** An answer that is no success, as far as it could be read. */
export interface Refusal {
  readonly status: number;
  /** In the order they stand in the answer. */
  readonly reasons: readonly string[];
  /** Whose reasons they are: `global`, `calendar`, `usageLimits`. */
  readonly domains: readonly string[];
  readonly message?: string | undefined;
  /** Whether the body was Google's: JSON, or nothing. */
  readonly googles: boolean;
}

/** Decides what a refusal is: by reason, then by status. */
export function failureOf({ status, reasons, domains, message, googles }: Refusal): Failure {
  // `required` is also the reason of a 401 without any token.
  if (status === 401)
    return reasons.some((reason) => refusedAddress.includes(reason)) ? 'setup' : 'credentials';
  if (status >= 500) return 'server';
  const sentence = message?.toLowerCase() ?? '';
  const told = failureOfSentence.find(([text]) => status === 400 && sentence.startsWith(text));
  if (told !== undefined) return told[1];
  for (const reason of reasons) {
    const failure = failureOfReason.get(reason);
    if (failure !== undefined) return failure;
  }
  if (status === 429) return 'rate';
  // A limit of a name nobody knows is no refusal: what is refused is given up at once.
  if (domains.includes('usageLimits')) return 'quota';
  // A page under 404 or 410 says nothing about an event, and must not be taken for "it is gone".
  if (!googles || status < 400) return 'foreign';
  return failureOfStatus.get(status) ?? 'invalid';
}

/** What is known of a failure beside its kind. */
export interface FailureDetails {
  /** Id of the method in the discovery document, or what else was tried. */
  readonly call: string;
  readonly status?: number;
  readonly reason?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** An earlier attempt of the same call may have taken effect. */
  readonly inDoubt?: boolean;
  /** It was tried as often as it should be: whoever is around this call does not try again. */
  readonly exhausted?: boolean;
}

/** A `BookingError` that remembers what Google meant. Its text holds names and numbers only, nothing that was sent. */
export class GoogleError extends BookingError {
  readonly failure: Failure;
  readonly known: FailureDetails;

  constructor(failure: Failure, known: FailureDetails) {
    const row: { code: BookingErrorCode; waitSeconds?: number } = failures[failure];
    const retryAfterSeconds = known.retryAfterSeconds ?? row.waitSeconds;
    const reason = speakable(known.reason);
    const words = [known.status, reason ?? failure].filter((word) => word !== undefined);
    super(row.code, {
      detail: `Google ${known.call}: ${words.join(' ')}`,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
    this.failure = failure;
    this.known = { ...known, reason };
  }
}

/** True for a failure of one of these kinds. */
export function isFailure(error: unknown, ...kinds: readonly Failure[]): error is GoogleError {
  return error instanceof GoogleError && kinds.includes(error.failure);
}

/** A word of letters, so that nothing that was sent (a token, an address) can come back in an error. */
function speakable(reason: string | undefined): string | undefined {
  return reason !== undefined && /^[A-Za-z_]{2,50}$/.test(reason) ? reason : undefined;
}
