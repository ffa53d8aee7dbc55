import type {
  BookingErrorCode,
  BookingStatus,
  ConferenceSolution,
  LocationFault,
  LocationKind,
  WiringFault,
} from '../../contract/index.js';

/**
 * Every word that people read, in one language. Texts with a number or a name in them are functions, so that each
 * language forms its own plurals and word order. Dates and numbers inside are given already formatted by `Intl`.
 */
export interface Texts {
  /** BCP 47 tag of the language this is written in; becomes the `lang` of what is shown. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  readonly loading: string;
  readonly back: string;
  readonly retry: string;
  readonly goOn: string;
  readonly change: string;
  readonly close: string;
  /** Said of a link that leaves the page open. */
  readonly newTab: string;
  /** A length: 30 → “30 min”, 90 → “1 hr 30 min”. */
  duration(minutes: number): string;
  readonly chooseDuration: string;
  /** Heading of the menu of services. */
  readonly chooseService: string;
  /** Name of the summary beside the form. */
  readonly yourChoice: string;

  readonly chooseDate: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  /** Said of a day: “Monday, 2 March 2026, 5 times”. */
  dayWithTimes(date: string, count: number): string;
  dayWithoutTimes(date: string): string;

  readonly chooseTime: string;
  /** Heading of a day's times. */
  timesOn(date: string): string;
  /** Announced when times arrive. */
  timesFound(count: number, range: string): string;
  noTimesOn(date: string): string;
  noTimesIn(month: string): string;
  readonly noTimesAtAll: string;
  /** The times of a month could not be read. */
  readonly noTimesRead: string;
  /** A way on from an empty month: “Next free: Tue, 3 March”. */
  nextFree(date: string): string;
  /** Said of a time: “10:00 to 10:30, Monday, 2 March”. */
  timeOnDay(from: string, to: string, date: string): string;
  readonly morning: string;
  readonly afternoon: string;
  readonly evening: string;

  readonly chooseLocation: string;
  locationKind(kind: LocationKind, conference?: ConferenceSolution): string;
  /** What will happen at that place: “We call you”, “You get a link when you book”. */
  locationHint(kind: LocationKind): string;
  /** Why a place cannot be chosen, for a guest. */
  locationFault(fault: LocationFault): string;
  /** Every place has a fault. */
  readonly noPlace: string;
  readonly locationPhoneLabel: string;
  readonly locationPlaceLabel: string;

  readonly timeZone: string;
  readonly searchTimeZone: string;
  zonesFound(count: number): string;
  readonly noZoneFound: string;

  readonly yourDetails: string;
  readonly name: string;
  readonly email: string;
  readonly optional: string;
  readonly book: string;
  readonly booking: string;
  readonly changeTime: string;
  readonly required: (label: string) => string;
  readonly invalidEmail: string;
  readonly invalidPhone: string;
  readonly invalidUrl: string;
  readonly invalidNumber: string;
  readonly consentNeeded: string;
  /** The backend did not accept what was filled in here. */
  checkAnswer(label: string): string;
  /** Heading of the summary above a form with faults. */
  faults(count: number): string;
  readonly choosePlaceholder: string;

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
  readonly bookAnother: string;
  /** Before the name of the site that the page goes on to by itself. */
  readonly leavingFor: string;
  /** The same, where it goes when it is pressed. */
  readonly goOnTo: string;
  /** A button that keeps the page from going on. */
  readonly stayHere: string;

  /** Heading where nothing can be chosen. */
  readonly failedTitle: string;
  /** What a guest is told when something fails; every one says what to do next. */
  error(code: BookingErrorCode): string;
  /** What is wrong with the wiring, for whoever set up the page. */
  wiring(fault: WiringFault): string;
  /** An attribute that the element cannot do without, for whoever set up the page. */
  missingAttribute(name: string): string;
  readonly slotTakenTitle: string;
  readonly slotTaken: string;
  readonly nearestTimes: string;
  /** Heading while nobody knows whether it was booked. */
  readonly checkingTitle: string;
  /** No answer came: it may or may not be booked. */
  readonly checking: string;
  /** Heading when asking again did not help for now. */
  readonly unknownTitle: string;
  readonly unknownOutcome: string;
  unknownEventType(slug: string): string;
}
