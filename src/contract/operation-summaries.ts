import type { GuestOperation, HostOperation } from './operations.js';

/** What a guest's operation does, in one sentence for the OpenAPI file. */
export const guestSummaries: Readonly<Record<GuestOperation, string>> = {
  capabilities: 'What this backend can do',
  eventTypes: 'The menu of services',
  eventType: 'One event type',
  slots: 'Free times in a range',
  hold: 'Keep a time for a few minutes',
  release: 'Give a held time back',
  book: 'Book',
  booking: 'A booking as it stands',
  reschedule: 'Move a booking',
  cancel: 'End a booking',
};

/** What a host's operation does. */
export const hostSummaries: Readonly<Record<HostOperation, string>> = {
  providers: 'Calendar services that can be connected',
  connections: 'The host’s connections',
  connect: 'Begin connecting',
  claim: 'Claim what a ticket brought',
  disconnect: 'End a connection',
  calendars: 'Calendars of all connections',
  calendarSettings: 'Which calendars count',
  saveCalendarSettings: 'Choose which calendars count',
  profile: 'The host’s profile',
  saveProfile: 'Change the profile',
  conferenceChecks: 'Which video links can be made, and why not',
  notifications: 'Who can tell of bookings, and where news reach the host',
  eventTypes: 'What is offered',
  saveEventType: 'Change what is offered',
  removeEventType: 'Offer it no longer',
  holidayCountries: 'Countries whose public holidays are known',
  holidays: 'Public holidays in a range',
  slots: 'Free times in a range, with settings as they are or would be',
  book: 'Book for a guest',
  agenda: 'Bookings and calendar events in a range',
  confirm: 'Say yes to a pending booking',
  decline: 'Say no to a pending booking',
  cancel: 'End a booking',
  calendarReadings: 'When each calendar that counts was read last',
  unwritten: 'What could not be written into the calendar',
  writeAgain: 'Try once more to write a booking into the calendar',
  decideChange: 'Decide about a booking whose event was changed in the calendar',
  explain: 'Why each time of a day is absent, with settings as they are or would be',
};
