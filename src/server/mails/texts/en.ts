import type { MailTexts } from './mail-texts.js';

export const en: MailTexts = {
  lang: 'en',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Booked: ${title}, ${when}`,
      lead: `Your appointment with ${host} is booked.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Not confirmed yet: ${title}, ${when}`,
      lead: `The time is kept for you. ${host} still has to say yes, and you will hear as soon as that has happened.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Confirmed: ${title}, ${when}`,
      lead: `${host} has confirmed your appointment.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Declined: ${title}, ${when}`,
      lead: `${host} cannot make it at this time. Nothing is booked.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Not confirmed in time: ${title}, ${when}`,
      lead: `${host} has not answered in time. Nothing is booked, and you are welcome to choose another time.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `New time: ${title}, ${when}`,
      lead: `Your appointment with ${host} has another time now.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `Cancelled: ${title}, ${when}`,
      lead: `Your appointment with ${host} is off.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Your video link: ${title}, ${when}`,
      lead: `The link to your appointment with ${host} is here.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `No video link: ${title}, ${when}`,
      lead: `The video link to your appointment with ${host} could not be made. The appointment stands.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Reminder: ${title}, ${when}`,
      lead: `Your appointment with ${host} is coming up.`,
    }),
  },
  endedForGuest: {
    byGuest: 'You have cancelled it.',
    byHost: ({ host }) => `${host} has cancelled it.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `A guest of ${host} has named you as somebody who will take part.`
      : `${guest} has named you as somebody who will take part.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `New booking: ${title}, ${when}`,
      lead: guest === '' ? 'Somebody has booked you.' : `${guest} has booked you.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Please confirm: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Somebody waits for your answer.'
          : `${guest} would like this time, and waits for your answer.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Confirmed: ${title}, ${when}`,
      lead: 'You said yes. The guest has been told.',
    }),
    declined: ({ title, when }) => ({
      title: `Declined: ${title}, ${when}`,
      lead: 'You said no. The guest has been told, and the time is free again.',
    }),
    expired: ({ title, when }) => ({
      title: `Not confirmed in time: ${title}, ${when}`,
      lead: 'Nobody has answered this request in time. The guest has been told, and the time is free again.',
    }),
    moved: ({ title, when }) => ({
      title: `New time: ${title}, ${when}`,
      lead: 'A booking of yours has another time now.',
    }),
    cancelled: ({ title, when }) => ({
      title: `Cancelled: ${title}, ${when}`,
      lead: 'A booking of yours is off, and its time is free again.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Video link: ${title}, ${when}`,
      lead: 'The link to this booking is here.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `No video link: ${title}, ${when}`,
      lead: 'Your calendar made no video link for this booking. The booking stands. Please send your guest a link, or agree on another place.',
    }),
    reminder: ({ title, when }) => ({
      title: `Reminder: ${title}, ${when}`,
      lead: 'A booking of yours is coming up.',
    }),
    conflict: ({ title, when }) => ({
      title: `Conflict: ${title}, ${when}`,
      lead: 'Something else stands at the time of this booking in one of your calendars. The booking stands too: please look which of the two can be moved.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Not in your calendar: ${title}, ${when}`,
      lead: 'This could not be written into your calendar, and we have stopped trying. The booking stands as it was agreed. In your agenda you can try once more.',
    }),
  },
  endedForHost: { byGuest: 'The guest has cancelled it.', byHost: 'You have cancelled it.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `Moved in your calendar: ${title}, ${when}`,
      lead: 'Somebody has moved the event of this booking in your calendar. The booking stands as it was agreed until you decide.',
    }),
    gone: ({ title, when }) => ({
      title: `Deleted in your calendar: ${title}, ${when}`,
      lead: 'Somebody has deleted the event of this booking in your calendar. The booking stands until you decide.',
    }),
    clash: {
      booking: 'The booking could not follow because another booking is at that time.',
      calendar: 'The booking could not follow because something else stands in a calendar at that time.',
      'all-day': 'The booking could not follow because the event takes whole days now.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Booked: ${title}, ${count} from ${when}`,
        lead: `Your appointments with ${host} are booked.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Not confirmed yet: ${title}, ${count} from ${when}`,
        lead: `The times are kept for you. ${host} still has to say yes to each, and you will hear as soon as that has happened.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `New booking: ${title}, ${count} from ${when}`,
        lead:
          guest === ''
            ? 'Somebody has booked you several times in one go.'
            : `${guest} has booked you several times in one go.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Please confirm: ${title}, ${count} from ${when}`,
        lead:
          guest === ''
            ? 'Somebody waits for your answer to each of these times.'
            : `${guest} would like these times, and waits for your answer to each.`,
      }),
    },
    count: (count) => `${count} appointments`,
    place: ({ position, of }) => `${position} of ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `On the waiting list: ${title}, ${when}`,
      lead: `You are waiting for a time with ${host}. Nothing is booked yet. When a time becomes free on this day you get a mail, and the time is kept for you for a while.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `A time is free: ${title}, ${when}`,
      lead: `A time with ${host} has become free, and is kept for you. It is not booked yet.`,
    }),
    unanswered:
      'If you do not answer by then, the next in line gets this time, and you go on waiting for another one.',
    elsewise: 'With the same link you can let it pass, or leave the waiting list.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Please connect ${provider} again`,
    lead: `We can no longer reach the account ${account}. Until you connect it again, times that depend on its calendars are not offered, and bookings wait to be written into them. Bookings that were made stand.`,
  }),
  connectionEnds: {
    expired: 'The permission has run out.',
    revoked: 'The permission was taken back, or the password was changed.',
    'scope-missing': 'Less was allowed than is needed.',
    'admin-policy': 'The organisation of the account does not allow this application.',
  },
  labels: {
    what: 'What',
    when: 'When',
    formerly: 'Before',
    inCalendar: 'In the calendar',
    where: 'Where',
    with: 'With',
    guest: 'Guest',
    reason: 'Reason',
    answers: 'Answers',
    account: 'Account',
    confirmBy: 'Answer by',
    keptFor: 'Kept for',
    keptUntil: 'Kept until',
  },
  places: {
    conference: 'Video call',
    'phone-host-calls': 'By phone',
    'phone-guest-calls': 'By phone',
    'in-person': 'In person',
    link: 'Online',
    text: 'Other place',
    'ask-guest': 'A place of the guest’s choice',
  },
  hostCalls: ({ host, number }) => `${host} calls ${number}`,
  guestCalls: (number) => `Please call ${number}`,
  linkLater: 'The video link is still being made. You will get it in a mail of its own.',
  moreAnswers: 'All of the guest’s answers stand in your agenda.',
  actions: {
    join: 'Join the video call',
    manage: 'Change or cancel',
    agenda: 'Open your agenda',
    decide: 'Decide now',
    settings: 'Open your settings',
    take: 'Take this time',
    waitlist: 'See or leave the waiting list',
  },
  because: {
    guest:
      'You have this mail because somebody booked with this address. If that was not you, nothing is asked of you.',
    companion:
      'You have this mail because somebody gave this address when booking. If you do not know about it, nothing is asked of you.',
    waiting:
      'You have this mail because somebody joined a waiting list with this address. If that was not you, nothing is asked of you.',
    host: 'You have this mail because you can be booked here. Who tells you of bookings, and where, is in your settings.',
  },
};
