import type { Slot } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt } from '../time/zone.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { FlowBooking, Parts } from './flow-booking.js';
import type { attendTimes } from './flow-attending.js';
import { asksPlaceFirst, choiceIn, emptyEntries, withSlot } from './flow-choice.js';
import { FlowCore } from './flow-core.js';
import type { BookingFlow, BookingFlowOptions } from './flow-interface.js';
import { monthCache } from './flow-months.js';
import type { MonthCache } from './flow-months.js';
import { FlowOpening } from './flow-opening.js';
import type { Choosing, DateRange, Entries, FlowState } from './flow-state.js';
import type { DraftShelf } from './kept-draft.js';
import { FlowTimes } from './flow-times.js';

/** What a flow looks at times with; of its drafts, it only has to know whether there are some. */
export type FlowOptions = Omit<BookingFlowOptions, 'drafts'> & {
  readonly drafts?: Pick<DraftShelf, 'read'> | undefined;
};

/** Begins the part that books, whose code looking at times does not need. */
export type BeginBooking = (core: FlowCore, parts: Parts) => Promise<FlowBooking>;

/**
 * The machine behind `createBookingFlow`, for those who load the part that books only when a time was chosen.
 *
 * @throws RangeError for an unknown zone
 */
export class Flow implements BookingFlow {
  readonly #core = new FlowCore();
  readonly #options: FlowOptions;
  readonly #months: MonthCache;
  readonly #times: FlowTimes;
  readonly #opening: FlowOpening;
  readonly #beginBooking: BeginBooking;
  #attended = false;
  #booking: FlowBooking | undefined;
  #coming: Promise<FlowBooking> | undefined;

  constructor(options: FlowOptions, beginBooking: BeginBooking) {
    const { backend, zone, now = Date.now, host, moves } = options;
    this.#options = options;
    this.#months = monthCache(backend, now);
    this.#times = new FlowTimes(this.#core, this.#months, now);
    const begin = { zone, entries: emptyEntries(options), host, moves };
    this.#opening = new FlowOpening(this.#core, { backend, months: this.#months, times: this.#times, begin });
    this.#beginBooking = beginBooking;
    this.#open();
  }

  get state(): FlowState {
    return this.#core.state;
  }

  /** Has what is shown kept right from now on; once is enough. */
  attend(by: typeof attendTimes): void {
    if (this.#attended) return;
    this.#attended = true;
    by(this.#core, { ...this.#options, months: this.#months, times: this.#times });
  }

  subscribe(listener: (state: FlowState) => void): () => void {
    return this.#core.subscribe(listener);
  }

  chooseEventType(slug: string): void {
    if (this.state.step === 'menu') this.#opening.open(slug);
  }

  chooseLocation(id: string, detail?: string): void {
    const { state } = this;
    if (state.step !== 'choosing' && state.step !== 'details') return;
    const place = state.eventType.locations.find((one) => one.id === id);
    if (!place || place.fault) return;
    const entries = detail === undefined ? state.entries : { ...state.entries, locationDetail: detail };
    const next = { ...state, location: id, entries };
    if (next.step === 'choosing' && id !== state.location && asksPlaceFirst(state.eventType))
      this.#times.show(next, next);
    else this.#core.set(next);
  }

  goOn(): void {
    const { state } = this;
    if (state.step === 'choosing' && state.asking === 'place' && state.location !== undefined)
      this.#core.set({ ...state, asking: 'day' });
  }

  chooseDuration(durationMinutes: number): void {
    this.#choosing((state) => {
      if (state.eventType.durationsMinutes.includes(durationMinutes))
        this.#times.show({ ...state, durationMinutes }, { ...state, lost: undefined });
    });
  }

