import { isBookingError, isLive } from '../../contract/index.js';
import type { Booking, BookingRecord, CancelRequest } from '../../contract/index.js';
import { withoutDeadline } from './awaiting-yes.js';
import { underKey } from './claiming.js';
import { needFuture, needVersion, sameAgreement } from './same-agreement.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { settle } from './settle.js';
import { viewOf } from './view-of.js';

/**
 * Ends a booking and frees its time. One that has ended is answered as it stands.
 *
 * @throws BookingError `version-conflict`, `gone` for one that has taken place.
 */
export async function endBooking(
  parts: SchedulerParts,
  record: BookingRecord,
  end: {
    readonly request: CancelRequest;
    readonly key: string;
    readonly as: 'cancelled' | 'declined';
    /** Who asks, where it is not the guest. */
    readonly by?: 'host';
  },
): Promise<Booking> {
  const { request, key, as, by } = end;
  const verb = as === 'declined' ? 'decline' : 'cancel';
  const claimant = {
    owner: parts.owner,
    key,
    operation: `${by === undefined ? verb : `${by} ${verb}`} ${record.ref}`,
    body: request,
  };
  try {
    return (
      (await underKey(parts, { ...claimant, now: parts.now() }, async (fresh) => {
        if (!isLive(record)) return undefined;
        needFuture(parts, record);
        needVersion(record, request.version);
        return settle(parts, fresh, async () => {
          const current = await sameAgreement(parts, record);
          const ended = {
            ...withoutDeadline(current),
            version: current.version + 1,
            status: as,
            endedBy: by ?? 'guest',
          } as const;
          return {
            record: request.reason === undefined ? ended : { ...ended, cancelReason: request.reason },
          };
        });
      })) ?? (await viewOf(parts, record))
    );
  } catch (error) {
    if (!isBookingError(error) || error.code !== 'version-conflict') throw error;
    // Somebody else's ending came first: it has ended all the same.
    const current = await parts.bookings.find(parts.owner, record.ref);
    if (current && !isLive(current)) return viewOf(parts, current);
    throw error;
  }
}
