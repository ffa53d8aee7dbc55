const hour = 3_600_000;

function jobOf(table: string): string {
  return `select from booking_elements.jobs job
    where job.host_id = ${table}.host_id and job.kind = 'calendar' and job.subject = ${table}.occupancy_id`;
}

const confirmedOn = (entry: string): string => `
  select from booking_elements.bookings booking
  where booking.host_id = ${entry}.host_id and booking.occupancy_id = ${entry}.occupancy_id
    and booking.status = 'confirmed' and booking.record -> 'leavesCalendar' is null`;

/** What stands in calendars, and the work that is to bring it there. */
export const checksOfCalendars: Readonly<Record<string, string>> = {
  'a booking that never reaches the calendar': `
    select booking.host_id, booking.ref as rows
    from booking_elements.bookings booking
    join booking_elements.calendar_entries entry using (host_id, occupancy_id)
    where booking.status = 'confirmed' and booking.record -> 'leavesCalendar' is null
      and (
        entry.entry -> 'shown' -> booking.ref ->> 'version' is distinct from booking.record ->> 'version'
        or coalesce(entry.entry -> 'shown' -> booking.ref ->> 'state', 'writing') = 'writing'
      )
      and not exists (${jobOf('booking')})`,
  'a calendar event that outlives its booking': `
    select entry.host_id, concat_ws(' ', entry.occupancy_id, shown.ref) as rows
    from booking_elements.calendar_entries entry
    cross join lateral jsonb_each(entry.entry -> 'shown') as shown (ref, body)
    where shown.body ->> 'state' is distinct from 'failed'
      and not exists (${confirmedOn('entry')} and booking.ref = shown.ref)
      and not exists (${jobOf('entry')})`,
  'a calendar event of nobody': `
    select entry.host_id, entry.occupancy_id as rows
    from booking_elements.calendar_entries entry
    where entry.entry ->> 'eventId' is not null and coalesce(entry.entry -> 'shown', '{}') = '{}'
      and not exists (${confirmedOn('entry')})
      and not exists (${jobOf('entry')})`,
  'a video link that nobody follows': `
    select entry.host_id, entry.occupancy_id as rows
    from booking_elements.calendar_entries entry
    where entry.entry -> 'conference' ->> 'state' in ('requested', 'pending')
      and exists (${confirmedOn('entry')})
      and not exists (${jobOf('entry')})`,
  'a calendar entry at odds with its record': `
    select host_id, occupancy_id as rows
    from booking_elements.calendar_entries
    where (host_id, occupancy_id, revision::text)
      is distinct from (entry ->> 'hostId', entry ->> 'occupancyId', entry ->> 'revision')`,
  'a calendar entry of no booking': `
    select entry.host_id, entry.occupancy_id as rows
    from booking_elements.calendar_entries entry
    where not exists (
      select from booking_elements.bookings booking
      where booking.host_id = entry.host_id and booking.ref = entry.entry ->> 'bookingRef'
    )`,
  'a job that nobody does': `
    select host_id, concat_ws(' ', kind, subject) as rows
    from booking_elements.jobs where available_at < $1::bigint - ${hour}`,
  // Who leaves a time that no calendar knew asks for this work too, and it is soon done.
  'a job of no booking': `
    select job.host_id, concat_ws(' ', job.kind, job.subject) as rows
    from booking_elements.jobs job
    where job.created_at < $1::bigint - ${hour} and (
      job.kind = 'calendar' and not exists (
        select from booking_elements.bookings booking
        where booking.host_id = job.host_id and booking.occupancy_id = job.subject
      ) and not exists (
        select from booking_elements.calendar_entries entry
        where entry.host_id = job.host_id and entry.occupancy_id = job.subject
      )
      or job.kind in ('expiry', 'second-look') and not exists (
        select from booking_elements.bookings booking where booking.host_id = job.host_id and booking.ref = job.subject
      )
    )`,
};
