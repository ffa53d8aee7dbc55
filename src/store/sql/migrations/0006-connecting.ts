/** Who is about to connect an account, and whether an account is connected at all. */
export const connecting = `
create table booking_elements.connect_tickets (
  host_id text not null,
  -- Digests of the ticket, and of the state that it left with.
  id text not null,
  state_hash text,
  expires_at bigint not null,
  -- All the rest of it but a verifier or a grant.
  value jsonb not null,
  -- That one: it opens with a secret that the database never sees, and in this row alone.
  sealed text,
  primary key (host_id, id)
);
create index connect_tickets_by_id on booking_elements.connect_tickets (id);
create index connect_tickets_by_state on booking_elements.connect_tickets (state_hash);
create index connect_tickets_by_end on booking_elements.connect_tickets (expires_at);
create index connections_by_account
  on booking_elements.connections ((value ->> 'provider'), lower(value ->> 'account'));
`;
