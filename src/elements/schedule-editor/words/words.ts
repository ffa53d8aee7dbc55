import type { NoticeUnit } from '../whole-number.js';
import type { TermFault } from '../term-faults.js';
import type { WindowNote } from '../windows.js';

/** What the editor of hours says. Dates, times and numbers come written. */
export interface ScheduleWords {
  readonly whichHours: string;
  readonly usualHours: string;
  readonly ownHours: string;
  readonly weekly: string;
  readonly weeklyHelp: string;
  readonly closed: string;
  /** The fields of a stretch of hours: “Monday, from”. */
  from(day: string): string;
  to(day: string): string;
  addHours(day: string): string;
  removeHours(day: string, from: string, to: string): string;
  readonly add: string;
  readonly copy: string;
  copyOf(day: string): string;
  copyTo(day: string): string;
  readonly allDays: string;
  readonly workdays: string;
  readonly apply: string;
  readonly copied: (day: string, count: number) => string;
  readonly hoursRemoved: string;
  readonly zoneHelp: string;

  readonly overrides: string;
  readonly overridesHelp: string;
  dayState(date: string, state: 'closed' | 'other' | 'weekly'): string;
  chosen(count: number, dates: string): string;
  readonly onChosen: string;
  readonly closedAllDay: string;
  readonly otherHours: string;
  readonly chosenDates: string;
  set(count: number): string;
  readonly coming: string;
  readonly nothingComing: string;
  past(count: number): string;
  editDate(date: string): string;
  removeDate(date: string): string;
  readonly dateRemoved: (date: string) => string;
  readonly datesSet: (count: number) => string;

  readonly holidays: string;
  readonly holidaysHelp: string;
  readonly country: string;
  readonly region: string;
  readonly wholeCountry: string;
  readonly chooseCountry: string;
  readonly alreadyClosed: string;
  readonly noHolidays: string;
  closeOn(count: number): string;
  readonly allHolidays: string;

  readonly rules: string;
  readonly bufferBefore: string;
  readonly bufferAfter: string;
  readonly bufferHelp: string;
  readonly notice: string;
  readonly noticeHelp: string;
  unit(unit: NoticeUnit): string;
  readonly unitOfNotice: string;
  readonly window: string;
  readonly rolling: string;
  readonly rollingDays: string;
  readonly betweenDates: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly windowHelp: string;
  readonly limits: string;
  readonly limitsHelp: string;
  readonly perDay: string;
  readonly perWeek: string;
  readonly interval: string;
  readonly intervalHelp: string;

  fault(fault: TermFault): string;
  outOfBounds(least: string, most: string): string;
  note(note: WindowNote, time: string): string;
  toMend(count: number): string;
  readonly showFault: string;
  readonly noSuchEventType: string;
}
