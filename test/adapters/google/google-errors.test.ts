import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingErrorCode } from '../../../src/contract/booking-error.js';
import { isBookingError } from '../../../src/contract/booking-error.js';
import { GoogleError } from '../../../src/adapters/google/google-errors.js';
import type { Failure } from '../../../src/adapters/google/google-errors.js';
import { backendError, scriptedAdapter, scriptedGoogle } from './scripted-google.js';
import type { Scripted } from './scripted-google.js';

interface Row {
  readonly answer: Scripted;
  readonly failure: Failure;
  readonly code: BookingErrorCode;
  /** Attempts made in all. */
  readonly attempts?: number;
  readonly retryAfterSeconds?: number;
}

const usage = (status: number, reason: string) => backendError(status, reason, 'Limit');
const html = (status: number): Scripted => ({ status, body: '<!doctype html><h1>Sorry</h1>' });
const frontEnd = (code: number, status: string, reason: string): Scripted => ({
  status: code,
  body: {
    error: {
      code,
      status,
      message: 'Request had insufficient authentication scopes.',
      errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'somethingNew' }],
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }],
    },
  },
});

const permanent400 = [
  'timeRangeEmpty',
  'timeRangeTooLong',
  'invalid',
  'invalidParameter',
  'required',
  'badRequest',
  'parseError',
];
const unreachable = { code: 'calendar-unreachable', attempts: 4 } as const;

