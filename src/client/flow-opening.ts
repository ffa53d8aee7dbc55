import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { EventType } from '../contract/event-type.js';
import { monthOf } from '../time/civil-month.js';
import { bookingErrorOf } from './booking-error-of.js';
import { asksPlaceFirst, firstChoice, openDates } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import type { MonthCache } from './flow-months.js';
import type { Choice, Menu } from './flow-state.js';
import type { FlowTimes } from './flow-times.js';

/** What is kept while there is no choice to keep it in. */
type Beginning = Pick<Choice, 'zone' | 'entries' | 'host' | 'moves'>;

/** Finds out what can be booked: the event type that is named, or the menu of services. */
export class FlowOpening {
  readonly #core: FlowCore;
  readonly #backend: BookingBackend;
  readonly #months: MonthCache;
  readonly #times: FlowTimes;
  /** What a choice begins with. */
  begin: Beginning;
  #slug: string | undefined;
  #menu: Menu | undefined;

  constructor(
    core: FlowCore,
    tools: { backend: BookingBackend; months: MonthCache; times: FlowTimes; begin: Beginning },
  ) {
    this.#core = core;
    this.#backend = tools.backend;
    this.#months = tools.months;
    this.#times = tools.times;
    this.begin = tools.begin;
  }

  /** Asks for an event type and its first month at once; without a slug, for the menu. */
  open(slug: string | undefined): void {
    this.#slug = slug;
    this.#core.set({ step: 'loading' });
    if (slug === undefined) this.#openMenu();
    else this.#openEventType(slug);
  }

  /** What was opened last. */
  get slug(): string | undefined {
    return this.#slug;
  }

  /** Takes over what a guest has chosen for every event type. */
  keep(begin: Partial<Beginning>): void {
    const { zone = this.begin.zone, entries = this.begin.entries, host = this.begin.host } = begin;
    this.begin = { ...this.begin, zone, entries, host };
  }

  /** Shows the first month of an event type that has free times. */
  readonly show = (eventType: EventType): void => {
    const { from } = openDates(eventType, this.#times.today(this.begin.zone));
    const asking = asksPlaceFirst(eventType) ? 'place' : 'day';
    this.#times.show(firstChoice(eventType, this.begin), { asking, month: monthOf(from) }, true);
  };

  /** The way back to the menu, where there was one. */
  wayBack(choice: Choice): (() => void) | undefined {
    const menu = this.#menu;
    if (!menu) return undefined;
    return () => {
      this.#core.end('times');
      this.keep(choice);
      this.#core.set(menu);
    };
  }

  #openEventType(slug: string): void {
    const { zone } = this.begin;
    const month = monthOf(this.#times.today(zone));
    this.#core.run(
      'opening',
      (signal) => {
        // The times are wanted as soon as the event type is here; a failure is shown when they are asked for then.
        this.#months.find({ eventType: slug, month, zone }, signal).catch(() => undefined);
        return this.#backend.eventType(slug, { signal });
      },
      { done: this.show, failed: this.#fail },
    );
  }

  #openMenu(): void {
    this.#core.run('opening', async (signal) => this.#backend.eventTypes?.({ signal }), {
      done: (eventTypes = []) => {
        const [first, second] = eventTypes;
        const message = 'name an event type: this backend lists none';
        if (second) this.#core.set((this.#menu = { step: 'menu', eventTypes }));
        else if (first) this.open(first.slug);
        else this.#fail(new BookingError('invalid-request', { fields: [{ path: 'eventType', message }] }));
      },
      failed: this.#fail,
    });
  }

  readonly #fail = (cause: unknown): void => {
    this.#core.set({ step: 'failed', error: bookingErrorOf(cause) });
  };
}
