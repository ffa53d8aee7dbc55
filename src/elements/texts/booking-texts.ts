import type { BookingStatus, WiringFault } from '../../contract/index.js';
import { enBooking } from './en-booking.js';
import type { FirstTexts } from './first-texts.js';
import type { Texts } from './texts.js';

/** The words of a booking's way where nothing stands in it. */
export interface BookingTexts extends FirstTexts {
  readonly change: string;
  /** Said of a link that leaves the page open. */
  readonly newTab: string;
  /** Name of the summary beside the form. */
  readonly yourChoice: string;
  /** The times of a month could not be read. */
  readonly noTimesRead: string;
  readonly yourDetails: string;
  readonly name: string;
  readonly email: string;
  readonly optional: string;
  readonly changeTime: string;
  readonly required: (label: string) => string;
  readonly invalidEmail: string;
  readonly invalidPhone: string;
  /** The backend did not accept what was filled in here. */
  checkAnswer(label: string): string;
  /** Heading of the summary above a form with faults. */
  faults(count: number): string;
  /** Heading of what was booked. */
  bookingStatus(status: BookingStatus): string;
  confirmationSentTo(email: string): string;
  /** Of a booking that goes into no calendar of the host's. */
  readonly noInvitation: string;
  readonly pendingNote: string;
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly joinLink: string;
  readonly conferencePending: string;
  /** Nobody waits for the link any more, and it was not there yet. */
  readonly conferenceLater: string;
  readonly conferenceFailed: string;
  readonly calendarDelayed: string;
  readonly addToCalendar: string;
  /** A button that saves an .ics file. */
  readonly calendarFile: string;
  readonly print: string;
  readonly bookAnother: string;
  /** Before the name of the site that the page goes on to by itself. */
  readonly leavingFor: string;
  /** Heading where nothing can be chosen. */
  readonly failedTitle: string;
  /** What is wrong with the wiring, for whoever set up the page. */
  wiring(fault: WiringFault): string;
  /** Heading while nobody knows whether it was booked. */
  readonly checkingTitle: string;
  /** No answer came: it may or may not be booked. */
  readonly checking: string;
  /** Heading when asking again did not help for now. */
  readonly unknownTitle: string;
  readonly unknownOutcome: string;
}

/** These words of a language: only English comes in parts, and here is its second. */
export function bookingTexts(texts: FirstTexts): BookingTexts {
  return 'name' in texts ? (texts as BookingTexts) : enBooking;
}

/** Whether all words of a language are here. */
export function isWhole(texts: FirstTexts): texts is Texts {
  return 'error' in texts;
}
