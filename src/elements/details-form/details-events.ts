import type { DetailsValues } from './form-fields.js';

/** Tells what stands in the form, with every key and choice. */
export class DetailsChangeEvent extends Event {
  static readonly type = 'details-change';

  constructor(readonly values: DetailsValues) {
    super(DetailsChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Tells that the form was sent, and that nothing in it is missing. */
export class DetailsSubmitEvent extends Event {
  static readonly type = 'details-submit';

  constructor(readonly values: DetailsValues) {
    super(DetailsSubmitEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'details-change': DetailsChangeEvent;
    'details-submit': DetailsSubmitEvent;
  }
}
