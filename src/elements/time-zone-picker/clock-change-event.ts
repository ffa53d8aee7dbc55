/** Tells that the other clock was chosen. */
export class ClockChangeEvent extends Event {
  static readonly type = 'clock-change';

  /** @param hour12 true for a clock of twelve hours, false for one of twenty-four */
  constructor(readonly hour12: boolean) {
    super(ClockChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'clock-change': ClockChangeEvent;
  }
}
