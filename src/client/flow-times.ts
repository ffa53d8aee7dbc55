import type { BookingBackend } from '../contract/booking-backend.js';
import type { Slot, SlotList } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt } from '../time/zone.js';
import { choiceIn, openDates } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import { inOne, monthAfter, monthsIn, nextStart, queryOf, questionOf, timesOf } from './flow-months.js';
import type { MonthCache, MonthQuestion } from './flow-months.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { Choice, Choosing, LostTime, ReadyTimes } from './flow-state.js';
import type { Sleep } from './pause.js';

/** What it is done with. */
export interface TimesTools {
  readonly months: MonthCache;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Whether the month after is asked for beforehand. */
  readonly ahead: boolean;
  readonly watch?: BookingBackend['watch'] | undefined;
}

/** The longest wait before the clock is looked at again: machines sleep, and timers are not exact. */
const longestWaitMs = 60 * 60 * 1000;

/** What is to be shown of the times. */
export type View = Pick<Choosing, 'asking' | 'month' | 'range' | 'day' | 'lost'>;

/** Shows months of free times, and lets the times in them vanish when they come. */
export class FlowTimes {
  readonly #core: FlowCore;
  readonly #months: MonthCache;
  readonly #now: () => number;
  readonly #sleep: Sleep;

  readonly #tools: TimesTools;

  constructor(core: FlowCore, tools: TimesTools) {
    this.#core = core;
    this.#tools = tools;
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
  show(choice: Choice, { asking, month, range, day, lost }: View, jump = false): void {
    const core = this.#core;
    const today = this.today(choice.zone);
    core.end('times');
    core.end('clock');
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
    this.#watchOver();
    const questions = this.#questions();
    const here = questions.flatMap((question) => this.#months.get(question) ?? []);
    if (here.length === questions.length) this.#arrive(inOne(here), jump);
    else this.#ask({ jump, failed: this.#fail });
  }

  /** Shows the times of the day of one of them. */
  showDayOf({ start }: Slot, choice: Choice, lost?: LostTime): void {
    const day = dateAt(choice.zone, Date.parse(start));
    this.show(choice, { asking: 'time', month: monthOf(day), day, lost });
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
    });
    this.#awaitNext(list);
    this.#lookAhead();
  }

  /** Asks for the month after those that are shown, so that turning to it waits for nothing. */
  #lookAhead(): void {
    const { state } = this.#core;
    if (!this.#tools.ahead || state.step !== 'choosing') return;
    const month = monthAfter(monthOf(state.range?.to ?? state.month));
    const { to } = openDates(state.eventType, state.today);
    if (to !== undefined && month > monthOf(to)) return;
    this.#core.run('ahead', (signal) => this.#months.find(questionOf(state, month), signal));
  }

  /** Where the backend tells of changes, what is shown follows them, without a word. */
  #watchOver(): void {
    const { watch } = this.#tools;
    const [question] = this.#questions();
    if (!watch || !question) return;
    this.#core.run('watching', async (signal) => {
      const changed = (): void => {
        if (signal.aborted) return;
        this.#months.clear();
        this.#ask({});
      };
      watch(queryOf(question), changed, { signal });
    });
  }

  /** What has to be asked for what is shown. */
  #questions(): readonly MonthQuestion[] {
    const { state } = this.#core;
    if (state.step !== 'choosing') return [];
    const months = state.range ? monthsIn(state.range) : [state.month];
    return months.map((month) => questionOf(state, month));
  }

  #ask({ jump, failed }: { readonly jump?: boolean; readonly failed?: (cause: unknown) => void }): void {
    const questions = this.#questions();
    this.#core.run(
      'times',
      (signal) => Promise.all(questions.map((question) => this.#months.find(question, signal))),
      {
        done: (lists) => {
          this.#arrive(inOne(lists), jump);
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

  #awaitNext(list: SlotList): void {
    const next = nextStart(list, this.#now());
    if (next === undefined) return;
    const wait = Math.min(next - this.#now(), longestWaitMs);
    this.#core.run('clock', (signal) => this.#sleep(wait, signal), {
      done: () => {
        const { state } = this.#core;
        // With the last time of the month gone, only the backend knows where the next one is.
        if (state.step === 'choosing' && nextStart(list, this.#now()) === undefined) {
          this.#months.clear();
          this.show(state, state);
        } else this.#arrive(list);
      },
    });
  }
}

/** The day stays while it can: one whose times the guest is looking at, also without times; else the first free one. */
function dayOf({ day, asking, month, range }: Choosing, { days }: ReadyTimes): CivilDate | undefined {
  const isShown = (date: CivilDate): boolean =>
    range ? range.from <= date && date <= range.to : monthOf(date) === month;
  if (day !== undefined && isShown(day) && (days.has(day) || asking === 'time')) return day;
  return [...days.keys()].find(isShown);
}
