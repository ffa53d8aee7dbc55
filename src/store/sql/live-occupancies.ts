import type { Occupancy } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { Queries } from './database.js';
import type { OccupiedTime } from './seat-rows.js';

/**
 * The live occupancies of hosts that meet a range with their buffers, and those that start in another, rising; the guests
 * who are left out are counted nowhere.
 */
export async function liveOccupancies(
  queries: Queries,
  question: {
    readonly hostIds: readonly string[];
    readonly range: Interval;
    readonly orStartingIn?: Interval;
    readonly now: number;
    readonly except?: readonly string[];
  },
): Promise<readonly Occupancy[]> {
  const { hostIds, range, orStartingIn = noTime, now, except = [] } = question;
  const rows = await queries.query<OccupancyRow>(findLive, [
    hostIds,
    range.start,
    range.end,
    orStartingIn.start,
    orStartingIn.end,
    now,
    except,
  ]);
  return rows.map(occupancyIn);
}

const noTime: Interval = { start: 0, end: 0 };

/** The guard's rows say where to look; who is there by now, and how far their buffers reach, the seats say. */
const findLive = `
  select found.*
  from (
    select seat.host_id, seat.occupancy_id, seat.starts_at, seat.ends_at,
      min(seat.event_type) as event_type,
      max(seat.buffer_before_minutes) as buffer_before_minutes,
      max(seat.buffer_after_minutes) as buffer_after_minutes,
      count(distinct seat.guest)::integer as seats_taken,
      min(seat.booking_ref) as booking_ref
    from booking_elements.occupancies occupancy
    join booking_elements.seats seat using (host_id, occupancy_id, starts_at, ends_at)
    where occupancy.host_id = any($1::text[])
      and (
        int8range(
          occupancy.starts_at - occupancy.buffer_before_minutes * 60000::bigint,
          occupancy.ends_at + occupancy.buffer_after_minutes * 60000::bigint
        ) && int8range($2::bigint, $3::bigint)
        or occupancy.starts_at >= $4::bigint and occupancy.starts_at < $5::bigint
      )
      and (seat.lease_until is null or seat.lease_until > $6::bigint)
      and seat.guest <> all($7::text[])
    group by seat.host_id, seat.occupancy_id, seat.starts_at, seat.ends_at
  ) found
  where found.starts_at - found.buffer_before_minutes * 60000::bigint < $3::bigint
      and found.ends_at + found.buffer_after_minutes * 60000::bigint > $2::bigint
    or found.starts_at >= $4::bigint and found.starts_at < $5::bigint
  order by found.starts_at, found.host_id`;

interface OccupancyRow extends OccupiedTime {
  readonly event_type: string;
  readonly buffer_before_minutes: number;
  readonly buffer_after_minutes: number;
  readonly seats_taken: number;
  readonly booking_ref: string | null;
}

function occupancyIn(row: OccupancyRow): Occupancy {
  return {
    id: row.occupancy_id,
    hostId: row.host_id,
    eventType: row.event_type,
    start: row.starts_at,
    end: row.ends_at,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    seatsTaken: row.seats_taken,
    ...(row.booking_ref !== null && { bookingRef: row.booking_ref }),
  };
}
