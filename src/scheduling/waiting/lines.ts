import { comparedAddress, isWaiting } from '../../contract/index.js';
import type { WaitingRecord } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';

/** Those who wait for time of one event type on days that meet, in their order. */
export interface Line {
  readonly owner: string;
  /** Slug of the event type. */
  readonly slug: string;
  /** All of their days: those of guests in other zones begin and end at other times. */
  readonly range: Interval;
  readonly places: readonly WaitingRecord[];
}

/**
 * Places that wait for a time, in the lines that they stand in. Whoever is offered something already stands by for that, and somebody
 * who is twice in a line stands where they stood first.
 *
 * @param places In the order in which they came
 */
export function linesOf(places: readonly WaitingRecord[]): readonly Line[] {
  const lines: Line[] = [];
  for (const place of firstOfEach(places)) {
    const { owner, day } = place;
    const { slug } = place.eventType;
    const met = lines.filter(
      (line) => line.owner === owner && line.slug === slug && overlaps(line.range, day),
    );
    // A day may join two that did not meet before.
    for (const line of met) lines.splice(lines.indexOf(line), 1);
    const together = [...met.flatMap((line) => line.places), place];
    lines.push({ owner, slug, range: hullOf(together), places: inOrder(together, places) });
  }
  return lines;
}

function firstOfEach(places: readonly WaitingRecord[]): readonly WaitingRecord[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    if (!isWaiting(place)) return false;
    const { owner, eventType, day, request } = place;
    const name = JSON.stringify([owner, eventType.slug, day, comparedAddress(request.guest.email)]);
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst && place.status === 'waiting';
  });
}

function inOrder(some: readonly WaitingRecord[], all: readonly WaitingRecord[]): readonly WaitingRecord[] {
  return [...some].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function hullOf(places: readonly WaitingRecord[]): Interval {
  return {
    start: Math.min(...places.map(({ day }) => day.start)),
    end: Math.max(...places.map(({ day }) => day.end)),
  };
}
