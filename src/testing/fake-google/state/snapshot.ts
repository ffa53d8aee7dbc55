import type { Clock } from './clock.js';
import { emptyState, type GoogleState } from './state.js';

/** A state to work on: a copy of a saved one, or a new one. */
export function openState(saved: GoogleState | undefined, now: number): GoogleState {
  if (!saved) return emptyState(now);
  const format: unknown = saved.format;
  if (format !== 1) throw new TypeError('This is no saved state of the stand-in for Google');
  const state = structuredClone(saved);
  // What was saved by a version that knew less begins with what it did not know, and has settings by default.
  const empty = emptyState(now);
  return { ...empty, ...state, settings: { ...empty.settings, ...state.settings } };
}

/** A copy of the state as plain data. */
export function saveState(state: GoogleState, clock: Clock): GoogleState {
  return { ...structuredClone(state), now: clock.now() };
}
