import type { BookingErrorCode } from '../../../contract/booking-error.js';
import type { ConnectionEnd } from '../../../contract/connection-end.js';
import type { Remedy } from '../../../contract/host-backend.js';
import type { LocationFault } from '../../../contract/location.js';
import type { SettingsTab } from '../settings-place.js';

/** What several of the host's elements say. Each has more of its own, in its folder. */
export interface HostWords {
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly discard: string;
  readonly unsaved: string;
  readonly undo: string;
  readonly add: string;
  readonly remove: string;
  readonly edit: string;
  readonly cancel: string;
  readonly close: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly refresh: string;
  /** Said while something takes more than a second. */
  readonly working: string;
  /** Somebody else saved the same meanwhile. */
  readonly conflict: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  /** What a host is told when something fails; every one says what to do next. */
  error(code: BookingErrorCode): string;
  /** A button that leads to what helps. */
  remedy(remedy: Remedy): string;
  /** Why a connection has to be renewed. */
  connectionEnd(reason: ConnectionEnd): string;
  /** Why video links cannot be made, for the host; an account without a linked calendar has a sentence of its own. */
  conferenceFault(fault: LocationFault | 'not-linked', maker: string): string;
  tab(tab: SettingsTab): string;
}
