import type { Slot, SlotList } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt } from '../time/zone.js';
import { choiceIn } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import { inOne, monthsIn, questionOf, timesOf } from './flow-months.js';
import type { MonthCache, MonthQuestion } from './flow-months.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { Choice, Choosing, LostTime, ReadyTimes } from './flow-state.js';

/** What is to be shown of the times. */
export type View = Pick<Choosing, 'asking' | 'month' | 'range' | 'day' | 'lost'>;

/** Shows months of free times. */
export class FlowTimes {
  readonly #core: FlowCore;
  readonly #months: MonthCache;
  readonly #now: () => number;

  constructor(core: FlowCore, months: MonthCache, now: () => number) {
    this.#core = core;
    this.#months = months;
    this.#now = now;
  }

  /** The date in a zone now. */
  today(zone: string): CivilDate {
    return dateAt(zone, this.#now());
  }

  /**
   * Shows a month: with its times where they are fresh, else as loading until they come.
   * @param jump whether to go on to the first free month when this one is empty
   */
  show(choice: Choice, { asking, month, range, day, lost }: View, jump = false): void {
    const core = this.#core;
    const today = this.today(choice.zone);
    core.end('times');
    core.set({
      ...choiceIn(choice),
      step: 'choosing',
      asking,
      month,
      range,
      day,
      lost,
      today,
      times: { status: 'loading' },
    });
    const questions = this.#questions();
    const here = questions.flatMap((question) => this.#months.get(question) ?? []);
    if (here.length === questions.length) this.arrive(inOne(here), jump);
    else this.#ask(jump, this.#fail);
  }

  /** Shows the times of the day of one of them. */
  showDayOf({ start }: Slot, choice: Choice, lost?: LostTime): void {
    const day = dateAt(choice.zone, Date.parse(start));
    this.show(choice, { asking: 'time', month: monthOf(day), day, lost });
  }

  /** What came is for the month in the state: whatever shows another one ends this errand first. */
  arrive(list: SlotList, jump = false): void {
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
    });
  }

  /** Asks anew for what is shown, which stays there until the answer comes. */
  refresh(): void {
    this.#months.clear();
    this.#ask(false);
  }

  /** What has to be asked for what is shown. */
  #questions(): readonly MonthQuestion[] {
    const { state } = this.#core;
    if (state.step !== 'choosing') return [];
    const months = state.range ? monthsIn(state.range) : [state.month];
    return months.map((month) => questionOf(state, month));
  }

  #ask(jump: boolean, failed?: (cause: unknown) => void): void {
    const questions = this.#questions();
    this.#core.run(
      'times',
      (signal) => Promise.all(questions.map((question) => this.#months.find(question, signal))),
      {
        done: (lists) => {
          this.arrive(inOne(lists), jump);
        },
        failed,
      },
    );
  }

  readonly #fail = (cause: unknown): void => {
    const { state } = this.#core;
    if (state.step === 'choosing')
      this.#core.set({ ...state, times: { status: 'failed', error: bookingErrorOf(cause) } });
  };
}

/** The day stays while it can: one whose times the guest is looking at, also without times; else the first free one. */
function dayOf({ day, asking, month, range }: Choosing, { days }: ReadyTimes): CivilDate | undefined {
  const isShown = (date: CivilDate): boolean =>
    range ? range.from <= date && date <= range.to : monthOf(date) === month;
  if (day !== undefined && isShown(day) && (days.has(day) || asking === 'time')) return day;
  return [...days.keys()].find(isShown);
}
