import { bookingOperations } from '../contract/booking-operations.js';
import { isBooking, isHold, isNothing } from './booking-guards.js';
import type { RemoteBackend, RemoteBackendOptions } from './remote-backend.js';
import { wireCaller } from './wire-caller.js';
import * as recovery from './wire-recovery.js';
import { unreachable } from './wire-request.js';
import { written } from './written.js';

export { recover } from './wire-recovery.js';

/** The operations that looking at times does not need. */
export type RemoteBooking = Omit<RemoteBackend, 'eventTypes' | 'eventType' | 'slots'>;

/** Those that every booking needs. */
type PlainBooking = Pick<RemoteBooking, 'hold' | 'release' | 'book' | 'booking'>;

/** Those that few bookings need. */
export type RemoteFurther = Omit<RemoteBooking, keyof PlainBooking>;

/** The address of a backend within the page. */
const sampleAddress = 'sample:';

/** What one of them is asked with over HTTP, or within the page. What keeps a time, books it, and asks for what was booked, is at hand. */
export async function remoteOperation(
  name: keyof RemoteBackend,
  options: RemoteBackendOptions,
): Promise<RemoteBackend[keyof RemoteBackend] | undefined> {
  if (options.url === sampleAddress) {
    const { pageSample } = await import('../sample/sample-backend.js').catch(unreachable);
    return pageSample()[name];
  }
  const ask = wireCaller(options, {
    operations: bookingOperations,
    root: /^.*{owner}/,
    recovery: async () => recovery,
  });
  const plain: PlainBooking = {
    hold: (body, call) => ask('hold', isHold, written({ ...call, body })),
    release: (ref, call) => ask('release', isNothing, { ...call, names: { ref } }),
    book: (body, call) => ask('book', isBooking, written({ ...call, body })),
    booking: ({ ref, token }, call) => ask('booking', isBooking, written({ ...call, names: { ref }, token })),
  };
  const { [name]: atHand }: Partial<RemoteBackend> = plain;
  if (atHand) return atHand;
  const { remoteFurther } = await import('./remote-further.js').catch(unreachable);
  const { [name]: further }: Partial<RemoteBackend> = remoteFurther(options);
  return further;
}
