import type { SaidNeighbour, SaidReason, TroubleshooterWords } from './words.js';

/** English. */
export const en: TroubleshooterWords = {
  title: 'Why not bookable?',
  lead: 'A day in layers: what stands on it, and what is left for guests. Choose a time to see why.',
  eventType: 'Event type',
  duration: 'Length',
  place: 'Place',
  anyPlace: 'Any place',
  date: 'Day',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  today: 'Today',
  wholeDay: 'All hours',
  timesIn: (zone) => `Times in ${zone}`,
  noEventType: 'There is no event type yet that could be booked.',
  toEventTypes: 'Go to event types',
  unknown: (slug) => `There is no event type “${slug}”.`,

  summary: (offered, all) =>
    offered === 0
      ? 'Nothing is offered on this day.'
      : `${offered} of ${all} ${all === 1 ? 'time is' : 'times are'} offered.`,
  layer: (kind) => layers[kind],
  offeredLane: 'Offered to guests',
  layerOf: (kind, whose) => (kind === 'hours' ? `Hours of ${whose}` : `Taken: ${whose}`),
  busy: 'busy',
  free: 'free',
  blocksNot: 'free, blocks nothing',
  unreadable: 'Could not be read',
  unreadableMeans: (calendar) => `${calendar} could not be read, and what is unknown is not free.`,
  inWords: 'The layers in words',
  nothingThere: 'Nothing',
  wholeDayLong: 'the whole day',
  booking: 'Booking',

  starts: 'Times of the day',
  startsHelp: 'Choose one to see why it is offered or not.',
  noStarts: 'No meeting could begin on this day.',
  offered: 'Offered',
  startSaid: (time, reason) =>
    reason === undefined ? `${time}, offered` : `${time}, not offered: ${reason}`,
  brief: (reason) => brief(reason),

  why: 'Why?',
  chooseFirst: 'Choose a time in the picture or in the list.',
  isOffered: (time) => `${time} is offered.`,
  isNotOffered: (time) => `${time} is not offered.`,
  also: 'And besides:',
  sentence: (reason) => (reason.whose === undefined ? own(reason) : others(reason, reason.whose)),
  organisers: (name) => `Only ${name} can change that, who organises this event type.`,
  remedy: (deed) => remedies[deed],

  tryOut: 'Try it out',
  tried: (name) => tried[name],
  unit: (unit) => unit,
  hoursOn: (date) => `Also open on ${date}`,
  from: 'from',
  to: 'to',
  tryIt: 'Try it',
  now: (value) => `now ${value}`,
  cannotBe: 'That cannot be. Please check it.',
  notSaved: 'Shown as it would be. Not saved yet.',
  asTried: 'As it would be',
  putBack: 'Put it back',
};

const layers = {
  hours: 'Your hours',
  calendar: 'Calendar',
  bookings: 'Bookings',
  buffers: 'Buffers',
  notice: 'Too soon',
  window: 'Not bookable',
  limits: 'Limit reached',
} as const;

const remedies = {
  hours: 'Change weekly hours',
  date: 'Change the hours of this date',
  place: 'Change this place',
  buffer: 'Change the buffer',
  notice: 'Change the notice',
  window: 'Change how far ahead',
  limit: 'Change the limit',
  booking: 'Open the booking',
  conflicts: 'Choose which calendars block',
  reconnect: 'Connect again',
  'when-unreadable': 'Choose what counts meanwhile',
  'open-event': 'Open the event',
} as const;

const tried = {
  bufferBeforeMinutes: 'Buffer before',
  bufferAfterMinutes: 'Buffer after',
  noticeMinutes: 'Notice',
  'window.rollingDays': 'Bookable ahead',
  'limits.perDay': 'Bookings per day, at most',
  'limits.perWeek': 'Bookings per week, at most',
  from: 'First bookable date',
  to: 'Last bookable date',
} as const;

/** “Dentist” (calendar Private). */
function named({ what, guest, calendar, isHeld }: SaidNeighbour): string {
  if (isHeld) return 'a time that a guest is booking just now';
  const title = what === undefined ? undefined : `“${what}”`;
  if (guest !== undefined) return [title, `with ${guest}`].filter(Boolean).join(' ');
  if (calendar === undefined) return title ?? 'a booking';
  return title === undefined ? `an event of the calendar ${calendar}` : `${title} (calendar ${calendar})`;
}

