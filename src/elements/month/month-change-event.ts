/** Tells that another month is shown. */
export class MonthChangeEvent extends Event {
  static readonly type = 'month-change';

  /** @param month `YYYY-MM` */
  constructor(readonly month: string) {
    super(MonthChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'month-change': MonthChangeEvent;
  }
}
