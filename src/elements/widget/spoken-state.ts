import { spokenBooking, spokenEventType, spokenSummary } from '../../contract/spoken-event-type.js';
import type { FlowState } from '../../client/flow-state.js';

/** A state as it is shown to a guest: in the guest's language, as far as the host has words in it. */
export function spokenState(state: FlowState, locale: string): FlowState {
  if (state.step === 'menu')
    return { ...state, eventTypes: state.eventTypes.map((one) => spokenSummary(one, locale)) };
  if (!('eventType' in state)) return state;
  const eventType = spokenEventType(state.eventType, locale);
  if (state.step !== 'done') return { ...state, eventType };
  const bookings = state.bookings.map((booking) => spokenBooking(booking, eventType));
  return { ...state, eventType, booking: bookings[0] ?? state.booking, bookings };
}
