import * as z from 'zod';
import type { FakeGoogle } from '../src/testing.js';

/** What can happen at the stand-in for Google, for whoever wants to see what is said then. */
const Fate = z.union([
  z.object({ down: z.boolean() }),
  /** The account takes back what it allowed. */
  z.object({ revoke: z.string() }),
  /** The account's organisation forbids this application, or no longer. */
  z.object({ blocked: z.boolean(), account: z.string() }),
  /** Whether the calendar makes Meet links. */
  z.object({ meet: z.boolean(), calendar: z.string() }),
  /** Somebody moves an event, or deletes it. */
  z.object({ moved: z.string(), calendar: z.string(), minutes: z.int() }),
  z.object({ removed: z.string(), calendar: z.string() }),
  /** Somebody writes an event of their own. */
  z.object({ added: z.string(), calendar: z.string(), start: z.string(), end: z.string() }),
  /** What comes of links that are asked for from now on. */
  z.object({ meetOutcome: z.enum(['success', 'failure']) }),
]);

/** `GET` says whether the stand-in answers; `POST` with one of the above has it happen. */
export async function answerFate(google: FakeGoogle, request: Request): Promise<Response> {
  if (request.method === 'POST') {
    const parsed = Fate.safeParse(await request.json().catch(() => undefined));
    if (!parsed.success) return Response.json({ code: 'invalid-request' }, { status: 400 });
    happen(google, parsed.data);
  }
  return Response.json({ down: google.down }, { headers: { 'Cache-Control': 'no-store' } });
}

function happen(google: FakeGoogle, fate: z.infer<typeof Fate>): void {
  if ('down' in fate) google.down = fate.down;
  else if ('revoke' in fate) google.revokeAccess({ account: fate.revoke });
  else if ('blocked' in fate) google.setBlocked(fate);
  else if ('meet' in fate)
    google.changeCalendar({ calendar: fate.calendar, conferenceTypes: fate.meet ? ['hangoutsMeet'] : [] });
  else if ('moved' in fate) move(google, fate);
  else if ('removed' in fate) google.removeEvent({ calendar: fate.calendar, event: fate.removed });
  else if ('added' in fate)
    google.addEvent({
      calendar: fate.calendar,
      summary: fate.added,
      start: { dateTime: fate.start },
      end: { dateTime: fate.end },
    });
  else google.settings.meetOutcome = fate.meetOutcome;
}

function move(
  google: FakeGoogle,
  {
    moved: event,
    calendar,
    minutes,
  }: { readonly moved: string; readonly calendar: string; readonly minutes: number },
): void {
  const found = google.event({ calendar, event });
  if (!found) throw new RangeError(`There is no event ${event} in ${calendar}`);
  const later = (moment: unknown): Record<string, string> => ({
    dateTime: new Date(
      Date.parse(z.object({ dateTime: z.string() }).parse(moment).dateTime) + minutes * 60_000,
    ).toISOString(),
  });
  google.changeEvent({ calendar, event }, { start: later(found.start), end: later(found.end) });
}
