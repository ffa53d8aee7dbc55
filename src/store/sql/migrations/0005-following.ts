/** When a followed calendar is to be asked again. */
export const following = `
alter table booking_elements.followed_calendars add column due_at bigint not null default 0;
create index followed_calendars_due on booking_elements.followed_calendars (host_id, due_at);
`;
