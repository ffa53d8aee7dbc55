import type { Expectation } from './expectation.js';

/** What is expected of the calendar list and of free/busy. */
export const expectedOfReading = {
  'list-roles': {
    mark: 'D',
    section: '1.1',
    expects: 'every calendar of the list has a role that we know',
  },
  'list-meet': {
    mark: 'I',
    section: '1.1',
    expects: 'every calendar that can be written says which kinds of conferences it allows',
  },
  'primary-alias': {
    mark: 'O',
    section: '1.1',
    expects: 'the alias “primary” leads to the main calendar, whose id is another',
  },
  'free-busy-key': {
    mark: 'O',
    section: '1.1',
    expects: 'free/busy answers under the id as it was sent: “primary” stays “primary”',
  },
  'free-busy-unknown': {
    mark: 'D',
    section: '1.2',
    expects: 'an unknown calendar is an error of its own in an answer of 200, not a free calendar',
  },
  'free-busy-fifty': {
    mark: 'D',
    section: '1.2',
    expects: '50 calendars are answered, each by itself',
  },
  'free-busy-more': {
    mark: 'D',
    section: '1.2',
    expects: 'of more than 50 calendars, those too many have an error, or all is refused',
  },
  'free-busy-sixty-days': {
    mark: 'O',
    section: '1.2',
    expects: '60 days can be asked about at once',
  },
  'free-busy-too-long': {
    mark: 'O',
    section: '1.2',
    expects: 'about half a year is refused: 400 timeRangeTooLong',
  },
  'free-busy-empty': {
    mark: 'D',
    section: '1.2',
    expects: 'a range that ends where it begins is refused: 400 timeRangeEmpty',
  },
  'busy-opaque': {
    mark: 'D',
    section: '1.6',
    expects: 'an event that says nothing about it makes its calendar busy from its start to its end',
  },
  'busy-at-once': {
    mark: 'I',
    section: '3',
    expects: 'free/busy shows an event as soon as its insertion was answered',
  },
  'busy-tentative': {
    mark: 'O',
    section: '1.6',
    expects: 'a tentative event makes its calendar busy',
  },
  'busy-transparent': {
    mark: 'D',
    section: '1.6',
    expects: 'a transparent event leaves its calendar free',
  },
  'busy-cancelled': {
    mark: 'D',
    section: '1.6',
    expects: 'a deleted event leaves its calendar free',
  },
  'busy-all-day': {
    mark: 'I',
    section: '1.6',
    expects: 'an all-day event is busy from midnight to midnight in the zone of its calendar',
  },
} as const satisfies Readonly<Record<string, Expectation>>;
