import type { EventTypeWords } from './words.js';

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** English. */
export const en: EventTypeWords = {
  title: 'Event types',
  create: 'New event type',
  untitled: 'New event type',
  none: 'Nothing is offered yet.',
  noneHint:
    'An event type is what guests book: a title, a length, a place, and the hours in which it is possible.',
  back: 'All event types',
  duplicate: 'Duplicate',
  copyOf: (title) => `${title} (copy)`,
  editNamed: (title) => `Edit ${title}`,
  look: 'View',
  lookNamed: (title) => `View ${title}`,
  duplicateNamed: (title) => `Duplicate ${title}`,
  removeNamed: (title) => `Remove ${title}`,
  removing: (title) => `${title} is being removed …`,
  removed: (title) => `${title} is removed. What is booked stands.`,
  restoring: (title) => `${title} is being put back …`,
  places,
  placesOfProfile: (count) => `${places(count)} of your profile`,
  placesOf: (name) => `Places of ${name}`,
  isHidden: 'Hidden',
  isUnsaved: 'Not saved',
  isNew: 'New, not saved',
  waitsForYes: 'Waits for your yes',
  organisedBy: (name) => `Organised by ${name}`,
  readOnly: (name) =>
    `${name} organises this event type, so only ${name} can change it. You take part in it.`,
  absent: (slug) => `There is no event type “${slug}” here, or you take no part in it.`,
  gone: 'This event type was removed meanwhile. What you wrote is still here.',
  offerAnew: 'Offer it anew',

  part: (part) => parts[part],
  titleLabel: 'Title',
  titleHelp: 'Guests see it before they book, and it names the event in the calendar.',
  slugLabel: 'Name in addresses',
  slugHelp: 'Lower-case letters, digits and hyphens. It stays once it is saved.',
  slugFixed: 'It stays, because links and pages hold it. For another one, duplicate this event type.',
  descriptionLabel: 'Description',
  descriptionHelp: 'Plain text; line breaks are kept.',

  durations: 'Lengths',
  durationsHelp: 'Guests choose one. The first is chosen at the start.',
  addDuration: 'Add a length',
  minutes: 'Minutes',
  isDefault: 'Default',
  earlier: (what) => `Move ${what} forward`,
  later: (what) => `Move ${what} back`,
  removeItem: (what) => `Remove ${what}`,
  movedTo: (what, place, count) => `${what} is ${place} of ${count}.`,

  locationsHelp: 'Where it can take place. Without places of its own, those of your profile count.',
  scheduleHelp: 'When it can be booked. Without hours of its own, those of your profile count.',
  asInProfile: 'As in your profile',
  ofItsOwn: 'Of its own',

  questionsHelp: 'Asked beside name and e-mail address.',
  questions: (count) => (count === 0 ? 'None' : count === 1 ? '1 question' : `${count} questions`),
  questionKind: (kind) => kinds[kind],
  questionKindLabel: 'Kind of question',
  addQuestion: 'Add question',
  question: (number) => `Question ${number}`,
  label: 'Question',
  help: 'Help below it',
  options: 'Options',
  optionsHelp: 'One a line.',
  isRequired: 'Has to be answered',
  inCalendarEvent: 'May stand in the calendar event',
  inCalendarEventHelp: 'And so in mails that the calendar sends.',
  consentVersion: 'Version of the wording',
  consentVersionHelp:
    'Such as 2026-03. It is kept with each consent, beside the wording and the moment. Change it with the wording.',
  hiddenHelp: 'Guests never see it. Your page answers it:',
  questionRemoved: (label) => (label === '' ? 'The question is removed.' : `“${label}” is removed.`),
  cutFromCalendar: 'Take it out of the calendar event',

  languagesHelp:
    'Guests read these texts where their page speaks the language; what is empty stays as you wrote it. The calendar and mails stay in your words.',
  ownWordsOnly: 'Your own words only',
  translated: (count, all) => `${count} of ${all} texts`,
  languageLabel: 'Language',
  addLanguage: 'Add language',
  languageRemoved: (name) => `${name} is removed.`,
  placeName: (number) => `Place ${number}`,
  placeDetail: (number) => `Place ${number}, what guests see of it`,
  option: 'Option',

  confirmLabel: 'Bookings wait for your yes',
  confirmHelp: 'Without it, bookings are confirmed at once.',
  confirmHours: 'Hours you have to answer',
  confirmEffect: (hours) =>
    `The time is kept meanwhile, and nothing stands in your calendar until you say yes. After ${
      hours === 1 ? 'an hour' : `${hours} hours`
    } without an answer, and at the latest when the notice before its start begins, the booking expires and the time is free again.`,
  reminders: 'Reminders by mail',
  remindersHelp:
    'We write to your guest and to you this long before the start. The reminders of your calendar are set there, and reach you alone. What is booked already keeps its own.',
  remindersImpossible:
    'This server sends no mails, so it can remind nobody; whoever runs the server can set up mail.',
  remindersSilent: 'Your profile says that nobody is told of your bookings, so nobody is reminded either.',
  remindersFull: (most) => `There are ${most}, which is the most there can be.`,
  remindersState: (count) => (count === 1 ? '1 reminder' : `${count} reminders`),
  reminder: (count, unit) => `${count} ${count === 1 ? oneOf[unit] : unit} before`,
  reminderCount: 'How long before',
  reminderUnit: 'Unit',
  unit: (unit) => unit,
  addReminder: 'Add a reminder',
  redirectLabel: 'Where the page goes after booking',
  redirectHelp:
    'An address that begins with https://, such as a page that says thank you. Guests see the confirmation first. Empty: they stay.',
  seatsLabel: 'Guests at the same time',
  seatsHelp: 'Empty or 1: each time is one guest’s alone.',
  furtherGuestsLabel: 'Others a guest may bring',
  furtherGuestsHelp: 'By e-mail address, 10 at most. They get the invitation, too. Empty: nobody.',
  seriesLabel: 'Several times in one go',
  seriesHelp:
    'Guests may repeat the time they chose, every week, every two or every four. They are told first which times can be had; then all of them are booked, or none. Each is a booking of its own.',
  seriesOff: 'Off',
  seriesUpTo: (most) => `Up to ${most} times`,
  seriesState: (most) => `Up to ${most} in one go`,
  waitlistLabel: 'Waiting list',
  waitlistHelp:
    'Guests who find no time on a day may wait for one. What becomes free is offered to one after the other, by mail.',
  waitlistImpossible:
    'This server sends no mails, so nobody could be told, and nobody can wait; whoever runs the server can set up mail.',
  waitlistSilent: 'Your profile says that nobody is told of your bookings, so nobody can wait either.',
  waitlistMinutes: 'Minutes that a free time is kept for each',
  waitlistEffect: (length) => `Without an answer within ${length} it goes to the next in line.`,
  length: (count, unit) => `${count} ${count === 1 ? oneOf[unit] : unit}`,
  conferenceFails: 'When a video link cannot be made',
  withoutLink: 'The booking stands without a link; I send one myself',
  nextLocation: 'The next place takes over, where it needs nothing of the guest',
  hiddenLabel: 'Hide from guests',
  hiddenLabelHelp: 'It cannot be booked, and does not stand in the menu. What is booked stands.',

  fault: (code, field) => faults[code](field),
  faults: (count) => (count === 1 ? 'One thing has to be mended' : `${count} things have to be mended`),
  saveNew: 'Save and offer',
};

