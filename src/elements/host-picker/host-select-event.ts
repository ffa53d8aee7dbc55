/** Tells with whom the guest would like to meet. */
export class HostSelectEvent extends Event {
  static readonly type = 'host-select';

  /** @param id of the host; undefined for anyone who is free */
  constructor(readonly id: string | undefined) {
    super(HostSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'host-select': HostSelectEvent;
  }
}
