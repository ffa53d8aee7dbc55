import type { Caller } from '../calendars/reach.js';
import type { World } from '../state/world.js';
import { GoogleError } from './google-error.js';

/** A call that was let through in the last minute. */
export interface CountedCall {
  /** Epoch milliseconds. */
  at: number;
  clientId: string;
  account: string;
  /** The calendar whose events it changes. */
  writes?: string;
}

const MINUTE = 60_000;
const WRITING = /^calendar\.events\.(insert|patch|update|delete|move)$/;

/** Counts a call, or refuses it when as many as may be have been let through within the last minute. */
export function countCall(
  { state, clock }: World,
  { caller, method, calendarId }: { caller: Caller; method: string; calendarId: string | undefined },
): void {
  const { rateLimits } = state.settings;
  if (!rateLimits) {
    state.calls = [];
    return;
  }
  const now = clock.now();
  state.calls = state.calls.filter(({ at }) => at > now - MINUTE);
  const { clientId, account } = caller;
  const ofProject = state.calls.filter((call) => call.clientId === clientId);
  const ofUser = ofProject.filter((call) => call.account === account);
  const written = WRITING.test(method) ? (calendarId === 'primary' ? account : calendarId) : undefined;
  const writes = state.calls.filter((call) => call.writes !== undefined && call.writes === written);
  const { perUser, perProject, writesPerCalendar, refusal } = rateLimits;
  if (ofUser.length >= (perUser ?? Infinity)) throw exceeded(refusal, 'userRateLimitExceeded');
  if (ofProject.length >= (perProject ?? Infinity)) throw exceeded(refusal, 'rateLimitExceeded');
  if (writes.length >= (writesPerCalendar ?? Infinity)) throw exceeded(refusal, 'rateLimitExceeded');
  state.calls.push({ at: now, clientId, account, ...(written === undefined ? {} : { writes: written }) });
}

function exceeded(status: 403 | 429, reason: 'userRateLimitExceeded' | 'rateLimitExceeded'): GoogleError {
  const isUser = status === 403 && reason === 'userRateLimitExceeded';
  return new GoogleError(status, [
    {
      domain: 'usageLimits',
      reason: isUser ? reason : 'rateLimitExceeded',
      message: isUser ? 'User Rate Limit Exceeded' : 'Rate Limit Exceeded',
    },
  ]);
}
