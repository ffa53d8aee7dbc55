import type { LocationEditorWords } from './words.js';

/** English. */
export const en: LocationEditorWords = {
  title: 'Meeting places',
  lead: 'Guests choose one of these.',
  which: 'Where to meet',
  asProfile: 'As in my profile',
  own: 'Places of its own',
  none: 'There is no place yet. Add one, so that guests know where to meet.',

  preferred: 'Preferred',
  preferredPlace: 'Preferred meeting place',
  preferredHelp: 'Stands first in the list, and is suggested to guests.',
  noneChosen: 'Please choose',
  notPossible: (name) => `${name} (not possible at present)`,
  ofPlace: (action, name) => `${action}: ${name}`,
  drag: 'Drag to another place in the list',
  moved: (name, position, count) => `${name} is number ${position} of ${count} now.`,
  nowPreferred: (name) => `${name} is preferred now.`,
  added: (name) => `${name} was added.`,
  removed: (name) => `${name} was removed.`,
  restored: (name) => `${name} is back.`,

  addPlace: 'Add a place',
  chooseKind: 'What kind of place?',
  full: (most) => `These are ${most} places. There cannot be more.`,
  kind: (kind) => kinds[kind],

  label: 'Name',
  labelHelp: (name) => `Without a name, guests read: ${name}`,
  detail: (kind) => details[kind],
  showBefore: 'Show this before booking',
  showBeforeHelp: 'Otherwise guests see it only once they have booked.',
  hoursAndBuffers: 'Hours and buffers here',
  narrower: 'Only at certain hours',
  narrowerHelp: 'Times here lie within these hours and within your usual ones.',
  bufferBefore: 'Buffer before (minutes)',
  bufferAfter: 'Buffer after (minutes)',
  bufferHelp:
    'Kept free around bookings here, such as for the way. Where a buffer counts anyway, the longer one does.',

  fault: (fault) => faults[fault],
  outOfBounds: (least, most) => `Please choose a number from ${least} to ${most}.`,
  toMend: (count) => (count === 1 ? 'One thing needs to be mended.' : `${count} things need to be mended.`),
  showFault: 'Show me',

  checkAgain: 'Check again',
  checking: 'Checking …',
  worksNow: (maker) => `${maker} works now.`,
  stillFaulty: (maker) => `${maker} still does not work.`,
  forAdministrator: 'For whoever manages your organisation’s accounts',
  administratorText: (maker, isGoogle) =>
    isGoogle
      ? `Please switch on ${maker} for my account. In the Google Admin console (admin.google.com), signed in as an administrator: Menu → Apps → Google Workspace → Google Meet → Service status → On for everyone, or On for my organisational unit, and save. It works within minutes as a rule, and within 24 hours at the latest.`
      : `Please allow ${maker} for my account, so that my calendar can make links for it.`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Your browser did not let it be copied. It is selected: please copy it yourself.',

  stillNot: 'Does it still not work?',
  support: 'Contact support',
  copyDiagnosis: 'Copy diagnosis',
  diagnosis: 'Diagnosis',
  diagnosisHolds: 'Technical facts only: no address, no name, no title of an event, nothing secret.',
};

const kinds = {
  conference: { name: 'Video call', means: 'Every booking gets a link of its own, by itself.' },
  'phone-host-calls': { name: 'Phone: I call the guest', means: 'Guests leave their number.' },
  'phone-guest-calls': { name: 'Phone: the guest calls me', means: 'Guests get your number.' },
  'in-person': { name: 'In person', means: 'Guests get an address.' },
  link: {
    name: 'A link of mine',
    means: 'Guests get one fixed address on the web, such as your own meeting room.',
  },
  text: { name: 'In my own words', means: 'You write where or how to meet.' },
  'ask-guest': { name: 'The guest says where', means: 'Guests write down where to meet.' },
} as const;

const details = {
  'phone-guest-calls': 'Your phone number',
  'in-person': 'Address',
  link: 'Link',
  text: 'Where or how you meet',
} as const;

const faults = {
  missing: 'Please fill this in.',
  'too-long': 'That is too long. Please shorten it.',
  'no-phone': 'Please write a phone number, such as +49 30 1234567.',
  'no-link': 'Please write a whole web address that begins with https://',
  'not-a-number': 'Please write a whole number of minutes.',
  refused: 'The server did not accept this.',
} as const;
