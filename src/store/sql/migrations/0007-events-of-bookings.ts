/** Bookings are found by the events that were written for them. */
export const eventsOfBookings = `
create index calendar_entries_by_event on booking_elements.calendar_entries (host_id, (entry->>'eventId'));
`;