const table: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(
    permanent400.map((reason) => [
      `400 ${reason}`,
      { answer: backendError(400, reason), failure: 'invalid', code: 'refused' },
    ]),
  ),
  '400 invalid sync token': {
    answer: backendError(400, 'invalid', 'Invalid sync token value.'),
    failure: 'sync-token',
    code: 'gone',
  },
  '400 invalid conference type': {
    answer: backendError(400, 'invalid', 'Invalid conference type value.'),
    failure: 'conference',
    code: 'refused',
  },
  '400 with nothing': { answer: { status: 400 }, failure: 'invalid', code: 'refused' },
  '400 with a page': { answer: html(400), failure: 'foreign', ...unreachable },
  '401 authError': {
    answer: backendError(401, 'authError'),
    failure: 'credentials',
    code: 'unauthenticated',
    attempts: 2,
  },
  '401 required': {
    answer: backendError(401, 'required'),
    failure: 'credentials',
    code: 'unauthenticated',
    attempts: 2,
  },
  '401 of the front end': {
    answer: frontEnd(401, 'UNAUTHENTICATED', 'ACCESS_TOKEN_EXPIRED'),
    failure: 'credentials',
    code: 'unauthenticated',
    attempts: 2,
  },
  '401 with a page': { answer: html(401), failure: 'credentials', code: 'unauthenticated', attempts: 2 },
  '403 userRateLimitExceeded': {
    answer: usage(403, 'userRateLimitExceeded'),
    failure: 'rate',
    ...unreachable,
  },
  '403 rateLimitExceeded': { answer: usage(403, 'rateLimitExceeded'), failure: 'rate', ...unreachable },
  '403 RATE_LIMIT_EXCEEDED': {
    answer: frontEnd(403, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'),
    failure: 'rate',
    ...unreachable,
  },
  '403 quotaExceeded': {
    answer: usage(403, 'quotaExceeded'),
    failure: 'quota',
    code: 'calendar-unreachable',
    retryAfterSeconds: 3600,
  },
  '403 dailyLimitExceeded': {
    answer: usage(403, 'dailyLimitExceeded'),
    failure: 'setup',
    code: 'calendar-unreachable',
    retryAfterSeconds: 3600,
  },
  '403 accessNotConfigured': {
    answer: usage(403, 'accessNotConfigured'),
    failure: 'setup',
    code: 'calendar-unreachable',
    retryAfterSeconds: 3600,
  },
  '403 SERVICE_DISABLED': {
    answer: frontEnd(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED'),
    failure: 'setup',
    code: 'calendar-unreachable',
    retryAfterSeconds: 3600,
  },
  '403 insufficientPermissions': {
    answer: backendError(403, 'insufficientPermissions'),
    failure: 'scope',
    code: 'refused',
  },
  '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT': {
    answer: frontEnd(403, 'PERMISSION_DENIED', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
    failure: 'scope',
    code: 'refused',
  },
  '403 forbidden': { answer: backendError(403, 'forbidden'), failure: 'forbidden', code: 'refused' },
  '403 requiredAccessLevel': {
    answer: backendError(403, 'requiredAccessLevel'),
    failure: 'forbidden',
    code: 'refused',
  },
  '403 forbiddenForNonOrganizer': {
    answer: backendError(403, 'forbiddenForNonOrganizer'),
    failure: 'forbidden',
    code: 'refused',
  },
  '403 forbiddenForServiceAccounts': {
    answer: backendError(403, 'forbiddenForServiceAccounts'),
    failure: 'identity',
    code: 'refused',
  },
  '403 with a reason nobody knows': {
    answer: backendError(403, 'newReason'),
    failure: 'forbidden',
    code: 'refused',
  },
  '403 with a page': { answer: html(403), failure: 'foreign', ...unreachable },
  '404 notFound': { answer: backendError(404, 'notFound'), failure: 'missing', code: 'not-found' },
  '404 with nothing': { answer: { status: 404 }, failure: 'missing', code: 'not-found' },
  '404 with a page': { answer: html(404), failure: 'foreign', ...unreachable },
  '408': { answer: { status: 408 }, failure: 'server', ...unreachable },
  '409 conflict': { answer: backendError(409, 'conflict'), failure: 'collision', ...unreachable },
  '409 duplicate': { answer: backendError(409, 'duplicate'), failure: 'duplicate', code: 'version-conflict' },
  '410 fullSyncRequired': {
    answer: backendError(410, 'fullSyncRequired'),
    failure: 'sync-token',
    code: 'gone',
  },
  '410 updatedMinTooLongAgo': {
    answer: backendError(410, 'updatedMinTooLongAgo'),
    failure: 'sync-token',
    code: 'gone',
  },
  '410 deleted': { answer: backendError(410, 'deleted'), failure: 'deleted', code: 'not-found' },
  '410 with nothing': { answer: { status: 410 }, failure: 'deleted', code: 'not-found' },
  '412 conditionNotMet': {
    answer: backendError(412, 'conditionNotMet'),
    failure: 'changed',
    code: 'version-conflict',
  },
  '418': { answer: { status: 418 }, failure: 'invalid', code: 'refused' },
  '429 rateLimitExceeded': { answer: usage(429, 'rateLimitExceeded'), failure: 'rate', ...unreachable },
  '429 with a page': { answer: html(429), failure: 'rate', ...unreachable },
  '500 backendError': { answer: backendError(500, 'backendError'), failure: 'server', ...unreachable },
  '500 with a reason of another row': {
    answer: backendError(500, 'invalid'),
    failure: 'server',
    ...unreachable,
  },
  '502 with a page': { answer: html(502), failure: 'server', ...unreachable },
  '503 with nothing': { answer: { status: 503 }, failure: 'server', ...unreachable },
  '504': { answer: backendError(504, 'backendError'), failure: 'server', ...unreachable },
  '200 with a page': { answer: html(200), failure: 'foreign', ...unreachable },
  '200 with half an answer': { answer: { body: '{"kind":"calendar#ev' }, failure: 'foreign', ...unreachable },
  '302': {
    answer: { status: 302, headers: { Location: 'https://portal.example/' } },
    failure: 'foreign',
    ...unreachable,
  },
  'a refused connection': {
    answer: {
      throws: new TypeError('fetch failed', {
        cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
      }),
    },
    failure: 'network',
    ...unreachable,
  },
};

describe('what Google refuses', () => {
  for (const [name, { answer, failure, code, attempts = 1, retryAfterSeconds }] of Object.entries(table)) {
    it(`takes ${name} for ${failure}, which is ${code}, after ${attempts.toString()} attempts`, async () => {
      const google = scriptedGoogle([answer]);
      // A list may be asked for again, and nothing turns the failures of its beginning into something else.
      const error: unknown = await scriptedAdapter(google)
        .changes?.('anna', undefined)
        .catch((caught: unknown) => caught);
      assert.ok(error instanceof GoogleError);
      assert.ok(isBookingError(error));
      assert.equal(error.failure, failure);
      assert.equal(error.code, code);
      assert.equal(error.details.retryAfterSeconds, retryAfterSeconds);
      assert.equal(error.details.message, undefined, 'nothing of it is for guests');
      assert.equal(google.requests.length, attempts);
    });
  }

  it('names call, status and reason, and nothing that Google said in words', async () => {
    const google = scriptedGoogle([backendError(403, 'forbidden', 'ada@example.com may not')]);
    const call = scriptedAdapter(google).event({ calendarId: 'anna', eventId: 'event1' });
    await assert.rejects(call, { message: 'refused: Google events.get: 403 forbidden' });
  });

  it('keeps a reason that is not a word to itself', () => {
    const error = new GoogleError('forbidden', { call: 'events.get', status: 403, reason: 'ya29.a0-secret' });
    assert.match(error.message, /Google events\.get: 403 forbidden$/);
    assert.ok(!JSON.stringify(error).includes('ya29'));
  });
});
