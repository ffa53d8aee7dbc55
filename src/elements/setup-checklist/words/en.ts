import type { SetupChecklistWords } from './words.js';

/** English. */
export const en: SetupChecklistWords = {
  ready: 'You can be booked',
  notReady: 'A few steps until you can be booked',
  readyLead: 'This is how it is set up. Everything can be changed.',
  notReadyLead: 'What is missing is marked, with a button that leads there.',
  states: { done: 'Done', undone: 'To do', limited: 'Please note' },
  change: 'Change',
  setUp: 'Set up',
  ofLine: (action, line) => `${action}: ${line}`,

  account: (accounts, count) => (count === 1 ? `Connected: ${accounts}` : `Connected accounts: ${accounts}`),
  noAccount: 'No account is connected',
  accountEnded: 'Your account has to be connected again',
  linked: (calendar) => `Bookings go into ${calendar}`,
  notLinked: 'No calendar is chosen that bookings go into',
  readingOnly: 'Bookings are not written to a calendar: reading only',
  conflicts: (count) =>
    count === 1
      ? 'One calendar keeps its times free of bookings'
      : `${count.toLocaleString('en')} calendars keep their times free of bookings`,
  noConflicts: 'No calendar keeps its times free of bookings',
  place: (name) => `Preferred place: ${name}`,
  noPlace: 'No meeting place is set',
  noPlaceReading: 'No meeting place is set; guests are told none',
  hours: (zone) => `Hours at which you can be booked are set, in the time zone ${zone}`,
  noHours: 'No hours are set at which you can be booked',
  eventType: (title, count) =>
    count === 1
      ? `Guests can book: ${title}`
      : `Guests can book ${title} and ${(count - 1).toLocaleString('en')} more`,
  noEventType: 'There is nothing yet that guests can book',
};
