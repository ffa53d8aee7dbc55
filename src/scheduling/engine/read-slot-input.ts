import { BookingError } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { isZone } from '../../time/zone.js';
import { minutes } from './minutes.js';
import { isList, need, needBuffers, needCount } from './need.js';
import { densityOf, hoursReader } from './read-hours.js';
import { readHost } from './read-host.js';
import type { Place, SlotInput } from './slot-input.js';
import type { PlaceQuestion, SlotQuestion } from './slot-question.js';

const day = 86_400_000;
const longestRange = 400 * day;
const longestExplanation = 62 * day;
const mostStarts = 2_000_000;
const mostItems = 1_000_000;
const [earliest, latest] = [Date.UTC(1900, 0), Date.UTC(9000, 0)];
const assignments: readonly string[] = ['collective', 'round-robin'];
const nameless: PlaceQuestion = { id: '', hours: undefined, bufferBefore: 0, bufferAfter: 0 };

/**
 * The engine's door: reads a question once, and refuses what could only be misunderstood or would take for ever.
 *
 * @throws BookingError `invalid-request`, `range-too-long`.
 */
export function readSlotInput(input: SlotInput): SlotQuestion {
  const { range, now, durationMinutes, intervalMinutes = durationMinutes, seats = 1 } = input;
  need(isSpan(range), 'range', 'is { start, end } in whole epoch milliseconds');
  need(isInReach(range), 'range', 'lies in the years 1900 to 8999');
  if (range.end - range.start > (input.explain === true ? longestExplanation : longestRange))
    throw new BookingError('range-too-long', { detail: 'at most 400 days, 62 to explain' });
  need(Number.isFinite(now) && Math.abs(now) < latest, 'now', 'is an instant in epoch milliseconds');
  needCount(durationMinutes, 'durationMinutes', [1, 20_160]);
  needCount(input.intervalMinutes ?? 1, 'intervalMinutes', [1, 1440]);
  needCount(seats, 'seats', [1, 10_000]);
  need(isList(input.hosts), 'hosts', 'is a list');
  needCount(input.hosts.length, 'hosts', [1, 500]);
  const readHours = hoursReader();
  const hosts = input.hosts.map((host, index) => readHost(host, { now, readHours, path: `hosts[${index}]` }));
  need(areDistinct(hosts), 'hosts', 'have ids unlike one another');
  const { guestZone = hosts[0]!.hours.zone, assignment = 'collective' } = input;
  need(isZone(guestZone), 'guestZone', 'is an IANA zone');
  need(assignments.includes(assignment), 'assignment', 'is collective or round-robin');
  const question: SlotQuestion = {
    hosts,
    collective: hosts.length > 1 && assignment === 'collective',
    tellsHosts: assignment === 'round-robin',
    duration: minutes(durationMinutes),
    interval: minutes(intervalMinutes),
    seats,
    places: readPlaces(input.places ?? []),
    range,
    guestZone,
    explain: input.explain === true,
  };
  refuseEndlessWork(question);
  return question;
}

/** Whether a range lies in years that leave room on both sides for whatever reaches beyond it. */
export function isInReach(range: Interval): boolean {
  return range.start >= earliest && range.end <= latest;
}

function readPlaces(places: readonly Place[]): SlotQuestion['places'] {
  need(isList(places) && places.length <= 50, 'places', 'has at most 50 places');
  const [first = nameless, ...others] = places.map((place, index) => readPlace(place, `places[${index}]`));
  need(areDistinct([first, ...others]), 'places', 'have ids unlike one another');
  return [first, ...others];
}

function readPlace(place: Place, path: string): PlaceQuestion {
  const { id, schedule } = place;
  need(typeof id === 'string', `${path}.id`, 'is a text');
  needBuffers(place, path);
  return {
    id,
    hours: schedule && hoursReader()(schedule, `${path}.schedule`),
    bufferBefore: minutes(place.bufferBeforeMinutes),
    bufferAfter: minutes(place.bufferAfterMinutes),
  };
}

/** A grid of minutes over years, or a crowd of hosts and places, is refused before it is looked at. */
function refuseEndlessWork({ hosts, collective, places, range, interval, explain }: SlotQuestion): void {
  const density = Math.max(...hosts.map(({ hours }) => densityOf(hours)));
  const parties = collective ? 1 : hosts.length;
  const starts = ((range.end - range.start) / interval) * density * parties * places.length;
  if (starts > (explain ? mostStarts / 10 : mostStarts))
    throw new BookingError('range-too-long', { detail: `about ${Math.round(starts)} starts to look at` });
  const items = hosts.reduce((sum, { busy, bookings }) => sum + busy.length + bookings.length, 0);
  need(items * places.length <= mostItems, 'hosts', `have at most ${mostItems} busy times and bookings`);
}

function isSpan({ start, end }: Interval): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start <= end;
}

function areDistinct(named: readonly { readonly id: string }[]): boolean {
  return new Set(named.map(({ id }) => id)).size === named.length;
}
