import type { Slot } from '../../contract/slot.js';

/** Tells that a time was chosen. */
export class SlotSelectEvent extends Event {
  static readonly type = 'slot-select';

  constructor(readonly slot: Slot) {
    super(SlotSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'slot-select': SlotSelectEvent;
  }
}
