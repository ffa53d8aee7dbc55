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
};

function muchMore(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}`
    : `${seconds} more ${seconds === 1 ? 'second' : 'seconds'}`;
}
