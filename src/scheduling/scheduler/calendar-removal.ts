import type { CalendarEntry } from '../../contract/index.js';
import { keep } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import { leaseMinutes } from './job-terms.js';
import type { Outcome } from './job-terms.js';
import { eventIdFor } from './event-draft.js';

/** Takes the event of an occupancy that nobody is on any more off the calendar. */
export async function remove(desk: Desk, entry: CalendarEntry): Promise<Outcome | 'stale'> {
  const { eventId, failure: _over, leaving: _gone, ...rest } = entry;
  // As it was begun: nobody has set about writing it, and whoever is about to finds that it was touched.
  if (entry.revision === 1) return (await keep(desk, entry, {})) ? 'done' : 'stale';
  const { adapter, job, signal } = desk;
  await adapter.cancel(
    { calendarId: entry.calendarId, eventId: eventId ?? (await eventIdFor(entry)) },
    { signal },
  );
  await cancelFormer(desk, entry);
  // A write that nobody heard back from may still arrive: look once more when no attempt can be under way.
  const secondLookAt = job.createdAt + 2 * leaseMinutes * 60_000;
  if (eventId === undefined && desk.now() < secondLookAt) return { againAt: secondLookAt };
  return (await keep(desk, rest, { shown: {} })) ? 'done' : 'stale';
}

/** Takes off what stands under ids that were given up: "not there" may have meant "not to be seen just then". */
export async function cancelFormer({ adapter, signal }: Desk, entry: CalendarEntry): Promise<void> {
  for (let attempt = 0; attempt < entry.attempt; attempt++) {
    const eventId = await eventIdFor(entry, attempt);
    await adapter.cancel({ calendarId: entry.calendarId, eventId }, { signal });
  }
}
