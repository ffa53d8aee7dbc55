import type { BusyQuery, CalendarAccess, CalendarBusy } from '../../contract/calendar-adapter.js';
import { isBookingError } from '../../contract/booking-error.js';
import { atMost } from './at-most.js';
import { listEvents } from './busy-events.js';
import { readFreeBusy } from './busy-free-busy.js';
import type { Directory } from './directory.js';
import { isFailure } from './google-errors.js';
import type { GoogleCalls } from './request.js';
import type { Permissions } from './scopes.js';
import type { Patience } from './transport.js';

/** What reading busy times needs. */
export interface BusyReader {
  readonly calls: GoogleCalls;
  readonly directory: Directory;
  readonly permissions: Permissions;
}

/** An answer by events. `closed`: the account has no right to events there, but may have one to free/busy. */
interface Listed {
  readonly answer: CalendarBusy;
  readonly closed: boolean;
}

const listsAtOnce = 6;

/**
 * Reads what stands in calendars. Where grant and calendar allow it events are listed, because they have titles, free
 * events and our references; elsewhere free/busy says when, and no more. Every calendar asked gets an answer, in the
 * order asked; the alias `primary` is answered under the real id where that is known.
 */
export async function readBusy(
  { calls, directory, permissions }: BusyReader,
  query: BusyQuery,
  patience: Patience,
): Promise<readonly CalendarBusy[]> {
  const { range } = query;
  const known = await directory.known(patience);
  const realId = (id: string) => known?.get(id)?.id ?? id;
  const asked = query.calendars.map(realId);
  if (range.end <= range.start) return asked.map((calendarId) => ({ calendarId, items: [] }));

  const recognise = new Set(query.recognise?.map(realId));
  const [byEvents, byFreeBusy] = split([...new Set(asked)], (id) =>
    prefersEvents(permissions, known?.get(id)?.access, recognise.has(id)),
  );
  const [listed, summed] = await Promise.all([
    atMost(listsAtOnce, byEvents, (calendarId) => listOne(calls, { calendarId, range }, patience)),
    readFreeBusy(calls, { ids: byFreeBusy, range }, patience),
  ]);
  const closed = listed
    .filter((one) => one.closed && permissions.freeBusy)
    .map(({ answer }) => answer.calendarId);
  const rest = await readFreeBusy(calls, { ids: closed, range }, patience);

  // Later ones replace earlier ones of the same calendar.
  const decided = [...listed.map(({ answer }) => answer), ...summed, ...rest];
  const answers = new Map(decided.map((answer) => [answer.calendarId, answer]));
  return asked.map((calendarId) => answers.get(calendarId) ?? { calendarId, error: 'calendar-unreachable' });
}

/** Whether a calendar is to be read event by event; `access` is missing where the account's list does not name it. */
function prefersEvents(
  { read, freeBusy }: Permissions,
  access: CalendarAccess | undefined,
  recognise: boolean,
): boolean {
  if (read === 'none') return false;
  if (!freeBusy) return true;
  if (access === undefined) return recognise;
  return read === 'all' ? access !== 'free-busy' : access === 'owner';
}

async function listOne(
  calls: GoogleCalls,
  where: Parameters<typeof listEvents>[1],
  patience: Patience,
): Promise<Listed> {
  const { calendarId } = where;
  try {
    return { answer: { calendarId, items: await listEvents(calls, where, patience) }, closed: false };
  } catch (error) {
    if (!isBookingError(error)) throw error;
    return {
      answer: { calendarId, error: error.code },
      closed: isFailure(error, 'scope', 'forbidden', 'missing'),
    };
  }
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
