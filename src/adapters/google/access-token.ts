import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { Grant } from '../../contract/calendar-provider.js';
import { untilAborted } from './transport.js';
import type { Transport } from './transport.js';

/** Where calls get their access token. */
export interface AccessTokens {
  /** A token that should work. */
  current(signal?: AbortSignal): Promise<string>;
  /** Another token, because Google refused this one. */
  renewed(refused: string, signal?: AbortSignal): Promise<string>;
}

/** What a caller with its own token handling gives. */
export type GetAccessToken = (request: {
  /** The last token was refused: a cached one will not do. */
  readonly renew: boolean;
  readonly signal?: AbortSignal | undefined;
}) => string | Promise<string>;

/** Tokens by callback; caching them is the callback's concern. */
export function tokensByCallback(getAccessToken: GetAccessToken): AccessTokens {
  async function ask(renew: boolean, signal?: AbortSignal): Promise<string> {
    try {
      return await untilAborted(Promise.resolve(getAccessToken({ renew, signal })), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (isBookingError(error)) throw error;
      // A foreign error may hold the token it was about; its text goes no further.
      throw new BookingError('calendar-unreachable', { detail: 'getAccessToken failed' });
    }
  }
  return {
    current: (signal) => ask(false, signal),
    renewed: (_, signal) => ask(true, signal),
  };
}

export interface GrantTokensOptions {
  readonly grant: Grant;
  /** `insist` is false while the old token still works: then one attempt is enough. */
  readonly refresh: (grant: Grant, insist: boolean) => Promise<Grant>;
  readonly transport: Pick<Transport, 'now' | 'random' | 'sleep'>;
  readonly onGrant?: ((renewed: Grant) => void | Promise<void>) | undefined;
  /** The grant as it is kept, by whichever server renewed it last. */
  readonly latest?: (() => Promise<Grant | undefined>) | undefined;
}

/** How long a failed early renewal is left alone. */
const earlyPause = 30_000;
/** How long another server may take to keep what it was given. */
const keptWithin = 1000;
/** How often other servers may be faster. */
const mostTries = 5;

/**
 * Tokens of a grant, renewed 60 to 300 seconds before their end (at a moment drawn per token, so that many processes do
 * not come at once), once for all calls that wait, and not at all where another server was faster. A grant that has ended is
 * not asked about again.
 */
export function tokensOfGrant(options: GrantTokensOptions): AccessTokens {
  const { grant, refresh, transport, onGrant } = options;
  let held = grant;
  let earlyBy = drawEarliness(transport);
  let earlyFrom = -Infinity;
  let renewal: Promise<string> | undefined;
  let ended: BookingError | undefined;

  /** Takes over what another server has renewed meanwhile, if one has. */
  async function catchUp(): Promise<void> {
    // A store that is away is no reason not to ask Google.
    const kept = await options.latest?.().catch(() => undefined);
    // What is held here may be newer, where the store was away when it came.
    if (kept && (kept.accessTokenExpiresAt ?? 0) >= (held.accessTokenExpiresAt ?? 0)) held = kept;
  }

  /** Whether another server was given another refresh token: where Google replaces it, the one before ends with that. */
  async function wasReplaced(refreshToken: string | undefined): Promise<boolean> {
    for (const pause of options.latest ? [0, keptWithin] : []) {
      if (pause > 0) await transport.sleep(pause);
      await catchUp();
      if (held.refreshToken !== refreshToken) return true;
    }
    return false;
  }

  /** Refreshes, unless another server has; answers whether this one did. */
  async function refreshOnce(insist: boolean): Promise<boolean> {
    const before = held.accessToken;
    earlyBy = drawEarliness(transport);
    for (let tries = 1; ; tries++) {
      await catchUp();
      const left = (held.accessTokenExpiresAt ?? 0) - transport.now();
      if (held.accessToken !== before && left > earlyBy) return false;
      const { refreshToken } = held;
      try {
        held = await refresh(held, insist);
        return true;
      } catch (error) {
        if (!isBookingError(error) || error.code !== 'unauthenticated') throw error;
        if (tries < mostTries && (await wasReplaced(refreshToken))) continue;
        ended = error;
        throw error;
      }
    }
  }

  async function renew(insist: boolean): Promise<string> {
    if (!(await refreshOnce(insist))) return tokenOf(held);
    try {
      await onGrant?.(held);
    } catch {
      // The token is good. Failing the call would lose a working answer for a store that is away, and the next
      // renewal tells whatever this one could not.
    }
    return tokenOf(held);
  }

  async function renewOnce(insist: boolean, signal?: AbortSignal): Promise<string> {
    if (ended !== undefined) throw ended;
    // Bound to no caller's signal: whoever leaves must not end it for the others.
    renewal ??= renew(insist).finally(() => {
      renewal = undefined;
    });
    return untilAborted(renewal, signal);
  }

  return {
    async current(signal) {
      if (ended !== undefined) throw ended;
      const { accessToken, accessTokenExpiresAt: end = Infinity, refreshToken } = held;
      const left = end - transport.now();
      if (accessToken === undefined || left <= 0) return renewOnce(true, signal);
      const early = refreshToken !== undefined && left <= earlyBy && transport.now() >= earlyFrom;
      if (!early) return accessToken;
      try {
        return await renewOnce(false, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isBookingError(error) && error.code === 'unauthenticated') throw error;
        earlyFrom = transport.now() + earlyPause;
        return accessToken;
      }
    },
    async renewed(refused, signal) {
      // Somebody else was faster.
      if (held.accessToken !== undefined && held.accessToken !== refused) return held.accessToken;
      return renewOnce(true, signal);
    },
  };
}

function tokenOf({ accessToken }: Grant): string {
  if (accessToken === undefined)
    throw new BookingError('unauthenticated', { detail: 'The grant has no token' });
  return accessToken;
}

function drawEarliness({ random }: Pick<Transport, 'random'>): number {
  return (60 + random() * 240) * 1000;
}
