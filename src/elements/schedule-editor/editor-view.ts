import type { Reading } from '../../client/host/host-store.js';
import type { Holiday, HolidayCountry } from '../../contract/host-backend.js';
import type { Schedule, WallWindow, Weekday } from '../../contract/schedule.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { HostWords } from '../host/words/host-words.js';
import type { Texts } from '../texts/texts.js';
import type { HolidayPlace } from './holiday-reader.js';
import type { OddTexts } from './odd-texts.js';
import type { ScheduleTerms } from './schedule-terms.js';
import type { TermFaults } from './term-faults.js';
import type { NoticeUnit } from './whole-number.js';
import type { ScheduleWords } from './words/words.js';

/** Where something was done that can be undone. */
export type UndoPlace = 'weekly' | 'dates' | 'holidays';

/** Hours that are being copied. */
export interface Copying {
  readonly from: Weekday;
  readonly to: readonly Weekday[];
}

/** Dates that are chosen, and what shall be on them. */
export interface Dating {
  /** The month in sight, `YYYY-MM`. */
  readonly month: string;
  readonly dates: readonly CivilDate[];
  readonly isClosed: boolean;
  /** Where they are not closed. */
  readonly windows: readonly WallWindow[];
  /** The day that the tab key stops at, where the keys have led to one. */
  readonly reached?: CivilDate;
}

/** What is known of holidays, and which are chosen. */
export interface Holidaying {
  readonly countries: Reading<readonly HolidayCountry[]> | 'absent';
  readonly holidays: Reading<readonly Holiday[]> | undefined;
  readonly place: HolidayPlace | undefined;
  /** Dates whose box is ticked. */
  readonly ticked: readonly CivilDate[];
}

/** A change, and what else comes of it. */
export interface EditTerms {
  /** Offers to undo it, and says what it was. */
  readonly undo?: { readonly place: UndoPlace; readonly said: string };
  readonly odd?: OddTexts;
  /** Where the focus goes. */
  readonly focus?: string;
}

/** What the parts of the editor are drawn from, and what they may do. */
export interface EditorView {
  readonly words: ScheduleWords;
  readonly hostWords: HostWords;
  readonly texts: Texts;
  readonly locale: string;
  readonly today: CivilDate;
  readonly terms: ScheduleTerms;
  /** Those of the terms, or what they would begin with. */
  readonly schedule: Schedule;
  readonly faults: TermFaults;
  readonly odd: OddTexts;
  readonly copying: Copying | undefined;
  readonly dating: Dating;
  readonly holidaying: Holidaying;
  readonly noticeUnit: NoticeUnit;
  readonly undo: { readonly place: UndoPlace; readonly said: string } | undefined;
  readonly edit: (terms: ScheduleTerms, also?: EditTerms) => void;
  readonly setOdd: (odd: OddTexts) => void;
  /** `focus` where the focus goes. */
  readonly setCopying: (copying: Copying | undefined, focus?: string) => void;
  readonly setDating: (change: Partial<Dating>, focus?: string) => void;
  readonly setTicked: (dates: readonly CivilDate[]) => void;
  readonly setNoticeUnit: (unit: NoticeUnit) => void;
  readonly choosePlace: (place: HolidayPlace | undefined) => void;
  readonly readCountries: () => void;
  /** Closes a weekday, or opens it with the hours it had. */
  readonly setOpen: (weekday: Weekday, isOpen: boolean) => void;
  readonly takeBack: () => void;
}
