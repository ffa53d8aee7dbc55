import type { CivilDate } from '../../time/civil-date.js';

/** Tells that a day was chosen. */
export class DaySelectEvent extends Event {
  static readonly type = 'day-select';

  /** @param date `YYYY-MM-DD` */
  constructor(readonly date: CivilDate) {
    super(DaySelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'day-select': DaySelectEvent;
  }
}
