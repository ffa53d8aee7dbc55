/** Who is signed in, by which links hosts may sign in, who has left to do so at a service; and hosts by their address. */
export const signIn = `
create table booking_elements.sign_in_links (
  host_id text not null,
  -- A digest, as every id here: nobody can sign in with what stands in a row.
  id text not null,
  way text not null,
  expires_at bigint not null,
  primary key (host_id, id)
);
create index sign_in_links_by_id on booking_elements.sign_in_links (id);
create index sign_in_links_by_end on booking_elements.sign_in_links (expires_at);

create table booking_elements.sign_in_departures (
  id text primary key,
  browser_hash text not null,
  leads_to text not null,
  expires_at bigint not null
);
create index sign_in_departures_by_end on booking_elements.sign_in_departures (expires_at);

create table booking_elements.sign_in_sessions (
  host_id text not null,
  id text not null,
  expires_at bigint not null,
  primary key (host_id, id)
);
create index sign_in_sessions_by_id on booking_elements.sign_in_sessions (id);
create index sign_in_sessions_by_end on booking_elements.sign_in_sessions (expires_at);

create index hosts_by_email on booking_elements.hosts (lower(value ->> 'email'));
`;
