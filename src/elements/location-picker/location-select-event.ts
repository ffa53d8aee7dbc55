/** Tells that a meeting place was chosen. */
export class LocationSelectEvent extends Event {
  static readonly type = 'location-select';

  /**
   * @param id of the location
   * @param detail what the guest wrote for this place so far; empty when it asks for nothing
   */
  constructor(
    readonly id: string,
    readonly detail: string,
  ) {
    super(LocationSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'location-select': LocationSelectEvent;
  }
}
