import type { DayQuestion, ExplainedDay } from '../../contract/host-backend.js';
import type { Inquiry } from '../host/latest-answer.js';

/** Asks why, one day at a time: the same day stays in sight. */
export const askDay: Inquiry<DayQuestion, ExplainedDay> = {
  call: (backend, question, options) => backend.explain(question, options),
  keeps: (last, next) => last.date === next.date && last.eventType === next.eventType,
};
