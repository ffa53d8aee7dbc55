import { attendTimes } from '../../src/client/flow-attending.js';
import { FlowBooking } from '../../src/client/flow-booking.js';
import { Flow } from '../../src/client/flow.js';
import type { BookingFlow, BookingFlowOptions, FlowState } from '../../src/client/booking-flow.js';
import type {
  Booking,
  BookingBackend,
  BookingRequest,
  EventType,
  EventTypeSummary,
  Hold,
  HoldRequest,
  RescheduleRequest,
  SeriesBooking,
  SeriesQuery,
  SeriesRequest,
  SeriesTimes,
  Slot,
  SlotList,
  SlotQuery,
} from '../../src/contract/index.js';

/** A question that a flow asked, waiting for the test to answer it. */
export interface Asked<Question, Answer> {
  readonly question: Question;
  readonly signal: AbortSignal;
  readonly key?: string;
  answer(value: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A backend whose every answer is in the test's hands, and a clock that moves when told. */
export interface Stage {
  readonly flow: BookingFlow;
  readonly states: readonly FlowState[];
  readonly eventTypes: Asked<string, EventType>[];
  readonly menus: Asked<undefined, readonly EventTypeSummary[]>[];
  readonly slots: Asked<SlotQuery, SlotList>[];
  readonly books: Asked<BookingRequest, Booking>[];
  readonly series: Asked<SeriesQuery, SeriesTimes>[];
  readonly seriesBooks: Asked<SeriesRequest, SeriesBooking>[];
  readonly bookings: Asked<{ ref: string; token?: string }, Booking>[];
  readonly holds: Asked<HoldRequest, Hold>[];
  /** Holds that were given back. */
  readonly released: string[];
  /** Tells those who watch that something changed, as far as they still listen. */
  change(): Promise<void>;
  readonly moves: Asked<{ ref: string; token?: string } & RescheduleRequest, Booking>[];
  readonly sleeps: { readonly milliseconds: number; readonly signal: AbortSignal; wake(): Promise<void> }[];
  /** Milliseconds since the epoch. */
  now: number;
  /** Answers the event type and the first month, which is what most tests begin with. */
  open(eventType?: EventType, list?: SlotList): Promise<void>;
}

export const intro: EventType = {
  slug: 'intro',
  title: 'Intro call',
  host: { name: 'Anna Berg' },
  durationsMinutes: [30, 60],
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'phone', kind: 'phone-host-calls' },
  ],
  questions: [],
  window: { from: '2026-03-01', to: '2026-06-30' },
  zone: 'Europe/Berlin',
};

/** Times that depend on the place. */
export const visits: EventType = { ...intro, slug: 'visits', slotsDependOnLocation: true };

export const guest = { name: 'Gia', email: 'gia@example.com' };
export const entries = { guest, answers: {}, locationDetail: '' };

/** Half an hour that begins at an instant like `2026-03-02T09:00Z`. */
export function slotAt(start: string): Slot {
  const from = Date.parse(start);
  return { start: new Date(from).toISOString(), end: new Date(from + 30 * 60_000).toISOString() };
}

export const march: SlotList = {
  slots: ['2026-03-03T09:00Z', '2026-03-03T10:00Z', '2026-03-05T09:00Z'].map(slotAt),
};
export const april: SlotList = { slots: ['2026-04-07T08:00Z'].map(slotAt) };

export function bookingAt(slot: Slot, more: Partial<Booking> = {}): Booking {
  return {
    ref: 'b-1',
    version: 1,
    status: 'confirmed',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna Berg' },
    start: slot.start,
    end: slot.end,
    zone: 'Europe/Berlin',
    guest,
    location: { id: 'meet', kind: 'conference' },
    calendar: 'written',
    ...more,
  };
}

