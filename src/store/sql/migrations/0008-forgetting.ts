/** What is personal is found by the booking it is about, and by its age, to be forgotten. */
export const forgetting = `
alter table booking_elements.idempotency_keys add column booking_ref text;
update booking_elements.idempotency_keys set booking_ref = answer::jsonb ->> 'ref' where answer is not null;
create index idempotency_keys_by_booking on booking_elements.idempotency_keys (owner, booking_ref)
  where booking_ref is not null;
create index bookings_to_forget on booking_elements.bookings (host_id, ends_at) where record -> 'forgottenAt' is null;

-- When somebody last looked through an owner's bookings for what is to be forgotten.
create table booking_elements.forgetting_runs (
  owner text primary key,
  begun_at bigint not null
);
`;
