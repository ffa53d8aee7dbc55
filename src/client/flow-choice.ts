import type { Guest } from '../contract/booking.js';
import type { Answers } from '../contract/question.js';
import type { EventType } from '../contract/event-type.js';
import type { Location } from '../contract/location.js';
import type { Slot } from '../contract/slot.js';
import { addDays } from '../time/civil-date.js';
import type { CivilDate } from '../time/civil-date.js';
import type { Choice, Entries } from './flow-state.js';

/** What the page knows of its visitor. */
export interface Known {
  readonly guest?: Partial<Guest> | undefined;
  readonly answers?: Answers | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Nothing typed yet, but for what the page already knows of its visitor. */
export function emptyEntries({ guest, answers = {}, tags }: Known): Entries {
  return { guest: { name: '', email: '', ...guest }, answers, locationDetail: '', ...(tags && { tags }) };
}

/**
 * The choice before the guest has made one: the first length, and the first place that works; of a booking that is to be moved,
 * those it has, and the host it is with where guests may ask for one.
 */
export function firstChoice(
  eventType: EventType,
  given: Pick<Choice, 'zone' | 'entries' | 'host' | 'moves'>,
): Choice {
  const { moves } = given;
  const first = {
    ...given,
    eventType,
    durationMinutes: eventType.durationsMinutes[0],
    location: firstWorking(eventType.locations)?.id,
    host: eventType.hosts?.find(({ id, name }) => (moves ? name === moves.host.name : id === given.host))?.id,
  };
  if (!moves) return first;
  const durationMinutes = (Date.parse(moves.end) - Date.parse(moves.start)) / 60_000;
  return choiceOf(eventType, { ...first, durationMinutes, location: moves.location.id });
}

/** The same choice of an event type that was read again: what is no longer on offer falls back to the first. */
export function choiceOf(eventType: EventType, before: Choice): Choice {
  const first = firstChoice(eventType, { ...before, moves: undefined });
  const place = eventType.locations.find(({ id, fault }) => id === before.location && !fault);
  return {
    ...first,
    moves: before.moves,
    durationMinutes: eventType.durationsMinutes.includes(before.durationMinutes)
      ? before.durationMinutes
      : first.durationMinutes,
    location: place?.id ?? first.location,
  };
}

/** The choice in a state that has one, and nothing else of it. */
export function choiceIn(state: Choice): Choice {
  const { eventType, durationMinutes, zone, location, host, entries, moves } = state;
  return { eventType, durationMinutes, zone, location, host, entries, moves };
}

/** Whether the place is asked for before the times: only where they depend on it, and there is a choice. */
export function asksPlaceFirst(eventType: EventType): boolean {
  return eventType.slotsDependOnLocation === true && eventType.locations.length > 1;
}

/** The places a time is free for. */
export function placesFor(eventType: EventType, slot: Slot): readonly Location[] {
  const { locations } = slot;
  return locations ? eventType.locations.filter(({ id }) => locations.includes(id)) : eventType.locations;
}

/** The choice with a time in it; a place that this time is not free for gives way to one that it is. */
export function withSlot(choice: Choice, slot: Slot): Choice {
  const places = placesFor(choice.eventType, slot);
  const stays = places.some(({ id }) => id === choice.location);
  return stays ? choice : { ...choice, location: firstWorking(places)?.id };
}

/** The chosen place. */
export function chosenPlace({ eventType, location }: Choice): Location | undefined {
  return eventType.locations.find(({ id }) => id === location);
}

/**
 * The dates a guest may look at. The window is of dates in the host's zone, and the guest's may be a day ahead, so one
 * more is let in at its end; what is free there, the backend says.
 */
export function openDates(eventType: EventType, today: CivilDate): { from: CivilDate; to?: CivilDate } {
  const { from, to } = eventType.window;
  const first = addDays(from, -1);
  return { from: first > today ? first : today, ...(to !== undefined && { to: addDays(to, 1) }) };
}

function firstWorking(places: readonly Location[]): Location | undefined {
  return places.find(({ fault }) => !fault);
}
