import type { SignInTexts } from './sign-in-texts.js';

export const en: SignInTexts = {
  lang: 'en',
  dir: 'ltr',
  title: 'Sign in',
  lead: 'Here you set when and how you can be booked.',
  noWay: 'You sign in with a link. Ask whoever runs this booking page for one.',
  hasLeft: 'You are signed out.',
  withService: (service) => `Continue with ${service}`,
  or: 'or',
  email: 'E-mail address',
  mailMe: 'Mail me a link',
  wrongEmail: 'This is no e-mail address. Please look at it once more.',
  sent: (email) => ({
    title: 'Look into your mailbox',
    text: `If ${email} belongs to somebody who can be booked here, a link is on its way. It works once, and for 15 minutes.`,
    help: 'Nothing there after a minute or two? Look into the folder for spam, or try another address.',
  }),
  tooMany: (minutes) => ({
    title: 'That was very often',
    text: 'So many attempts came from here, or for this address, that we wait a little.',
    help:
      minutes === 1 ? 'Please try again in a minute.' : `Please try again in ${minutes.toString()} minutes.`,
  }),
  link: {
    title: (host) => `Sign in as ${host}`,
    lead: 'With this button you are signed in, in this browser. The link works once.',
    button: 'Sign in',
    otherIsHere: (other) => `${other} is signed in in this browser. That ends when you go on.`,
  },
  choice: {
    title: 'Who would you like to be?',
    lead: 'Your address belongs to several who can be booked here.',
  },
  gone: {
    title: 'This link has been used, or is too old',
    text: 'A link works once. One that came by mail is good for 15 minutes, one that you were given for a day.',
    help: 'Ask for a new one, or sign in another way.',
  },
  elsewhere: {
    title: 'This did not come from our page',
    text: 'Another page wanted to sign you in or out, or your browser does not say which page you came from.',
    help: 'Go to the page where you sign in, and begin there.',
  },
  unknown: (service) => ({
    title: 'We cannot sign you in with this account',
    text: `${service} has told us who you are, and nobody here signs in with that address.`,
    help: 'Choose another account, or ask whoever runs this booking page.',
  }),
  failures: {
    over: () => ({
      title: 'That took too long, or was used already',
      text: 'You have ten minutes to sign in, and each attempt counts once. Nobody was signed in.',
      help: 'Please begin again.',
    }),
    'wrong-browser': () => ({
      title: 'Please stay in one browser',
      text: 'You came back in another browser than you left with, or this one keeps no cookies. Nobody was signed in.',
      help: 'Allow cookies for this address and begin again.',
    }),
    declined: (service) => ({
      title: 'Nobody was signed in',
      text: `You said no at ${service}, or closed the question.`,
      help: 'If that was not what you wanted, begin again.',
    }),
    refused: (service) => ({
      title: 'That answer could not be believed',
      text: `What came back from ${service} does not show who you are. Nobody was signed in.`,
      help: 'Please begin again. If it stays like this, tell whoever runs this booking page.',
    }),
    unreachable: (service) => ({
      title: `${service} could not be reached`,
      text: `You were on your way back, but ${service} did not answer us. Nobody was signed in.`,
      help: 'Please begin again in a few minutes.',
    }),
  },
  back: 'To the sign-in page',
  settings: {
    title: 'Settings',
    signedInAs: (host) => `Signed in as ${host}`,
    guestPage: 'Your booking page',
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    again: 'Sign in',
    needsScript: 'The settings need JavaScript. Please allow it for this page.',
  },
  mail: {
    title: 'Your link to sign in',
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    lead: 'Somebody, we hope it was you, wants to sign in with this address.',
    once: 'The link works once, and for 15 minutes. Give it to nobody: whoever has it can sign in.',
    action: 'Sign in',
    actionAs: (host) => `Sign in as ${host}`,
    because:
      'You have this mail because somebody gave your address on the page where hosts sign in. If that was not you, nothing is asked of you: without the link nobody gets in.',
  },
};
