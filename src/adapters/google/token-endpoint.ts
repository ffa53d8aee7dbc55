import { BookingError } from '../../contract/booking-error.js';
import type { Grant } from '../../contract/calendar-provider.js';
import type { ConnectionEnd } from '../../contract/connection-end.js';
import { failureOf, GoogleError } from './google-errors.js';
import { emailOfIdToken } from './id-token.js';
import { persist } from './persist.js';
import { refusalOf } from './refusal.js';
import type { Reply } from './send.js';
import { send } from './send.js';
import type { Patience, Transport } from './transport.js';
import { fieldOf, textOf } from './wire.js';

/** A form for one of Google's OAuth endpoints. */
export interface OAuthForm {
  /** What is tried; for errors. */
  readonly call: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly repeatable: boolean;
}

/**
 * Errors that end a grant for good (RFC 6749 §5.2, and Google's own). Whatever else the endpoint refuses
 * (`invalid_client`, `unauthorized_client`) is the operator's setup: mended, the same grant works again, so it must not
 * make every host reconnect.
 */
const terminal = ['invalid_grant', 'invalid_rapt', 'admin_policy_enforced'];

/** Posts a form, again where that does no harm. @throws BookingError `unauthenticated`, `calendar-unreachable`. */
export async function postForm(transport: Transport, form: OAuthForm, patience: Patience): Promise<unknown> {
  const { call, url, fields, repeatable } = form;
  const message = {
    call,
    method: 'POST',
    url,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  } as const;
  const attempt = async () => valueOf(await send(transport, message, patience), call);
  return persist(transport, attempt, { patience, repeatable });
}

/** An OAuth error code that the endpoint answered. */
export class OAuthRefusal extends BookingError {
  readonly error: string;
  /** The grant is over, for good. */
  readonly ended: boolean;

  constructor(call: string, answered: string) {
    const ended = terminal.includes(answered);
    // Only what looks like a code: whatever else stood there may be what was sent.
    const error = /^[a-z_]{2,40}$/.test(answered) ? answered : 'refused';
    super(ended ? 'unauthenticated' : 'calendar-unreachable', { detail: `Google ${call}: ${error}` });
    this.error = error;
    this.ended = ended;
  }
}

/** Whether the endpoint said that a grant is over for good. */
export function hasEnded(error: unknown): error is OAuthRefusal {
  return error instanceof OAuthRefusal && error.ended;
}

/** Why it is over. Google's `invalid_grant` means a time that is up as well as consent that was taken back. */
export function endedBy(
  { error }: OAuthRefusal,
  { refreshTokenExpiresAt }: Grant,
  now: number,
): ConnectionEnd {
  if (error === 'admin_policy_enforced') return 'admin-policy';
  const isTimeUp = refreshTokenExpiresAt !== undefined && refreshTokenExpiresAt <= now;
  // `invalid_rapt`: the organisation wants its people to sign in again every so often.
  return isTimeUp || error === 'invalid_rapt' ? 'expired' : 'revoked';
}

function valueOf({ status, body, retryAfterSeconds }: Reply, call: string): unknown {
  if (status >= 200 && status < 300 && body.kind !== 'foreign') {
    return body.kind === 'json' ? body.value : undefined;
  }
  const error = body.kind === 'json' ? textOf(body.value, 'error') : undefined;
  if (error !== undefined && status < 500 && status !== 429) {
    throw new OAuthRefusal(call, error);
  }
  const failure = failureOf(refusalOf(status, body));
  // Without an OAuth error code nothing is known about the grant.
  const known = failure === 'rate' || failure === 'server' ? failure : 'foreign';
  throw new GoogleError(known, { call, status, retryAfterSeconds });
}

/** A grant from the endpoint's answer, on top of what was known before. */
export function grantOf(answer: unknown, now: number, before: Grant = {}): Grant {
  const accessToken = textOf(answer, 'access_token');
  if (accessToken === undefined) throw new GoogleError('foreign', { call: 'token' });
  const { accessTokenExpiresAt: _, ...kept } = before;
  const lifetime = fieldOf(answer, 'expires_in');
  const refreshLifetime = fieldOf(answer, 'refresh_token_expires_in');
  const refreshToken = textOf(answer, 'refresh_token');
  const scopes = textOf(answer, 'scope')?.split(' ').filter(Boolean);
  const account = emailOfIdToken(textOf(answer, 'id_token'));
  return {
    ...kept,
    accessToken,
    ...(typeof lifetime === 'number' && { accessTokenExpiresAt: now + lifetime * 1000 }),
    ...(refreshToken !== undefined && { refreshToken }),
    ...(typeof refreshLifetime === 'number' && { refreshTokenExpiresAt: now + refreshLifetime * 1000 }),
    ...(scopes !== undefined && { scopes }),
    ...(account !== undefined && { account }),
  };
}
