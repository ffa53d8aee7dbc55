/** Tells that the guest goes on writing what the chosen place asks for; comes with every key. */
export class LocationDetailChangeEvent extends Event {
  static readonly type = 'location-detail-change';

  /**
   * @param id of the location
   * @param detail the whole text: a number to call, or where to meet
   */
  constructor(
    readonly id: string,
    readonly detail: string,
  ) {
    super(LocationDetailChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'location-detail-change': LocationDetailChangeEvent;
  }
}
