import type { Neighbour } from '../../contract/absence.js';
import { endOf, placesOf } from './day-context.js';
import type { DayContext } from './day-context.js';
import { seatOf, termsAt } from './rule-seats.js';
import type { RuleSeat } from './rule-seats.js';

/** The buffer that keeps a start from its neighbour. */
export interface MetBuffer {
  /** On which side of the neighbour the start lies. */
  readonly side: 'after' | 'before';
  /** The buffer of the meeting itself that lies there. */
  readonly name: 'bufferBeforeMinutes' | 'bufferAfterMinutes';
  /** How far apart the two are, in whole minutes. */
  readonly gapMinutes: number;
  /** Where it is set; missing where it is the one that the neighbour was booked with. */
  readonly seat?: RuleSeat;
}

/** Which buffer it is: of those that are longer than the gap, the event type's, else a place's, else the neighbour's own. */
export function bufferOf(neighbour: Neighbour, start: number, context: DayContext): MetBuffer {
  const isAfter = Date.parse(neighbour.end) <= start;
  const name = isAfter ? 'bufferBeforeMinutes' : 'bufferAfterMinutes';
  const apart = isAfter
    ? start - Date.parse(neighbour.end)
    : Date.parse(neighbour.start) - endOf(start, context);
  const gapMinutes = Math.max(0, Math.floor(apart / 60_000));
  const seat = seatsOf(name, context).find((one) => (termsAt(one, context)[name] ?? 0) * 60_000 > apart);
  return { side: isAfter ? 'after' : 'before', name, gapMinutes, ...(seat && { seat }) };
}

/** Until when a buffer lasts after its neighbour, or from when on before it; missing where no layer tells. */
export function edgeOfBuffer(neighbour: Neighbour, start: number, context: DayContext): number | undefined {
  const { day, mine } = context;
  const { side, name } = bufferOf(neighbour, start, context);
  const layer = day.layers.find(({ kind, hostId }) => kind === 'buffers' && hostId === mine);
  const [begin, end] = [Date.parse(day.start), Date.parse(day.end)];
  const at =
    side === 'after'
      ? Math.max(begin, Date.parse(neighbour.end))
      : Math.min(end, Date.parse(neighbour.start));
  const stretches = (layer?.stretches ?? []).map(
    (one) => [Date.parse(one.start), Date.parse(one.end)] as const,
  );
  const found = stretches.find(([from, to]) =>
    side === 'after' ? from <= at && at < to : from < at && at <= to,
  );
  if (!found) return undefined;
  // A booking keeps buffers of its own, which nobody else knows; those of another neighbour may go on where they end.
  if (neighbour.bookingRef !== undefined) return side === 'after' ? found[1] : found[0];
  const longest =
    Math.max(...seatsOf(name, context).map((seat) => termsAt(seat, context)[name] ?? 0)) * 60_000;
  return side === 'after' ? Math.min(found[1], at + longest) : Math.max(found[0], at - longest);
}

function seatsOf(name: MetBuffer['name'], context: DayContext): readonly RuleSeat[] {
  const { of, places } = placesOf(context);
  const asked = places.filter(({ id }) => context.location === undefined || id === context.location);
  return [seatOf(name, context), ...asked.map(({ id }): RuleSeat => ({ in: 'place', of, placeId: id }))];
}