function during({ when }: SaidNeighbour): string {
  return when === undefined ? 'the whole day' : when;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function own(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'That time is over.';
    case 'outside-hours':
      if (reason.place !== undefined) return `Outside the hours of the place ${reason.place}.`;
      return reason.until !== undefined && reason.length !== undefined
        ? `Too late: your hours end at ${reason.until}, and it takes ${reason.length}.`
        : 'Outside your weekly hours.';
    case 'closed-by-override':
      return reason.place === undefined
        ? `Your hours for ${reason.date} leave this time out.`
        : `The hours of the place ${reason.place} for ${reason.date} leave this time out.`;
    case 'busy':
      return `${capital(named(reason))} stands there, ${during(reason)}.`;
    case 'booked':
      return reason.isHeld
        ? `A guest is booking this just now, ${during(reason)}.`
        : `Booked: ${named(reason)}, ${during(reason)}.`;
    case 'buffer':
      if (reason.edge === undefined) return `Buffer ${reason.side} ${named(reason)}.`;
      return reason.side === 'after'
        ? `Buffer after ${named(reason)} until ${reason.edge}.`
        : `Buffer before ${named(reason)} from ${reason.edge} on.`;
    case 'notice':
      return reason.notice === undefined
        ? `Too soon: the first time that can be booked is ${reason.earliest}.`
        : `Too soon: your notice is ${reason.notice}, and the first time that can be booked is ${reason.earliest}.`;
    case 'window':
      return `Outside the dates that can be booked${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `The day has as many bookings as it may (${reason.atMost}).`
        : `The week from ${reason.date} has as many bookings as it may (${reason.atMost}).`;
    case 'calendar-unreachable':
      return `${reason.calendar === undefined ? 'A calendar' : `The calendar ${reason.calendar}`} could not be read, and what is unknown is not free.`;
  }
}

function others(reason: SaidReason, whose: string): string {
  switch (reason.code) {
    case 'past':
      return 'That time is over.';
    case 'outside-hours':
      return reason.until !== undefined
        ? `Too late for ${whose}, whose hours end at ${reason.until}.`
        : `Outside the hours of ${whose}.`;
    case 'closed-by-override':
      return `The hours of ${whose} for ${reason.date} leave this time out.`;
    case 'busy':
    case 'booked':
      return `${whose} is taken, ${during(reason)}.`;
    case 'buffer':
      return `Too close to what ${whose} has, ${during(reason)}.`;
    case 'notice':
      return `Too soon for ${whose}: the first time that can be booked is ${reason.earliest}.`;
    case 'window':
      return `Outside the dates on which ${whose} can be booked${dates(reason)}.`;
    case 'limit':
      return reason.per === 'day'
        ? `${whose} has as many bookings that day as may be (${reason.atMost}).`
        : `${whose} has as many bookings in the week from ${reason.date} as may be (${reason.atMost}).`;
    case 'calendar-unreachable':
      return `A calendar of ${whose} could not be read, and what is unknown is not free.`;
  }
}

function dates({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from !== undefined && to !== undefined) return `: ${from} to ${to}`;
  if (from !== undefined) return `: from ${from} on`;
  return to === undefined ? '' : `: until ${to}`;
}

function brief(reason: SaidReason): string {
  const { whose } = reason;
  const short = shortly(reason);
  return whose === undefined ? short : `${whose}: ${short}`;
}

function shortly(reason: SaidReason): string {
  switch (reason.code) {
    case 'past':
      return 'over';
    case 'outside-hours':
      if (reason.place !== undefined) return `outside the hours of ${reason.place}`;
      return reason.until === undefined ? 'outside the hours' : 'too late in the hours';
    case 'closed-by-override':
      return 'other hours on this date';
    case 'busy':
      return reason.whose === undefined ? named(reason) : 'taken';
    case 'booked':
      return reason.whose === undefined ? `booked: ${named(reason)}` : 'taken';
    case 'buffer':
      return reason.whose === undefined ? `buffer ${reason.side} ${named(reason)}` : 'buffer';
    case 'notice':
      return 'too soon';
    case 'window':
      return 'outside the bookable dates';
    case 'limit':
      return reason.per === 'day' ? 'limit of the day reached' : 'limit of the week reached';
    case 'calendar-unreachable':
      return 'a calendar could not be read';
  }
}
