import { BookingError } from '../contract/booking-error.js';
import { emailCountName } from '../contract/guest-address.js';
import type { BookingServerOptions } from './booking-server-options.js';
import { processCounter } from '../scheduling/process-counter.js';

/** What is counted before a write goes on. Each throws BookingError `rate-limited` with the seconds until it may be tried again. */
export interface WriteLimits {
  countAddress(address: string): Promise<void>;
  countOwner(owner: string): Promise<void>;
  countHost(hostId: string): Promise<void>;
  countEmail(owner: string, email: string): Promise<void>;
}

const minute = 60;
const hour = 60 * minute;

/** Counts writes by whom they come from and whom they are for. A counter that fails lets nothing through. */
export function writeLimits(options: BookingServerOptions): WriteLimits {
  const { counter = processCounter(), clock = Date.now, limits = {} } = options;
  const { writesPerMinute = 10, writesPerOwnerAndMinute = 600, bookingsPerEmailAndHour = 20 } = limits;
  const { writesPerHostAndMinute = 120 } = limits;

  async function count(name: string, atMost: number, windowSeconds: number): Promise<void> {
    const answer = await counter.take({ name, atMost, windowSeconds, now: clock() });
    if (!answer.isAllowed)
      throw new BookingError('rate-limited', { retryAfterSeconds: answer.retryAfterSeconds });
  }

  return {
    countAddress: (address) => count(`address ${address.slice(0, 100)}`, writesPerMinute, minute),
    countOwner: (owner) => count(`owner ${owner}`, writesPerOwnerAndMinute, minute),
    countHost: (hostId) => count(`host ${hostId}`, writesPerHostAndMinute, minute),
    countEmail: async (owner, email) =>
      count(await emailCountName(owner, email), bookingsPerEmailAndHour, hour),
  };
}
