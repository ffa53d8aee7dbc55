import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { nextSerial } from '../state/minting.js';
import type { World } from '../state/world.js';

/** Marks a copy as changed now: a new etag always, `updated` unless only reminders changed. */
export function stamp(
  world: World,
  { calendar, event, quiet = false }: { calendar: Calendar; event: CalendarEvent; quiet?: boolean },
): void {
  event.version = nextSerial(world);
  calendar.changed = event.version;
  if (!quiet) event.updated = world.clock.now();
  calendar.updated = world.clock.now();
}