  chooseHost(host: string | undefined): void {
    this.#choosing((state) => {
      const { hosts = [] } = state.eventType;
      if (host === undefined || hosts.some(({ id }) => id === host))
        this.#times.show({ ...state, host }, { ...state, lost: undefined });
    });
  }

  showDays(range: DateRange): void {
    this.#choosing((state) => {
      const { asking, day, lost } = state;
      this.#times.show(state, { asking, month: monthOf(range.from), range, day, lost });
    });
  }

  showMonth(month: string): void {
    this.#choosing((state) => {
      this.#times.show(state, { asking: state.asking === 'place' ? 'place' : 'day', month });
    });
  }

  chooseDay(day: CivilDate): void {
    this.#choosing((state) => {
      if (monthOf(day) === state.month) this.#core.set({ ...state, asking: 'time', day, lost: undefined });
      else this.#times.show(state, { asking: 'time', month: monthOf(day), day });
    });
  }

  showNextFree(): void {
    this.#choosing((state) => {
      const next = state.times.status === 'ready' ? state.times.next : undefined;
      if (next !== undefined) this.chooseDay(dateAt(state.zone, Date.parse(next)));
    });
  }

  chooseSlot(slot: Slot): void {
    const { state } = this;
    if (state.step !== 'choosing' && state.step !== 'details') return;
    this.#core.set({ ...choiceIn(withSlot(state, slot)), step: 'details', slot });
    this.#whenBooking().then(
      ({ keeping }) => {
        keeping.begin();
      },
      () => undefined,
    );
  }

  extendHold(): void {
    this.#booking?.keeping.extend();
  }

  changeZone(zone: string): void {
    const { state } = this;
    this.#opening.keep({ zone });
    if (state.step === 'choosing') this.#times.show({ ...state, zone }, state);
    else if (state.step === 'details' || state.step === 'done') this.#core.set({ ...state, zone });
  }

  keep(entries: Entries): void {
    const { state } = this;
    if (state.step === 'choosing' || state.step === 'details') this.#core.set({ ...state, entries });
  }

  revise(change: (entries: Entries) => Entries): void {
    const { state } = this;
    this.#opening.keep({ entries: change(this.#opening.begin.entries) });
    if (state.step === 'choosing' || state.step === 'details')
      this.#core.set({ ...state, entries: change(state.entries) });
  }

  submit(entries: Entries): void {
    if (this.#booking) {
      this.#booking.submit(entries);
      return;
    }
    this.#whenBooking().then(
      (booking) => {
        booking.submit(entries);
      },
      // Nothing was sent.
      (cause: unknown) => {
        const { state } = this;
        if (state.step === 'details') this.#core.set({ ...state, entries, error: bookingErrorOf(cause) });
      },
    );
  }

  back(from?: Choosing['asking']): void {
    this.#stepBack(from)?.();
  }

  canGoBack(from?: Choosing['asking']): boolean {
    return this.#stepBack(from) !== undefined;
  }

  retry(): void {
    const { state } = this;
    if (state.step === 'failed') this.#open();
    else if (state.step === 'choosing' && state.times.status === 'failed') this.#times.show(state, state);
    else this.#booking?.askAgain();
  }

  startAgain(): void {
    this.#booking?.startAgain();
  }

  dispose(): void {
    this.#booking?.end();
    this.#core.dispose();
  }

  /** Opens what is named or, where something was kept of an earlier page, what that was. */
  #open(): void {
    const { drafts, eventType } = this.#options;
    const slug = this.#opening.slug ?? eventType;
    const kept = this.#opening.slug === undefined ? drafts?.read() : undefined;
    if (kept === undefined) {
      this.#opening.open(slug);
      return;
    }
    this.#whenBooking().then(
      (booking) => {
        booking.resume(kept, slug);
      },
      () => {
        this.#opening.open(slug);
      },
    );
  }

  /** The part that books; one that did not come is asked for again the next time. */
  #whenBooking(): Promise<FlowBooking> {
    const parts = { times: this.#times, opening: this.#opening, months: this.#months };
    this.#coming ??= this.#beginBooking(this.#core, parts).then(
      (booking) => (this.#booking = booking),
      (cause: unknown) => {
        this.#coming = undefined;
        throw cause;
      },
    );
    return this.#coming;
  }

  #choosing(act: (state: Choosing) => void): void {
    if (this.state.step === 'choosing') act(this.state);
  }

  /** What going back does now, where there is somewhere to go. */
  #stepBack(from?: Choosing['asking']): (() => void) | undefined {
    const { state } = this;
    if (state.step === 'details')
      return () => {
        this.#booking?.keeping.release();
        this.#times.showDayOf(state.slot, state);
      };
    if (state.step !== 'choosing') return undefined;
    const to = (asking: Choosing['asking']) => () => {
      this.#core.set({ ...state, asking });
    };
    const leaving = from ?? state.asking;
    if (leaving === 'time') return to('day');
    if (leaving === 'day' && asksPlaceFirst(state.eventType)) return to('place');
    return this.#opening.wayBack(state);
  }
}
