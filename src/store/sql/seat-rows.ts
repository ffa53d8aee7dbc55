import type { TimeClaim } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { Queries } from './database.js';

/** Names one time of one occupancy of one host. */
export interface OccupiedTime {
  readonly host_id: string;
  readonly occupancy_id: string;
  readonly starts_at: number;
  readonly ends_at: number;
}

const returningTime = 'returning host_id, occupancy_id, starts_at, ends_at';

/**
 * Locks the hosts' time until the transaction ends, in one order, so that no two transactions wait for one another. Rows of
 * hosts that are new come first, before anything is locked: they are waited for as well.
 */
export async function lockHosts(queries: Queries, hostIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(hostIds)];
  await queries.query(
    `insert into booking_elements.host_locks (host_id)
    select id from unnest($1::text[]) as id
    where not exists (select from booking_elements.host_locks known where known.host_id = id)
    order by id collate "C" on conflict do nothing`,
    [ids],
  );
  await queries.query(
    `select from booking_elements.host_locks where host_id = any($1::text[])
    order by host_id collate "C" for no key update`,
    [ids],
  );
}

/** The claim's part in an occupancy, as a seat for each host. */
export async function takeSeats(
  queries: Queries,
  claim: {
    readonly holder: string;
    readonly guest: string;
    readonly occupancyId: string;
    readonly leaseUntil: number;
    readonly times: readonly TimeClaim[];
  },
): Promise<void> {
  const { holder, guest, occupancyId, leaseUntil, times } = claim;
  const column = <Value>(of: (time: TimeClaim) => Value): readonly Value[] => times.map(of);
  const taken = await queries.query<OccupiedTime>(
    `insert into booking_elements.seats (holder, guest, occupancy_id, lease_until, host_id, starts_at, ends_at, event_type,
      buffer_before_minutes, buffer_after_minutes, seats)
    select $1, $2, $3, $4, * from unnest($5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::integer[], $10::integer[],
      $11::integer[])
    ${returningTime}`,
    [
      holder,
      guest,
      occupancyId,
      leaseUntil,
      column(({ hostId }) => hostId),
      column(({ start }) => start),
      column(({ end }) => end),
      column(({ eventType }) => eventType),
      column(({ bufferBeforeMinutes }) => bufferBeforeMinutes),
      column(({ bufferAfterMinutes }) => bufferAfterMinutes),
      column(({ seats = 1 }) => seats),
    ],
  );
  await recount(queries, taken);
}

/** Gives up every seat of a holder. @returns The times they were taken from, which are to be counted anew. */
export async function leaveSeats(queries: Queries, holder: string): Promise<readonly OccupiedTime[]> {
  return queries.query<OccupiedTime>(
    `delete from booking_elements.seats where holder = $1 ${returningTime}`,
    [holder],
  );
}

/** Makes the seats of a claim those of a booking. @returns As {@link leaveSeats}. */
export async function keepSeats(
  queries: Queries,
  claimId: string,
  bookingRef: string,
): Promise<readonly OccupiedTime[]> {
  return queries.query<OccupiedTime>(
    `update booking_elements.seats set holder = $2, guest = $2, booking_ref = $2, lease_until = null where holder = $1
    ${returningTime}`,
    [claimId, bookingRef],
  );
}

/** Who is on an occupancy of these hosts. */
export async function seatsOn(
  queries: Queries,
  hostIds: readonly string[],
  occupancyId: string,
): Promise<readonly { readonly holder: string; readonly booking_ref: string | null }[]> {
  return queries.query(
    'select holder, booking_ref from booking_elements.seats where host_id = any($1::text[]) and occupancy_id = $2',
    [hostIds, occupancyId],
  );
}

/** Moves all seats of an occupancy to another time. @returns The times to be counted anew, the former and the new ones. */
export async function moveSeats(
  queries: Queries,
  {
    hostIds,
    occupancyId,
    time,
  }: { readonly hostIds: readonly string[]; readonly occupancyId: string; readonly time: Interval },
): Promise<readonly OccupiedTime[]> {
  const former = await queries.query<OccupiedTime>(
    `select distinct host_id, occupancy_id, starts_at, ends_at from booking_elements.seats
    where host_id = any($1::text[]) and occupancy_id = $2`,
    [hostIds, occupancyId],
  );
  const moved = await queries.query<OccupiedTime>(
    `update booking_elements.seats set starts_at = $3, ends_at = $4
    where host_id = any($1::text[]) and occupancy_id = $2 ${returningTime}`,
    [hostIds, occupancyId, time.start, time.end],
  );
  return [...former, ...moved];
}

