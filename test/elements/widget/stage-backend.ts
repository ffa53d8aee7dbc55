import type {
  Booking,
  BookingBackend,
  BookingRequest,
  EventType,
  SeriesBooking,
  SeriesQuery,
  SeriesRequest,
  SeriesTimes,
  Slot,
  SlotQuery,
} from '../../../src/contract/index.js';

// Whatever an earlier test's guest left in the page's history is none of the next one's.
beforeEach(() => {
  history.replaceState(null, '');
});

/** When the tests take place: a Monday, nine o'clock in Berlin. */
export const now = Date.parse('2026-03-02T08:00:00.000Z');

export const zone = 'Europe/Berlin';

export const intro: EventType = {
  slug: 'intro',
  title: 'Intro call',
  description: 'A short conversation.',
  host: { name: 'Anna Berg' },
  durationsMinutes: [30],
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'phone', kind: 'phone-host-calls' },
  ],
  questions: [{ id: 'topic', kind: 'text', label: 'Topic' }],
  window: { from: '2026-03-01', to: '2026-06-30' },
  zone,
};

/** Half an hour that begins at an instant like `2026-03-03T09:00Z`. */
export function slotAt(start: string): Slot {
  const from = Date.parse(start);
  return { start: new Date(from).toISOString(), end: new Date(from + 30 * 60_000).toISOString() };
}

/** Free times: two on the 3rd and one on the 5th of March, one on the 7th of April. */
export const free = ['2026-03-03T09:00Z', '2026-03-03T13:30Z', '2026-03-05T09:00Z', '2026-04-07T08:00Z'].map(
  slotAt,
);

/** What a stage backend answers; whatever is left out, it answers as a healthy one would. */
export interface Script {
  readonly eventType?: () => Promise<EventType>;
  readonly slots?: (query: SlotQuery) => Promise<{ slots: readonly Slot[]; next?: string }>;
  readonly book?: (request: BookingRequest, key: string) => Promise<Booking>;
  readonly booking?: () => Promise<Booking>;
  readonly eventTypes?: BookingBackend['eventTypes'];
  readonly hold?: BookingBackend['hold'];
  readonly cancel?: BookingBackend['cancel'];
  /** With it, several times can be booked in one go. */
  readonly seriesTimes?: (query: SeriesQuery) => Promise<SeriesTimes>;
  readonly bookSeries?: (request: SeriesRequest, key: string) => Promise<SeriesBooking>;
}

/** A backend in the page, and what it was asked. */
export interface StageBackend extends BookingBackend {
  readonly asked: {
    eventType: number;
    slots: SlotQuery[];
    book: [BookingRequest, string][];
    booking: number;
    seriesTimes: SeriesQuery[];
    bookSeries: [SeriesRequest, string][];
  };
  /** The questions that are still open. */
  readonly open: Set<{ readonly signal: AbortSignal | undefined }>;
}

export function stageBackend(script: Script = {}): StageBackend {
  const asked: StageBackend['asked'] = {
    eventType: 0,
    slots: [],
    book: [],
    booking: 0,
    seriesTimes: [],
    bookSeries: [],
  };
  const open: StageBackend['open'] = new Set();
  const listed = async (query: SlotQuery) => ({
    slots: free.filter(({ start }) => start >= query.start && start < query.end),
  });
  async function track<Answer>(
    answer: () => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const question = { signal };
    open.add(question);
    try {
      return await answer();
    } finally {
      open.delete(question);
    }
  }
  return {
    asked,
    open,
    eventType: (_slug, options) => {
      asked.eventType++;
      return track(script.eventType ?? (async () => intro), options?.signal);
    },
    slots: (query, options) => {
      asked.slots.push(query);
      return track(() => (script.slots ?? listed)(query), options?.signal);
    },
    book: (request, { key, signal }) => {
      asked.book.push([request, key]);
      return track(() => script.book?.(request, key) ?? Promise.resolve(bookingOf(request)), signal);
    },
    ...(script.booking && {
      booking: (_ref, options) => {
        asked.booking++;
        return track(script.booking!, options?.signal);
      },
    }),
    ...(script.seriesTimes && {
      seriesTimes: (query, options) => {
        asked.seriesTimes.push(query);
        return track(() => script.seriesTimes!(query), options?.signal);
      },
      bookSeries: (request, { key, signal }) => {
        asked.bookSeries.push([request, key]);
        const answer = script.bookSeries ?? (async () => ({ bookings: bookingsOf(request) }));
        return track(() => answer(request, key), signal);
      },
    }),
    ...(script.eventTypes && { eventTypes: script.eventTypes }),
    ...(script.hold && { hold: script.hold }),
    ...(script.cancel && { cancel: script.cancel }),
  };
}

/** The booking that a request is answered with. */
export function bookingOf(request: BookingRequest, more: Partial<Booking> = {}): Booking {
  const { start, end } = slotAt(request.start);
  return {
    ref: 'b-1',
    version: 1,
    status: 'confirmed',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna Berg' },
    start,
    end,
    zone: request.zone,
    guest: request.guest,
    location: { id: 'meet', kind: 'conference' },
    calendar: 'written',
    ...more,
  };
}

/** The bookings that a request for several times is answered with. */
export function bookingsOf(
  { starts, ...request }: SeriesRequest,
  more: Partial<Booking> = {},
): readonly Booking[] {
  return starts.map((start, index) =>
    bookingOf(
      { ...request, start },
      { ref: `b-${index + 1}`, series: { position: index + 1, of: starts.length }, ...more },
    ),
  );
}

/** The times of a series, so many weeks apart; those at `taken` are not free. */
export function seriesOf(
  { start, everyWeeks, times }: SeriesQuery,
  taken: readonly number[] = [],
): SeriesTimes {
  const week = 7 * 24 * 60 * 60_000;
  return {
    times: Array.from({ length: times }, (_, index) => {
      const slot = slotAt(new Date(Date.parse(start) + index * everyWeeks * week).toISOString());
      return taken.includes(index)
        ? { ...slot, isFree: false, reasons: ['unavailable'] }
        : { ...slot, isFree: true };
    }),
  };
}

/** An answer that never comes. */
export function never<Answer>(): Promise<Answer> {
  return new Promise<Answer>(() => undefined);
}