const oneOf = { minutes: 'minute', hours: 'hour', days: 'day' } as const;

const parts = {
  basics: 'What it is',
  locations: 'Places',
  schedule: 'Hours and rules',
  questions: 'Questions',
  languages: 'Languages',
  after: 'Booking and after',
} as const;

const kinds = {
  text: 'Text',
  'long-text': 'Long text',
  email: 'E-mail address',
  phone: 'Phone number',
  url: 'Web address',
  number: 'Number',
  choice: 'One of several',
  choices: 'Several of several',
  consent: 'Box to tick',
  hidden: 'Hidden',
} as const;

const faults = {
  missing: (field: string) => `${field}: please fill it in.`,
  'too-long': (field: string) => `${field}: this is too long.`,
  unprintable: (field: string) => `${field}: it holds characters that cannot be shown.`,
  'not-a-name': (field: string) =>
    `${field}: only lower-case letters, digits and single hyphens, such as intro-call.`,
  taken: (field: string) => `${field}: it is taken. Please choose another one.`,
  'not-a-duration': (field: string) => `${field}: whole minutes from 1 to 1440.`,
  twice: (field: string) => `${field}: something is there twice.`,
  'too-many': (field: string) => `${field}: these are too many.`,
  'no-options': (field: string) => `${field}: please name at least one.`,
  'not-an-address': (field: string) => `${field}: please enter an address that begins with https://.`,
  'not-seats': (field: string) => `${field}: a whole number from 1 to 10,000.`,
  'not-guests': (field: string) => `${field}: a whole number from 1 to 10.`,
  'not-with-seats': (field: string) =>
    `${field}: not where several guests share a time. There everybody books a seat of their own.`,
  'not-hours': (field: string) => `${field}: a whole number from 1 to 720.`,
  'not-a-reminder': (field: string) => `${field}: from 5 minutes to 28 days.`,
  'not-an-offer': (field: string) => `${field}: whole minutes from 5 to 1440.`,
  'named-in-calendar': (field: string) =>
    `${field}: the text of the calendar event names an answer that may not stand there.`,
  'not-accepted': (field: string) => `${field}: the server did not accept this.`,
} as const;
