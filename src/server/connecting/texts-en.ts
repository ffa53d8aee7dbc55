import type { PageTexts } from './page-texts.js';

export const en: PageTexts = {
  lang: 'en',
  dir: 'ltr',
  title: ({ provider }) => `Connect ${provider}`,
  lead: ({ host, company }) =>
    `This connects an account with the booking page of ${host}. Before ${company} asks you, here is what it is for.`,
  renew: (account) => `Please choose the account ${account}: it is the one to be connected again.`,
  will: 'This will be possible',
  willNot: 'This will not be possible',
  features: {
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
      no: 'Read what your events are about: your agenda shows that you are busy, without titles',
    },
    writeEvents: {
      yes: 'Write bookings into your calendar, with invitation and video link, and move or remove them when they change',
      no: 'Write into your calendar: bookings will not stand in it, and there is no video link for them',
    },
  },
  levels: { everything: 'Everything', 'read-only': 'Reading only', 'busy-only': 'Busy times only' },
  never: ({ company }) => `We never ask ${company} for your password, mails, files or contacts.`,
  leave: ({ company }) => `Continue to ${company}`,
  afterwards: ({ company }) =>
    `${company} asks you once more. You can leave out single permissions there, and take everything back at any time.`,
  back: 'Back to the settings',
  gone: {
    title: 'This link has been used, or is too old',
    text: 'It works once, and for ten minutes.',
    help: 'Go back to your settings and press “Connect” again.',
  },
  otherHost: {
    title: 'This link is somebody else’s',
    text: 'You are signed in as another person than the one who asked for this connection. Nothing was connected.',
    help: 'If you wanted to connect your own calendar, begin in your own settings.',
  },
  elsewhere: {
    title: 'This did not come from our page',
    text: 'Another page wanted to send you on. Nothing was connected.',
    help: 'Go back to your settings and press “Connect” again.',
  },
  failures: {
    declined: ({ company }) => ({
      title: 'Nothing was connected',
      text: `You said no at ${company}, or closed the question.`,
      help: 'If that was not what you wanted, go back and press “Connect” again. There is also a level that asks for less.',
    }),
    'admin-policy': ({ company }) => ({
      title: 'Your organisation does not allow this',
      text: `Whoever administers your ${company} account has blocked this application, or calendar access for applications.`,
      help: 'Ask your administrator to allow it, or connect an account of your own.',
    }),
    'internal-only': ({ company }) => ({
      title: 'This is for accounts of one organisation only',
      text: `The application is registered at ${company} for its own organisation, and your account is not part of it.`,
      help: 'Use an account of that organisation, or ask whoever runs this booking page.',
    }),
    'browser-refused': ({ company }) => ({
      title: 'Please use another browser',
      text: `${company} does not ask for consent in browsers that are built into other apps.`,
      help: 'Open your settings in Chrome, Firefox, Safari or Edge and press “Connect” there.',
    }),
    setup: ({ company }) => ({
      title: 'This booking page is not set up rightly',
      text: `${company} does not know this application as it should: its registration and this server’s settings differ.`,
      help: 'You can do nothing about it. Please tell whoever runs this booking page.',
    }),
    'code-refused': ({ company }) => ({
      title: 'That took too long, or was used already',
      text: `${company} did not accept the proof of your consent any more. Nothing was connected.`,
      help: 'Go back and press “Connect” again.',
    }),
    unreachable: ({ company }) => ({
      title: `${company} could not be reached`,
      text: `You said yes, but ${company} did not answer us. Nothing was connected.`,
      help: 'Go back and press “Connect” again in a few minutes. If it stays like this, tell whoever runs this booking page.',
    }),
    'another-account': ({ account }) => ({
      title: 'This is another account',
      text:
        account === undefined
          ? 'You chose another account than the one to be renewed. Nothing has changed.'
          : `The account to be renewed is ${account}, and you chose another one. Nothing has changed.`,
      help: 'Go back and press “Reconnect” again, and choose that account. To have the other one too, press “Connect”.',
    }),
    'unknown-account': ({ company }) => ({
      title: 'Too little was allowed',
      text: `With what you left ticked at ${company} nobody can tell which account it is, and no calendar can be read.`,
      help: 'Go back, press “Connect” again and leave the ticks where they are.',
    }),
    'wrong-browser': () => ({
      title: 'Please stay in one browser',
      text: 'You came back in another browser than you left with, or this one keeps no cookies. Nothing was connected.',
      help: 'Allow cookies for this address, go back to your settings and press “Connect” again.',
    }),
    'bad-answer': ({ company }) => ({
      title: 'That answer could not be understood',
      text: `What came back is nothing that ${company} would say. Nothing was connected.`,
      help: 'Go back to your settings and press “Connect” again.',
    }),
  },
};
