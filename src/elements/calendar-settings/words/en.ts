import type { CalendarSettingsWords } from './words.js';

/** English. */
export const en: CalendarSettingsWords = {
  title: 'Calendars',
  none: 'No account is connected yet. Connect one, and its calendars can be chosen here.',
  reading: 'Calendars are being read …',
  access: {
    write: 'may be written',
    read: 'may only be read',
    'busy-times': 'busy times only',
    nothing: 'may not be read',
  },
  main: 'main calendar',
  links: 'makes video links',

  trouble: (kind, account) => troubles[kind](account),
  formerAccount: 'An account that is no longer connected',

  linked: {
    title: 'Linked calendar',
    lead: 'Every booking is written into it. It has to be a calendar that may be written.',
    none: 'No linked calendar',
    noneMeans:
      'Bookings are kept here and written into no calendar: no invitation and no Google Meet link. Guests get a calendar file (.ics).',
    faults: {
      'calendar-right':
        'Cannot be linked: this account may not change its events. Whoever owns the calendar can allow that.',
      grant: 'Cannot be linked: you have not allowed anything to be written into this account.',
      unlisted: 'Cannot be linked: it is no longer in the list of its account.',
      gone: 'Cannot be linked: it is no longer there.',
      unknown: 'Cannot be linked now: its account cannot be asked.',
    },
    standing: {
      'calendar-right':
        'Bookings are taken, but not written into it: this account may no longer change its events. There are no video links either. Whoever owns the calendar can allow it again.',
      grant:
        'Bookings are taken, but not written into it, because writing is not allowed. There are no video links either.',
      unlisted:
        'It is no longer in the list of its account, though it can still be read. Whether bookings can be written into it is only seen when one is; there are no video links.',
      gone: 'It was deleted, or is no longer shared with this account. Nothing can be written into it. Bookings that stand stay valid.',
      unknown: 'It stays as it is set. What has to be written waits until its account can be asked again.',
    },
    invitesNobody: {
      server: 'Its service sends no invitations, so we write to your guests, by mail.',
      nobody:
        'Its service sends no invitations, and this server sends no mails: guests get only the calendar file (.ics) at the end of booking, and hear of no change. Whoever runs the server can set up mail.',
    },
    refused:
      'The linked calendar was not accepted: it may not be written, or is no longer there. Please choose another one.',
    nowhere: 'None of these calendars may be written, so bookings can be written nowhere yet.',
    change: (former, next) =>
      next === null
        ? `Bookings that stand keep their event in ${former}, and are still changed there. New bookings are written nowhere.`
        : `Bookings that stand keep their event in ${former}, and are still changed there. New ones are written into ${next}.`,
    formerBlocks: (former) => `${former} goes on blocking as a conflict calendar.`,
    formerCounts: (former) =>
      `${former} will no longer block, and what you change in it by hand will no longer be noticed.`,
    formerGone: (former) =>
      `${former} cannot be used any more. What could not be written into it is listed in the agenda, and can be written from there.`,
  },

  conflicts: {
    title: 'Conflict calendars',
    lead: 'Events marked as busy in these calendars block your time. Events marked as free block nothing; they are shown in the agenda.',
    always: 'The linked calendar always counts.',
    nothingReadable: 'Cannot count: you have not allowed anything to be read in this account.',
    refused: 'This calendar was not accepted: it is no longer there.',
    nothingCounts: 'No calendar counts. What stands in your calendars blocks nothing.',
  },

  presence: {
    unlisted: 'It is no longer in the list of its account. It can still be read, and counts.',
    gone: 'It was deleted, or is no longer shared with this account.',
    unknown: 'It stays as it is set; its account cannot be asked now.',
  },
  remove: (calendar) => `Remove ${calendar}`,
  removed: (calendar) => `${calendar} will be removed when you save.`,
  another: 'Choose another calendar',

  readAt: (age) => `Read ${age}`,
  unread: 'It cannot be read now.',
  unreadSince: (age) => `It cannot be read now; last read ${age}.`,
  closes: 'Until that is mended, or it is removed, nobody can book.',
  relied: 'Meanwhile what it said then is relied on, for a day at most.',

  advanced: 'Advanced settings',
  sync: {
    title: 'When you change a booking in your calendar',
    lead: 'Bookings always go into your linked calendar. This decides what comes back.',
    oneWay: 'One-way: the booking stands',
    oneWayMeans:
      'If you move or delete its event in the calendar, the booking stays as it was agreed. You see it in the agenda, and decide.',
    twoWay: 'Two-way: the booking follows',
    twoWayMeans:
      'If you move its event, the booking moves along, and the calendar tells your guest. If you delete it, the booking is cancelled. Your hours, notice and limits do not hold you back. Moved to where something else stands, the booking stays where it was until you decide.',
    always:
      'Either way: titles, texts and colours you change there are yours. A guest who declines the invitation has not cancelled; you see it in the agenda.',
  },
  whenUnreadable: {
    title: 'When a calendar cannot be read',
    lead: 'A calendar may not answer for a while. Until it does, nobody knows what stands in it now.',
    closed: 'Offer nothing',
    closedMeans: 'Nobody can book until it answers again. So nobody is booked twice.',
    lastKnown: 'Rely on what it said last',
    lastKnownMeans:
      'Booking goes on, for a day at most. What has come into the calendar since is not seen, so a time may be taken twice. How old it is, is shown beside the calendar. A calendar that is gone, or an account that has to be connected again, still closes.',
  },
};

const troubles = {
  ended: (account: string) =>
    `${account} has to be connected again. What is set stays; as long as one of its calendars counts, nobody can book.`,
  refused: (account: string) =>
    `${account} does not let its calendars be listed. Connect it again and allow that to choose among them.`,
  unreachable: (account: string) => `${account} does not answer right now. What is set stays.`,
  'read-only': (account: string) => `You have not allowed anything to be written into ${account}.`,
  disconnected: () => 'This account is no longer connected, so its calendars cannot be read.',
} as const;
