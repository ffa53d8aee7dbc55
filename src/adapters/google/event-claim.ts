import type { EventClaim } from '../../contract/event-claim.js';
import { formatInstant, isInstant, parseInstant } from '../../time/instant.js';
import { fieldOf, textOf } from './wire.js';

/** Private properties of an event: minutes before and after, the digest of the request, and until when it is a hold. */
const buffersKey = 'bookingElementsBuffers';
const digestKey = 'bookingElementsDigest';
const heldUntilKey = 'bookingElementsHeldUntil';

/** A claim as private properties; in a patch, `null` removes the one that a hold had. */
export function propertiesOfClaim(claim: EventClaim): Readonly<Record<string, string | null>> {
  const { bufferBeforeMinutes, bufferAfterMinutes, digest, heldUntil } = claim;
  return {
    [buffersKey]: `${bufferBeforeMinutes.toString()} ${bufferAfterMinutes.toString()}`,
    [digestKey]: digest,
    [heldUntilKey]: heldUntil === undefined ? null : formatInstant(heldUntil),
  };
}

/** Reads a claim; `undefined` when there is none, or none that could be understood: such an event is just anybody's. */
export function claimOf(event: unknown): EventClaim | undefined {
  const own = fieldOf(fieldOf(event, 'extendedProperties'), 'private');
  const [, before, after] = /^(\d{1,6}) (\d{1,6})$/.exec(textOf(own, buffersKey) ?? '') ?? [];
  const digest = textOf(own, digestKey);
  const heldUntil = textOf(own, heldUntilKey);
  if (before === undefined || after === undefined || digest === undefined) return undefined;
  if (heldUntil !== undefined && !isInstant(heldUntil)) return undefined;
  return {
    bufferBeforeMinutes: Number(before),
    bufferAfterMinutes: Number(after),
    digest,
    ...(heldUntil !== undefined && { heldUntil: parseInstant(heldUntil) }),
  };
}
