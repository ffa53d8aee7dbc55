import type { AgendaBooking, HostBackend } from '../../contract/host-backend.js';
import { formatInstant } from '../../time/instant.js';

const day = 86_400_000;

/** Stretches around now in which a booking is looked for, the nearest first; each as long as may be asked about. */
const stretches = [
  [-30, 60],
  [60, 430],
  [-400, -30],
] as const;

/** A booking of the host's, wherever it is within a year or so. */
export async function findBooking(
  { agenda }: Pick<HostBackend, 'agenda'>,
  ref: string,
  now: number,
): Promise<AgendaBooking | undefined> {
  for (const [from, to] of stretches) {
    const range = { start: formatInstant(now + from * day), end: formatInstant(now + to * day) };
    const { bookings } = await agenda(range);
    const found = bookings.find((booking) => booking.ref === ref);
    if (found) return found;
  }
  return undefined;
}
