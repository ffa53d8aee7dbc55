import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingErrorCode } from '../../../src/contract/booking-error.js';
import { failures, GoogleError } from '../../../src/adapters/google/google-errors.js';
import type { Failure } from '../../../src/adapters/google/google-errors.js';
import { scriptedAdapter, scriptedGoogle } from './scripted-google.js';
import type { Scripted } from './scripted-google.js';

/** What the adapter makes of a refusal, and how it goes on. */
interface Row {
  /** As the manual names it: status and reason. */
  readonly title: string;
  readonly status: number;
  readonly reason: string;
  readonly domain?: string;
  readonly message?: string;
  readonly failure: Failure;
  readonly code: BookingErrorCode;
  /** Milliseconds between the attempts; none where the answer stands. */
  readonly waits?: readonly number[];
  /** What the caller is told to wait before it asks again. */
  readonly retryAfterSeconds?: number;
  /** A second request, with a new token. */
  readonly renews?: boolean;
}

const backsOff = [1500, 2500, 4500];
const hour = 3600;

function permanent(status: number, reason: string, more: Partial<Row> = {}): Row {
  const title = `${String(status)} ${reason}`;
  return { title, status, reason, failure: 'invalid', code: 'refused', ...more };
}

function passing(status: number, reason: string, more: Partial<Row> = {}): Row {
  return permanent(status, reason, {
    failure: 'rate',
    code: 'calendar-unreachable',
    waits: backsOff,
    ...more,
  });
}

const limit = { domain: 'usageLimits' } as const;
const unreachable = { code: 'calendar-unreachable', retryAfterSeconds: hour } as const;
const stale = { failure: 'sync-token', code: 'gone' } as const;

