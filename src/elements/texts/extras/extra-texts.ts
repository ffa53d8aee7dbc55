import type { BookingStatus, GuestAbsence } from '../../../contract/index.js';

/**
 * Words of what not every booking meets: other layouts, a choice of hosts, a held time, further guests, several times in one
 * go, a booking that is changed later. They are loaded with what speaks them. Dates and numbers inside are given already formatted by `Intl`.
 */
export interface ExtraTexts {
  /** Name of the grid of a week's times. */
  weekOf(range: string): string;
  readonly previousWeek: string;
  readonly nextWeek: string;
  noTimesInWeek(range: string): string;
  /** Name of the list of the next free times. */
  readonly nextTimes: string;
  readonly earlierTimes: string;
  readonly laterTimes: string;
  /** A button that shows the rest of a day's times: “6 more times”. */
  moreTimes(count: number): string;

  /** With whom the guest would like to meet. */
  readonly chooseHost: string;
  readonly anyHost: string;
  /** Name of the choice between a clock of twelve hours and one of twenty-four. */
  readonly clock: string;
  /** Name of the menu of languages. */
  readonly languages: string;

  /** Said of the time that is kept while the guest types; `time` is a clock such as 4:32. */
  heldFor(time: string): string;
  /** Said aloud when little is left of it: 120 → “two more minutes”. */
  heldStill(seconds: number): string;
  readonly holdLonger: string;
  /** It was kept, and is not any more; it can still be tried. */
  readonly holdEnded: string;
  /** Seats that are left of a time for several guests. */
  seatsLeft(count: number): string;

  readonly furtherGuests: string;
  readonly addGuest: string;
  /** Label of the address of the second, third … guest. */
  furtherGuest(position: number): string;
  removeGuest(position: number): string;
  /** What becomes of these addresses. */
  readonly furtherGuestsHelp: string;

  /** A button that lets the chosen time be repeated, and the name of what it opens. */
  readonly repeat: string;
  /** Label of the choice between every week, every two weeks and so on. */
  readonly repeatEvery: string;
  everyWeeks(weeks: number): string;
  /** Label of the choice of how many times. */
  readonly repeatTimes: string;
  /** So many times, the chosen one included. */
  timesInAll(count: number): string;
  /** A button: the chosen time alone will do. */
  readonly repeatNot: string;
  /** Name of the list of these times, to choose from. */
  readonly seriesTimes: string;
  readonly findingTimes: string;
  /** Announced when it is known: “4 of 6 times can be booked”. */
  timesFree(free: number, all: number): string;
  /** Times are not repeated here, although it was offered. */
  readonly noSeries: string;
  /** Said after a time: why it cannot be had. */
  absence(reason: GuestAbsence): string;
  /** The same of a time that somebody else has taken just now. */
  readonly justTaken: string;
  /** Said after a time of day that is not the usual one, because summer time begins or ends before. */
  clocksChange(usual: string): string;
  /** The button that books several times in one go. */
  bookTimes(count: number): string;
  /** Heading of several that were booked in one go. */
  timesBooked(count: number): string;
  /** The same where the host has still to say yes. */
  timesRequested(count: number): string;
  invitationsSentTo(email: string): string;
  /** Of bookings that go into no calendar of the host's. */
  readonly noInvitations: string;
  /** Several times are kept until the host has answered. */
  readonly timesKept: string;
  readonly linksPending: string;
  /** Nobody waits for the links any more, and not all were there yet. */
  readonly linksLater: string;
  readonly linksFailed: string;
  /** Invitations to several times are late. */
  readonly timesDelayed: string;
  /** No answer came: several may or may not be booked. */
  readonly checkingTimes: string;
  readonly unknownTimes: string;
  /** Some of several times cannot be had any more; nothing was booked. */
  readonly timesLost: string;
  /** Said after each of several times. */
  timeStatus(status: BookingStatus): string;
  /** Which of several that were booked in one go a booking is. */
  timeOfSeries(position: number, of: number): string;

  /** Heading of a booking that was opened by its link. */
  readonly yourBooking: string;
  readonly reschedule: string;
  /** Heading over the times that a booking can be moved to. */
  readonly chooseNewTime: string;
  /** Before the time that a booking has now. */
  readonly timeNow: string;
  /** Before the time that it would have. */
  readonly newTime: string;
  readonly moveNow: string;
  readonly moving: string;
  readonly moved: string;
  readonly keepTime: string;
  readonly cancelBooking: string;
  readonly cancelQuestion: string;
  /** Label of a field that need not be filled in. */
  readonly cancelReason: string;
  readonly cancelNow: string;
  readonly cancelling: string;
  readonly keepBooking: string;
  /** A booking that was changed or cancelled by somebody else while it was looked at; it is shown as it stands. */
  readonly changedMeanwhile: string;
  /** The time of a booking is over, so that it cannot be changed. */
  readonly bookingOver: string;
  /** There is no booking behind this link, or the link is not whole. */
  readonly noSuchBooking: string;

  readonly waitlist: string;
  readonly joinWaitlist: string;
  readonly joiningWaitlist: string;
  /** What joining does, and that it books nothing. */
  readonly waitlistHelp: string;
  /** Label of the day that is waited for. */
  readonly waitlistDay: string;
  readonly waitlistDayFault: string;
  /** Nobody can wait here. */
  readonly noWaitlist: string;
  /** Nobody can wait for the day that was chosen. */
  readonly cannotWait: string;
  /** Heading of a place on the list. */
  readonly onWaitlist: string;
  /** What the guest can rely on; `duration` is how long something will be kept, such as “1 hr”. */
  waitlistPromise(email: string, duration: string): string;
  /** Heading where something became free. */
  readonly timeOffered: string;
  /** Until when it is kept; `when` is a day and a time. */
  offeredUntil(when: string): string;
  readonly takeOffer: string;
  readonly passOffer: string;
  /** The guest let an offer go. */
  readonly offerPassed: string;
  /** The guest did not take an offer in time, or it could not be had any more. */
  readonly offerLost: string;
  readonly leaveWaitlist: string;
  readonly leaveQuestion: string;
  readonly leaveNow: string;
  readonly leavingWaitlist: string;
  readonly keepWaiting: string;
  readonly leftWaitlist: string;
  readonly waitlistOver: string;
  readonly waitlistBooked: string;
  readonly waitlistBookedNote: string;
  /** There is no place behind this link, or the link is not whole. */
  readonly noSuchEntry: string;
}
