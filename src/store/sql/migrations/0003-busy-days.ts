/** What conflict calendars said, so that all servers know it, and a restart forgets nothing. */
export const busyDays = `
create table booking_elements.busy_days (
  host_id text not null,
  connection_id text not null,
  calendar_id text not null,
  -- Midnight UTC.
  day bigint not null,
  read_at bigint not null,
  recognises boolean not null,
  -- Without titles.
  items jsonb not null,
  primary key (host_id, connection_id, calendar_id, day)
);
create index busy_days_by_age on booking_elements.busy_days (host_id, read_at);
`;
