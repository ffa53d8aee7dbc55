import type { Decision } from './flow-sending.js';
import type { FlowState } from './flow-state.js';
import type { KeptDraft } from './kept-draft.js';

/** What of a state is worth keeping; undefined where it says nothing of a choice. */
export function draftOf(state: FlowState, decision: Decision | undefined, at: number): KeptDraft | undefined {
  if (!('eventType' in state)) return undefined;
  const { eventType, durationMinutes, zone, location, host, entries } = state;
  const choice = { eventType: eventType.slug, at, durationMinutes, zone, location, host, entries };
  switch (state.step) {
    case 'choosing':
      return choice;
    case 'details':
      return { ...choice, slot: state.slot };
    case 'sending':
    case 'checking':
      return {
        ...choice,
        slot: state.slot,
        ...(decision && { sent: { request: decision.request, key: decision.key } }),
      };
    case 'done':
      return { ...choice, booked: state.bookings.map(({ ref, manageToken }) => ({ ref, manageToken })) };
  }
}
