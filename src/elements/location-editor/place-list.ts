import type { LocationSettings } from '../../contract/settings-store.js';

type Places = readonly LocationSettings[];

/** How many places a list holds at most. */
export const mostPlaces = 50;

/** The list with the place at `from` standing at `to`; an index outside the list is the nearest one in it. */
export function movePlace(places: Places, from: number, to: number): Places {
  const moved = places[from];
  if (!moved) return places;
  const left = places.filter((_, index) => index !== from);
  const at = Math.max(0, to);
  return [...left.slice(0, at), moved, ...left.slice(at)];
}

/** The list with one place in front of all others: the preferred one. */
export function preferPlace(places: Places, id: string): Places {
  return movePlace(
    places,
    places.findIndex((place) => place.id === id),
    0,
  );
}

/** The list with a place in the stead of the one that has its id. */
export function replacePlace(places: Places, place: LocationSettings): Places {
  return places.map((one) => (one.id === place.id ? place : one));
}

export function withoutPlace(places: Places, id: string): Places {
  return places.filter((place) => place.id !== id);
}

/** Whose row the focus goes to when a place is removed: the next one, else the one before. */
export function neighbourOf(places: Places, id: string): string | undefined {
  const index = places.findIndex((place) => place.id === id);
  return (places[index + 1] ?? places[index - 1])?.id;
}
