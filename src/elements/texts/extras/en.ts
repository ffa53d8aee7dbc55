import type { ExtraTexts } from './extra-texts.js';

/** English; the language that is always there. */
export const en: ExtraTexts = {
  weekOf: (range) => `Week of ${range}`,
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  noTimesInWeek: (range) => `No free times from ${range}.`,
  nextTimes: 'Next free times',
  earlierTimes: 'Earlier times',
  laterTimes: 'Later times',
  moreTimes: (count) => `${count} more ${count === 1 ? 'time' : 'times'}`,

  chooseHost: 'With whom?',
  anyHost: 'Anyone who is free',
  clock: 'Clock',
  languages: 'Language',

  heldFor: (time) => `This time is kept for you for ${time}`,
  heldStill: (seconds) => `This time is kept for you for ${muchMore(seconds)}.`,
  holdLonger: 'Keep it longer',
  holdEnded: 'This time is not kept for you any more. You can still try to book it.',
  seatsLeft: (count) => `${count} ${count === 1 ? 'seat' : 'seats'} left`,

  furtherGuests: 'Further guests',
  addGuest: 'Add a guest',
  furtherGuest: (position) => `E-mail address of guest ${position}`,
  removeGuest: (position) => `Remove guest ${position}`,
  furtherGuestsHelp: 'They get the invitation, too.',

  repeat: 'Repeat',
  repeatEvery: 'How often?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`),
  repeatTimes: 'How many times?',
  timesInAll: (count) => `${count} ${count === 1 ? 'time' : 'times'}`,
  repeatNot: 'Do not repeat',
  seriesTimes: 'Which times?',
  findingTimes: 'Looking which times are free…',
  timesFree: (free, all) => `${free} of ${all} times can be booked`,
  noSeries: 'This time cannot be repeated.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'taken';
      case 'outside-hours':
        return 'not offered then';
      case 'notice':
        return 'too soon';
      case 'window':
        return 'too far ahead';
    }
  },
  justTaken: 'just taken',
  clocksChange: (usual) => `instead of ${usual}, because the clocks change`,
  bookTimes: (count) => `Book ${count} ${count === 1 ? 'time' : 'times'}`,
  timesBooked: (count) => (count === 1 ? '1 time is booked' : `${count} times are booked`),
  timesRequested: (count) =>
    count === 1 ? '1 time waits for the host to confirm' : `${count} times wait for the host to confirm`,
  invitationsSentTo: (email) => `The invitations go to ${email}.`,
  noInvitations: 'No calendar invitations follow. Please add the times to your own calendar here.',
  timesKept: 'The times are kept for you until the host answers.',
  linksPending: 'The meeting links are being made…',
  linksLater: 'The meeting links are not all ready yet. You will find them in the invitations.',
  linksFailed: 'Not all meeting links could be made. Your bookings stand; the host will send you the links.',
  timesDelayed: 'Your bookings stand. The calendar invitations follow as soon as the calendar answers.',
  checkingTimes: 'No answer came. We are checking whether your bookings arrived…',
  unknownTimes:
    'We do not know yet whether your bookings arrived. Trying again is safe: nothing will be booked twice.',
  timesLost:
    'Some of these times cannot be had any more, so nothing was booked. Please look at the times once more.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Booked';
      case 'pending':
        return 'To be confirmed';
      case 'cancelled':
        return 'Cancelled';
      case 'declined':
        return 'Declined';
      case 'expired':
        return 'Not confirmed in time';
    }
  },
  timeOfSeries: (position, of) => `Time ${position} of ${of}`,

  yourBooking: 'Your booking',
  reschedule: 'Choose another time',
  chooseNewTime: 'When would it suit you better?',
  timeNow: 'Until now',
  newTime: 'New time',
  moveNow: 'Move the booking',
  moving: 'Moving…',
  moved: 'Your booking was moved',
  keepTime: 'Keep the time',
  cancelBooking: 'Cancel booking',
  cancelQuestion: 'Cancel this booking?',
  cancelReason: 'Reason',
  cancelNow: 'Yes, cancel it',
  cancelling: 'Cancelling…',
  keepBooking: 'No, keep it',
  changedMeanwhile: 'This booking was changed in the meantime. This is how it stands now.',
  bookingOver: 'The time of this booking is over; it cannot be changed any more.',
  noSuchBooking:
    'There is no booking behind this link. Please open the link from your confirmation once more.',

  waitlist: 'Waiting list',
  joinWaitlist: 'Join the waiting list',
  joiningWaitlist: 'Joining…',
  waitlistHelp:
    'Nothing is booked yet. When a time becomes free on this day, we write to you and keep it for you for a while; you then say whether you want it.',
  waitlistDay: 'Day',
  waitlistDayFault: 'Please choose a day that can be booked',
  noWaitlist: 'There is no waiting list here.',
  cannotWait: 'Nobody can wait for this day. Please choose another one.',
  onWaitlist: 'You are on the waiting list',
  waitlistPromise: (email, duration) =>
    `As soon as something becomes free, we write to ${email} and keep it for you for ${duration}. Nothing is booked yet.`,
  timeOffered: 'A time is free for you',
  offeredUntil: (when) => `It is kept for you until ${when}.`,
  takeOffer: 'Book this time',
  passOffer: 'Not this one – keep waiting',
  offerPassed: 'That time goes to the next person. You are still on the waiting list.',
  offerLost: 'That time is no longer kept for you. You are still on the waiting list.',
  leaveWaitlist: 'Leave the waiting list',
  leaveQuestion: 'Leave the waiting list?',
  leaveNow: 'Yes, leave it',
  leavingWaitlist: 'Leaving…',
  keepWaiting: 'No, keep waiting',
  leftWaitlist: 'You are no longer on the waiting list',
  waitlistOver: 'The day you waited for has passed',
  waitlistBooked: 'You booked a time from the waiting list',
  waitlistBookedNote: 'You find everything about it in its confirmation.',
  noSuchEntry:
    'There is no place on a waiting list behind this link. Please open the link from our message once more.',
};

function muchMore(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}`
    : `${seconds} more ${seconds === 1 ? 'second' : 'seconds'}`;
}
