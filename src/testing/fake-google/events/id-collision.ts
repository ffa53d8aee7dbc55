import { duplicate } from '../http/errors.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import { keptEvent } from './series.js';

// "Due to the globally distributed nature of the system, we cannot guarantee that ID collisions will be detected at
// event creation time" (discovery document, `Event.id`). What becomes of the two then, Google does not say: whoever
// relies on ids must be able to live with any of the outcomes in `IdCollisions`.

/** Refuses an id that another event of the calendar has, unless this is a collision that is missed. */
export function checkCollision(world: World, calendar: Calendar, id: string): void {
  const holder = keptEvent(calendar, id);
  if (holder && !isMissed(world, holder)) throw duplicate();
}

/** Puts a new event on its calendar; false where it loses, in a missed collision, to the one that was first. */
export function placeEvent(world: World, calendar: Calendar, event: CalendarEvent): boolean {
  const { missedCollisions } = world.state.settings;
  const holder = keptEvent(calendar, event.id);
  if (holder && missedCollisions?.outcome === 'first') return false;
  if (holder && missedCollisions?.outcome === 'second')
    calendar.events = calendar.events.filter((candidate) => candidate !== holder);
  calendar.events.push(event);
  return true;
}

function isMissed({ state, clock }: World, holder: CalendarEvent): boolean {
  const { missedCollisions } = state.settings;
  return missedCollisions !== null && clock.now() - holder.created < missedCollisions.within;
}
