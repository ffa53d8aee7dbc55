/** Units of repetition (RFC 5545, section 3.3.10), from short to long. */
export const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;

export type Frequency = (typeof frequencies)[number];

/** A weekday (0 is Sunday), and which of its month or year; every one without. */
export interface RuleWeekday {
  readonly weekday: number;
  readonly ordinal?: number;
}

/** A recurrence rule as it is written (RFC 5545, section 3.3.10). Lists are empty where a part is missing. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** As it stands: `20261231`, `20261231T235959` or `20261231T225959Z`. */
  readonly until?: string;
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly RuleWeekday[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Reads the value of an `RRULE`.
 *
 * @throws RangeError for what is no rule
 *
 * @example
 * parseRule('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3');
 */
export function parseRule(text: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (value !== '') parts.set(name.trim().toUpperCase(), value.trim().toUpperCase());
  }
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  if (!frequency) throw new RangeError('A recurrence rule without a frequency');
  const numbers = (name: string): readonly number[] =>
    (parts.get(name) ?? '')
      .split(',')
      .filter((item) => item !== '')
      .map(wholeNumber);
  const [count] = numbers('COUNT');
  const [interval = 1] = numbers('INTERVAL');
  const until = parts.get('UNTIL');
  return {
    frequency,
    interval: Math.max(1, interval),
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    weekStart: Math.max(0, weekdays.indexOf(parts.get('WKST') ?? 'MO')),
    bySecond: numbers('BYSECOND'),
    byMinute: numbers('BYMINUTE'),
    byHour: numbers('BYHOUR'),
    byDay: (parts.get('BYDAY') ?? '')
      .split(',')
      .filter((item) => item !== '')
      .map(ruleWeekday),
    byMonthDay: numbers('BYMONTHDAY'),
    byYearDay: numbers('BYYEARDAY'),
    byWeekNo: numbers('BYWEEKNO'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
  };
}

function ruleWeekday(text: string): RuleWeekday {
  const weekday = weekdays.indexOf(text.slice(-2));
  if (weekday < 0) throw new RangeError('A recurrence rule with an unknown weekday');
  const ordinal = text.slice(0, -2);
  return ordinal === '' ? { weekday } : { weekday, ordinal: wholeNumber(ordinal) };
}

function wholeNumber(text: string): number {
  if (!/^[+-]?\d{1,9}$/.test(text))
    throw new RangeError('A recurrence rule with something else than a number');
  return Number(text);
}
