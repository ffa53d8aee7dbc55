import type { Repeat } from '../../client/flow-state.js';

/** Tells how the guest would like the time to be repeated. */
export class SeriesChangeEvent extends Event {
  static readonly type = 'series-change';

  /** @param repeat how often, how many, and which are left out; undefined for the one time alone */
  constructor(readonly repeat: Repeat | undefined) {
    super(SeriesChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Tells that the guest would like the times to be asked for once more. */
export class SeriesRetryEvent extends Event {
  static readonly type = 'series-retry';

  constructor() {
    super(SeriesRetryEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'series-change': SeriesChangeEvent;
    'series-retry': SeriesRetryEvent;
  }
}
