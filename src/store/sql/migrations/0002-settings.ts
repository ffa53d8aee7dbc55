/**
 * What hosts have set: each value whole, and beside it what it is found by. `owner` leads the key of what belongs to a
 * backend address, `host_id` that of what belongs to a host.
 */
export const settings = `
create table booking_elements.owners (
  owner text primary key,
  value jsonb not null
);

create table booking_elements.hosts (
  host_id text primary key,
  value jsonb not null
);

create table booking_elements.event_types (
  owner text not null,
  slug text not null,
  -- Rises with each that is new, and stays.
  position bigint generated always as identity,
  value jsonb not null,
  primary key (owner, slug)
);

create table booking_elements.connections (
  host_id text not null,
  id text not null,
  position bigint generated always as identity,
  -- All the rest of it but the grant.
  value jsonb not null,
  -- Opens with a secret that the database never sees, and in this row alone.
  sealed_grant text not null,
  primary key (host_id, id)
);
create index connections_by_id on booking_elements.connections (id);

create table booking_elements.webhooks (
  owner text not null,
  id text not null,
  position bigint generated always as identity,
  -- All the rest of it but the address and the secrets.
  value jsonb not null,
  -- Both of them: many an address opens its receiver to whoever knows it.
  sealed_endpoint text not null,
  primary key (owner, id)
);
`;
