import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { unlessMatching } from '../http/conditions.js';
import { notFound } from '../http/errors.js';
import { jsonObject, type JsonObject } from '../http/json.js';
import { cutPage } from '../http/page.js';
import type { Account, Calendar, ListEntry } from '../state/calendar.js';
import { etagOf, etagOfParts } from '../state/minting.js';
import { accountOf, findCalendar } from './find-calendar.js';
import { listSince, listTokenAfter } from './list-changes.js';
import { reachOf, type Caller } from './reach.js';
import { isAtLeast, type Role } from './roles.js';

interface Seen {
  readonly entry: ListEntry;
  readonly calendar: Calendar;
  readonly role: Role;
}

/** `calendarList.list`: the calendars the account has on its list, which are not all it may use. */
export function listCalendars(call: Call): Answer {
  const { query, caller, world } = call;
  const account = accountOf(world, caller.account);
  const since = listSince(world, query, account.email);
  const floor = (query.text('minAccessRole') ?? 'freeBusyReader') as Role;
  const seen = account.calendarList
    .map((entry) => see(call, entry))
    .filter((item): item is Seen => item !== undefined)
    .filter(({ role, entry }) => entry.deleted === true || isAtLeast(role, floor))
    .filter(({ entry }) => since === undefined || entry.version > since)
    .filter(({ entry }) => since !== undefined || query.flag('showDeleted') || entry.deleted !== true)
    .filter(({ entry }) => since !== undefined || query.flag('showHidden') || entry.hidden !== true);
  const etag = etagOfParts(seen.flatMap((item) => [item.calendar.id, item.role, versionOf(item)]));
  return unlessMatching(call.headers, etag, () => {
    const maxResults = Math.min(query.integer('maxResults') ?? 100, 250);
    const page = cutPage(seen, {
      query,
      maxResults,
      manner: world.state.settings.pages,
      mark: world.state.serial,
    });
    const isLast = page.nextPageToken === undefined;
    const token = isLast && listTokenAfter(world, { query, account: account.email, version: page.mark });
    const items = page.items.map((item) => entryResource(item, account));
    return ok(
      jsonObject({
        kind: 'calendar#calendarList',
        etag,
        nextPageToken: page.nextPageToken,
        nextSyncToken: token || undefined,
        items,
      }),
      etag,
    );
  });
}

/** `calendarList.get`: one entry of the list, deleted and hidden ones too. */
export function getListEntry(call: Call): Answer {
  const account = accountOf(call.world, call.caller.account);
  const calendar = findCalendar(call.world, call.path.calendarId ?? '', account.email);
  const entry = account.calendarList.find(({ calendarId }) => calendarId === calendar?.id);
  const item = entry && see(call, entry);
  if (!item || item.role === 'none') throw notFound();
  const etag = etagOf(versionOf(item));
  return unlessMatching(call.headers, etag, () => ok(entryResource(item, account), etag));
}

function see(
  { world, caller }: { world: Call['world']; caller: Caller },
  entry: ListEntry,
): Seen | undefined {
  const calendar = findCalendar(world, entry.calendarId, caller.account);
  const role = calendar ? reachOf('calendars', calendar, caller) : 'none';
  // What was taken off the list, perhaps because it is not shared any more, is told as deleted.
  return calendar && (role !== 'none' || entry.deleted === true) ? { entry, calendar, role } : undefined;
}

function versionOf({ entry, calendar }: Seen): number {
  return Math.max(entry.version, calendar.version);
}

function entryResource({ entry, calendar, role }: Seen, account: Account): JsonObject {
  if (role === 'none') return removedEntry(entry);
  const primary = calendar.id === account.email;
  return jsonObject({
    kind: 'calendar#calendarListEntry',
    etag: etagOf(versionOf({ entry, calendar, role })),
    id: calendar.id,
    summary: calendar.summary,
    description: calendar.description,
    location: calendar.location,
    timeZone: calendar.zone,
    dataOwner: calendar.kind === 'secondary' ? calendar.dataOwner : undefined,
    summaryOverride: entry.summaryOverride,
    colorId: entry.colorId,
    backgroundColor: entry.backgroundColor,
    foregroundColor: entry.foregroundColor,
    hidden: entry.hidden === true ? true : undefined,
    selected: entry.selected ? true : undefined,
    accessRole: role,
    defaultReminders: entry.defaultReminders,
    notificationSettings: primary
      ? { notifications: [{ type: 'eventCreation', method: 'email' }] }
      : undefined,
    primary: primary ? true : undefined,
    deleted: entry.deleted === true ? true : undefined,
    conferenceProperties: { allowedConferenceSolutionTypes: calendar.conferenceTypes },
  });
}

/** What is told of a calendar that is not shared any more. */
function removedEntry({ calendarId, version }: ListEntry): JsonObject {
  return { kind: 'calendar#calendarListEntry', etag: etagOf(version), id: calendarId, deleted: true };
}
