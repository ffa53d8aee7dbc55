import type { BookingTexts } from './booking-texts.js';
import { enFirst } from './en-first.js';

/** English, as far as a booking needs it where nothing stands in its way. */
export const enBooking: BookingTexts = {
  ...enFirst,

  change: 'Change',
  newTab: '(opens in a new tab)',
  yourChoice: 'Your choice',
  noTimesRead: 'The free times cannot be read right now. Please try again in a moment.',
  yourDetails: 'Your details',
  name: 'Name',
  email: 'E-mail address',
  optional: 'optional',
  changeTime: 'Choose another time',
  required: (label) => `Please fill in: ${label}`,
  invalidEmail: 'Please enter an e-mail address like name@example.com',
  invalidPhone: 'Please enter a phone number with digits, for example +49 30 1234567',
  checkAnswer: (label) => `Please check: ${label}`,
  faults: (count) => (count === 1 ? 'One thing needs your attention' : `${count} things need your attention`),
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
  failedTitle: 'Booking does not work right now',
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
  checkingTitle: 'One moment, please',
  checking: 'No answer came. We are checking whether your booking arrived…',
  unknownTitle: 'Still no answer',
  unknownOutcome:
    'We do not know yet whether your booking arrived. Trying again is safe: you will not be booked twice.',
};
