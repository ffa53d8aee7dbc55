import { isEqual } from '../../client/host/draft.js';
import type { HostSlotQuery } from '../../contract/host-backend.js';
import type { SlotList } from '../../contract/slot.js';
import type { Inquiry } from '../host/latest-answer.js';

/** Asks for the free times of some days: those of the same days stay in sight, and a draft is asked about when it rests. */
export const askTimes: Inquiry<HostSlotQuery, SlotList> = {
  call: (backend, query, options) => backend.slots(query, options),
  keeps: (last, next) =>
    last.start === next.start && last.end === next.end && last.eventType === next.eventType,
  isTyping: (last, next) => !isEqual(last.draft, next.draft),
};
