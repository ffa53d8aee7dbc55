import type { FlowState } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';

/** Tells that something did not work. The guest is told by the widget; this is for whoever runs the page. */
export class BookingErrorEvent extends Event {
  static readonly type = 'booking-error';

  constructor(readonly error: BookingError) {
    super(BookingErrorEvent.type, { bubbles: true, composed: true });
  }
}

/** Tells which step of the way is shown: for counting, without anything of the guest. */
export class BookingStepEvent extends Event {
  static readonly type = 'booking-step';

  constructor(
    readonly step: FlowState['step'],
    /** Slug, once there is one. */
    readonly eventType: string | undefined,
  ) {
    super(BookingStepEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'booking-step': BookingStepEvent;
    'booking-error': BookingErrorEvent;
  }
}
