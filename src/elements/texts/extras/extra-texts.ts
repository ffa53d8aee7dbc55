/**
 * Words of what not every booking meets: other layouts, a choice of hosts, a held time, further guests, a booking that is
 * changed later. They are loaded with what speaks them. Dates and numbers inside are given already formatted by `Intl`.
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
