import { BookingError, isSameCalendar } from '../../contract/index.js';
import type { CalendarSettings, HostSettings, Versioned } from '../../contract/index.js';
import { checkCalendars } from './check-calendars.js';
import { withoutConnection } from './disconnect.js';
import type { DeskParts } from './host-desk-options.js';
import { canonicalJson, versioned } from './version-of.js';

/** @throws BookingError `not-found` for a host who is not there. */
export async function readCalendarSettings(
  { settings }: DeskParts,
  hostId: string,
): Promise<Versioned<CalendarSettings>> {
  const host = await settings.host(hostId);
  if (!host) throw new BookingError('not-found');
  return versioned(host.calendars);
}

/**
 * Saves which calendars count, unless somebody else has since they were read. Each calendar is kept once, and the linked one
 * not among the conflicts, where it counts by itself. To save the same again is no conflict.
 */
export async function saveCalendarSettings(
  parts: DeskParts,
  hostId: string,
  { version, value }: Versioned<CalendarSettings>,
): Promise<Versioned<CalendarSettings>> {
  const before = await readCalendarSettings(parts, hostId);
  const once = eachOnce(value);
  const wanted = await versioned(once);
  if (wanted.version === before.version) return before;
  if (version !== before.version) throw new BookingError('version-conflict');
  await checkCalendars(parts, hostId, { wanted: value, before: before.value });
  const read = canonicalJson(before.value);
  const change = (current: HostSettings): HostSettings => {
    if (canonicalJson(current.calendars) !== read) throw new BookingError('version-conflict');
    return { ...current, calendars: once };
  };
  const changed = await parts.settings.changeHost(hostId, change);
  if (!changed) throw new BookingError('not-found');
  return versioned((await withoutEnded(parts, changed)).calendars);
}

function eachOnce({ conflicts, ...rest }: CalendarSettings): CalendarSettings {
  const { linked } = rest;
  const kept = conflicts.filter(
    (address, index) =>
      !(linked && isSameCalendar(address, linked)) &&
      conflicts.findIndex((other) => isSameCalendar(other, address)) === index,
  );
  return { ...rest, conflicts: kept };
}

/** A connection that was ended since it was looked at took its calendars out of the settings before they were written. */
async function withoutEnded({ settings }: DeskParts, host: HostSettings): Promise<HostSettings> {
  const { linked, conflicts } = host.calendars;
  const own = new Set((await settings.connections(host.id)).map(({ id }) => id));
  const named = [...(linked ? [linked] : []), ...conflicts].map(({ connectionId }) => connectionId);
  let left = host;
  for (const id of new Set(named))
    if (!own.has(id))
      left = (await settings.changeHost(host.id, (current) => withoutConnection(current, id))) ?? left;
  return left;
}
