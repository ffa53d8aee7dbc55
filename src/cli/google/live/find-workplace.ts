import { fieldOf, listOf, textOf } from '../../../adapters/google/wire.js';
import { addDays } from '../../../time/civil-date.js';
import type { CivilDate } from '../../../time/civil-date.js';
import { formatInstant } from '../../../time/instant.js';
import { overlaps } from '../../../time/interval.js';
import { dateAt, isZone, startOfDate } from '../../../time/zone.js';
import type { AskGoogle } from './ask-google.js';
import type { Workplace } from './workbench.js';

/** Far enough that nobody misses the time, and near enough that Google keeps track of it. */
const daysAhead = 400;
const searched = 57;
const day = 86_400_000;

/** Looks at the calendar, and for three free days in a row far ahead. @throws Error when it cannot be worked in. */
export async function findWorkplace(ask: AskGoogle, calendar: string, now: number): Promise<Workplace> {
  const { status, body, seen } = await ask({
    method: 'GET',
    path: ['users', 'me', 'calendarList', calendar],
  });
  const calendarId = textOf(body, 'id');
  const zone = textOf(body, 'timeZone');
  if (status !== 200 || calendarId === undefined)
    throw new Error(`The calendar is not on the list of this account (${seen})`);
  if (!['writer', 'owner'].includes(textOf(body, 'accessRole') ?? ''))
    throw new Error('This account may not write into the calendar');
  if (zone === undefined || !isZone(zone)) throw new Error('The zone of the calendar is not known here');
  const kinds = listOf(fieldOf(body, 'conferenceProperties'), 'allowedConferenceSolutionTypes') ?? [];
  const first = await freeDays(ask, { calendarId, zone, from: dateAt(zone, now + daysAhead * day) });
  return {
    calendarId,
    zone,
    makesMeet: kinds.includes('hangoutsMeet'),
    days: [first, addDays(first, 1), addDays(first, 2)],
    dayStart: startOfDate(zone, first),
  };
}

async function freeDays(
  ask: AskGoogle,
  {
    calendarId,
    zone,
    from,
  }: { readonly calendarId: string; readonly zone: string; readonly from: CivilDate },
): Promise<CivilDate> {
  const body = {
    timeMin: formatInstant(startOfDate(zone, from)),
    timeMax: formatInstant(startOfDate(zone, addDays(from, searched + 2))),
    items: [{ id: calendarId }],
  };
  const { body: answer, seen } = await ask({ method: 'POST', path: ['freeBusy'], body });
  const blocks = listOf(fieldOf(fieldOf(answer, 'calendars'), calendarId), 'busy');
  if (blocks === undefined) throw new Error(`Free/busy does not answer for the calendar (${seen})`);
  const busy = blocks.map((block) => ({
    start: Date.parse(textOf(block, 'start') ?? ''),
    end: Date.parse(textOf(block, 'end') ?? ''),
  }));
  for (let after = 0; after < searched; after += 1) {
    const date = addDays(from, after);
    const days = { start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 3)) };
    if (!busy.some((block) => overlaps(block, days))) return date;
  }
  throw new Error(`There are no three free days in a row within two months, ${daysAhead} days from now`);
}
