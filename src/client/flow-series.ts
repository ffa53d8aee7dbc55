import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { KeyedCallOptions } from '../contract/call-options.js';
import type { SeriesQuery, SeriesRequest, SeriesTime } from '../contract/series.js';
import type { Slot } from '../contract/slot.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { FlowCore } from './flow-core.js';
import type { Booked } from './flow-sending.js';
import type { Checking, Details, Entries, Sending, Series } from './flow-state.js';
import { repeatOf, wantedTimes } from './wanted-times.js';

/**
 * Sees to several times in one go while a guest types: asks which can be had whenever that may be otherwise, and knows which are
 * to be sent. Loaded where an event type offers them.
 */
export class FlowSeries {
  readonly #core: FlowCore;
  readonly #backend: BookingBackend;
  #series: Series = { status: 'single' };
  /** The question that this is the answer to, as text; none where one time is enough. */
  #asked: string | undefined;
  /** Whether it has to be asked again. */
  #isStale = false;
  /** Starts that were lost while booking what was asked for. */
  #lost: readonly string[] = [];
  /** Slugs of event types whose times turned out not to be repeated. */
  readonly #withoutSeries = new Set<string>();

  constructor(core: FlowCore, backend: BookingBackend) {
    this.#core = core;
    this.#backend = backend;
    core.subscribe(this.#look);
    this.#look();
  }

  /**
   * The starts of what a guest wants who sends these entries, in order; undefined for the chosen time alone. There are none where
   * it was not told yet which can be had: that is asked for.
   */
  startsFor(entries: Entries): readonly string[] | undefined {
    const { state } = this.#core;
    if (state.step !== 'details') return undefined;
    const details = { ...state, entries };
    const repeat = repeatOf(details);
    if (!repeat) return undefined;
    const isTold = JSON.stringify(queryOf(details)) === this.#asked;
    const wanted = isTold ? wantedTimes(this.#series, repeat) : undefined;
    if (wanted) return wanted.length > 1 ? wanted.map(({ start }) => start) : undefined;
    this.#core.set(details);
    this.retry();
    return [];
  }

  /** Asks again for times that could not be read. */
  retry(): void {
    if (this.#series.status !== 'failed') return;
    this.#isStale = true;
    this.#look();
  }

  /**
   * Takes note of times that were lost while booking. Answers whether the chosen one is not among them: then it is asked anew
   * which can be had, and those are shown as lost.
   */
  lose(sent: Sending | Checking, { details: { starts = [] } }: BookingError): boolean {
    if (isAmong(starts, sent.slot.start)) return false;
    this.#lost = [...this.#lost, ...starts];
    // It may have been sent before the page was opened anew.
    this.#asked = JSON.stringify(queryOf(sent));
    this.#isStale = true;
    return true;
  }

  /** Books all of them or none. */
  async book(request: SeriesRequest, call: KeyedCallOptions): Promise<Booked> {
    if (!this.#backend.bookSeries) throw new BookingError('not-found');
    const [first, ...others] = (await this.#backend.bookSeries(request, call)).bookings;
    if (!first) throw new BookingError('unavailable', { detail: 'the answer names no booking' });
    return [first, ...others];
  }

  /** While it is being sent, what was told stays; where another time is chosen, it is forgotten. */
  readonly #look = (): void => {
    const { state } = this.#core;
    if (state.step !== 'details' && state.step !== 'choosing') return;
    const details = state.step === 'details' ? state : undefined;
    const query = details && queryOf(details);
    const asked = JSON.stringify(query);
    const isAnother = asked !== this.#asked;
    if (isAnother) this.#lost = [];
    if (isAnother || this.#isStale) this.#ask(query, details?.slot);
    this.#asked = asked;
    this.#isStale = false;
    this.#show();
  };

  #ask(query: SeriesQuery | undefined, slot: Slot | undefined): void {
    const core = this.#core;
    core.end('series');
    if (!query || !slot) {
      this.#series = { status: 'single' };
      return;
    }
    this.#series = { status: 'loading' };
    core.run('series', (signal) => this.#find(query, signal), {
      done: (times) => {
        this.#series = { status: 'ready', times: this.#told(times, slot), lost: this.#lost };
        this.#show();
      },
      failed: (cause) => {
        const error = bookingErrorOf(cause);
        if (error.code === 'not-found') this.#withoutSeries.add(query.eventType);
        this.#series = { status: 'failed', error };
        this.#show();
      },
    });
  }

  async #find(query: SeriesQuery, signal: AbortSignal): Promise<readonly SeriesTime[]> {
    if (!this.#backend.seriesTimes) throw new BookingError('not-found');
    return (await this.#backend.seriesTimes(query, { signal })).times;
  }

  /**
   * What is told of the answer. The chosen time is looked after elsewhere, and may stand there as kept for this very guest. What
   * was lost just now is not free, though a calendar may be read again only later.
   */
  #told(times: readonly SeriesTime[], { start, end }: Slot): readonly SeriesTime[] {
    const others = times.filter((time) => Date.parse(time.start) > Date.parse(start));
    return [
      { start, end, isFree: true },
      ...others.map((time) => (isAmong(this.#lost, time.start) ? { ...time, isFree: false } : time)),
    ];
  }

  #show(): void {
    const core = this.#core;
    // A flow is not changed from within its own news.
    queueMicrotask(() => {
      const { state } = core;
      if (state.step !== 'details') return;
      const isOffered = this.#asked !== undefined || !this.#withoutSeries.has(state.eventType.slug);
      const series = isOffered ? this.#series : undefined;
      if (state.series !== series) core.set({ ...state, series });
    });
  }
}

/** The question for the times that are wished for. Which campaign they come from decides nothing, and stays out of addresses. */
function queryOf(state: Details | Sending | Checking): SeriesQuery | undefined {
  const repeat = repeatOf(state);
  if (!repeat) return undefined;
  const { eventType, slot, durationMinutes, location, host } = state;
  const { everyWeeks, times } = repeat;
  const context = { ...(location !== undefined && { location }), ...(host !== undefined && { host }) };
  return {
    eventType: eventType.slug,
    start: slot.start,
    everyWeeks,
    times,
    durationMinutes,
    ...(Object.keys(context).length > 0 && { context }),
  };
}

/** Whether a start is among others, however they are written. */
function isAmong(starts: readonly string[], start: string): boolean {
  return starts.some((one) => Date.parse(one) === Date.parse(start));
}
