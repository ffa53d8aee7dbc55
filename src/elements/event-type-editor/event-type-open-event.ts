/** A person has opened an event type in the editor, or gone back to the list. */
export class EventTypeOpenEvent extends Event {
  static readonly type = 'event-type-open';

  /** @param slug - Of the one that is open; empty in the list, and for one that was never saved */
  constructor(readonly slug: string) {
    super(EventTypeOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'event-type-open': EventTypeOpenEvent;
  }
}
