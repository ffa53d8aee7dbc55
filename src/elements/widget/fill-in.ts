import type { BookingFlow } from '../../client/flow-interface.js';
import type { Entries, FlowState } from '../../client/flow-state.js';
import { answersFor, prefillFrom } from './prefill.js';

/** Fills in what the address of the page tells of its guest; what was typed, or is known better, stays. */
export function fillIn(flow: BookingFlow, search: string): void {
  const { guest, answers, tags } = prefillFrom(search);
  flow.revise((entries) => ({
    ...entries,
    guest: {
      name: entries.guest.name || (guest.name ?? ''),
      email: entries.guest.email || (guest.email ?? ''),
    },
    tags: { ...tags, ...entries.tags },
  }));
  const fillAnswers = (state: FlowState): boolean => {
    if (!('eventType' in state)) return false;
    const known = answersFor(state.eventType.questions, answers);
    flow.revise((entries: Entries) => ({ ...entries, answers: { ...known, ...entries.answers } }));
    return true;
  };
  if (fillAnswers(flow.state)) return;
  const stop = flow.subscribe((state) => {
    if (!('eventType' in state)) return;
    stop();
    // A flow is not changed from within its own news.
    queueMicrotask(() => {
      fillAnswers(flow.state);
    });
  });
}
