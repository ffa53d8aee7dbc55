import type { HeldTime, HoldClaim, TimeClaim } from '../../contract/index.js';

/** A hold of the memory store. */
export interface Hold {
  readonly claim: HoldClaim;
  readonly alternative: number;
  readonly occupancyId: string;
  readonly times: readonly TimeClaim[];
  readonly expiresAt: number;
  readonly extensionsLeft: number;
  /** The requests that made it last longer, so that a retry does not do it again. */
  readonly extendedBy: readonly string[];
  /** The claim that is making a booking of it. */
  readonly claimedBy?: string;
}

/** The hold after a request to make it last longer. */
export function extended(hold: Hold, { ref, expiresAt }: HoldClaim): Hold {
  if (hold.extensionsLeft === 0 || hold.extendedBy.includes(ref)) return hold;
  return {
    ...hold,
    expiresAt,
    extensionsLeft: hold.extensionsLeft - 1,
    extendedBy: [...hold.extendedBy, ref],
  };
}

/** Whether a client, or an event type, has as many holds as it may have. */
export function isCrowded(
  holds: Iterable<Hold>,
  { client, eventType, owner, atMost, replaces }: HoldClaim,
): boolean {
  const others = [...holds].filter(({ claim }) => claim.owner === owner && claim.ref !== replaces);
  const ofClient = others.filter(({ claim }) => client !== undefined && claim.client === client);
  const ofType = others.filter(({ claim }) => claim.eventType === eventType);
  return ofClient.length >= atMost.perClient || ofType.length >= atMost.perEventType;
}

/** A hold as it is told. */
export function heldTime({ claim, alternative, times, expiresAt, extensionsLeft }: Hold): HeldTime {
  const [{ start, end }] = times as readonly [TimeClaim];
  return {
    ref: claim.ref,
    eventType: claim.eventType,
    alternative,
    hostIds: times.map(({ hostId }) => hostId),
    start,
    end,
    expiresAt,
    extensionsLeft,
  };
}
