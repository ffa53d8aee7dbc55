/** Tells that the guest would like the time to be kept longer. */
export class HoldExtendEvent extends Event {
  static readonly type = 'hold-extend';

  constructor() {
    super(HoldExtendEvent.type, { bubbles: true, composed: true });
  }
}

/** Tells, once, that the time has passed until which something was kept. */
export class HoldEndEvent extends Event {
  static readonly type = 'hold-end';

  constructor() {
    super(HoldEndEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hold-extend': HoldExtendEvent;
    'hold-end': HoldEndEvent;
  }
}
