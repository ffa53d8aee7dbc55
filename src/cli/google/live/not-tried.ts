import type { UntriedExpectation } from './expectation.js';

/** What the adapter rests on as well, and no check of ours can bring about. */
export const notTried = {
  'id-collision': {
    mark: 'D',
    section: '1.3',
    expects: 'two insertions of one id at once may both be answered: collisions are not always detected',
    because: 'it happens inside Google, seldom',
  },
  'trash-emptied': {
    mark: 'O',
    section: '1.3',
    expects: 'once the trash is emptied an id is burnt: insertion 409, change 403',
    because: 'a person has to empty the trash',
  },
  'busy-declined': {
    mark: 'O',
    section: '1.6',
    expects: 'an invitation that the host declined leaves the calendar free',
    because: 'it takes a second account that invites',
  },
  'busy-unanswered': {
    mark: 'I',
    section: '1.6',
    expects: 'an invitation not yet answered makes the calendar busy',
    because: 'it takes a second account that invites',
  },
  'busy-kinds': {
    mark: 'D',
    section: '1.6',
    expects: 'working places and birthdays are free, times out of office and focus times busy',
    because: 'only some editions of Workspace have them, on the main calendar',
  },
  'guests-hidden': {
    mark: 'D',
    section: '1.3',
    expects: 'guests do not see one another with guestsCanSeeOtherGuests=false',
    because: 'it would write to people',
  },
  'guests-etag': {
    mark: 'O',
    section: '1.5',
    expects: 'a guest’s answer changes the etag',
    because: 'it would write to people',
  },
  'guests-whole': {
    mark: 'D',
    section: '1.5',
    expects: 'a patch replaces the whole list of guests',
    because: 'it would write to people',
  },
  'service-account': {
    mark: 'O',
    section: '1.9',
    expects: 'a service account cannot invite: 403 forbiddenForServiceAccounts',
    because: 'it takes a service account',
  },
  'rate-limits': {
    mark: 'D',
    section: '1.9',
    expects: 'too many calls: 403 or 429 rateLimitExceeded, and waiting helps',
    because: 'it would use up the quota of the project',
  },
  'calendar-quota': {
    mark: 'D',
    section: '1.9',
    expects: 'too many invitations: 403 quotaExceeded, for hours',
    because: 'it would write to people',
  },
  'push-delivery': {
    mark: 'D',
    section: '1.8',
    expects: 'messages of a channel carry its id and token in headers, and some get lost',
    because: 'your server has to be reached; it shows there',
  },
  'push-refused': {
    mark: 'O',
    section: '1.8',
    expects: 'some calendars (holidays, rooms) open no channel: 400 pushNotSupportedForRequestedResource',
    because: 'it takes such a calendar',
  },
  'sync-expires': {
    mark: 'D',
    section: '1.7',
    expects: 'Google ends sync tokens at its discretion: 410',
    because: 'nobody can bring it about',
  },
  'grant-ends': {
    mark: 'D',
    section: '2.2',
    expects:
      'a grant ends by revocation, six months of rest, 100 newer ones, or seven days in testing: invalid_grant',
    because: 'it would end your own grant, or take long',
  },
  revoke: {
    mark: 'D',
    section: '2.2',
    expects: 'to revoke a token ends all that the person allowed the project',
    because: 'it would end your own grant',
  },
} as const satisfies Readonly<Record<string, UntriedExpectation>>;
