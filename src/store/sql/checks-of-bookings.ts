const hour = 3_600_000;

/** What was agreed, told in several places alike. */
export const checksOfBookings: Readonly<Record<string, string>> = {
  'a booking at odds with its record': `
    select host_id, ref as rows
    from booking_elements.bookings
    where (
      host_id, ref, owner, revision::text, status, occupancy_id, starts_at::text, ends_at::text, created_at::text
    ) is distinct from (
      record -> 'hosts' -> 0 ->> 'id', record ->> 'ref', record ->> 'owner', record ->> 'revision',
      record ->> 'status', record ->> 'occupancyId', record -> 'time' ->> 'start', record -> 'time' ->> 'end',
      record ->> 'createdAt'
    )`,
  'two bookings of one reference': `
    select min(host_id) as host_id, ref as rows
    from booking_elements.bookings group by ref having count(*) > 1`,
  'a host who does not know a booking of theirs': `
    select named.id as host_id, booking.ref as rows
    from booking_elements.bookings booking
    cross join lateral jsonb_to_recordset(booking.record -> 'hosts') as named (id text)
    left join booking_elements.booking_hosts host on host.host_id = named.id and host.ref = booking.ref
    where host.ref is null`,
  // Calendar events of such a reference are taken for ours, and block nothing. (No index leads with it: sets, not a join.)
  'a host who knows a booking that is not there': `
    select host.host_id, host.ref as rows
    from booking_elements.booking_hosts host
    join (
      select ref from booking_elements.booking_hosts except select ref from booking_elements.bookings
    ) lost using (ref)`,
  'a booking that waits for its host past its time': `
    select host_id, ref as rows
    from booking_elements.bookings where status = 'pending' and starts_at < $1::bigint - ${hour}`,
  'a series of which bookings are missing': `
    select min(host_id) as host_id, string_agg(ref, ' ' order by ref) as rows
    from booking_elements.bookings, jsonb_to_record(record -> 'series') as series (id text, position integer, "of" integer)
    group by owner, series.id
    having count(distinct series.position) <> max(series.of)`,
  'a forgotten booking that still tells of its guest': `
    select host_id, ref as rows
    from booking_elements.bookings
    where record -> 'forgottenAt' is not null and (
      record -> 'guest', record -> 'answers', record -> 'tags', record ->> 'zone',
      record -> 'furtherGuests', record -> 'consents', record -> 'cancelReason', record -> 'language'
    ) is distinct from (
      '{"name": "", "email": ""}'::jsonb, '{}'::jsonb, '{}'::jsonb, 'UTC',
      null::jsonb, null::jsonb, null::jsonb, null::jsonb
    )`,
  'an answer that outlives what it is about': `
    select booking.host_id, booking.ref as rows
    from booking_elements.idempotency_keys known
    join booking_elements.bookings booking on booking.owner = known.owner and booking.ref = known.booking_ref
    where booking.record -> 'forgottenAt' is not null and known.answer is not null and known.body_hash <> ''`,
  'an answer about no booking': `
    select known.owner as host_id, known.ref as rows
    from (
      select owner, answer::jsonb ->> 'ref' as ref
      from booking_elements.idempotency_keys where answer is not null
    ) known
    where not exists (
      select from booking_elements.bookings booking where booking.owner = known.owner and booking.ref = known.ref
    )`,
};
