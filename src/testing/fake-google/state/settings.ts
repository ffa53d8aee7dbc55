/** Reads that lag behind writes: Google promises nobody to read what was just written. */
export interface StaleReads {
  /** By how much, in milliseconds of the stand-in's clock; null until `releaseReads` is called. */
  lag: number | null;
  /** Which reads: `events.list` and `events.instances`, `events.get`, `freebusy.query`. */
  of: ('list' | 'get' | 'freeBusy')[];
}

/** Collisions of ids that are not noticed; Google cannot guarantee to notice them when an event is created. */
export interface IdCollisions {
  /** With events made less than this many milliseconds ago; with older ones a collision is 409. */
  within: number;
  /**
   * What becomes of the two, both of which were answered with 200: both stand (by its id one reaches the first), or
   * the second is all that is left, or the first is.
   */
  outcome: 'both' | 'second' | 'first';
}

/** How many requests are answered within any minute of the stand-in's clock; null is any number. */
export interface RateLimits {
  /** For one account through one application; Google has 600. */
  perUser: number | null;
  /** For one application; Google has 10,000. */
  perProject: number | null;
  /** Changes to the events of one calendar; Google does not say how many. */
  writesPerCalendar: number | null;
  /** How more are refused: both are to be expected. */
  refusal: 403 | 429;
}

/** How the stand-in behaves where Google may behave in more than one way. Change it at any time. */
export interface Settings {
  /** How long Google Meet takes to make a conference, in milliseconds of the stand-in's clock; 0 is at once. */
  meetDelay: number;
  /** What becomes of conferences asked for from now on. */
  meetOutcome: 'success' | 'failure';
  /** Whether free/busy answers merge touching blocks and clip them to the window; Google does not say. */
  busyBlocks: 'merged' | 'raw';
  /** `uneven`: lists start with an empty page and go on with half-full ones, as Google reserves the right to. */
  pages: 'full' | 'uneven';
  /** How sync tokens that have ended are refused: both were seen. */
  endedSyncTokens: 410 | 400;
  /** Where channels may lead: `loopback` lets `http://` addresses of this machine through as well. */
  webhooks: 'https' | 'https or loopback';
  /** Hosts that channels of the application may lead to; null is all. */
  webhookHosts: string[] | null;
  /** How a channel to another host is refused: both were seen. */
  unauthorizedWebhooks: 401 | 400;
  /** How long after a change its notification is sent, in milliseconds of the stand-in's clock. */
  pushDelay: number;
  /** Reads that lag behind; null is none. */
  staleReads: StaleReads | null;
  /** Collisions that are missed; null is none. */
  missedCollisions: IdCollisions | null;
  /** Quotas; null is none. */
  rateLimits: RateLimits | null;
  /** How long a room takes to answer an invitation, in milliseconds of the stand-in's clock. */
  roomDelay: number;
  /** How long sync tokens say anything, in milliseconds; null is for ever. */
  syncTokenLife: number | null;
  /** `rotated`: each refresh brings another refresh token, and the one before is dead. */
  refreshTokens: 'kept' | 'rotated';
}

/** As Google most probably behaves. */
export function defaultSettings(): Settings {
  return {
    meetDelay: 2000,
    meetOutcome: 'success',
    busyBlocks: 'merged',
    pages: 'full',
    endedSyncTokens: 410,
    webhooks: 'https',
    webhookHosts: null,
    unauthorizedWebhooks: 401,
    pushDelay: 0,
    staleReads: null,
    missedCollisions: null,
    rateLimits: null,
    roomDelay: 2000,
    syncTokenLife: null,
    refreshTokens: 'kept',
  };
}
