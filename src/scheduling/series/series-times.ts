import type { SeriesQuery, SeriesTime, SeriesTimes } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { minutes } from '../engine/minutes.js';
import { isInReach } from '../engine/read-slot-input.js';
import { passOver } from '../scheduler/availability.js';
import { evaluate, rulesAlone } from '../scheduler/evaluate.js';
import type { AvailabilityQuestion, Known } from '../scheduler/evaluate.js';
import { offerFor, readOpenOffer } from '../scheduler/offer.js';
import { readDuration, readInstant, readLocation } from '../scheduler/read-wishes.js';
import { refuseField } from '../scheduler/refuse-faults.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { needSeries } from './need-series.js';
import { seriesStarts } from './series-starts.js';

/** Tells of each time of a series whether it can be had, and what a guest may know of why not. */
export async function seriesTimes(
  parts: SchedulerParts,
  query: SeriesQuery,
  signal?: AbortSignal,
): Promise<SeriesTimes> {
  const { location, host } = query.context ?? {};
  const offer = offerFor(await readOpenOffer(parts.settings, parts.owner, query.eventType), host);
  needSeries(offer, query.times, 'times');
  const start = readInstant(query.start, 'start');
  if (!isInReach({ start, end: start })) refuseField('start', 'lies in the years 1900 to 8999');
  const { zone } = offer.hosts[0].terms.schedule;
  const question: Omit<AvailabilityQuestion, 'range'> = {
    offer,
    durationMinutes: readDuration(offer, query.durationMinutes),
    location: location === undefined ? undefined : readLocation(offer, location).id,
    now: parts.now(),
    signal: parts.patience(signal),
    isForList: true,
  };
  const starts = seriesStarts(zone, { ...query, start });
  return { times: await Promise.all(starts.map((at) => timeAt(parts, question, at))) };
}

/** Calendars are asked only where the rules offer the time. */
async function timeAt(
  parts: SchedulerParts,
  wanted: Omit<AvailabilityQuestion, 'range'>,
  start: number,
): Promise<SeriesTime> {
  const question = { ...wanted, range: { start, end: start + 1 } };
  const byRules = judge(question, rulesAlone);
  if (!byRules.isFree) return byRules;
  const known = await parts.readKnown(question);
  passOver(parts, question.offer, known);
  return judge(question, known);
}

function judge(question: AvailabilityQuestion, known: Known): SeriesTime {
  const { start } = question.range;
  const { slots, absent } = evaluate(question, known, true);
  const reasons = absent.find((one) => one.start === start)?.guest;
  return {
    start: formatInstant(start),
    end: formatInstant(start + minutes(question.durationMinutes)),
    isFree: slots.length > 0,
    ...(slots.length === 0 && reasons && { reasons }),
  };
}
