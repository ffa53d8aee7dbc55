import type { HostSettings } from '../../contract/index.js';
import type { KnownBusy } from '../busy/known-busy.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';
import type { FreeTimesParts } from '../scheduler/free-times.js';
import type { TurnTaking } from './one-at-a-time.js';
import type { MeetingTerms } from './yielding.js';

/** What the operations of a backend without a store share. */
export interface StorelessParts extends FreeTimesParts, MeetingTerms {
  readonly calendars: ConnectedCalendars;
  readonly busy: KnownBusy;
  /** Forgets what a host's linked calendar said: something was written into it. */
  readonly forget: (host: HostSettings) => Promise<void>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly inTurn: TurnTaking;
}
