import type { CivilDate } from '../../time/civil-date.js';
import { formatDate } from '../format/format-date.js';
import { formatTime } from '../format/format-time.js';
import { formatZone } from '../format/format-zone.js';
import type { FirstTexts } from '../texts/first-texts.js';
import type { ClockedSlot } from './slot-groups.js';

/** What a free time shows, and what it is called. */
export interface SlotFace {
  /** When it begins. */
  readonly time: string;
  /** Of a time that the clock shows twice: by how much it differs from Greenwich. */
  readonly offset?: string | undefined;
  /** “10:00 to 10:30, Monday, 2 March” */
  readonly name: string;
}

/** Whose words and clock a face is written in. */
export interface FaceTerms {
  readonly texts: Pick<FirstTexts, 'timeOnDay'>;
  readonly locale: string;
  /** IANA */
  readonly zone: string;
  readonly hour12?: boolean | undefined;
}

/** The face of a time on a date of the zone's calendar. */
export function faceOf(
  { start, end, twice }: ClockedSlot,
  date: CivilDate,
  { texts, locale, ...clock }: FaceTerms,
): SlotFace {
  const time = formatTime(locale, start, clock);
  const offset = twice
    ? formatZone(locale, { zone: clock.zone, instant: start, style: 'shortOffset' })
    : undefined;
  const from = offset === undefined ? time : `${time} ${offset}`;
  const name = texts.timeOnDay(from, formatTime(locale, end, clock), formatDate(locale, date, 'day'));
  return { time, offset, name };
}
