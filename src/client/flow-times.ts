import type { SlotList } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt } from '../time/zone.js';
import { choiceIn } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import { nearestTo, nextStart, questionOf, timesOf } from './flow-months.js';
import type { MonthCache } from './flow-months.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { Choice, Choosing, ReadyTimes } from './flow-state.js';
import type { Sleep } from './pause.js';

/** The longest wait before the clock is looked at again: machines sleep, and timers are not exact. */
const longestWaitMs = 60 * 60 * 1000;

/** What is to be shown of the times. */
export type View = Pick<Choosing, 'asking' | 'month' | 'day' | 'lost'>;

/** Shows months of free times, and lets the times in them vanish when they come. */
export class FlowTimes {
  readonly #core: FlowCore;
  readonly #months: MonthCache;
  readonly #now: () => number;
  readonly #sleep: Sleep;

  constructor(core: FlowCore, tools: { months: MonthCache; now: () => number; sleep: Sleep }) {
    this.#core = core;
    this.#months = tools.months;
    this.#now = tools.now;
    this.#sleep = tools.sleep;
  }

  /** The date in a zone now. */
  today(zone: string): CivilDate {
    return dateAt(zone, this.#now());
  }

  /**
   * Shows a month: with its times where they are fresh, else as loading until they come.
   * @param jump whether to go on to the first free month when this one is empty
   */
  show(choice: Choice, { asking, month, day, lost }: View, jump = false): void {
    const core = this.#core;
    const question = questionOf(choice, month);
    const today = this.today(choice.zone);
    core.end('times');
    core.end('clock');
    core.set({
      ...choiceIn(choice),
      step: 'choosing',
      asking,
      month,
      day,
      lost,
      today,
      times: { status: 'loading' },
    });
    const here = this.#months.get(question);
    if (here) {
      this.#arrive(here, jump);
      return;
    }
    core.run('times', (signal) => this.#months.ask(question, signal), {
      done: (list) => {
        this.#arrive(list, jump);
      },
      failed: (cause) => {
        const { state } = core;
        if (state.step === 'choosing')
          core.set({ ...state, times: { status: 'failed', error: bookingErrorOf(cause) } });
      },
    });
  }

  /** Forgets what was free, and shows the month as it is now. */
  refresh(choice: Choice, view: View): void {
    this.#months.clear();
    this.show(choice, view);
  }

  /** What came is for the month in the state: whatever shows another one ends this errand first. */
  #arrive(list: SlotList, jump = false): void {
    const { state } = this.#core;
    if (state.step !== 'choosing') return;
    const times = timesOf(list, state.zone, this.#now());
    if (jump && times.next !== undefined) {
      const day = dateAt(state.zone, Date.parse(times.next));
      this.show(state, { ...state, month: monthOf(day), day });
      return;
    }
    this.#core.set({
      ...state,
      today: this.today(state.zone),
      times,
      day: dayOf(state, times),
      lost: state.lost && {
        ...state.lost,
        nearest: state.lost.nearest.length > 0 ? state.lost.nearest : nearestTo(state.lost.slot.start, times),
      },
    });
    this.#awaitNext(list);
  }

  #awaitNext(list: SlotList): void {
    const next = nextStart(list, this.#now());
    if (next === undefined) return;
    const wait = Math.min(next - this.#now(), longestWaitMs);
    this.#core.run('clock', (signal) => this.#sleep(wait, signal), {
      done: () => {
        const { state } = this.#core;
        // With the last time of the month gone, only the backend knows where the next one is.
        if (state.step === 'choosing' && nextStart(list, this.#now()) === undefined)
          this.refresh(state, state);
        else this.#arrive(list);
      },
    });
  }
}

/** The day stays while it can: one whose times the guest is looking at, also without times; else the first free one. */
function dayOf({ day, asking, month }: Choosing, { days }: ReadyTimes): CivilDate | undefined {
  const stays = day !== undefined && (days.has(day) || (asking === 'time' && monthOf(day) === month));
  return stays ? day : days.keys().next().value;
}