/** Sets a flow on a stage where the clock shows 2026-03-02T08:00Z. */
export function stageOf({
  without = [],
  withHolds = false,
  withWatch = false,
  withSeries = false,
  loadBooking = async () => undefined,
  ...options
}: Partial<BookingFlowOptions> & {
  readonly without?: readonly ('booking' | 'eventTypes')[];
  readonly withHolds?: boolean;
  readonly withWatch?: boolean;
  readonly withSeries?: boolean;
  /** Loads the code that books. */
  readonly loadBooking?: () => Promise<unknown>;
} = {}): Stage {
  const eventTypes: Stage['eventTypes'] = [];
  const menus: Stage['menus'] = [];
  const slots: Stage['slots'] = [];
  const books: Stage['books'] = [];
  const series: Stage['series'] = [];
  const seriesBooks: Stage['seriesBooks'] = [];
  const bookings: Stage['bookings'] = [];
  const moves: Stage['moves'] = [];
  const holds: Stage['holds'] = [];
  const released: string[] = [];
  const watchers = new Map<AbortSignal, () => void>();
  const backend: BookingBackend = {
    eventType: (slug, call) => ask(eventTypes, slug, call),
    slots: (query, call) => ask(slots, query, call),
    book: (request, call) => ask(books, request, call),
    ...(!without.includes('eventTypes') && { eventTypes: (call) => ask(menus, undefined, call) }),
    ...(withHolds && {
      hold: (request, call) => ask(holds, request, call),
      release: async (ref) => void released.push(ref),
    }),
    ...(withSeries && {
      seriesTimes: (query, call) => ask(series, query, call),
      bookSeries: (request, call) => ask(seriesBooks, request, call),
    }),
    ...(withWatch && {
      watch: (_query, changed, { signal }) => {
        watchers.set(signal, changed);
      },
    }),
    reschedule: (ref, request, call) => ask(moves, { ...ref, ...request }, call),
    ...(!without.includes('booking') && { booking: (ref, call) => ask(bookings, ref, call) }),
  };
  const sleeps: Stage['sleeps'] = [];
  const states: FlowState[] = [];
  const stage = { now: Date.parse('2026-03-02T08:00Z') };
  let keys = 0;
  const settings: BookingFlowOptions = {
    backend,
    eventType: 'intro',
    ahead: false,
    zone: 'Europe/Berlin',
    now: () => stage.now,
    newKey: () => `key-${++keys}`,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        sleeps.push({
          milliseconds,
          signal,
          wake: () => {
            resolve();
            return settle();
          },
        });
      }),
    ...options,
  };
  const flow = new Flow(settings, async (core, parts) => {
    await loadBooking();
    return new FlowBooking(core, settings, parts);
  });
  flow.attend(attendTimes);
  flow.subscribe((state) => states.push(state));
  return Object.assign(stage, {
    flow,
    states,
    eventTypes,
    menus,
    slots,
    books,
    series,
    seriesBooks,
    bookings,
    moves,
    holds,
    released,
    change() {
      for (const [signal, changed] of watchers) if (!signal.aborted) changed();
      return settle();
    },
    sleeps,
    async open(eventType: EventType = intro, list: SlotList = march) {
      await eventTypes.at(-1)!.answer(eventType);
      await slots.at(-1)!.answer(list);
    },
  });
}

/** The flow's state, which has to be at a step. */
export function at<Step extends FlowState['step']>(
  stage: Stage,
  step: Step,
): Extract<FlowState, { step: Step }> {
  const { state } = stage.flow;
  if (state.step !== step) throw new Error(`The flow is at ${state.step}, not at ${step}`);
  return state as Extract<FlowState, { step: Step }>;
}

/** The days shown, with how many times each has; or what stands in their place. */
export function shown(stage: Stage): Record<string, number> | 'loading' | 'failed' {
  const { times } = at(stage, 'choosing');
  if (times.status !== 'ready') return times.status;
  return Object.fromEntries([...times.days].map(([date, slots]) => [date, slots.length]));
}

/** Lets everything that waits for an answer go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function ask<Question, Answer>(
  list: Asked<Question, Answer>[],
  question: Question,
  call: { readonly signal?: AbortSignal | undefined; readonly key?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { key, signal = new AbortController().signal } = call;
    // A backend that answers although it was told to stop: the flow has to leave that answer alone.
    list.push({
      question,
      signal,
      ...(key !== undefined && { key }),
      answer: (value) => {
        resolve(value);
        return settle();
      },
      fail: (error) => {
        reject(error);
        return settle();
      },
    });
  });
}
