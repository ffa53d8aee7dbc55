/** What is wanted of an erasure. */
export interface EraseOptions {
  /**
   * Takes the guest off the calendars as well: their events are to be cancelled, and where others stay on one, the guest is
   * uninvited. It is written down as work, without the address, for the server to do. Events stay as they are when missing.
   */
  readonly calendarEvents?: boolean;
  /** Epoch milliseconds; now when missing. */
  readonly now?: number;
}

/** What was erased, in figures. */
export interface Erasure {
  /** The guest's own bookings. */
  readonly bookings: number;
  /** Those of them that were still to come, and are off. */
  readonly cancelled: number;
  /** The guest's own places on waiting lists. */
  readonly places: number;
  /** Bookings and places on waiting lists of others who had named the guest as somebody they bring. */
  readonly brought: number;
  /** Answers that were kept for requests that might come again. */
  readonly answers: number;
  /** Jobs that would have told somebody. */
  readonly jobs: number;
  /** What had been fetched of events in hosts' calendars. */
  readonly fetched: number;
  /** Counters of bookings an hour. */
  readonly counters: number;
  /** Calendar events that a server is to take the guest off. */
  readonly eventsToClear: number;
  /** Calendars with events that name the guest and stay as they are. */
  readonly eventsLeft: readonly CalendarLeft[];
  /** Bookings and places of others who have written the address into a text of theirs, which stays: it is theirs. */
  readonly mentions: number;
}

export interface CalendarLeft {
  readonly hostId: string;
  readonly connectionId: string;
  readonly calendarId: string;
  readonly events: number;
}

/** What erasing one booking came to. */
export interface ErasedBooking {
  readonly isCancelled: boolean;
  readonly answers: number;
  readonly jobs: number;
  readonly fetched: number;
  readonly event: 'none' | 'to-clear' | Omit<CalendarLeft, 'events'>;
}
