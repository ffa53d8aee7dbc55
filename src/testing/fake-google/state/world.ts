import type { Clock } from './clock.js';
import type { GoogleState } from './state.js';

/** What every part of the stand-in works on. */
export interface World {
  readonly state: GoogleState;
  readonly clock: Clock;
}
