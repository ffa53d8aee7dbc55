/** Who waits for a time to become free, or has. A place belongs to the address where it was asked for, and names hosts. */
export const waiting = `
create table booking_elements.waiting (
  owner text not null,
  ref text not null,
  revision integer not null,
  created_at bigint not null,
  -- When the day is over that is waited for.
  ends_at bigint not null,
  -- Whose time would do.
  host_ids text[] not null,
  record jsonb not null,
  primary key (owner, ref)
);
create index waiting_by_host on booking_elements.waiting using gin (host_ids);
`;
