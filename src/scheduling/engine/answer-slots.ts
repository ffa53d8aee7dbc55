import { dayNumbersAt } from '../../time/zone-days.js';
import { absentStarts } from './absent-starts.js';
import type { FoundSlots } from './found-slots.js';
import { freeInAny } from './free-in-any.js';
import { offeringsOf } from './offerings.js';
import { partiesOf } from './party.js';
import { SlotColumns } from './slot-columns.js';
import type { SlotQuestion } from './slot-question.js';

/** Answers a question that passed the door: one pass for each party and place. */
export function answerSlots(question: SlotQuestion): FoundSlots {
  const parties = partiesOf(question);
  const offerings = offeringsOf(question, parties);
  const starts = freeInAny(
    offerings.map(({ tally }) => tally),
    question.range,
  );
  const days = dayNumbersAt(question.guestZone, starts);
  const absent = question.explain ? absentStarts(question, parties, starts) : [];
  return new SlotColumns(question, offerings, { starts, days, absent });
}
