import type { ScheduleWords } from './words.js';

/** English. */
export const en: ScheduleWords = {
  whichHours: 'Which hours count',
  usualHours: 'My usual hours, from my profile',
  ownHours: 'Hours of its own',
  weekly: 'Weekly hours',
  weeklyHelp:
    'When you can be booked in an ordinary week. Busy times in your calendars are taken out by themselves.',
  closed: 'Closed',
  from: (day) => `${day}, from`,
  to: (day) => `${day}, to`,
  addHours: (day) => `Add hours on ${day}`,
  removeHours: (day, from, to) => `Remove ${from} to ${to} on ${day}`,
  add: 'Add hours',
  copy: 'Copy …',
  copyOf: (day) => `Copy the hours of ${day}`,
  copyTo: (day) => `Copy the hours of ${day} to`,
  allDays: 'Every day',
  workdays: 'Monday to Friday',
  apply: 'Copy',
  copied: (day, count) => `The hours of ${day} now count on ${days(count, 'other day', 'other days')}.`,
  hoursRemoved: 'Hours removed.',
  zoneHelp: 'Your hours are meant in this time zone. Guests see them in their own.',

  overrides: 'Other hours on single dates',
  overridesHelp:
    'Choose one or several dates to close them or to give them other hours, such as for a holiday.',
  dayState: (date, state) =>
    state === 'closed' ? `${date}, closed` : state === 'other' ? `${date}, other hours` : date,
  chosen: (count, dates) => `${days(count, 'date', 'dates')} chosen: ${dates}`,
  onChosen: 'On these dates',
  closedAllDay: 'Closed all day',
  otherHours: 'Other hours',
  chosenDates: 'chosen dates',
  set: (count) => `Set for ${days(count, 'date', 'dates')}`,
  coming: 'Coming dates',
  nothingComing: 'No coming date has other hours.',
  past: (count) => days(count, 'past date', 'past dates'),
  editDate: (date) => `Edit ${date}`,
  removeDate: (date) => `Remove ${date}: weekly hours count again`,
  dateRemoved: (date) => `On ${date} the weekly hours count again.`,
  datesSet: (count) => `Set for ${days(count, 'date', 'dates')}.`,

  holidays: 'Public holidays',
  holidaysHelp: 'Holidays of this year and the next. What you choose is closed; nothing closes by itself.',
  country: 'Country',
  region: 'Region',
  wholeCountry: 'Whole country',
  chooseCountry: 'Choose a country',
  alreadyClosed: 'already closed',
  noHolidays: 'No public holidays are known here.',
  closeOn: (count) => (count === 0 ? 'Close on the chosen days' : `Close on ${days(count, 'day', 'days')}`),
  allHolidays: 'All of them',

  rules: 'Rules',
  bufferBefore: 'Buffer before (minutes)',
  bufferAfter: 'Buffer after (minutes)',
  bufferHelp: 'Kept free around every booking, for travel or a break. It may lie outside your hours.',
  notice: 'Notice',
  noticeHelp: 'Nobody can book a time that begins sooner than this from now.',
  unit: (unit) => unit,
  unitOfNotice: 'Unit of the notice',
  window: 'How far ahead',
  rolling: 'A number of days from today',
  rollingDays: 'Days from today',
  betweenDates: 'Between two dates',
  firstDate: 'First date',
  lastDate: 'Last date',
  windowHelp: 'Days outside of it show no times. The last day counts too.',
  limits: 'Limits',
  limitsHelp:
    'Once so many are booked, the rest of that day or week is closed. Weeks begin on Monday. Empty: no limit.',
  perDay: 'Most bookings per day',
  perWeek: 'Most bookings per week',
  interval: 'Distance between starts (minutes)',
  intervalHelp: 'With 15, times begin at 9:00, 9:15, 9:30 … Empty: one length after the other.',

  fault: (fault) => faults[fault],
  outOfBounds: (least, most) => `Please enter a number from ${least} to ${most}.`,
  note: (note, time) =>
    note === 'overnight'
      ? `Runs past midnight, until ${time} the next day.`
      : `Ends where it begins: that is 24 hours, until ${time} the next day. For no hours, remove it.`,
  toMend: (count) => `${days(count, 'field needs', 'fields need')} your attention before this can be saved.`,
  showFault: 'Show the first',
  noSuchEventType: 'There is no such event type any more.',
};

function days(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const faults = {
  unreadable: 'Please enter a time of day, such as 9:00 or 17:30.',
  overlap: 'This overlaps with other hours of the same day.',
  'starts-late': 'Hours cannot begin at the end of the day.',
  'not-a-number': 'Please enter a whole number.',
  'out-of-bounds': 'This number is too small or too large.',
  missing: 'Please fill this in.',
  reversed: 'The last date lies before the first.',
  'too-many': 'These are too many. Please remove some.',
  'no-zone': 'This time zone is not known. Please choose another.',
  refused: 'The server did not accept this.',
} as const;
