import type { DayQuestion, ExplainedDay, HostAbsence } from '../../contract/index.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import { evaluate } from './evaluate.js';
import { readOffer } from './offer.js';
import { refuseField } from './refuse-faults.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** Explains a date by the very function that lists and validates: what it says is offered, can be booked. */
export async function explainDay(
  parts: SchedulerParts,
  { eventType, date }: DayQuestion,
  signal?: AbortSignal,
): Promise<ExplainedDay> {
  if (!isCivilDate(date) || date < '1900' || date >= '9000')
    refuseField('date', 'is a date such as 2026-05-04, in the years 1900 to 8999');
  const offer = await readOffer(parts.settings, parts.owner, eventType);
  const { zone } = offer.hosts[0].terms.schedule;
  const range = { start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 1)) };
  const question = {
    offer,
    durationMinutes: offer.eventType.durationsMinutes[0],
    range,
    now: parts.now(),
    signal: parts.patience(signal),
  };
  const { slots, absent } = evaluate(question, await parts.readKnown(question), true);
  const explained = [
    ...Array.from(slots, ({ start }) => ({ start, reasons: [] })),
    ...absent.map(({ start, host }) => ({ start, reasons: host.map(written) })),
  ];
  explained.sort((a, b) => a.start - b.start);
  return {
    date,
    zone,
    start: formatInstant(range.start),
    end: formatInstant(range.end),
    durationMinutes: question.durationMinutes,
    layers: [],
    starts: explained.map(({ start, reasons }) => ({ start: formatInstant(start), reasons })),
  };
}

/** A reason as it travels. */
function written(absence: HostAbsence<number>): HostAbsence {
  switch (absence.code) {
    case 'busy':
    case 'booked':
    case 'buffer': {
      const { start, end, ...neighbour } = absence.neighbour;
      return {
        ...absence,
        neighbour: { ...neighbour, start: formatInstant(start), end: formatInstant(end) },
      };
    }
    case 'notice':
      return { ...absence, earliest: formatInstant(absence.earliest) };
    default:
      return absence;
  }
}
