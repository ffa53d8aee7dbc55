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
