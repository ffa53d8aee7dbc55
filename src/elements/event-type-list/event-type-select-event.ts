import type { EventTypeSummary } from '../../contract/event-type.js';

/** Tells which service was chosen. */
export class EventTypeSelectEvent extends Event {
  static readonly type = 'event-type-select';

  constructor(readonly eventType: EventTypeSummary) {
    super(EventTypeSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'event-type-select': EventTypeSelectEvent;
  }
}
