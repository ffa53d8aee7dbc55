import type { AgendaWords } from './words.js';

/** English. */
export const en: AgendaWords = {
  title: 'Agenda',
  view: 'View',
  week: 'Week',
  list: 'List',
  today: 'Today',
  earlier: (days) => `Earlier by ${daysOf(days)}`,
  later: (days) => `Later by ${daysOf(days)}`,
  goToDate: 'Go to date',
  showEnded: 'Show cancelled bookings',
  timeZone: 'Time zone',
  ownZone: (name) => `Your hours: ${name}`,
  deviceZone: (name) => `This device: ${name}`,
  allDay: 'All day',
  nothingOnDay: 'Nothing',
  shown: (range, bookings, events) =>
    `${range}: ${bookings === 1 ? '1 booking' : `${bookings} bookings`}, ${events === 1 ? '1 calendar event' : `${events} calendar events`}`,

  free: 'Free',
  busy: 'Busy',
  untitled: 'Busy',
  status: (status) => statuses[status],
  waitsUntil: (when) => `Waits for your yes until ${when}`,
  calendarState: (state) => states[state],
  changedInCalendar: 'Changed in the calendar',

  when: 'When',
  guestTime: 'For the guest',
  guest: 'Guest',
  deletedGuest: '(deleted)',
  furtherGuests: 'Brings',
  series: 'Series',
  seriesPlace: (position, of) => `${position} of ${of}`,
  guestAnswer: 'Answer to the invitation',
  invitationAnswer: (answer) => answers[answer],
  where: 'Where',
  place: (kind) => places[kind],
  placeDetail: (kind) =>
    kind === 'phone-host-calls' ? 'The guest’s phone number' : 'Where the guest wants to meet',
  join: 'Join the video call',
  linkComing: 'The link is being made.',
  linkFailed: 'No link could be made. Tell your guest how to meet.',
  withHosts: 'With',
  inCalendar: 'In your calendar',
  reason: 'Reason',
  calendar: 'Calendar',
  people: 'People',
  blocks: 'Blocks this time for bookings',
  blocksNot: 'Free: does not block bookings',
  openInCalendar: 'Open in the calendar',
  yes: 'Yes',
  no: 'No',

  deed: (deed) => deeds[deed],
  consequence: (deed, guest) => consequences[deed](guest),
  done: (deed) => done[deed],
  giveReason: 'Reason (optional; your guest can read it)',
  back: 'Back',
  moved: (from, to) => `In the calendar somebody moved it from ${from} to ${to}.`,
  eventGone: 'In the calendar somebody deleted its event.',
  clashBooking: 'Another booking is at that time.',
  clashAllDay: 'The event takes whole days, and a booking cannot.',
  staleNews: 'It was changed in the meantime. This is how it stands now.',

  unwritten: (count) =>
    count === 1
      ? 'One booking is not in your calendar as it should be. The booking itself stands.'
      : `${count} bookings are not in your calendar as they should be. The bookings themselves stand.`,
  unwrittenReason: (code) => reasons[code] ?? 'The calendar did not take it.',
  unreadReason: (code) => unread[code] ?? 'It does not answer right now.',
  writeAgain: 'Write again',
  writingAgain: 'It is being written into the calendar.',
  unreadable: (calendar) => `“${calendar}” cannot be read.`,
  asOf: (when) => `What is shown of it is from ${when}.`,

  bookForGuest: 'Book for a guest',
  eventType: 'Event type',
  duration: 'Length',
  fromDate: 'From',
  time: 'Time',
  chooseTime: 'Choose a time',
  noTimes: 'Nothing is free in the seven days from then.',
  nextFree: (when) => `Next free: ${when}`,
  noEventTypes: 'There is nothing to book yet. Set up an event type first.',
  guestDetails: 'The guest',
  missingTime: 'Please choose a time first.',
  booked: (guest, when) => `Booked for ${guest}: ${when}.`,

  waitlist: (count) => `Waiting list (${count})`,
  waitsSince: (when) => `Waits since ${when}`,
  offeredUntil: (time, when) => `${time} is kept until ${when}`,
};

function daysOf(days: number): string {
  if (days === 7) return 'a week';
  return days === 1 ? 'a day' : `${days} days`;
}

const statuses = {
  pending: 'Waits for your yes',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  declined: 'Declined',
  expired: 'Expired without an answer',
} as const;

const states = {
  none: 'Not written there',
  writing: 'Being written',
  written: 'Written',
  failed: 'Could not be written',
} as const;

const answers = {
  none: 'No answer yet',
  accepted: 'Accepted',
  declined: 'Declined (the booking still stands)',
  tentative: 'Maybe',
} as const;

const deeds = {
  confirm: 'Confirm',
  decline: 'Decline',
  'keep-booked': 'Keep what was booked',
  'keep-calendar': 'Take what the calendar says',
  cancel: 'Cancel booking',
} as const;

const consequences = {
  confirm: (guest: string) => `${guest} is told, and it goes into your calendar.`,
  decline: (guest: string) => `${guest} is told, and the time is free again. This cannot be undone.`,
  'keep-booked': () => 'The event goes back to the time that was booked.',
  'keep-calendar': (guest: string) => `The booking goes along with its event, and ${guest} is told.`,
  cancel: (guest: string) => `${guest} is told, and the time is free again. This cannot be undone.`,
} as const;

const done = {
  confirm: 'Confirmed.',
  decline: 'Declined.',
  'keep-booked': 'It stays as it was booked.',
  'keep-calendar': 'It is now as the calendar says.',
  cancel: 'Cancelled.',
} as const;

const places = {
  'phone-host-calls': 'You call the guest',
  'phone-guest-calls': 'The guest calls you',
  'in-person': 'In person',
  link: 'Online',
  text: 'Other place',
  'ask-guest': 'Where the guest wants',
} as const;

const unread: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'The connection to this calendar has ended.',
  'not-found': 'This calendar is no longer there.',
  refused: 'Reading it is not allowed.',
};

const reasons: Readonly<Partial<Record<BookingCode, string>>> = {
  unauthenticated: 'The connection to the calendar has ended.',
  refused: 'The calendar does not allow writing.',
  'not-found': 'The calendar is no longer there.',
  'calendar-unreachable': 'The calendar did not answer for a whole day.',
};

type BookingCode = Parameters<AgendaWords['unwrittenReason']>[0];
