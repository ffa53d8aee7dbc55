import type { HostWords } from './host-words.js';

/** English. */
export const en: HostWords = {
  save: 'Save changes',
  saving: 'Saving …',
  saved: 'Saved.',
  discard: 'Discard changes',
  unsaved: 'There are unsaved changes.',
  undo: 'Undo',
  add: 'Add',
  remove: 'Remove',
  edit: 'Edit',
  cancel: 'Cancel',
  close: 'Close',
  moveUp: 'Move up',
  moveDown: 'Move down',
  refresh: 'Read again',
  working: 'Still working …',
  conflict: 'Somebody else saved this in the meantime, perhaps in another window.',
  takeTheirs: 'Show what is saved',
  keepMine: 'Save mine instead',
  error: (code) => errors[code],
  remedy: (remedy) => remedies[remedy],
  connectionEnd: (reason) => ends[reason],
  conferenceFault: (fault, maker) => conferenceFaults[fault](maker),
  tab: (tab) => tabs[tab],
};

const errors = {
  'invalid-request': 'Something was not accepted. Please check what is marked and save again.',
  unauthenticated: 'You are not signed in any more. Please sign in again; then go on here.',
  'origin-not-allowed': 'This page may not use the booking server. Its operator has to allow it.',
  'not-found': 'It is no longer there, or this server does not offer it.',
  'slot-taken': 'Something else is at that time by now. Please choose another one.',
  'version-conflict': 'It was changed in the meantime. Please look at it again.',
  'in-progress': 'It is still being worked on. Please wait a moment and try again.',
  gone: 'It is over by now.',
  'key-reused': 'This was sent before with other contents. Please try again.',
  'not-bookable': 'That cannot be chosen: it does not work as things are.',
  refused: 'The server did not accept it.',
  'range-too-long': 'That is too long a stretch. Please choose a shorter one.',
  'rate-limited': 'Too many attempts. Please wait a minute and try again.',
  'calendar-unreachable': 'The calendar does not answer right now. Please try again in a moment.',
  unavailable: 'The booking server does not answer. Nothing you wrote is lost; please try again in a moment.',
} as const;

const remedies = {
  connect: 'Connect an account',
  reconnect: 'Connect again',
  'grant-write-access': 'Allow writing',
  'choose-another-calendar': 'Choose the linked calendar',
  'ask-administrator': 'What your administrator has to allow',
  'try-again': 'Try again',
} as const;

const ends = {
  expired: 'The permission has run out.',
  revoked: 'The permission was taken back in the account, or its password was changed.',
  'scope-missing': 'Not everything was ticked when permission was given.',
  'admin-policy': 'The organisation behind this account does not allow it.',
} as const;

const conferenceFaults = {
  'not-connected': (maker: string) => `No account is connected that could make links for ${maker}.`,
  'not-linked': (maker: string) => `No calendar is linked that could make links for ${maker}.`,
  'needs-reconnect': (maker: string) =>
    `The connection of your linked calendar has ended, so no links for ${maker} can be made.`,
  'no-write-access': (maker: string) =>
    `Your calendar may only be read. To make links for ${maker} it has to be written to.`,
  'conference-not-allowed': (maker: string) =>
    `Your linked calendar does not make links for ${maker}. Your organisation may have switched them off.`,
  'calendar-unreachable': (maker: string) =>
    `The calendar does not answer right now, so nobody knows whether links for ${maker} can be made.`,
} as const;

const tabs = {
  integrations: 'Integrations',
  profile: 'My profile',
  calendars: 'Calendar settings',
  'event-types': 'Event types',
  agenda: 'Agenda',
  troubleshooter: 'Why not bookable?',
} as const;
