import type { FlowState } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';

/** The error a state shows, if it shows one. */
export function errorOf(state: FlowState): BookingError | undefined {
  switch (state.step) {
    case 'failed':
    case 'checking':
    case 'details':
      return state.error;
    case 'choosing':
      return state.times.status === 'failed' ? state.times.error : state.lost?.error;
    default:
      return undefined;
  }
}
