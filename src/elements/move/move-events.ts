/** Tells that the booking shall have its new time. */
export class MoveConfirmEvent extends Event {
  static readonly type = 'move-confirm';

  constructor() {
    super(MoveConfirmEvent.type, { bubbles: true, composed: true });
  }
}

/** Tells that the booking shall keep the time it has. */
export class MoveKeepEvent extends Event {
  static readonly type = 'move-keep';

  constructor() {
    super(MoveKeepEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'move-confirm': MoveConfirmEvent;
    'move-keep': MoveKeepEvent;
  }
}
