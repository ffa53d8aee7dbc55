/** Seats that take time: agreed ones, and claims whose lease runs. */
const live = `(select * from booking_elements.seats where lease_until is null or lease_until > $1::bigint)`;

const isLive = `booking.status in ('pending', 'confirmed')`;

const minutes = (column: string): string => `${column} * 60000::bigint`;

/**
 * Live seats, and the cluster each belongs to: a run of times that meet with their buffers. Only within one of those can
 * two be at odds, so that a host's years need not be compared with one another.
 */
const clustered = `
  select *, count(*) filter (where begins) over (partition by host_id order by reach_from, holder) as cluster
  from (
    select *, reach_from >= coalesce(max(reach_to) over (
      partition by host_id order by reach_from, holder rows between unbounded preceding and 1 preceding
    ), reach_from) as begins
    from (
      select *, starts_at - ${minutes('buffer_before_minutes')} as reach_from,
        ends_at + ${minutes('buffer_after_minutes')} as reach_to
      from ${live} seat
    ) reaching
  ) beginning`;

/** Pairs of seats of different occupancies at one host that are near enough to be at odds; each pair of times once. */
function pairsWhere(condition: string): string {
  return `
    with near as materialized (${clustered})
    select a.host_id, concat_ws(' ', min(a.holder), min(b.holder)) as rows
    from near a join near b using (host_id, cluster)
    where a.occupancy_id <> b.occupancy_id and ${condition}
    group by a.host_id, a.occupancy_id, a.starts_at, a.ends_at, b.occupancy_id, b.starts_at, b.ends_at`;
}

/** Whoever a host put there in the calendar may be in the buffers of others. */
const isPlacedByHost = `exists (
  select from booking_elements.bookings placed
  where placed.ref in (a.booking_ref, b.booking_ref) and placed.record @> '{"isPlacedByHost": true}'
)`;

const meet = 'a.starts_at < b.ends_at and b.starts_at < a.ends_at';

/** Whose time is taken, and whether the guard knows. */
export const checksOfTimes: Readonly<Record<string, string>> = {
  'two occupancies at one time': pairsWhere(
    `(a.starts_at, a.occupancy_id) < (b.starts_at, b.occupancy_id) and ${meet}`,
  ),
  'an occupancy in the buffers of another': pairsWhere(`
    a.guest <> b.guest and not (${meet}) and not ${isPlacedByHost}
      and a.starts_at < b.ends_at + ${minutes('b.buffer_after_minutes')}
      and b.starts_at - ${minutes('b.buffer_before_minutes')} < a.ends_at`),
  'more guests than seats': `
    select host_id, concat_ws(' ', occupancy_id, starts_at) as rows
    from ${live} seat
    group by host_id, occupancy_id, starts_at, ends_at
    having count(distinct guest) > max(seats)`,
  'seats that the guard does not know': `
    select seat.host_id, concat_ws(' ', seat.occupancy_id, seat.starts_at) as rows
    from booking_elements.seats seat
    left join booking_elements.occupancies occupancy using (host_id, occupancy_id, starts_at, ends_at)
    group by seat.host_id, seat.occupancy_id, seat.starts_at, seat.ends_at, occupancy.seats_taken, occupancy.seats,
      occupancy.buffer_before_minutes, occupancy.buffer_after_minutes
    having (
      occupancy.seats_taken, occupancy.seats, occupancy.buffer_before_minutes, occupancy.buffer_after_minutes
    ) is distinct from (
      count(distinct seat.guest), max(seat.seats), max(seat.buffer_before_minutes), max(seat.buffer_after_minutes)
    )`,
  'a guarded time that nobody has': `
    select occupancy.host_id, concat_ws(' ', occupancy.occupancy_id, occupancy.starts_at) as rows
    from booking_elements.occupancies occupancy
    where not exists (
      select from booking_elements.seats seat
      where seat.host_id = occupancy.host_id and seat.occupancy_id = occupancy.occupancy_id
        and seat.starts_at = occupancy.starts_at and seat.ends_at = occupancy.ends_at
    )`,
  'a booking without its time': `
    select named.id as host_id, booking.ref as rows
    from booking_elements.bookings booking
    cross join lateral jsonb_to_recordset(booking.record -> 'hosts') as named (id text)
    left join booking_elements.seats seat on seat.host_id = named.id and seat.holder = booking.ref
    where ${isLive} and (seat.booking_ref, seat.guest, seat.occupancy_id, seat.starts_at, seat.ends_at)
      is distinct from (booking.ref, booking.ref, booking.occupancy_id, booking.starts_at, booking.ends_at)`,
  'a time kept for no live booking': `
    select seat.host_id, seat.holder as rows
    from booking_elements.seats seat
    where seat.booking_ref is not null and not exists (
      select from booking_elements.bookings booking
      where booking.ref = seat.booking_ref and ${isLive}
        and booking.record -> 'hosts' @> jsonb_build_array(jsonb_build_object('id', seat.host_id))
    )`,
  // Claims and holds last minutes; one that lasts for days was made by a clock that is wrong.
  'a claim that does not end': `
    select host_id, holder as rows
    from booking_elements.seats where lease_until > $1::bigint + 86400000`,
};