/** Lets a hold's seats be kept until later. */
export async function prolongSeats(queries: Queries, holder: string, leaseUntil: number): Promise<void> {
  await queries.query('update booking_elements.seats set lease_until = $2 where holder = $1', [
    holder,
    leaseUntil,
  ]);
}

/** Forgets the claims of hosts whose lease has run out. The hosts are locked. */
export async function sweepSeats(queries: Queries, hostIds: readonly string[], now: number): Promise<void> {
  const left = await queries.query<OccupiedTime>(
    `delete from booking_elements.seats where host_id = any($1::text[]) and lease_until <= $2 ${returningTime}`,
    [hostIds, now],
  );
  await recount(queries, left);
}

/** The hosts at whom a holder has seats. */
export async function hostsOf(queries: Queries, holders: readonly string[]): Promise<readonly string[]> {
  const rows = await queries.query<{ host_id: string }>(
    'select distinct host_id from booking_elements.seats where holder = any($1::text[])',
    [holders],
  );
  return rows.map(({ host_id }) => host_id);
}

/** The occupancy that a booking or hold is on, and whether nobody else is. */
export async function occupancyOf(
  queries: Queries,
  holder: string,
): Promise<{ readonly id: string; readonly isAlone: boolean } | undefined> {
  const [row] = await queries.query<{ id: string; is_alone: boolean }>(
    `select own.occupancy_id as id, not exists (
      select from booking_elements.seats other
      where other.host_id = own.host_id and other.occupancy_id = own.occupancy_id and other.guest <> $1
    ) as is_alone
    from booking_elements.seats own where own.holder = $1
    order by is_alone limit 1`,
    [holder],
  );
  return row && { id: row.id, isAlone: row.is_alone };
}

/** Brings the guard's rows into line with the seats at these times; a host's row that nobody is left on goes. */
export async function recount(queries: Queries, times: readonly OccupiedTime[]): Promise<void> {
  if (times.length === 0) return;
  const touched = [
    times.map(({ host_id }) => host_id),
    times.map(({ occupancy_id }) => occupancy_id),
    times.map(({ starts_at }) => starts_at),
    times.map(({ ends_at }) => ends_at),
  ];
  await queries.query(
    `delete from booking_elements.occupancies occupancy
    using (select distinct * from ${touchedRows}) touched
    where ${sameTime('occupancy')} and not exists (
      select from booking_elements.seats seat where ${sameTime('seat')}
    )`,
    touched,
  );
  await queries.query(
    `insert into booking_elements.occupancies (host_id, occupancy_id, starts_at, ends_at, event_type,
      buffer_before_minutes, buffer_after_minutes, seats, seats_taken)
    select seat.host_id, seat.occupancy_id, seat.starts_at, seat.ends_at, min(seat.event_type),
      max(seat.buffer_before_minutes), max(seat.buffer_after_minutes), max(seat.seats), count(distinct seat.guest)
    from (select distinct * from ${touchedRows}) touched
    join booking_elements.seats seat on ${sameTime('seat')}
    group by seat.host_id, seat.occupancy_id, seat.starts_at, seat.ends_at
    on conflict (host_id, occupancy_id, starts_at, ends_at) do update set
      buffer_before_minutes = excluded.buffer_before_minutes,
      buffer_after_minutes = excluded.buffer_after_minutes,
      seats = excluded.seats,
      seats_taken = excluded.seats_taken`,
    touched,
  );
}

const touchedRows =
  'unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as row (host_id, occupancy_id, starts_at, ends_at)';

function sameTime(table: string): string {
  return ['host_id', 'occupancy_id', 'starts_at', 'ends_at']
    .map((column) => `${table}.${column} = touched.${column}`)
    .join(' and ');
}
