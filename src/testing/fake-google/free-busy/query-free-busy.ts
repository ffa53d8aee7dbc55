import { isZone } from '../../../time/zone.js';
import { findCalendar } from '../calendars/find-calendar.js';
import { reachOf } from '../calendars/reach.js';
import type { Window } from '../events/occurrences.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { invalid, required, timeRangeEmpty, timeRangeTooLong } from '../http/errors.js';
import { objectsAt, textAt, type JsonObject } from '../http/json.js';
import { formatInZone, formatUtc, readInstant } from '../instants/rfc3339.js';
import { asRead } from '../state/replicas.js';
import { busyTimes, mergedWithin } from './busy-times.js';

/** Not documented; reported by several projects. */
const LONGEST_DAYS = 90;
const MOST_CALENDARS = 50;
const MOST_IN_GROUP = 100;

/**
 * `freebusy.query`: when calendars are busy. What is wrong with one calendar is told in its own `errors`, with an empty
 * `busy` and status 200. Ids come back as they were sent, `primary` too.
 */
export function queryFreeBusy(call: Call): Answer {
  const { body } = call;
  const window = { from: readBound(body, 'timeMin'), to: readBound(body, 'timeMax') };
  if (window.to <= window.from) throw timeRangeEmpty();
  if (window.to - window.from > LONGEST_DAYS * 86_400_000) throw timeRangeTooLong();
  const zone = textAt(body, 'timeZone') ?? 'UTC';
  if (!isZone(zone)) throw invalid(`Invalid time zone: ${zone}`);
  const most = readMaximum(body, 'calendarExpansionMax', MOST_CALENDARS);
  const asked = objectsAt(body, 'items').map((item) => textAt(item, 'id'));
  const { ids, groups } = expandGroups(call, asked, readMaximum(body, 'groupExpansionMax', MOST_IN_GROUP));
  const calendars = ids.map((id, index): [string, JsonObject] => {
    if (id === undefined) throw required('Missing calendar id.');
    return [
      id,
      index < most
        ? freeBusyOf(call, { id, window, zone })
        : failure('calendar', 'tooManyCalendarsRequested'),
    ];
  });
  return ok({
    ...(groups.length > 0 ? { groups: Object.fromEntries(groups) } : {}),
    kind: 'calendar#freeBusy',
    timeMin: formatUtc(window.from),
    timeMax: formatUtc(window.to),
    calendars: Object.fromEntries(calendars),
  });
}

/** Puts the members of groups in the place of their addresses. */
function expandGroups({ world }: Call, asked: readonly (string | undefined)[], most: number) {
  const ids = new Set<string | undefined>();
  const groups: [string, JsonObject][] = [];
  for (const id of asked) {
    const group = world.state.groups.find(({ email }) => email === id);
    if (!group) ids.add(id);
    else if (group.members.length > most)
      groups.push([group.email, { calendars: [], errors: [{ domain: 'global', reason: 'groupTooBig' }] }]);
    else {
      groups.push([group.email, { calendars: [...group.members] }]);
      for (const member of group.members) ids.add(member);
    }
  }
  return { ids: [...ids], groups };
}

function freeBusyOf(
  call: Call,
  { id, window, zone }: { id: string; window: Window; zone: string },
): JsonObject {
  const calendar = findCalendar(call.world, id, call.caller.account);
  if (!calendar || reachOf('freeBusy', calendar, call.caller) === 'none')
    return failure('global', 'notFound');
  if (calendar.freeBusyError !== undefined) return failure('global', calendar.freeBusyError);
  const times = busyTimes(asRead(call.world, calendar, 'freeBusy').calendar, window);
  const told = call.world.state.settings.busyBlocks === 'merged' ? mergedWithin(times, window) : times;
  return {
    busy: told.map(({ from, to }) => ({ start: formatInZone(from, zone), end: formatInZone(to, zone) })),
  };
}

function failure(domain: string, reason: string): JsonObject {
  return { errors: [{ domain, reason }], busy: [] };
}

function readBound(body: JsonObject, name: 'timeMin' | 'timeMax'): number {
  const text = textAt(body, name);
  if (text === undefined) throw required(`Missing ${name} parameter.`);
  const instant = readInstant(text);
  if (instant === undefined) throw invalid(`Invalid value for: Invalid format: "${text}"`);
  return instant;
}

function readMaximum(body: JsonObject, name: string, most: number): number {
  const given = body[name] ?? most;
  if (typeof given !== 'number' || given < 1 || given > most) throw invalid(`Invalid value for ${name}.`);
  return given;
}
