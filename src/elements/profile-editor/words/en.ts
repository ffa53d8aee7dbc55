import type { NotificationWay } from '../../../contract/notification.js';
import type { ProfileEditorWords, WayTerms } from './words.js';

/** English. */
export const en: ProfileEditorWords = {
  title: 'My profile',
  about: 'About you',
  name: 'Name',
  nameHelp: 'This is how guests know you.',
  email: 'E-mail',
  emailHelp: 'Where news of your bookings reaches you. Guests do not see it on the booking page.',
  picture: 'Picture (web address)',
  pictureHelp: 'Guests see it beside your name. It has to begin with https://',

  news: 'News',
  ways: 'Who tells of your bookings',
  waysHelp: 'Your choice counts for new bookings.',
  way: (way) => ways[way],
  wayMeans: (way, terms) => waysMean[way](terms),
  noMails:
    'This server sends no mails, so only the calendar can tell of bookings. Whoever runs the server can set up mail.',
  waysUnread: 'Who can tell of your bookings cannot be read right now. What you have chosen stays.',
  newsAt: (address) => `News reach you at ${address}.`,
  newsOnceSaved: (address) => `Once this is saved, news reach you at ${address}.`,
  noAddress: 'No news reach you until you enter an e-mail address above.',
  mailLanguage: 'Language we write to you in',
  mailLanguageHelp: 'Your guests are written to in the language they booked in.',

  privacy: 'Your guests’ data',
  retention: 'Delete what guests have said of themselves',
  keptForEver: 'Never by itself',
  deletedAfter: (days) =>
    days % 365 === 0
      ? `${days === 365 ? 'A year' : `${days / 365} years`} after the appointment`
      : `${days === 1 ? 'A day' : `${days} days`} after the appointment`,
  retentionHelp:
    'Names, addresses and answers go; that there was an appointment stays and is counted. What stands in your calendar and mailbox is yours to delete.',

  calendars: 'Your calendars',
  linked: 'Bookings go into',
  notLinked: 'Bookings are written to no calendar.',
  conflicts: 'These keep their times free of bookings',
  noConflicts: 'No calendar keeps its times free of bookings.',
  noAccount: 'No account is connected.',
  toCalendars: 'Calendar settings',
  connect: 'Connect an account',

  availability: 'Availability',
  availabilityLead: 'Where and when you can be met, unless an event type says otherwise.',
  saveAvailability: 'Update availability',
  saveProfile: 'Save profile',
  fault: (fault) => faults[fault],
};

const ways = {
  calendar: 'The calendar',
  ours: 'We do, by mail',
  both: 'Both',
  none: 'Nobody',
} as const;

const waysMean: Readonly<Record<NotificationWay, (terms: WayTerms) => string>> = {
  calendar: ({ service, hasMails, invitesNobody }) => {
    const calendar = service === undefined ? 'Your calendar' : `${service} (your calendar)`;
    if (invitesNobody)
      return `${calendar} sends no invitations; ${
        hasMails
          ? 'therefore we write to your guests, and you hear by mail.'
          : 'your guests hear nothing, and you see bookings there.'
      }`;
    return `${calendar} invites your guests; ${
      hasMails ? 'you hear by mail. We write to guests only what it cannot tell.' : 'you see it there.'
    }`;
  },
  ours: () =>
    'We send mails with an invitation, and the calendar invites no guest. Guests may have to ask to be let into a Google Meet call.',
  both: ({ invitesNobody }) =>
    invitesNobody
      ? 'The calendar sends no invitations, so your guests hear from us alone.'
      : 'The calendar invites your guests, and we write to them too: they hear most things twice.',
  none: () => 'Nobody is told anything, neither your guests nor you.',
};

const faults = {
  missing: 'Please write your name.',
  'too-long': 'That is too long. Please shorten it.',
  'no-email': 'Please write an e-mail address such as anna@example.com.',
  'no-link': 'Please write a whole web address that begins with https://',
  refused: 'The server did not accept this.',
} as const;
