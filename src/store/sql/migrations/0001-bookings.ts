/**
 * Bookings, and whose time they take. `host_id` leads every key of what belongs to a host, `owner` that of what belongs
 * to a backend address, so that tables can be distributed by them (docs/store.md). Instants are epoch milliseconds.
 */
export const bookings = `
create extension if not exists btree_gist;

-- What two claims on one host's time wait for: whoever claims locks the rows of all hosts concerned, in order of id.
create table booking_elements.host_locks (
  host_id text primary key
);

-- The guard. Whatever the code above it does, no host is in two occupancies at one time, and no session has more guests
-- than seats. One row for each occupancy, host and time; an occupancy that is being moved has two times.
create table booking_elements.occupancies (
  host_id text not null,
  occupancy_id text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  event_type text not null,
  -- The widest that its guests were given.
  buffer_before_minutes integer not null check (buffer_before_minutes >= 0),
  buffer_after_minutes integer not null check (buffer_after_minutes >= 0),
  seats integer not null,
  seats_taken integer not null,
  primary key (host_id, occupancy_id, starts_at, ends_at),
  constraint occupancies_time check (starts_at < ends_at),
  constraint occupancies_seats check (seats_taken between 1 and seats),
  constraint occupancies_overlap exclude using gist (
    host_id with =,
    occupancy_id with <>,
    int8range(starts_at, ends_at) with &&
  )
);
create index occupancies_buffered on booking_elements.occupancies using gist (
  host_id,
  int8range(starts_at - buffer_before_minutes * 60000::bigint, ends_at + buffer_after_minutes * 60000::bigint)
);
create index occupancies_by_start on booking_elements.occupancies (host_id, starts_at);

-- Who is on an occupancy: a running claim or a hold until its lease ends, a booking until it ends or is moved.
create table booking_elements.seats (
  host_id text not null,
  -- The claim, the hold or the booking that has it.
  holder text not null,
  -- Who sits there: the booking, also while it is being moved; else the holder.
  guest text not null,
  occupancy_id text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  event_type text not null,
  buffer_before_minutes integer not null,
  buffer_after_minutes integer not null,
  seats integer not null,
  booking_ref text,
  lease_until bigint,
  primary key (host_id, holder),
  constraint seats_lease check ((booking_ref is null) = (lease_until is not null))
);
create index seats_by_occupancy on booking_elements.seats (host_id, occupancy_id, starts_at, ends_at);
create index seats_by_holder on booking_elements.seats (holder);
create index seats_leased on booking_elements.seats (host_id, lease_until) where lease_until is not null;

create table booking_elements.bookings (
  host_id text not null,
  ref text not null,
  owner text not null,
  revision integer not null,
  status text not null,
  occupancy_id text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  created_at bigint not null,
  record jsonb not null,
  primary key (host_id, ref)
);
create index bookings_by_ref on booking_elements.bookings (owner, ref);
create index bookings_by_occupancy on booking_elements.bookings (host_id, occupancy_id);
create index bookings_by_start on booking_elements.bookings (host_id, starts_at);

-- The hosts of each booking, the organising one among them.
create table booking_elements.booking_hosts (
  host_id text not null,
  ref text not null,
  primary key (host_id, ref)
);

-- A key is being worked on (a claim with a lease), or answered.
create table booking_elements.idempotency_keys (
  owner text not null,
  key text not null,
  body_hash text not null,
  -- The hold that was named.
  hold text,
  claim_id text,
  lease_until bigint,
  -- How many hosts' times were claimed with it.
  times integer not null default 0,
  -- As it was given, byte for byte.
  answer text,
  answered_at bigint,
  primary key (owner, key),
  constraint idempotency_keys_state check ((answer is null) = (claim_id is not null))
);
create unique index idempotency_keys_by_claim on booking_elements.idempotency_keys (owner, claim_id);
create index idempotency_keys_by_hold on booking_elements.idempotency_keys (owner, hold) where hold is not null;
create index idempotency_keys_by_age on booking_elements.idempotency_keys (answered_at);

-- What a hold is, beside the seats that it keeps.
create table booking_elements.holds (
  owner text not null,
  ref text not null,
  body_hash text not null,
  event_type text not null,
  client text,
  alternative integer not null,
  host_ids text[] not null,
  starts_at bigint not null,
  ends_at bigint not null,
  expires_at bigint not null,
  extensions_left integer not null check (extensions_left >= 0),
  -- The requests that made it last longer, so that a retry does not do it again.
  extended_by text[] not null,
  -- The claim that is making a booking of it.
  claim_id text,
  primary key (owner, ref)
);
create index holds_by_end on booking_elements.holds (owner, expires_at);
create index holds_by_claim on booking_elements.holds (owner, claim_id);

create table booking_elements.calendar_entries (
  host_id text not null,
  occupancy_id text not null,
  revision integer not null,
  entry jsonb not null,
  -- When it was given up to write it.
  failed_at bigint,
  primary key (host_id, occupancy_id)
);
create index calendar_entries_failed on booking_elements.calendar_entries (host_id, failed_at) where failed_at is not null;

create table booking_elements.jobs (
  host_id text not null,
  kind text not null,
  subject text not null,
  owner text not null,
  payload text,
  due_at bigint not null,
  -- When it may be taken: when it is due, and while somebody has it, when that lease ends.
  available_at bigint not null,
  attempts integer not null,
  lease text,
  created_at bigint not null,
  last_error text,
  -- Asked for again while somebody works on it.
  again_due_at bigint,
  again_asked_at bigint,
  primary key (host_id, kind, subject)
);
create index jobs_by_time on booking_elements.jobs (available_at);

-- When somebody last looked after the jobs; one row.
create table booking_elements.work_runs (
  only_row boolean primary key check (only_row),
  last_run_at bigint not null
);

-- What strangers may do only so often. Names are digests where they would tell of a person.
create table booking_elements.rate_counts (
  name text primary key,
  taken integer not null,
  ends_at bigint not null
);
create index rate_counts_by_end on booking_elements.rate_counts (ends_at);
`;
