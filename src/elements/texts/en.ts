import { enBooking } from './en-booking.js';
import type { Texts } from './texts.js';

/** English as a whole. */
export const en: Texts = {
  ...enBooking,

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
  locationPhoneLabel: 'Your phone number',
  locationPlaceLabel: 'Where should we meet?',
  invalidUrl: 'Please enter a web address that begins with https://',
  invalidNumber: 'Please enter a number',
  consentNeeded: 'Please tick this box to go on',
  choosePlaceholder: 'Please choose',
  goOn: 'Continue',
  chooseService: 'What would you like to book?',
  noPlace: 'None of the meeting places can be used at the moment. Please try again later.',
  searchTimeZone: 'Search a city or zone',
  zonesFound: (count) => `${count} ${count === 1 ? 'zone' : 'zones'} found`,
  noZoneFound: 'No zone found. Try a large city nearby.',
  goOnTo: 'Go on to',
  stayHere: 'Stay here',
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
        return enBooking.noAnswer;
    }
  },
  missingAttribute: (name) => `This booking element needs the attribute “${name}”.`,
  slotTakenTitle: 'That time was just taken',
  slotTaken: 'Nothing was booked. What you typed is kept; please choose another time.',
  nearestTimes: 'Nearest free times',
  unknownEventType: (slug) => `There is no event type “${slug}” here.`,
  waitlistWay: 'No suitable time? Join the waiting list',
};
