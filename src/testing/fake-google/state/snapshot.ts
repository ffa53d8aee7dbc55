import type { Clock } from './clock.js';
import { emptyState, type GoogleState } from './state.js';

/** A state to work on: a copy of a saved one, or a new one. */
export function openState(saved: GoogleState | undefined, now: number): GoogleState {
  if (!saved) return emptyState(now);
  const format: unknown = saved.format;
  if (format !== 1) throw new TypeError('This is no saved state of the stand-in for Google');
  const state = structuredClone(saved);
  // What was saved before a setting was there has it as it is by default.
  return { ...state, settings: { ...emptyState(now).settings, ...state.settings } };
}

/** A copy of the state as plain data. */
export function saveState(state: GoogleState, clock: Clock): GoogleState {
  return { ...structuredClone(state), now: clock.now() };
}