/** The table of errors in the manual, line by line, in its order. */
const rows: readonly Row[] = [
  // 400: permanent
  permanent(400, 'timeRangeEmpty', { domain: 'calendar' }),
  permanent(400, 'timeRangeTooLong', { domain: 'calendar' }),
  permanent(400, 'invalid'),
  permanent(400, 'invalidParameter'),
  permanent(400, 'required', { message: 'Missing end time.' }),
  permanent(400, 'badRequest'),
  permanent(400, 'parseError'),
  // 400: the same as 410 fullSyncRequired
  permanent(400, 'invalid', { title: '400 of a sync token', message: 'Invalid sync token value.', ...stale }),
  // 400: no Meet here
  permanent(400, 'invalid', {
    title: '400 of a conference type',
    message: 'Invalid conference type value.',
    failure: 'conference',
  }),
  // 401: renewed once
  permanent(401, 'authError', { failure: 'credentials', code: 'unauthenticated', renews: true }),
  permanent(401, 'required', { failure: 'credentials', code: 'unauthenticated', renews: true }),
  permanent(401, 'UNAUTHENTICATED', { failure: 'credentials', code: 'unauthenticated', renews: true }),
  // 403: too fast
  passing(403, 'userRateLimitExceeded', limit),
  passing(403, 'rateLimitExceeded', limit),
  // 403: too much, for hours
  permanent(403, 'quotaExceeded', { ...limit, ...unreachable, failure: 'quota' }),
  permanent(403, 'calendarUsageLimits', { ...limit, ...unreachable, failure: 'quota' }),
  // 403: until the console is changed
  permanent(403, 'dailyLimitExceeded', { ...limit, ...unreachable, failure: 'setup' }),
  permanent(403, 'accessNotConfigured', { ...limit, ...unreachable, failure: 'setup' }),
  // 403: not granted
  permanent(403, 'insufficientPermissions', { failure: 'scope' }),
  permanent(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', { failure: 'scope' }),
  // 403: no right there
  permanent(403, 'forbidden', { failure: 'forbidden' }),
  permanent(403, 'requiredAccessLevel', { domain: 'calendar', failure: 'forbidden' }),
  permanent(403, 'forbiddenForNonOrganizer', { domain: 'calendar', failure: 'forbidden' }),
  // 403: a service account
  permanent(403, 'forbiddenForServiceAccounts', { domain: 'calendar', failure: 'identity' }),
  // 404
  permanent(404, 'notFound', { failure: 'missing', code: 'not-found' }),
  // 409
  permanent(409, 'duplicate', { failure: 'duplicate', code: 'version-conflict' }),
  passing(409, 'conflict', { failure: 'collision' }),
  // 410
  permanent(410, 'fullSyncRequired', { domain: 'calendar', ...stale }),
  permanent(410, 'updatedMinTooLongAgo', { domain: 'calendar', ...stale }),
  permanent(410, 'deleted', { failure: 'deleted', code: 'not-found' }),
  // 412
  permanent(412, 'conditionNotMet', { failure: 'changed', code: 'version-conflict' }),
  // 429
  passing(429, 'rateLimitExceeded', limit),
  // 5xx
  passing(500, 'backendError', { failure: 'server' }),
  passing(502, 'backendError', { failure: 'server' }),
  passing(503, 'backendError', { failure: 'server' }),
  passing(504, 'backendError', { failure: 'server' }),
  // Push notifications
  permanent(400, 'push.webhookUrlUnauthorized', { ...unreachable, failure: 'setup' }),
  permanent(401, 'push.webhookUrlUnauthorized', { ...unreachable, failure: 'setup' }),
  permanent(400, 'channelIdNotUnique', { failure: 'duplicate', code: 'version-conflict' }),
  permanent(400, 'pushNotSupportedForRequestedResource', { failure: 'forbidden' }),
  // What nobody has named yet: a limit passes, whatever it is called, and is no refusal.
  permanent(403, 'someNewLimitExceeded', { ...limit, ...unreachable, failure: 'quota' }),
];

/** The two shapes of Google's errors. */
const shapes: Readonly<Record<string, (row: Row) => unknown>> = {
  'the calendar’s own shape': ({ status: code, reason, domain = 'global', message = 'Sorry' }) => ({
    error: { errors: [{ domain, reason, message }], code, message },
  }),
  'the front end’s shape': ({ status: code, reason, domain = 'global', message = 'Sorry' }) => ({
    error: {
      code,
      message,
      status: 'PERMISSION_DENIED',
      errors: [{ message, domain, reason: 'somethingNew' }],
      details: [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
        { '@type': 'type.googleapis.com/google.rpc.Help', links: [] },
      ],
    },
  }),
};

async function refused(answer: Scripted) {
  const google = scriptedGoogle([answer]);
  const error: unknown = await scriptedAdapter(google)
    .changes?.('anna', undefined)
    .catch((caught: unknown) => caught);
  assert.ok(error instanceof GoogleError);
  return { error, slept: google.slept, requests: google.requests.length };
}

for (const [shape, bodyOf] of Object.entries(shapes))
  describe(`the manual’s table of errors, in ${shape}`, () => {
    for (const row of rows)
      it(`${row.title}: ${row.failure}`, async () => {
        const { error, slept, requests } = await refused({ status: row.status, body: bodyOf(row) });
        const { failure, code, waits = [], retryAfterSeconds, renews = false } = row;
        assert.deepEqual(
          [error.failure, error.code, error.details.retryAfterSeconds],
          [failure, code, retryAfterSeconds],
        );
        assert.deepEqual(slept, waits);
        assert.equal(requests, waits.length + (renews ? 2 : 1));
      });
  });

describe('bodies that are not Google’s', () => {
  const empty: Readonly<Record<number, Failure>> = {
    400: 'invalid',
    401: 'credentials',
    403: 'forbidden',
    404: 'missing',
    409: 'duplicate',
    410: 'deleted',
    412: 'changed',
    429: 'rate',
    500: 'server',
    503: 'server',
  };
  for (const [status, failure] of Object.entries(empty)) {
    it(`${status} with nothing is taken by its status: ${failure}`, async () => {
      assert.equal((await refused({ status: Number(status) })).error.failure, failure);
    });
    it(`${status} with a page ${failures[failure].again === 'never' ? 'says nothing of the calendar' : 'passes'}`, async () => {
      const body = '<!doctype html><title>Error</title>';
      const { error, slept } = await refused({ status: Number(status), body });
      // A token is renewed, a limit or a broken server waited for; of the rest it is only known that it was not Google.
      const isTold = ['credentials', 'rate', 'server'].includes(failure);
      assert.equal(error.failure, isTold ? failure : 'foreign');
      assert.deepEqual(slept, failure === 'credentials' ? [] : backsOff);
    });
  }
});

describe('Retry-After', () => {
  for (const [title, header, waits] of [
    ['in seconds', '4', [4000, 4000, 4500]],
    ['as a date', new Date(Date.UTC(2026, 2, 2, 8, 0, 5)).toUTCString(), [5000, 2500, 4500]],
    ['that is over', new Date(Date.UTC(2026, 2, 2, 7)).toUTCString(), backsOff],
    ['that is none', 'soon', backsOff],
  ] as const)
    for (const status of [403, 429, 503])
      it(`${title} is kept to, with ${String(status)}`, async () => {
        const reason = 'rateLimitExceeded';
        const body = { error: { errors: [{ domain: 'usageLimits', reason }], code: status } };
        const { slept } = await refused({ status, body, headers: { 'Retry-After': header } });
        assert.deepEqual(slept, waits);
      });

  it('that is longer than anybody waits is told to the caller at once', async () => {
    const { error, slept } = await refused({ status: 429, headers: { 'Retry-After': '600' } });
    assert.deepEqual([error.details.retryAfterSeconds, slept], [600, []]);
  });
});
