import type { HeldTime, HoldClaim } from '../contract/index.js';

/** Whether a hold keeps what is asked for: the very time of one of the alternatives, with the same hosts. */
export function keepsAsked(held: HeldTime, { eventType, alternatives }: HoldClaim): boolean {
  if (held.eventType !== eventType) return false;
  return alternatives.some(
    (times) =>
      times.length === held.hostIds.length &&
      times.every(
        ({ hostId, start, end }) => held.hostIds.includes(hostId) && start === held.start && end === held.end,
      ),
  );
}
