import type {
  BookingErrorCode,
  CalendarAddress,
  DayLayer,
  DayStretch,
  LocationSettings,
  Occupancy,
} from '../../contract/index.js';
import { isBookingError } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { intersectIntervals, mergeIntervals, overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import type { Block, BusyTimes } from '../busy/busy-times.js';
import { minutes } from '../engine/minutes.js';
import { openTime } from '../engine/open-time.js';
import { hoursReader } from '../engine/read-hours.js';
import { closedDates, fullDates } from './closed-dates.js';
import type { AvailabilityQuestion } from './evaluate.js';
import { nameOf } from './offer.js';
import type { OfferedHost } from './offer.js';

/** A host's day, and all that decides about it. */
export interface LayeredDay {
  readonly question: AvailabilityQuestion;
  readonly offered: OfferedHost;
  readonly busy: BusyTimes;
  /** What was given away of this host's time. */
  readonly occupancies: readonly Occupancy[];
  /** The calendars that count, as far as they could be described. */
  readonly calendars: readonly NamedCalendar[];
}

export interface NamedCalendar extends CalendarAddress {
  readonly name?: string;
  readonly color?: string;
}

/**
 * A host's day as layers. A start is offered where the slot lies within the `hours`, meets nothing opaque in a `calendar`, none
 * of the `bookings` and `buffers`, and where the start itself lies in no stretch of `notice`, `window` and `limits`. With
 * several places that differ the layers show the one that is most open, and the reasons of each start are exact.
 */
export function layersOf(day: LayeredDay): readonly DayLayer[] {
  const { question, offered, busy, occupancies, calendars } = day;
  const { range } = question;
  const hostId = offered.host.id;
  const layer = (kind: DayLayer['kind'], stretches: readonly DayStretch[]): DayLayer => ({
    kind,
    hostId,
    stretches,
  });
  const bare = [...busy.blocks, ...occupancies];
  return [
    layer('hours', bareStretches(hoursOf(day), range)),
    ...calendars.map((calendar) => ({
      ...layer('calendar', eventsIn(calendar, busy, range)),
      calendar,
      ...errorIn(calendar, busy),
    })),
    layer('bookings', bookingsIn(occupancies, range)),
    layer(
      'buffers',
      bareStretches(
        bare.flatMap((obstacle) => aroundOf(day, obstacle)),
        range,
      ),
    ),
    layer('notice', bareStretches([noticeOf(day)], range)),
    layer('window', bareStretches(closedDates(offered.terms, question), range)),
    layer('limits', bareStretches(fullDates(offered.terms, { occupancies: ofThisType(day), range }), range)),
  ];
}

/** Another host's day, as far as it is one's own business: when they can be had, and not why. */
export function closedLayers(day: LayeredDay): readonly DayLayer[] {
  const hostId = day.offered.host.id;
  const { range } = day.question;
  const taken = mergeIntervals([...day.busy.blocks, ...day.occupancies]);
  return [
    { kind: 'hours', hostId, stretches: bareStretches(hoursOf(day), range) },
    { kind: 'calendar', hostId, stretches: bareStretches(taken, range) },
  ];
}

/** Open hours, at any of the places asked about. */
function hoursOf(day: LayeredDay): readonly Interval[] {
  const { range } = day.question;
  const open = openIn(day.offered.terms.schedule, range);
  const places = placesOf(day).map(({ schedule }) =>
    schedule ? intersectIntervals(open, openIn(schedule, range)) : open,
  );
  return mergeIntervals(places.flat());
}

function openIn(schedule: OfferedHost['terms']['schedule'], range: Interval): readonly Interval[] {
  const { starts, ends } = openTime(hoursReader()(schedule, 'schedule'), range).union;
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }));
}

function placesOf({ question, offered }: LayeredDay): readonly LocationSettings[] {
  const { location } = question;
  return offered.locations.filter(({ id }) => location === undefined || id === location);
}

/** What no slot may meet around something that stands there (slot rule 5): the larger buffer on each side. */
function aroundOf(
  day: LayeredDay,
  { start, end, ...own }: Interval & Partial<Pick<Occupancy, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>>,
): readonly Interval[] {
  const { terms } = day.offered;
  const least = (name: 'bufferBeforeMinutes' | 'bufferAfterMinutes'): number =>
    Math.min(...placesOf(day).map((place) => Math.max(terms[name] ?? 0, place[name] ?? 0)));
  const lead = Math.max(least('bufferAfterMinutes'), own.bufferBeforeMinutes ?? 0);
  const trail = Math.max(least('bufferBeforeMinutes'), own.bufferAfterMinutes ?? 0);
  return [
    { start: start - minutes(lead), end: start },
    { start: end, end: end + minutes(trail) },
  ];
}

function noticeOf({ question, offered }: LayeredDay): Interval {
  const { range, now } = question;
  return { start: range.start, end: Math.ceil(now + minutes(offered.terms.noticeMinutes ?? 0)) };
}

function ofThisType({ question, occupancies }: LayeredDay): readonly Occupancy[] {
  const name = nameOf(question.offer.eventType);
  return occupancies.filter(({ eventType }) => eventType === name);
}

function eventsIn(
  { calendarId }: CalendarAddress,
  { blocks, free = [] }: BusyTimes,
  range: Interval,
): readonly DayStretch[] {
  const stretch =
    (transparency: 'opaque' | 'transparent') =>
    ({ start, end, title }: Block): DayStretch => ({
      ...clipped({ start, end }, range),
      transparency,
      ...(title !== undefined && { title }),
    });
  const here = (items: readonly Block[]): readonly Block[] =>
    items.filter((item) => item.calendarId === calendarId && overlaps(item, range));
  return [...here(blocks).map(stretch('opaque')), ...here(free).map(stretch('transparent'))].sort((a, b) =>
    a.start < b.start ? -1 : 1,
  );
}

function errorIn(
  { calendarId }: CalendarAddress,
  { unreadable }: BusyTimes,
): { readonly error?: BookingErrorCode } {
  const found = unreadable.find((one) => one.calendarId === calendarId);
  if (!found) return {};
  return { error: isBookingError(found.error) ? found.error.code : 'calendar-unreachable' };
}

function bookingsIn(occupancies: readonly Occupancy[], range: Interval): readonly DayStretch[] {
  return occupancies
    .filter((occupancy) => overlaps(occupancy, range))
    .map((occupancy) => ({
      ...clipped(occupancy, range),
      ...(occupancy.bookingRef !== undefined && { bookingRef: occupancy.bookingRef }),
    }));
}

function bareStretches(intervals: readonly Interval[], range: Interval): readonly DayStretch[] {
  const within = intervals.filter((interval) => interval.start < interval.end && overlaps(interval, range));
  return mergeIntervals(within).map((interval) => clipped(interval, range));
}

function clipped({ start, end }: Interval, range: Interval): DayStretch {
  return {
    start: formatInstant(Math.max(start, range.start)),
    end: formatInstant(Math.min(end, range.end)),
  };
}
