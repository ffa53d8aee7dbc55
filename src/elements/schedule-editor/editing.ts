import type { Schedule, WallWindow, Weekday } from '../../contract/schedule.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { Copying, Dating, EditorView, EditTerms } from './editor-view.js';
import { withoutOdd } from './odd-texts.js';
import type { OddTexts } from './odd-texts.js';
import { withDay } from './schedule-edits.js';
import type { ScheduleTerms } from './schedule-terms.js';
import type { NoticeUnit } from './whole-number.js';
import { nextWindow } from './windows.js';

/** What is edited, and who hears of it. */
export interface EditingTerms {
  readonly terms: () => ScheduleTerms;
  readonly schedule: () => Schedule;
  /** Takes changed terms. */
  readonly take: (terms: ScheduleTerms) => void;
  /** Called whenever something is otherwise. */
  readonly tell: () => void;
}

type Undo = NonNullable<EditorView['undo']> & { readonly terms: ScheduleTerms; readonly odd: OddTexts };

const nothingChosen: Dating = { month: '', dates: [], isClosed: true, windows: [] };

/** What a person is in the middle of: text that is not done, dates that are chosen, what can be undone. No terms are kept here. */
export class Editing {
  odd: OddTexts = new Map();
  copying: Copying | undefined;
  dating: Dating = nothingChosen;
  ticked: readonly CivilDate[] = [];
  /** The unit that was chosen for the notice. */
  unit: NoticeUnit | undefined;
  undo: Undo | undefined;
  /** Where the focus goes next. */
  focus: string | undefined;

  readonly #around: EditingTerms;
  /** Hours of weekdays that were closed, for when they are opened again. */
  readonly #closed = new Map<Weekday, readonly WallWindow[]>();

  constructor(around: EditingTerms) {
    this.#around = around;
  }

  /** Forgets all of it: something else is edited now. */
  startAnew(): void {
    this.odd = new Map();
    this.copying = undefined;
    this.dating = nothingChosen;
    this.ticked = [];
    this.unit = undefined;
    this.undo = undefined;
    this.#closed.clear();
  }

  readonly edit = (terms: ScheduleTerms, { undo, odd = this.odd, focus }: EditTerms = {}): void => {
    this.undo = undo && { ...undo, terms: this.#around.terms(), odd: this.odd };
    this.odd = odd;
    this.focus = focus ?? this.focus;
    this.#around.take(terms);
    this.#around.tell();
  };

  readonly takeBack = (): void => {
    if (!this.undo) return;
    const { terms, odd, place } = this.undo;
    this.edit(terms, { odd, focus: `[data-place="${place}"]` });
  };

  readonly setOpen = (weekday: Weekday, isOpen: boolean): void => {
    const schedule = this.#around.schedule();
    if (!isOpen) this.#closed.set(weekday, schedule.weekly[weekday] ?? []);
    const usual = nextWindow([]);
    const before = this.#closed.get(weekday) ?? (usual ? [usual] : []);
    this.edit(
      { ...this.#around.terms(), schedule: withDay(schedule, weekday, isOpen ? before : []) },
      { odd: withoutOdd(this.odd, `weekly.${weekday}`) },
    );
  };

  readonly setOdd = (odd: OddTexts): void => {
    this.odd = odd;
    this.#around.tell();
  };

  readonly setCopying = (copying: Copying | undefined, focus?: string): void => {
    this.copying = copying;
    this.focus = focus ?? this.focus;
    this.#around.tell();
  };

  readonly setDating = (change: Partial<Dating>, focus?: string): void => {
    this.dating = { ...this.dating, ...change };
    this.focus = focus ?? this.focus;
    this.#around.tell();
  };

  readonly setTicked = (dates: readonly CivilDate[]): void => {
    this.ticked = dates;
    this.#around.tell();
  };

  readonly setNoticeUnit = (unit: NoticeUnit): void => {
    this.unit = unit;
    this.#around.tell();
  };
}
