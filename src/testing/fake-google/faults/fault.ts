import { GoogleError } from '../http/google-error.js';
import {
  conditionNotMet,
  deleted,
  duplicate,
  forbidden,
  forbiddenForNonOrganizer,
  forbiddenForServiceAccounts,
  fullSyncRequired,
  invalid,
  notFound,
  requiredAccessLevel,
  scopeInsufficient,
  timeRangeEmpty,
  timeRangeTooLong,
  unauthenticated,
  updatedMinTooLongAgo,
} from '../http/errors.js';
import type { Answer } from '../http/answer.js';

/** Errors that can be had by name. */
export type FaultName =
  | 'unauthorized'
  | 'invalidGrant'
  | 'rateLimitExceeded'
  | 'userRateLimitExceeded'
  | 'quotaExceeded'
  | 'forbidden'
  | 'dailyLimitExceeded'
  | 'accessNotConfigured'
  | 'insufficientPermissions'
  | 'requiredAccessLevel'
  | 'forbiddenForNonOrganizer'
  | 'forbiddenForServiceAccounts'
  | 'timeRangeEmpty'
  | 'timeRangeTooLong'
  | 'invalidSyncToken'
  | 'invalidConferenceType'
  | 'notFound'
  | 'duplicate'
  | 'conflict'
  | 'deleted'
  | 'fullSyncRequired'
  | 'updatedMinTooLongAgo'
  | 'conditionNotMet'
  | 'tooManyRequests'
  | 'backendError'
  | 'badGateway'
  | 'unavailable'
  | 'gatewayTimeout';

/** What goes wrong. Where `applied` is there, it says whether the request took effect all the same. */
export type Fault =
  /** Nobody listens: fetch rejects, a socket is closed. */
  | { readonly kind: 'refused' }
  /** The connection breaks before an answer comes. */
  | { readonly kind: 'reset'; readonly applied?: boolean }
  /** The answer comes this much later, by the stand-in's clock or the `sleep` given to it. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** No answer ever comes; ends when the caller gives up. */
  | { readonly kind: 'hang'; readonly applied?: boolean }
  /** One of Google's errors; `retryAfter` is the header of that name, in seconds or as a date. */
  | {
      readonly kind: 'error';
      readonly error: FaultName | GoogleError;
      readonly retryAfter?: number | string;
      readonly applied?: boolean;
    }
  /** The true answer, broken off after some characters (half of it by default). */
  | { readonly kind: 'cut'; readonly characters?: number }
  /** The true answer, whole by its length, but no JSON. */
  | { readonly kind: 'malformed' }
  /** A page from something in between, 502 by default. */
  | { readonly kind: 'html'; readonly status?: number };

const usage = (status: number, reason: string, message: string) =>
  new GoogleError(status, [{ domain: 'usageLimits', reason, message }]);
const server = (status: number, reason: string, message: string) =>
  new GoogleError(status, [{ domain: 'global', reason, message }]);

const ERRORS: Readonly<Record<Exclude<FaultName, 'invalidGrant'>, () => GoogleError>> = {
  unauthorized: unauthenticated,
  rateLimitExceeded: () => usage(403, 'rateLimitExceeded', 'Rate Limit Exceeded'),
  userRateLimitExceeded: () => usage(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'),
  quotaExceeded: () => usage(403, 'quotaExceeded', 'Calendar usage limits exceeded.'),
  forbidden,
  dailyLimitExceeded: () => usage(403, 'dailyLimitExceeded', 'Daily Limit Exceeded'),
  accessNotConfigured: () =>
    usage(
      403,
      'accessNotConfigured',
      'The Calendar API has not been used in this project, or it is disabled.',
    ),
  insufficientPermissions: () => scopeInsufficient('calendar.events.insert'),
  requiredAccessLevel: () => requiredAccessLevel('writer'),
  forbiddenForNonOrganizer,
  forbiddenForServiceAccounts,
  timeRangeEmpty,
  timeRangeTooLong,
  invalidSyncToken: () => invalid('Invalid sync token value.'),
  invalidConferenceType: () => invalid('Invalid conference type value.'),
  notFound,
  duplicate,
  conflict: () => server(409, 'conflict', 'Conflict'),
  deleted,
  fullSyncRequired,
  updatedMinTooLongAgo,
  conditionNotMet,
  tooManyRequests: () => usage(429, 'rateLimitExceeded', 'Rate Limit Exceeded'),
  backendError: () => server(500, 'backendError', 'Backend Error'),
  badGateway: () => server(502, 'backendError', 'Bad Gateway'),
  unavailable: () => server(503, 'backendError', 'Service Unavailable'),
  gatewayTimeout: () => server(504, 'backendError', 'Gateway Timeout'),
};

/** The answer of an `error` fault. */
export function faultAnswer({ error, retryAfter }: Extract<Fault, { kind: 'error' }>): Answer {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (error === 'invalidGrant') {
    const json = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
    return { status: 400, json, headers };
  }
  const failure = typeof error === 'string' ? ERRORS[error]() : error;
  return { status: failure.status, json: failure.toJson(), headers };
}
