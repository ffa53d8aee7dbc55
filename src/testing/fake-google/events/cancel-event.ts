import type { Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { deleted } from '../http/errors.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import { isOrganizerCopy, updateCopies } from './copies.js';
import { removeAsGuest } from './guest-change.js';
import { keep, openForChange } from './open-event.js';
import { guestsOf, readSendUpdates, sendMails } from './outbox.js';
import { exceptionsOf } from './series.js';
import { stamp } from './stamp.js';
import { endSyncTokens, endSyncTokensOfSeries } from './sync-token.js';

/** `events.delete`: leaves a tombstone, which keeps the id; a second time is 410. */
export function deleteEvent(call: Call): Answer {
  const open = openForChange(call, ({ status }) => (status === 'cancelled' ? deleted() : undefined));
  keep(open);
  if (isOrganizerCopy(open.calendar, open.event)) cancelEvent(call, open);
  else removeAsGuest(call.world, { ...open, sendUpdates: readSendUpdates(call.query) });
  return { status: 204 };
}

/** The organizer calls an event off, or one instance of a series, for everybody. */
export function cancelEvent(
  { world, query }: Call,
  { calendar, event }: { calendar: Calendar; event: CalendarEvent },
): void {
  const wasCancelled = event.status === 'cancelled';
  event.status = 'cancelled';
  stamp(world, { calendar, event });
  updateCopies(world, { calendar, event });
  dropExceptions(world, { calendar, exceptions: exceptionsOf(calendar, event.id) });
  endSyncTokensOfSeries(world, event);
  if (wasCancelled) return;
  event.sequence += 1;
  const to = guestsOf(event, calendar.id);
  sendMails(world, {
    to,
    about: 'cancellation',
    calendarId: calendar.id,
    event,
    sendUpdates: readSendUpdates(query),
  });
}

/** Takes exceptions away, on the organizer's calendar without a trace, on those of guests as cancelled. */
export function dropExceptions(
  world: World,
  { calendar, exceptions }: { calendar: Calendar; exceptions: readonly CalendarEvent[] },
): void {
  for (const exception of exceptions) {
    exception.status = 'cancelled';
    updateCopies(world, { calendar, event: exception });
  }
  if (exceptions.length > 0) endSyncTokens(world, calendar);
  calendar.events = calendar.events.filter((event) => !exceptions.includes(event));
}
