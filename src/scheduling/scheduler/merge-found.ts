import { guestAbsences } from '../../contract/index.js';
import type { AbsentStart, OpenSlot } from '../engine/found-slots.js';
import type { AvailabilityQuestion, Found, HostGroup } from './evaluate.js';

/** What was found for some of a round-robin's hosts. */
export interface FoundForGroup extends Found {
  readonly group: HostGroup;
}

/** Puts together what was found for groups of a round-robin's hosts: free is what any of them offers (slot rule 12). */
export function mergeFound(question: AvailabilityQuestion, results: readonly FoundForGroup[]): Found {
  const slots = new Map<number, OpenSlot>();
  const absent = new Map<number, AbsentStart>();
  for (const { group, ...found } of results) {
    for (const slot of found.slots) {
      const { start, places = group.places.map(({ id }) => id) } = slot;
      const here = question.location === undefined ? { ...slot, places } : slot;
      const there = slots.get(start);
      slots.set(start, there ? mergeSlots(question, there, here) : here);
    }
    for (const start of found.absent) {
      const there = absent.get(start.start);
      absent.set(start.start, there ? mergeAbsent(there, start) : start);
    }
  }
  return {
    slots: rising(slots.values()),
    absent: rising(absent.values()).filter(({ start }) => !slots.has(start)),
  };
}

function mergeSlots({ offer }: AvailabilityQuestion, a: OpenSlot, b: OpenSlot): OpenSlot {
  const hosts = new Set([...(a.hosts ?? []), ...(b.hosts ?? [])]);
  const places = new Set([...(a.places ?? []), ...(b.places ?? [])]);
  const seatsLeft = Math.max(a.seatsLeft ?? 0, b.seatsLeft ?? 0);
  return {
    ...a,
    hosts: offer.hosts.flatMap(({ host: { id } }) => (hosts.has(id) ? id : [])),
    ...(places.size > 0 && { places: offer.locations.flatMap(({ id }) => (places.has(id) ? id : [])) }),
    ...(seatsLeft > 0 && { seatsLeft }),
  };
}

function mergeAbsent(a: AbsentStart, b: AbsentStart): AbsentStart {
  return {
    ...a,
    guest: guestAbsences.filter((absence) => a.guest.includes(absence) || b.guest.includes(absence)),
    host: [...a.host, ...b.host],
  };
}

function rising<Item extends { readonly start: number }>(items: Iterable<Item>): readonly Item[] {
  return [...items].sort((a, b) => a.start - b.start);
}
