import type { Fault } from '../../src/testing/fake-google/index.js';

/** What goes wrong with a call to Google: what the stand-in does by script, and what becomes of a call out of its sight. */
export type Mishap =
  | Fault
  /** The grant has ended: its host took it back. */
  | { readonly kind: 'revoked' }
  /** The call arrives so much later, whoever waits for it. */
  | { readonly kind: 'late'; readonly milliseconds: number };

/** A mishap at an instant, and what it is called. */
export interface NamedMishap {
  readonly name: string;
  readonly at: (now: number) => Mishap;
  /** Only calendars answer so, whatever becomes of tokens. */
  readonly isCalendars: boolean;
}

/** The fourteen of R9, by the names they have there; where a row holds several, all of them. */
const rows: Readonly<Record<string, Readonly<Record<string, Mishap | ((now: number) => Mishap)>>>> = {
  'connection refused': { '': { kind: 'refused' } },
  'reset after sending': {
    applied: { kind: 'reset', applied: true },
    'not applied': { kind: 'reset' },
  },
  timeout: {
    applied: { kind: 'hang', applied: true },
    'not applied': { kind: 'hang' },
  },
  '401 expired': { '': { kind: 'error', error: 'unauthorized' } },
  invalid_grant: { '': { kind: 'revoked' } },
  '403 rateLimitExceeded': { '': { kind: 'error', error: 'rateLimitExceeded' } },
  '404/410 calendar gone': {
    '404': { kind: 'error', error: 'notFound' },
    '410': { kind: 'error', error: 'deleted' },
  },
  '409 duplicate id': { '': { kind: 'error', error: 'duplicate' } },
  '410 sync token': { '': { kind: 'error', error: 'fullSyncRequired' } },
  '429 + Retry-After': {
    'in seconds': { kind: 'error', error: 'tooManyRequests', retryAfter: 3 },
    'as a date': (now) => ({
      kind: 'error',
      error: 'tooManyRequests',
      retryAfter: new Date(now + 20_000).toUTCString(),
    }),
  },
  '500/503': {
    '500, applied': { kind: 'error', error: 'backendError', applied: true },
    '500, not applied': { kind: 'error', error: 'backendError' },
    '503': { kind: 'error', error: 'unavailable' },
  },
  'cut body': { '': { kind: 'cut' } },
  'malformed JSON': { '': { kind: 'malformed' } },
  '30 s delay': {
    'given up and gone': { kind: 'delay', milliseconds: 30_000 },
    'given up and applied': { kind: 'late', milliseconds: 30_000 },
  },
};

const ofCalendars = ['401 expired', '404/410 calendar gone', '409 duplicate id', '410 sync token'];

/** How many rows there are. */
export const rowCount = Object.keys(rows).length;

/** All of them, one by one. */
export const mishaps: readonly NamedMishap[] = Object.entries(rows).flatMap(([row, variants]) =>
  Object.entries(variants).map(([variant, mishap]) => ({
    name: variant === '' ? row : `${row} (${variant})`,
    at: typeof mishap === 'function' ? mishap : () => mishap,
    isCalendars: ofCalendars.includes(row),
  })),
);
