import { spokenBooking, spokenEventType, spokenSummary } from '../../contract/spoken-event-type.js';
import type { FlowState } from '../../client/flow-state.js';

/** A state as it is shown to a guest: in the guest's language, as far as the host has words in it. */
export function spokenState(state: FlowState, locale: string): FlowState {
  if (state.step === 'menu')
    return { ...state, eventTypes: state.eventTypes.map((one) => spokenSummary(one, locale)) };
  if (!('eventType' in state)) return state;
  const eventType = spokenEventType(state.eventType, locale);
  return state.step === 'done'
    ? { ...state, eventType, booking: spokenBooking(state.booking, eventType) }
    : { ...state, eventType };
}
