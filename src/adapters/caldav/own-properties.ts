/** The properties that this system adds to events it writes (RFC 5545, section 3.8.8.2), as `ical.js` names them. */
export const ownNames = {
  /** The booking an event was written for. */
  bookingRef: 'x-booking-ref',
  /** The `UID` that event had: who duplicates it in a calendar makes another one. */
  uid: 'x-booking-uid',
  /** That the copies of those who are invited say it, too. */
  shared: 'x-booking-ref-shared',
  /** A video link that was asked for; there is none. */
  noConference: 'x-booking-no-conference',
} as const;
