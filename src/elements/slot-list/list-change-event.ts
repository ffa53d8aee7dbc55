import type { CivilDate } from '../../time/civil-date.js';

/** Tells that the list goes on from another date. */
export class ListChangeEvent extends Event {
  static readonly type = 'list-change';

  /** @param from the first date that is listed if it has free times, `YYYY-MM-DD` */
  constructor(readonly from: CivilDate) {
    super(ListChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'list-change': ListChangeEvent;
  }
}
