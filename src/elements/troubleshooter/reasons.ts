import type { AbsenceCode, HostAbsence } from '../../contract/absence.js';
import type { ExplainedStart } from '../../contract/host-backend.js';
import type { DayContext } from './day-context.js';

/** Why a start is not offered; `past` where no setting changes anything. */
export type Reason = HostAbsence | { readonly code: 'past'; readonly hostId: string };

/** In the order in which the layers of a day decide. */
const order: readonly (AbsenceCode | 'past')[] = [
  'past',
  'outside-hours',
  'closed-by-override',
  'calendar-unreachable',
  'busy',
  'booked',
  'buffer',
  'notice',
  'window',
  'limit',
];

/** The reasons of a start, the one that decides first; what is the host's own comes before what is others'. */
export function reasonsOf(
  { start, reasons }: ExplainedStart,
  { mine, now }: Pick<DayContext, 'mine' | 'now'>,
): readonly Reason[] {
  if (reasons.length === 0) return [];
  const isPast = Date.parse(start) <= now;
  const all: readonly Reason[] = isPast
    ? [{ code: 'past', hostId: mine }, ...reasons.filter(({ code }) => code !== 'notice')]
    : reasons;
  const rank = ({ code, hostId }: Reason): number =>
    order.indexOf(code) + (hostId === mine ? 0 : order.length);
  return [...all].sort((a, b) => rank(a) - rank(b));
}
