import type { CivilDate } from '../../time/civil-date.js';

/** Tells that another week is shown. */
export class WeekChangeEvent extends Event {
  static readonly type = 'week-change';

  /**
   * @param from - Its first date, `YYYY-MM-DD`
   * @param to - Its last date, `YYYY-MM-DD`
   */
  constructor(
    readonly from: CivilDate,
    readonly to: CivilDate,
  ) {
    super(WeekChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'week-change': WeekChangeEvent;
  }
}
