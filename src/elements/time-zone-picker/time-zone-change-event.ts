/** Tells that another time zone was chosen. */
export class TimeZoneChangeEvent extends Event {
  static readonly type = 'time-zone-change';

  /** @param zone IANA */
  constructor(readonly zone: string) {
    super(TimeZoneChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'time-zone-change': TimeZoneChangeEvent;
  }
}
