import { fullSyncRequired, invalid } from '../http/errors.js';
import { readTokenText, writeTokenText } from '../http/page.js';
import type { Query } from '../http/query.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import type { Window } from './occurrences.js';

/** What a sync token says: what is known, of which list. */
export interface SyncPoint {
  /** The last number given out when the list began: whatever has a higher version is new. */
  readonly version: number;
  /** The bounds of the reading from the beginning, within which series are told instance by instance. */
  readonly window: { readonly from: number | null; readonly to: number | null };
  /** Epoch milliseconds: when the token was given. */
  readonly at: number;
  /** The parameters the list was asked with, as far as they say what is in it. */
  readonly of: string;
}

/** Parameters with which no token is given, or which are refused beside one. */
export const NOT_WITH_SYNC_TOKEN: readonly string[] = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** Bounds are allowed in the list from which a token comes; Google's guide to synchronising sets one itself. */
const ALLOWED_AT_FIRST: readonly string[] = ['timeMin', 'timeMax'];

/** The token at the end of a list; none where its parameters allow none. */
export function syncTokenAfter({ clock }: World, query: Query, version: number): string | undefined {
  const isFiltered = NOT_WITH_SYNC_TOKEN.some(
    (name) => query.text(name) !== undefined && !ALLOWED_AT_FIRST.includes(name),
  );
  if (isFiltered) return undefined;
  const since = query.text('syncToken');
  const window = since === undefined ? boundsOf(query) : readPoint(since)?.window;
  return writeTokenText(JSON.stringify({ version, window, of: listOf(query), at: clock.now() }));
}

/**
 * What a list with a sync token is asked about; `undefined` for one without.
 *
 * @throws GoogleError for a token that is not of this list, or says nothing any more
 */
export function syncPointOf(
  { state, clock }: World,
  calendar: Calendar,
  query: Query,
): SyncPoint | undefined {
  const token = query.text('syncToken');
  if (token === undefined) return undefined;
  const clash = NOT_WITH_SYNC_TOKEN.find((name) => query.text(name) !== undefined);
  if (clash !== undefined) throw invalid(`${clash} does not go with syncToken.`, 'badRequest');
  if (query.text('showDeleted') === 'false') {
    throw invalid('showDeleted must not be false with syncToken.', 'badRequest');
  }
  const point = readPoint(token);
  if (point !== undefined && point.of !== listOf(query)) throw invalid('Invalid sync token value.');
  const life = state.settings.syncTokenLife ?? Infinity;
  const isOver = (known: SyncPoint) =>
    known.version < (calendar.syncFloor ?? 0) || clock.now() - known.at >= life;
  if (point === undefined || isOver(point)) {
    throw state.settings.endedSyncTokens === 400 ? invalid('Invalid sync token value.') : fullSyncRequired();
  }
  return point;
}

/** The window of a point, for the telling of series. */
export function windowOf({ window: { from, to } }: SyncPoint): Window {
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

/**
 * Makes all sync tokens of a calendar worthless, as Google does at its discretion. The stand-in does so as well where a
 * change leaves no trace to tell of: a series that takes place at other times, a trash that is emptied.
 */
export function endSyncTokens({ state }: World, calendar: Calendar): void {
  calendar.syncFloor = state.serial + 1;
  state.serial += 1;
}

/** The same for every calendar on which a copy of this series stands. */
export function endSyncTokensOfSeries(world: World, { id, recurrence }: CalendarEvent): void {
  if (!recurrence) return;
  const calendars = world.state.calendars.filter(({ events }) => events.some((event) => event.id === id));
  for (const calendar of calendars) endSyncTokens(world, calendar);
}

function boundsOf(query: Query): SyncPoint['window'] {
  return { from: query.instant('timeMin') ?? null, to: query.instant('timeMax') ?? null };
}

function listOf(query: Query): string {
  const names = ['singleEvents', 'eventTypes', 'showHiddenInvitations'];
  return JSON.stringify(names.map((name) => query.all(name)));
}

function readPoint(token: string): SyncPoint | undefined {
  try {
    const point = JSON.parse(readTokenText(token)) as Partial<SyncPoint> | null;
    return typeof point?.version === 'number' && point.window && point.of !== undefined
      ? { version: point.version, window: point.window, of: point.of, at: point.at ?? 0 }
      : undefined;
  } catch {
    return undefined;
  }
}
