/**
 * Hours in wall-clock time of a zone.
 *
 * @example
 * const schedule: Schedule = {
 *   zone: 'Europe/Berlin',
 *   weekly: { 1: [{ from: '09:00', to: '12:30' }, { from: '13:30', to: '17:00' }], 5: [{ from: '22:00', to: '02:00' }] },
 *   overrides: { '2026-12-24': [] },
 * };
 */
export interface Schedule {
  /** IANA. */
  readonly zone: string;
  /** Windows by weekday, 1 is Monday and 7 is Sunday (ISO 8601); a missing day is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly WallWindow[]>>>;
  /** Windows that replace a date's weekly ones, by `YYYY-MM-DD`; an empty list closes it. */
  readonly overrides?: Readonly<Record<string, readonly WallWindow[]>>;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `HH:MM` to `HH:MM`; `24:00` is midnight, an end at or before the start runs into the next date. */
export interface WallWindow {
  readonly from: string;
  readonly to: string;
}
