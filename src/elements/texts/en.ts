import { enFirst } from './en-first.js';
import type { Texts } from './texts.js';

/** English as a whole. */
export const en: Texts = {
  ...enFirst,

  goOn: 'Continue',
  change: 'Change',
  newTab: '(opens in a new tab)',
  chooseService: 'What would you like to book?',
  yourChoice: 'Your choice',
  noTimesRead: 'The free times cannot be read right now. Please try again in a moment.',
  chooseLocation: 'Where?',
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'You get a link when you book';
      case 'phone-host-calls':
        return 'Leave your number, we call';
      case 'phone-guest-calls':
        return 'You get the number when you book';
      case 'in-person':
        return 'You get the address when you book';
      case 'link':
        return 'You get the link when you book';
      case 'text':
        return 'You get the details when you book';
      case 'ask-guest':
        return 'Tell us where to meet';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Not available: no calendar is connected that could make the link';
      case 'needs-reconnect':
        return 'Not available: the host has to renew the calendar connection';
      case 'no-write-access':
        return 'Not available: the host’s calendar may only be read';
      case 'conference-not-allowed':
        return 'Not available: the host’s calendar does not make such links';
      case 'calendar-unreachable':
        return 'Not available right now: the calendar does not answer';
    }
  },
  noPlace: 'None of the meeting places can be used at the moment. Please try again later.',
  locationPhoneLabel: 'Your phone number',
  locationPlaceLabel: 'Where should we meet?',
  searchTimeZone: 'Search a city or zone',
  zonesFound: (count) => `${count} ${count === 1 ? 'zone' : 'zones'} found`,
  noZoneFound: 'No zone found. Try a large city nearby.',
  yourDetails: 'Your details',
  name: 'Name',
  email: 'E-mail address',
  optional: 'optional',
  changeTime: 'Choose another time',
  required: (label) => `Please fill in: ${label}`,
  invalidEmail: 'Please enter an e-mail address like name@example.com',
  invalidPhone: 'Please enter a phone number with digits, for example +49 30 1234567',
  invalidUrl: 'Please enter a web address that begins with https://',
  invalidNumber: 'Please enter a number',
  consentNeeded: 'Please tick this box to go on',
  checkAnswer: (label) => `Please check: ${label}`,
  faults: (count) => (count === 1 ? 'One thing needs your attention' : `${count} things need your attention`),
  choosePlaceholder: 'Please choose',
  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'You are booked';
      case 'pending':
        return 'Waiting for the host to confirm';
      case 'cancelled':
        return 'This booking was cancelled';
      case 'declined':
        return 'The host could not accept this booking';
      case 'expired':
        return 'This booking was not confirmed in time';
    }
  },
  confirmationSentTo: (email) => `The invitation goes to ${email}.`,
  noInvitation: 'No calendar invitation follows. Please add it to your own calendar here.',
  pendingNote: 'The time is kept for you until the host answers.',
  what: 'What',
  when: 'When',
  where: 'Where',
  who: 'Who',
  joinLink: 'Join the meeting',
  conferencePending: 'The meeting link is being made…',
  conferenceLater: 'The meeting link is not ready yet. You will find it in the invitation.',
  conferenceFailed: 'The meeting link could not be made. Your booking stands; the host will send you a link.',
  calendarDelayed: 'Your booking stands. The calendar invitation follows as soon as the calendar answers.',
  addToCalendar: 'Add to calendar',
  calendarFile: 'Calendar file',
  print: 'Print',
  bookAnother: 'Book another time',
  leavingFor: 'You are being taken to',
  goOnTo: 'Go on to',
  stayHere: 'Stay here',
  failedTitle: 'Booking does not work right now',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Something in the details was not accepted. Please check them and try again.';
      case 'unauthenticated':
        return 'This link is not valid any more. Please use the link from your confirmation.';
      case 'origin-not-allowed':
        return 'This website may not use this booking page. Please contact its operator.';
      case 'not-found':
        return 'This booking page does not exist. Please contact the website’s operator.';
      case 'slot-taken':
        return 'Somebody was faster: this time is taken. Please choose another one.';
      case 'version-conflict':
        return 'The booking was changed in the meantime. Please look at it again.';
      case 'in-progress':
        return 'Your booking is still being worked on. Please wait a moment.';
      case 'gone':
        return 'This booking no longer exists. You can book another time.';
      case 'key-reused':
        return 'This form was sent before with other details. Please try again.';
      case 'not-bookable':
        return 'This time cannot be booked any more. Please choose another one.';
      case 'refused':
        return 'The booking was not accepted. Please choose another time, or contact us.';
      case 'range-too-long':
        return 'That is too long a range. Please choose a shorter one.';
      case 'rate-limited':
        return 'Too many attempts. Please wait a minute and try again.';
      case 'calendar-unreachable':
        return 'The calendar cannot be read right now, so nothing was booked. Please try again in a moment.';
      case 'unavailable':
        return enFirst.noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'The booking server cannot be reached at its address.';
      case 'timeout':
        return 'The booking server did not answer in time.';
      case 'mixed-content':
        return 'This page uses https, but the booking server’s address begins with http. Browsers block that.';
      case 'not-a-backend':
        return 'Something answers at this address, but it is not a booking server.';
      case 'offline':
        return 'You seem to be offline. Your entries are kept.';
    }
  },
  missingAttribute: (name) => `This booking element needs the attribute “${name}”.`,
  slotTakenTitle: 'That time was just taken',
  slotTaken: 'Nothing was booked. What you typed is kept; please choose another time.',
  nearestTimes: 'Nearest free times',
  checkingTitle: 'One moment, please',
  checking: 'No answer came. We are checking whether your booking arrived…',
  unknownTitle: 'Still no answer',
  unknownOutcome:
    'We do not know yet whether your booking arrived. Trying again is safe: you will not be booked twice.',
  unknownEventType: (slug) => `There is no event type “${slug}” here.`,
};
