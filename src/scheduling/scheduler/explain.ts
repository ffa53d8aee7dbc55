import type {
  CalendarAddress,
  DayLayer,
  DayQuestion,
  ExplainedDay,
  HostAbsence,
} from '../../contract/index.js';
import { isSameCalendar } from '../../contract/index.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import { closedLayers, layersOf } from './day-layers.js';
import type { LayeredDay, NamedCalendar } from './day-layers.js';
import { evaluate } from './evaluate.js';
import type { AvailabilityQuestion, Known } from './evaluate.js';
import type { Offer, OfferedHost } from './offer.js';
import { refuseField } from './refuse-faults.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** Who looks at a day, and at whose. */
export interface DayView {
  readonly offer: Offer;
  /** The host who looks: of the others they see when they can be had, and not why. Everything is seen when missing. */
  readonly viewer?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Explains a date by the very function that lists and validates: what it says is offered, can be booked. */
export async function explainDay(
  parts: SchedulerParts,
  asked: DayQuestion,
  view: DayView,
): Promise<ExplainedDay> {
  const { offer, viewer } = view;
  const { date } = asked;
  if (!isCivilDate(date) || date < '1900' || date >= '9000')
    refuseField('date', 'is a date such as 2026-05-04, in the years 1900 to 8999');
  const { zone } = offer.hosts[0].terms.schedule;
  const range = { start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 1)) };
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes: durationOf(offer, asked),
    location: locationOf(offer, asked),
    range,
    now: parts.now(),
    signal: parts.patience(view.signal),
  };
  const known = await parts.readKnown(question);
  const { slots, absent } = evaluate(question, known, true);
  const explained = [
    ...Array.from(slots, ({ start }) => ({ start, reasons: [] })),
    ...absent.map(({ start, host }) => ({ start, reasons: host.map((reason) => seen(reason, viewer)) })),
  ];
  explained.sort((a, b) => a.start - b.start);
  const layers = await Promise.all(
    offer.hosts.map((offered) => layersOfHost(parts, { question, known, offered, viewer })),
  );
  return {
    date,
    zone,
    start: formatInstant(range.start),
    end: formatInstant(range.end),
    durationMinutes: question.durationMinutes,
    layers: layers.flat(),
    starts: explained.map(({ start, reasons }) => ({ start: formatInstant(start), reasons })),
  };
}

function durationOf({ eventType }: Offer, { durationMinutes }: DayQuestion): number {
  const [first] = eventType.durationsMinutes;
  if (durationMinutes !== undefined && !eventType.durationsMinutes.includes(durationMinutes))
    refuseField('durationMinutes', 'is one of the lengths on offer');
  return durationMinutes ?? first;
}

function locationOf({ locations }: Offer, { location }: DayQuestion): string | undefined {
  if (location !== undefined && !locations.some(({ id }) => id === location))
    refuseField('location', 'is one of the places on offer');
  return location;
}

async function layersOfHost(
  parts: SchedulerParts,
  {
    question,
    known,
    offered,
    viewer,
  }: {
    readonly question: AvailabilityQuestion;
    readonly known: Known;
    readonly offered: OfferedHost;
    readonly viewer: string | undefined;
  },
): Promise<readonly DayLayer[]> {
  const { id } = offered.host;
  const isTheirs = viewer === undefined || viewer === id;
  const day: LayeredDay = {
    question,
    offered,
    busy: known.busy.get(id) ?? { blocks: [], unreadable: [] },
    occupancies: known.occupancies.filter(({ hostId }) => hostId === id),
    calendars: isTheirs ? await namedCalendars(parts, offered, question.signal) : [],
  };
  return isTheirs ? layersOf(day) : closedLayers(day);
}

/** The calendars that count, each once, the linked one first; with their names where these can be read now. */
function namedCalendars(
  { calendars }: SchedulerParts,
  { host }: OfferedHost,
  signal: AbortSignal | undefined,
): Promise<readonly NamedCalendar[]> {
  const { linked, conflicts } = host.calendars;
  const addresses = (linked ? [linked, ...conflicts] : conflicts).filter(
    (address, index, all) => all.findIndex((other) => isSameCalendar(address, other)) === index,
  );
  return Promise.all(
    addresses.map(async ({ connectionId, calendarId }: CalendarAddress): Promise<NamedCalendar> => {
      const address = { connectionId, calendarId };
      const described = await calendars.describe(address, signal).catch(() => undefined);
      if (!described) return address;
      const { name, color } = described.calendar;
      return { ...address, name, ...(color !== undefined && { color }) };
    }),
  );
}

/** A reason as it travels, as far as it is the viewer's to know. */
function seen(absence: HostAbsence<number>, viewer: string | undefined): HostAbsence {
  const isTheirs = viewer === undefined || viewer === absence.hostId;
  switch (absence.code) {
    case 'busy':
    case 'booked':
    case 'buffer': {
      const { start, end, ...named } = absence.neighbour;
      const when = { start: formatInstant(start), end: formatInstant(end) };
      return { ...absence, neighbour: isTheirs ? { ...named, ...when } : when };
    }
    case 'notice':
      return { ...absence, earliest: formatInstant(absence.earliest) };
    case 'calendar-unreachable': {
      const { code, hostId } = absence;
      return isTheirs ? absence : { code, hostId };
    }
    default:
      return absence;
  }
}
