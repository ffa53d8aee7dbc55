/** Tells that a dialog has opened or closed, whoever did it. */
export class OpenChangeEvent extends Event {
  static readonly type = 'open-change';

  /** @param open whether it is open now */
  constructor(readonly open: boolean) {
    super(OpenChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'open-change': OpenChangeEvent;
  }
}
