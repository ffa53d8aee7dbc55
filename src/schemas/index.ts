export * from './agenda.js';
export { BookingConfig, bookingConfigJsonSchema, servedParts } from './booking-config.js';
export * from './booking.js';
export { CalendarEventSettings } from './calendar-event.js';
export * from './capabilities.js';
export * from './connect-ticket.js';
export * from './connection.js';
export { BookingWindow, EventTypeHost, EventTypeSettings } from './event-type-settings.js';
export * from './event-type.js';
export * from './followed-calendars.js';
export * from './explained-day.js';
export * from './faults-of.js';
export { Holiday, HolidayCountry, HolidayQuestion } from './holiday.js';
export * from './host-calendars.js';
export * from './host-profile.js';
export * from './host-event-type.js';
export * from './host-slot-query.js';
export * from './host-wire.js';
export * from './listed-event-type.js';
export * from './location.js';
export * from './parse.js';
export * from './problem.js';
export * from './question.js';
export * from './schedule.js';
export * from './series.js';
export * from './settings-draft.js';
export * from './settings.js';
export * from './sign-in.js';
export * from './slot.js';
export * from './slug.js';
export {
  EventTypeTranslation,
  LocationTranslation,
  QuestionTranslation,
  SummaryTranslation,
} from './translation.js';
export * from './waitlist.js';
export * from './webhook.js';
export * from './wire.js';
