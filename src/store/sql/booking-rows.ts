import type { BookingRecord, OccupancyAddress } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

interface BookingRow {
  readonly record: BookingRecord;
}

/** Stores a record with the next revision, if it is still the one that was read. @returns Whether it was. */
export async function saveBooking(queries: Queries, record: BookingRecord): Promise<boolean> {
  const { ref, owner, revision, status, occupancyId, time, createdAt } = record;
  const hostId = record.hosts[0]?.id ?? '';
  const values = [hostId, ref, owner, revision + 1, status, occupancyId, time.start, time.end, createdAt];
  const saved = await queries.query(revision === 0 ? insertBooking : updateBooking, [
    ...values,
    JSON.stringify({ ...record, revision: revision + 1 }),
    ...(revision === 0 ? [] : [revision]),
  ]);
  if (saved.length === 0) return false;
  await queries.query(
    `insert into booking_elements.booking_hosts (host_id, ref)
    select host_id, $2 from unnest($1::text[]) as host_id on conflict do nothing`,
    [record.hosts.map(({ id }) => id), ref],
  );
  return true;
}

const insertBooking = `
  insert into booking_elements.bookings
    (host_id, ref, owner, revision, status, occupancy_id, starts_at, ends_at, created_at, record)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (host_id, ref) do nothing
  returning 1`;

const updateBooking = `
  update booking_elements.bookings set
    revision = $4, status = $5, occupancy_id = $6, starts_at = $7, ends_at = $8, created_at = $9, record = $10
  where host_id = $1 and ref = $2 and owner = $3 and revision = $11
  returning 1`;

export async function findBooking(
  queries: Queries,
  owner: string,
  ref: string,
): Promise<BookingRecord | undefined> {
  if (!isPossibleKey(owner, ref)) return undefined;
  const [row] = await queries.query<BookingRow>(
    'select record from booking_elements.bookings where owner = $1 and ref = $2',
    [owner, ref],
  );
  return row?.record;
}

/** The live bookings on an occupancy that a host organises, the one made first before the others. */
export async function sharingBookings(
  queries: Queries,
  { hostId, occupancyId }: OccupancyAddress,
): Promise<readonly BookingRecord[]> {
  const rows = await queries.query<BookingRow>(
    `select record from booking_elements.bookings
    where host_id = $1 and occupancy_id = $2 and status in ('pending', 'confirmed')
    order by created_at, ref`,
    [hostId, occupancyId],
  );
  return rows.map(({ record }) => record);
}

/** The bookings of hosts that meet a range, whatever their state. */
export async function bookingsDuring(
  queries: Queries,
  hostIds: readonly string[],
  { start, end }: Interval,
): Promise<readonly BookingRecord[]> {
  const rows = await queries.query<BookingRow>(
    `select record from booking_elements.bookings
    where starts_at < $3 and ends_at > $2 and ref in (
      select ref from booking_elements.booking_hosts where host_id = any($1::text[])
    )
    order by starts_at, created_at, ref`,
    [hostIds.filter((hostId) => isPossibleKey(hostId)), start, end],
  );
  return rows.map(({ record }) => record);
}

/** Which of these references are bookings of this host, whatever their state. */
export async function knownBookings(
  queries: Queries,
  hostId: string,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const possible = refs.filter((ref) => isPossibleKey(ref));
  if (possible.length === 0) return new Set();
  const rows = await queries.query<{ ref: string }>(
    'select ref from booking_elements.booking_hosts where host_id = $1 and ref = any($2::text[])',
    [hostId, possible],
  );
  return new Set(rows.map(({ ref }) => ref));
}
