import type { WaitlistEntry } from '../../contract/waitlist.js';

/**
 * A guest has joined a waiting list, let the next have what was offered, or left; `entry` is the place as it stands by then,
 * without its token.
 */
export class WaitlistChangeEvent extends Event {
  static readonly type = 'waitlist-change';

  constructor(
    readonly entry: WaitlistEntry,
    readonly deed: 'join' | 'pass' | 'leave',
  ) {
    super(WaitlistChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'waitlist-change': WaitlistChangeEvent;
  }
}
