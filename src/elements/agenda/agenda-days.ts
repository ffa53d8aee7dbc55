import { addDays } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { civilAt, startOfDate } from '../../time/zone.js';
import type { AgendaEntry } from './agenda-entries.js';

/** The part of an entry that lies on one date, by the clock of the zone. */
export interface DayPiece {
  readonly entry: AgendaEntry;
  /** Minutes from midnight as the clock shows them, 0 to 1440. */
  readonly from: number;
  readonly to: number;
}

/** One date and what stands on it. */
export interface AgendaDay {
  readonly date: CivilDate;
  /** What takes the whole date. */
  readonly whole: readonly AgendaEntry[];
  /** The rest, in the order of starts. */
  readonly pieces: readonly DayPiece[];
}

const minute = 60_000;

/**
 * Lays entries out on dates of a zone. What goes over midnight stands on both dates; what takes a date whole stands above
 * its times.
 *
 * @param dates - Rising
 */
export function daysOf(
  entries: readonly AgendaEntry[],
  { dates, zone }: { readonly dates: readonly CivilDate[]; readonly zone: string },
): readonly AgendaDay[] {
  return dates.map((date) => {
    const day = { start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 1)) };
    const meeting = entries.filter((entry) => isOn(entry, day));
    const isWhole = (entry: AgendaEntry): boolean =>
      entry.isAllDay || (entry.start <= day.start && entry.end >= day.end);
    return {
      date,
      whole: meeting.filter(isWhole),
      pieces: meeting.filter((entry) => !isWhole(entry)).map((entry) => pieceOf(entry, zone, day)),
    };
  });
}

/**
 * Whether an entry stands on a date. Whole days are meant as dates wherever they are looked at from: their noons say which,
 * though their midnights may be those of another zone.
 */
function isOn(
  { start, end, isAllDay }: AgendaEntry,
  day: { readonly start: number; readonly end: number },
): boolean {
  if (!isAllDay) return start < day.end && (end > day.start || start >= day.start);
  const noon = (day.start + day.end) / 2;
  return start <= noon && noon < end;
}

function pieceOf(
  entry: AgendaEntry,
  zone: string,
  day: { readonly start: number; readonly end: number },
): DayPiece {
  const from = entry.start <= day.start ? 0 : clockMinutes(zone, entry.start);
  if (entry.end >= day.end) return { entry, from, to: 1440 };
  const isShifted = entry.end > entry.start && clockMinutes(zone, entry.end) <= from;
  // Where clocks go back in between, its length says more than they do.
  const length = (entry.end - Math.max(entry.start, day.start)) / minute;
  const to = isShifted ? Math.min(1440, from + length) : clockMinutes(zone, entry.end);
  return { entry, from, to };
}

function clockMinutes(zone: string, instant: number): number {
  const { hour: hours, minute: minutes } = civilAt(zone, instant);
  return hours * 60 + minutes;
}

/** The hours that a grid has to show: those of what stands on its days, and the usual ones. */
export function hoursOf(
  days: readonly AgendaDay[],
  usual: { readonly from: number; readonly to: number } = { from: 8, to: 18 },
): { readonly from: number; readonly to: number } {
  const pieces = days.flatMap((day) => day.pieces);
  return {
    from: Math.min(usual.from, ...pieces.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(
      usual.to,
      ...pieces.map(({ to, from }) => Math.min(24, Math.ceil(Math.max(to, from + 30) / 60))),
    ),
  };
}
