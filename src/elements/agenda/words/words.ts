import type { InvitedPerson } from '../../../contract/calendar-adapter.js';
import type { BookingErrorCode } from '../../../contract/booking-error.js';
import type { BookingStatus, CalendarState } from '../../../contract/booking.js';
import type { LocationKind } from '../../../contract/location.js';
import type { BookingDeed } from '../booking-deeds.js';

/** What an agenda says, beside what all of the host's elements say. Dates, times and names are given as they are shown. */
export interface AgendaWords {
  readonly title: string;
  readonly view: string;
  readonly week: string;
  readonly list: string;
  readonly today: string;
  /** By as many days as are shown: 1, 3 or 7. */
  earlier(days: number): string;
  later(days: number): string;
  readonly goToDate: string;
  readonly showEnded: string;
  readonly timeZone: string;
  /** A choice of zone: the one of the host's hours, and the device's. */
  ownZone(name: string): string;
  deviceZone(name: string): string;
  readonly allDay: string;
  readonly nothingOnDay: string;
  /** Announced when a stretch of days is there. */
  shown(range: string, bookings: number, events: number): string;

  /** A calendar event that does not block. */
  readonly free: string;
  readonly busy: string;
  /** Instead of a title where a calendar tells none. */
  readonly untitled: string;
  status(status: BookingStatus): string;
  waitsUntil(when: string): string;
  calendarState(state: CalendarState): string;
  readonly changedInCalendar: string;

  readonly when: string;
  readonly guestTime: string;
  readonly guest: string;
  /** Stands for a guest whose data have been deleted. */
  readonly deletedGuest: string;
  /** Those whom the guest brings. */
  readonly furtherGuests: string;
  /** Of a booking that was made with others in one go: which of them it is. */
  readonly series: string;
  seriesPlace(position: number, of: number): string;
  readonly guestAnswer: string;
  invitationAnswer(answer: InvitedPerson['answer']): string;
  readonly where: string;
  /** A kind of place, as its host says it. */
  place(kind: Exclude<LocationKind, 'conference'>): string;
  /** What the guest has to be asked for. */
  placeDetail(kind: LocationKind): string;
  readonly join: string;
  readonly linkComing: string;
  readonly linkFailed: string;
  readonly withHosts: string;
  readonly inCalendar: string;
  readonly reason: string;
  readonly calendar: string;
  readonly people: string;
  readonly blocks: string;
  readonly blocksNot: string;
  readonly openInCalendar: string;
  readonly yes: string;
  readonly no: string;

  deed(deed: BookingDeed): string;
  /** What comes of it, in plain words. */
  consequence(deed: BookingDeed, guest: string): string;
  /** Said when it is done. */
  done(deed: BookingDeed): string;
  /** Why it is declined or cancelled; guests are told. */
  readonly giveReason: string;
  readonly back: string;
  moved(from: string, to: string): string;
  readonly eventGone: string;
  readonly clashBooking: string;
  readonly clashAllDay: string;
  readonly staleNews: string;

  unwritten(count: number): string;
  /** Why something is not in the calendar. */
  unwrittenReason(code: BookingErrorCode): string;
  /** Why a calendar cannot be read. */
  unreadReason(code: BookingErrorCode): string;
  readonly writeAgain: string;
  readonly writingAgain: string;
  unreadable(calendar: string): string;
  asOf(when: string): string;

  readonly bookForGuest: string;
  readonly eventType: string;
  readonly duration: string;
  readonly fromDate: string;
  readonly time: string;
  readonly chooseTime: string;
  readonly noTimes: string;
  nextFree(when: string): string;
  readonly noEventTypes: string;
  readonly guestDetails: string;
  readonly missingTime: string;
  booked(guest: string, when: string): string;

  /** How many wait for a time to become free; the name of their list. */
  waitlist(count: number): string;
  waitsSince(when: string): string;
  /** Said of a guest for whom a time is kept. */
  offeredUntil(time: string, when: string): string;
}
