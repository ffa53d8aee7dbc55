// What a zone's clock shows, minute by minute, as `Intl` writes it. Minutes are counted from 1970-01-01T00:00Z, and a
// reading of a wall clock is counted as if it were UTC. Whole minutes only: what zones have known since 1972.

/** The readings of one zone's clock over a strip of minutes. */
export interface ClockStrip {
  /** By minute of the strip: what the clock shows. */
  readonly walls: Int32Array;
  /** The first minute of the strip at which the clock shows this reading or a later one; its length when there is none. */
  reach(wall: number): number;
}

export const minuteLength = 60_000;
export const minutesOfDay = 1440;

/** What a zone's clock shows in a minute. */
export function wallMinute(zone: string, minute: number): number {
  return minute + labelsOf(zone).offset(minute);
}

/** The first minute at which a zone's clock shows this reading or a later one. */
export function firstMinuteAt(zone: string, wall: number): number {
  // No clock was ever more than 16 hours ahead of UTC, nor behind.
  const first = wall - 16 * 60;
  return first + readClock(zone, first, 33 * 60).reach(wall);
}

export function readClock(zone: string, first: number, length: number): ClockStrip {
  const walls = new Int32Array(length);
  const labels = labelsOf(zone);
  for (let cell = 0; cell < length; ) {
    const hour = Math.floor((first + cell) / 60);
    const until = Math.min(length, (hour + 1) * 60 - first);
    const offset = labels.steadyOffset(hour);
    for (; cell < until; cell++) walls[cell] = first + cell + (offset ?? labels.offset(first + cell));
  }
  const least = walls[0]!;
  // A clock that was set back shows nothing new until it is where it was; one set forward shows several at once.
  const reached = new Int32Array(length + 3 * minutesOfDay).fill(length);
  let shown = 0;
  for (let cell = 0; cell < length; cell++) {
    while (least + shown <= walls[cell]!) reached[shown++] = cell;
  }
  return { walls, reach: (wall) => (wall <= least ? 0 : (reached[wall - least] ?? length)) };
}

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function dateText(day: number): string {
  const text = texts.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

const texts = new Map<number, string>();

/** The day of `YYYY-MM-DD`, counted from 1970-01-01. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The day a zone's calendar shows at an instant. */
export function dayAt(zone: string, instant: number): number {
  return Math.floor(wallMinute(zone, Math.floor(instant / minuteLength)) / minutesOfDay);
}

interface Labels {
  /** Minutes that the clock is ahead of UTC. */
  offset(minute: number): number;
  /** The same for all of an hour; undefined when the clock is set within it. */
  steadyOffset(hour: number): number | undefined;
}

const zones = new Map<string, Labels>();
const unread = 0x7fff;
const hoursOfPage = 2048;

function labelsOf(zone: string): Labels {
  const known = zones.get(zone);
  if (known) return known;
  const read = readerOf(zone);
  const pages = new Map<number, Int16Array>();
  const torn = new Map<number, number>();
  const atHour = (hour: number): number => {
    const number = Math.floor(hour / hoursOfPage);
    let page = pages.get(number);
    if (!page) pages.set(number, (page = new Int16Array(hoursOfPage).fill(unread)));
    const index = hour - number * hoursOfPage;
    if (page[index] === unread) page[index] = read(hour * 60);
    return page[index]!;
  };
  // Within an hour whose ends have the same offset nothing happened: no zone ever changed twice in one.
  const steadyOffset = (hour: number): number | undefined =>
    atHour(hour) === atHour(hour + 1) ? atHour(hour) : undefined;
  const offset = (minute: number): number => {
    const steady = steadyOffset(Math.floor(minute / 60));
    if (steady !== undefined) return steady;
    const exact = torn.get(minute) ?? read(minute);
    torn.set(minute, exact);
    return exact;
  };
  const labels = { offset, steadyOffset };
  zones.set(zone, labels);
  return labels;
}

/** Reads `2026-03-08 01:00` off the wall, and tells how many minutes that is ahead of UTC. */
function readerOf(zone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (minute) => {
    const shown = format.format(minute * minuteLength);
    return Date.parse(`${shown.replace(' ', 'T')}Z`) / minuteLength - minute;
  };
}
