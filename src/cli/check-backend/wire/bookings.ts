import type { BookingRequest } from '../../../contract/booking.js';
import { wireHeaders } from '../../../contract/wire-headers.js';
import { newKey, requestFor } from '../../../testing/booking-backend-fixture.js';
import type { Asking, Bench } from '../examination.js';

/** A whole request for a free time. */
export async function wholeRequest(bench: Bench): Promise<BookingRequest> {
  return requestFor(bench.fixture(), bench.slot);
}

/** A whole request that no backend grants, whatever else is right or wrong with it: its time is over. */
export async function lateRequest(bench: Bench): Promise<BookingRequest> {
  return { ...(await wholeRequest(bench)), start: new Date(bench.now() - 86_400_000).toISOString() };
}

/** A POST that creates something, under a key of its own. */
export function keyed({ now }: Bench, body: unknown, headers: Asking['headers'] = {}): Asking {
  return { method: 'POST', body, headers: { [wireHeaders.key]: newKey(now()), ...headers } };
}

/** The same instant, written with an offset. */
export function withOffset(instant: string): string {
  return new Date(Date.parse(instant) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
}
