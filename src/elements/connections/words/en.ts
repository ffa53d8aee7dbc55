import type { ConnectionsWords } from './words.js';

/** English. */
export const en: ConnectionsWords = {
  title: 'Connected accounts',
  lead: 'With your calendar connected, guests are offered only times at which you are free, and bookings stand in your calendar.',
  none: 'No account is connected yet.',
  noProviders: 'This server offers no calendar service to connect. Whoever runs it has to set one up.',
  connect: (provider) => `Connect ${provider}`,
  connectAnother: (provider) => `Connect another account of ${provider}`,
  worksWith: (provider, services) => `${provider} connects calendars at ${services} and at many others.`,

  states: { works: 'Works', partly: 'Works in part', ended: 'Has to be connected again' },
  can: {
    listCalendars: 'sees the list of your calendars',
    readBusy: 'sees when you are busy',
    readEvents: 'reads your events',
    writeEvents: 'writes bookings into your calendar',
  },
  cannot: {
    listCalendars: 'does not see the list of your calendars',
    readBusy: 'does not see when you are busy',
    readEvents: 'does not read what your events are about',
    writeEvents: 'does not write into your calendar',
  },
  canTitle: 'What this booking page does with it',
  cannotTitle: 'What it does not',
  missingTitle: 'Not allowed, though it was asked for',
  readingOnly:
    'Bookings are not written to a calendar: reading only. Guests get a calendar file instead of an invitation, and there is no video link.',
  disconnect: 'Disconnect',
  ofAccount: (action, account) => `${action}: ${account}`,

  choosing: (provider) => `Connect ${provider}`,
  renewing: (account) => `Connect ${account} again`,
  chooseAccount: ({ company, account = '' }) =>
    `When ${company} asks, please choose the account ${account}: it is the one to be connected again.`,
  howMuch: 'How much should be possible?',
  levels: {
    everything: {
      name: 'Everything',
      means: 'Bookings stand in your calendar, with an invitation and a video link.',
    },
    'read-only': {
      name: 'Reading only',
      means:
        'You can be booked, and your events keep their times free of bookings. Nothing is written: no calendar event, no video link. Guests get a calendar file.',
    },
    'busy-only': {
      name: 'Busy times only',
      means: 'Like reading only, and nobody learns what your events are about, not even this booking page.',
    },
  },
  will: 'This will be possible',
  willNot: 'This will not be possible',
  asks: {
    listCalendars: {
      yes: 'See the list of your calendars, so that you can choose which ones count',
      no: 'See the list of your calendars',
    },
    readBusy: {
      yes: 'See when you are busy, so that nobody can book those times',
      no: 'See when you are busy',
    },
    readEvents: {
      yes: 'Read your events, so that your agenda shows what they are about',
      no: 'Read what your events are about: your agenda shows only that you are busy',
    },
    writeEvents: {
      yes: 'Write bookings into one calendar that you choose, and move or remove them when they change',
      no: 'Write into your calendar: bookings will not stand in it, and there is no video link for them',
    },
  },
  never: (company) =>
    `Never: your password, mails, files or contacts. ${company} is not even asked for them. Events that are not bookings are never changed.`,
  afterwards: (company) =>
    `${company} asks you once more, in its own words, and you can take everything back at any time.`,
  continueTo: (company) => `Continue to ${company}`,
  keepsNothing:
    'This browser keeps nothing for this page, as in a private window, so it would not know you again when you come back. Please allow windows to be opened for this page, or use another browser.',

  fields: { server: 'Server address', user: 'User name', password: 'Password' },
  fieldFaults: {
    server: 'Please enter the address of your calendar’s server, such as cloud.example.com.',
    user: 'Please enter the name that you sign in with there.',
    password: 'Please enter the password.',
  },
  serverHelp:
    'The address of the server that keeps your calendar: your cloud’s address, or what your service calls the CalDAV server.',
  knownServices: 'Enter the address of a service',
  passwordHelp:
    'Best an app password, where your service has them: one that is made for this page alone. Accounts with a second factor need one.',
  needsAppPassword: (service) =>
    `${service} takes no other than an app password: one that is made for this page alone.`,
  makeAppPassword: (service) => `Make an app password at ${service}`,
  keepsPassword:
    'The booking server keeps the password, because it needs it each time it looks at your calendar. It shows it to nobody and sends it to no other service than this one. You can change it, or delete the app password, at your service at any time.',
  connectNow: 'Connect',
  trying: 'Connecting …',
  problems: {
    'wrong-credentials':
      'The server does not accept this user name with this password. Many services want an app password here rather than the one you sign in with.',
    'no-such-service':
      'A server answers at this address, but no calendar service. Please check the address; your service’s help calls it “CalDAV address”.',
    'address-refused':
      'This address cannot be used: it lies in a network that the booking server does not go to, or the server there turns it away.',
    'another-account': 'That is another account than the one to be connected again. Nothing has changed.',
    unreachable:
      'Nobody answered at this address. Please check it, and try again in a few minutes if it is right.',
  },

  opening: 'One moment …',
  waiting: (company) => `Waiting for your answer at ${company} …`,
  waitingHelp: 'Go on in the window that has opened. This page notices by itself when you are done.',
  closed: 'The window seems to be closed.',
  closedHelp: 'If it is still open somewhere, go on there. Else open it again, or go on in this window.',
  blocked: 'Your browser did not open a window.',
  blockedHelp: 'Go on in this window instead: you come back here in the end.',
  openAgain: 'Open the window again',
  goOnHere: 'Go on in this window',
  leaving: (company) => `On the way to ${company} …`,
  claiming: 'Connecting your account and setting up what is missing …',
  unclaimed: 'You said yes, but the account could not be connected just now.',

  connected: (account) => `${account} is connected.`,
  connectedPartly: 'Not everything was allowed; below you see what is missing.',
  connectedReading:
    'It is only read: you can be booked, but bookings are not written to a calendar and have no video link.',
  over: {
    title: 'That took too long, or was used already',
    text: 'Nothing was connected. A way to the service and back is good for ten minutes; please begin again.',
  },
  failures: {
    declined: ({ company }) => ({
      title: 'Nothing was connected',
      text: `You said no at ${company}, or closed the question. If that was not what you wanted, try again; there is also a level that asks for less.`,
    }),
    'admin-policy': ({ company }) => ({
      title: 'Your organisation does not allow this',
      text: `Whoever administers your ${company} account has blocked this application, or calendar access for applications. Ask them to allow it, or connect an account of your own.`,
    }),
    'internal-only': ({ company }) => ({
      title: 'This is for accounts of one organisation only',
      text: `The application is registered at ${company} for its own organisation, and your account is not part of it. Use an account of that organisation, or ask whoever runs this booking page.`,
    }),
    'browser-refused': ({ company }) => ({
      title: 'Please use another browser',
      text: `${company} does not ask for consent in browsers that are built into other apps. Open this page in Chrome, Firefox, Safari or Edge, and connect there.`,
    }),
    setup: ({ company }) => ({
      title: 'This booking page is not set up rightly',
      text: `${company} does not know this application as it should. You can do nothing about it: please tell whoever runs this booking page.`,
    }),
    'code-refused': ({ company }) => ({
      title: 'That took too long, or was used already',
      text: `${company} did not accept the proof of your consent any more. Nothing was connected; please try again.`,
    }),
    unreachable: ({ company }) => ({
      title: `${company} could not be reached`,
      text: `You said yes, but ${company} did not answer. Nothing was connected; please try again in a few minutes.`,
    }),
    'another-account': ({ account }) => ({
      title: 'That was another account',
      text:
        account === undefined
          ? 'You chose another account than the one to be renewed. Nothing has changed. Try again with that account, or connect the other one as well.'
          : `The account to be connected again is ${account}, and you chose another one. Nothing has changed. Try again with that account, or connect the other one as well.`,
    }),
    'unknown-account': ({ company }) => ({
      title: 'Too little was allowed',
      text: `With what you left ticked at ${company} nobody can tell which account it is, and no calendar can be read. Try again and leave the ticks where they are.`,
    }),
    'wrong-browser': () => ({
      title: 'Please stay in one browser',
      text: 'You came back in another browser than you left with, or this one keeps no cookies. Nothing was connected. Allow cookies for the booking server and try again.',
    }),
    'bad-answer': ({ company }) => ({
      title: 'That answer could not be understood',
      text: `What came back is nothing that ${company} would say. Nothing was connected; please try again.`,
    }),
  },
  forAdministrator: 'For your administrator',
  administratorText: ({ company }) =>
    `Please allow this application to use calendars in our ${company} accounts. It reads when people are busy and, where they wish it, writes bookings into one calendar of theirs; it asks for no passwords, mails, files or contacts.`,
  application: 'Application (client id)',
  permissions: 'Permissions (scopes)',

  handingOver: 'One moment …',
  handedOver: 'Your answer has arrived at the page where you began.',
  closeWindow: 'You can close this window.',
  notBegunHere: {
    title: 'This was not begun here',
    text: 'Somebody came back from a calendar service, but no page of this browser is waiting for it. Nothing was connected. If you wanted to connect your calendar, begin here, and stay in this browser.',
  },

  disconnecting: (account) => `Disconnect ${account}?`,
  whatHappens: 'What will happen',
  losesLinked: (calendar) =>
    `New bookings no longer go into ${calendar}, and have no video link, until you choose another linked calendar.`,
  losesConflicts: (calendars) =>
    `What stands in these calendars no longer keeps times free of bookings: ${calendars}.`,
  losesNothing: (account) => `No calendar of ${account} counts for your bookings, so nothing changes there.`,
  writesFirst:
    'Bookings stand. What is still to be written into the calendar is written first, if that works now.',
  eventsStay: 'Events that are in the calendar already stay there, and are no longer kept up to date.',
  givesBack: (company) => `The permission is given back to ${company}, and this booking page forgets it.`,
  forgetsPassword:
    'This booking page forgets the password. An app password stays valid until you delete it at your service.',
  cannotUndo: 'To undo it you connect the account again, and choose its calendars again.',
  keep: 'Keep it connected',
  disconnectingNow: 'Disconnecting …',
  disconnected: (account) => `${account} is disconnected, and the permission is given back.`,
  disconnectedForgotten: (account) => `${account} is disconnected, and its password is forgotten.`,
};
