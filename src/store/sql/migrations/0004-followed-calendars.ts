/** How far calendars are followed, through which channels, and what stands in them. */
export const followedCalendars = `
create table booking_elements.followed_calendars (
  host_id text not null,
  connection_id text not null,
  calendar_id text not null,
  -- Null: from the beginning.
  cursor text,
  -- Rises with each reading from the beginning.
  reading integer not null default 0,
  synced_at bigint,
  primary key (host_id, connection_id, calendar_id)
);

create table booking_elements.channels (
  host_id text not null,
  id text not null,
  connection_id text not null,
  calendar_id text not null,
  resource text not null,
  token_hash text not null,
  expires_at bigint not null,
  primary key (host_id, id),
  foreign key (host_id, connection_id, calendar_id)
    references booking_elements.followed_calendars on delete cascade
);
create index channels_by_id on booking_elements.channels (id);
create index channels_by_calendar on booking_elements.channels (host_id, connection_id, calendar_id);

create table booking_elements.followed_events (
  host_id text not null,
  connection_id text not null,
  calendar_id text not null,
  event_id text not null,
  -- The reading that named it last.
  reading integer not null,
  starts_at bigint not null,
  ends_at bigint not null,
  -- As it was sent: what others write may hold what jsonb refuses.
  event json not null,
  primary key (host_id, connection_id, calendar_id, event_id),
  foreign key (host_id, connection_id, calendar_id)
    references booking_elements.followed_calendars on delete cascade
);
create index followed_events_by_start on booking_elements.followed_events (host_id, starts_at);
`;
