import type { Slot } from '../contract/slot.js';
import { monthOf } from '../time/civil-date.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt } from '../time/zone.js';
import { BookingError } from '../contract/booking-error.js';
import type { EventType } from '../contract/event-type.js';
import type * as bookingPart from './flow-booking.js';
import type { FlowBooking } from './flow-booking.js';
import { asksPlaceFirst, choiceIn, emptyEntries, firstChoice, openDates, withSlot } from './flow-choice.js';
import { FlowCore } from './flow-core.js';
import type { BookingFlow, BookingFlowOptions } from './flow-interface.js';
import { monthCache } from './flow-months.js';
import type { MonthCache } from './flow-months.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { Choice, Choosing, Entries, FlowState, Menu } from './flow-state.js';
import { FlowTimes } from './flow-times.js';
import { pause } from './pause.js';

/** The code that books, which looking at times does not need. */
export type LoadBooking = () => Promise<Pick<typeof bookingPart, 'FlowBooking'>>;

/**
 * The machine behind `createBookingFlow`, for those who load the part that books only when a time was chosen.
 *
 * @throws RangeError for an unknown zone
 */
export class Flow implements BookingFlow {
  readonly #core = new FlowCore();
  readonly #options: BookingFlowOptions;
  readonly #months: MonthCache;
  readonly #times: FlowTimes;
  readonly #loadBooking: LoadBooking;
  #booking: FlowBooking | undefined;
  #coming: Promise<FlowBooking> | undefined;
  #slug: string | undefined;
  #menu: Menu | undefined;
  /** What is kept when there is no choice to keep it in. */
  #begin: Pick<Choice, 'zone' | 'entries'>;

  constructor(options: BookingFlowOptions, loadBooking: LoadBooking) {
    const { backend, zone, now = Date.now, sleep = pause } = options;
    this.#options = options;
    this.#slug = options.eventType;
    this.#begin = { zone, entries: emptyEntries(options.guest) };
    this.#months = monthCache(backend, now);
    this.#times = new FlowTimes(this.#core, { months: this.#months, now, sleep });
    this.#loadBooking = loadBooking;
    this.#open();
  }

  get state(): FlowState {
    return this.#core.state;
  }

  subscribe(listener: (state: FlowState) => void): () => void {
    return this.#core.subscribe(listener);
  }

  chooseEventType(slug: string): void {
    if (this.state.step !== 'menu') return;
    this.#slug = slug;
    this.#open();
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
    this.#choosing((state) => {
      this.#core.set({ ...choiceIn(withSlot(state, slot)), step: 'details', slot });
      this.#whenBooking().catch(() => undefined);
    });
  }

  changeZone(zone: string): void {
    const { state } = this;
    this.#begin = { ...this.#begin, zone };
    if (state.step === 'choosing') this.#times.show({ ...state, zone }, state);
    else if (state.step === 'details' || state.step === 'done') this.#core.set({ ...state, zone });
  }

  keep(entries: Entries): void {
    const { state } = this;
    if (state.step === 'choosing' || state.step === 'details') this.#core.set({ ...state, entries });
  }

  submit(entries: Entries): void {
    const { state } = this;
    if (state.step !== 'details') return;
    const { slot } = state;
    const choice: Choice = { ...choiceIn(state), entries };
    this.#core.set({ ...choice, step: 'sending', slot });
    this.#core.run('sending', () => this.#whenBooking(), {
      done: (booking) => {
        booking.send(choice, slot);
      },
      // Nothing was sent.
      failed: (cause) => {
        this.#core.set({ ...choice, step: 'details', slot, error: bookingErrorOf(cause) });
      },
    });
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
    else if (state.step === 'checking' && state.outcome === 'unknown') this.#booking?.askAgain();
  }

  startAgain(): void {
    const { state } = this;
    if (state.step !== 'done') return;
    this.#core.end('following');
    this.#months.clear();
    this.#begin = { zone: state.zone, entries: state.entries };
    this.#openTimes(state.eventType);
  }

  dispose(): void {
    this.#core.dispose();
  }

  /** The part that books; one that did not come is asked for again the next time. */
  #whenBooking(): Promise<FlowBooking> {
    this.#coming ??= this.#loadBooking().then(
      ({ FlowBooking }) => {
        const { sleep = pause } = this.#options;
        return (this.#booking = new FlowBooking(this.#core, { ...this.#options, times: this.#times, sleep }));
      },
      (cause: unknown) => {
        this.#coming = undefined;
        throw cause;
      },
    );
    return this.#coming;
  }

  #open(): void {
    const { backend } = this.#options;
    const slug = this.#slug;
    this.#core.set({ step: 'loading' });
    if (slug === undefined) {
      this.#openMenu();
      return;
    }
    const { zone } = this.#begin;
    const month = monthOf(this.#times.today(zone));
    this.#core.run(
      'opening',
      (signal) => {
        // The times are wanted as soon as the event type is here; a failure is shown when they are asked for then.
        this.#months.ask({ eventType: slug, month, zone }, signal).catch(() => undefined);
        return backend.eventType(slug, { signal });
      },
      { done: this.#openTimes, failed: this.#fail },
    );
  }

  readonly #openTimes = (eventType: EventType): void => {
    const { from } = openDates(eventType, this.#times.today(this.#begin.zone));
    const asking = asksPlaceFirst(eventType) ? 'place' : 'day';
    this.#times.show(firstChoice(eventType, this.#begin), { asking, month: monthOf(from) }, true);
  };

  #openMenu(): void {
    const { backend } = this.#options;
    const missing = (detail: string): BookingError =>
      new BookingError('invalid-request', { detail, fields: [{ path: 'eventType', message: detail }] });
    this.#core.run(
      'opening',
      async (signal) => {
        if (!backend.eventTypes)
          throw missing('name an event type: this backend does not list what it offers');
        return backend.eventTypes({ signal });
      },
      {
        done: (eventTypes) => {
          const [first, second] = eventTypes;
          if (!first) this.#fail(missing('name an event type: this backend lists none'));
          else if (second) this.#core.set((this.#menu = { step: 'menu', eventTypes }));
          else {
            this.#slug = first.slug;
            this.#open();
          }
        },
        failed: this.#fail,
      },
    );
  }

  readonly #fail = (cause: unknown): void => {
    this.#core.set({ step: 'failed', error: bookingErrorOf(cause) });
  };

  #choosing(act: (state: Choosing) => void): void {
    if (this.state.step === 'choosing') act(this.state);
  }

  /** What going back does now, where there is somewhere to go. */
  #stepBack(from?: Choosing['asking']): (() => void) | undefined {
    const { state } = this;
    if (state.step === 'details')
      return () => {
        const day = dateAt(state.zone, Date.parse(state.slot.start));
        this.#times.show(state, { asking: 'time', month: monthOf(day), day });
      };
    if (state.step !== 'choosing') return undefined;
    const to = (asking: Choosing['asking']) => () => {
      this.#core.set({ ...state, asking });
    };
    const leaving = from ?? state.asking;
    if (leaving === 'time') return to('day');
    if (leaving === 'day' && asksPlaceFirst(state.eventType)) return to('place');
    return this.#backToMenu(state);
  }

  #backToMenu({ zone, entries }: Choice): (() => void) | undefined {
    const menu = this.#menu;
    if (!menu) return undefined;
    return () => {
      this.#core.end('times');
      this.#core.end('clock');
      this.#slug = undefined;
      this.#begin = { zone, entries };
      this.#core.set(menu);
    };
  }
}
