/** An account was connected, connected again, or disconnected. */
export class ConnectionChangeEvent extends Event {
  static readonly type = 'connection-change';

  /** @param connectionId which connection it is, or was */
  constructor(
    readonly change: 'connected' | 'disconnected',
    readonly connectionId: string,
  ) {
    super(ConnectionChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'connection-change': ConnectionChangeEvent;
  }
}
