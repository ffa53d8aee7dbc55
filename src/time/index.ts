export { instantOnDate, instantOfWallClock, startOfDate } from './zone.js';
export { civilAt, dateAt, dateExists, isZone, offsetAt, transitionsBetween } from './zone.js';
export type { CivilTime, WallClock, ZoneTransition } from './zone.js';

export { addDays, dateOfDayNumber, dayNumberOf, daysBetween } from './civil-date.js';
export { addMonths, endOfMonth } from './add-months.js';
export { isCivilDate, startOfWeek, weekdayOf } from './civil-date.js';
export { monthAfter, monthBefore, monthOf, startOfMonth } from './civil-month.js';
export type { CivilDate } from './civil-date.js';

export { firstWeekdayOf } from './first-weekday.js';
export { monthGrid } from './month-grid.js';

export { intersectIntervals, mergeIntervals, overlaps, subtractIntervals } from './interval.js';
export type { Interval } from './interval.js';

export { formatInstant, isInstant, parseInstant } from './instant.js';
export { formatWallTime, parseWallTime } from './wall-time.js';

export { icsOf, icsOfSeveral } from './ics.js';
export type { IcsEvent, IcsPerson } from './ics.js';
