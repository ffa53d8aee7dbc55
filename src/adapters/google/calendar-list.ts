import type { Calendar, CalendarAccess } from '../../contract/calendar-adapter.js';
import { solutionOfType } from './conference.js';
import { GoogleError } from './google-errors.js';
import { allPages } from './pages.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { fieldOf, listOf, textOf } from './wire.js';

/**
 * Lists the account's calendars, hidden ones too: a linked calendar that its owner hides in Google's list must not
 * vanish here.
 */
export async function listCalendars(calls: GoogleCalls, patience: Patience): Promise<readonly Calendar[]> {
  const call = 'calendarList.list';
  const path = ['users', 'me', 'calendarList'];
  const pages = await allPages({
    call,
    kind: 'calendar#calendarList',
    read: (pageToken) => {
      const query = { maxResults: 250, showHidden: true, pageToken };
      return calls({ call, method: 'GET', path, query, repeatable: true }, patience);
    },
  });
  return pages.flatMap(({ items }) => items).flatMap((entry) => calendarOf(entry) ?? []);
}

/** Reads the account's main calendar alone; its id is the account's address. */
export async function primaryCalendar(calls: GoogleCalls, patience: Patience): Promise<Calendar> {
  const path = ['users', 'me', 'calendarList', 'primary'];
  const call = 'calendarList.get';
  const calendar = calendarOf(await calls({ call, method: 'GET', path, repeatable: true }, patience));
  if (calendar === undefined) throw new GoogleError('foreign', { call });
  return calendar;
}

/** Google's roles, those since 2025 too; an unknown one may only read. */
const accessOfRole = new Map<string | undefined, CalendarAccess>([
  ['freeBusyReader', 'free-busy'],
  ['reader', 'reader'],
  ['writerWithoutPrivateAccess', 'writer'],
  ['writer', 'writer'],
  ['owner', 'owner'],
]);

function calendarOf(entry: unknown): Calendar | undefined {
  const id = textOf(entry, 'id');
  if (id === undefined || fieldOf(entry, 'deleted') === true) return undefined;
  const zone = textOf(entry, 'timeZone');
  const color = textOf(entry, 'backgroundColor')?.toLowerCase();
  const conferenceTypes =
    listOf(fieldOf(entry, 'conferenceProperties'), 'allowedConferenceSolutionTypes') ?? [];
  return {
    id,
    name: textOf(entry, 'summaryOverride') ?? textOf(entry, 'summary') ?? id,
    access: accessOfRole.get(textOf(entry, 'accessRole')) ?? 'reader',
    ...(fieldOf(entry, 'primary') === true && { primary: true }),
    ...(zone !== undefined && { zone }),
    ...(color !== undefined && /^#[0-9a-f]{6}$/.test(color) && { color }),
    conferences: conferenceTypes.flatMap((type) => solutionOfType(type) ?? []),
  };
}
