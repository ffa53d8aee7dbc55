import { BookingError, canWrite, isBookingError } from '../../contract/index.js';
import type { CalendarAddress, CalendarSettings, HostSettings, Versioned } from '../../contract/index.js';
import type { DeskParts } from './host-desk-options.js';
import { hostPatience } from './host-desk-options.js';
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

/** Saves which calendars count, unless somebody else has since they were read. To save the same again is no conflict. */
export async function saveCalendarSettings(
  parts: DeskParts,
  hostId: string,
  { version, value }: Versioned<CalendarSettings>,
): Promise<Versioned<CalendarSettings>> {
  const before = await readCalendarSettings(parts, hostId);
  const wanted = await versioned(value);
  if (wanted.version === before.version) return before;
  if (version !== before.version) throw new BookingError('version-conflict');
  await needOwn(parts, hostId, value);
  if (value.linked && !isSame(value.linked, before.value.linked)) await needWritable(parts, value.linked);
  const read = canonicalJson(before.value);
  const change = (current: HostSettings): HostSettings => {
    if (canonicalJson(current.calendars) !== read) throw new BookingError('version-conflict');
    return { ...current, calendars: value };
  };
  const changed = await parts.settings.changeHost(hostId, change);
  if (!changed) throw new BookingError('not-found');
  return versioned(changed.calendars);
}

/** A calendar behind somebody else's connection is none that a host may name. */
async function needOwn(
  { settings }: DeskParts,
  hostId: string,
  { linked, conflicts }: CalendarSettings,
): Promise<void> {
  const own = new Set((await settings.connections(hostId)).map(({ id }) => id));
  const named = [
    ...(linked ? [{ path: 'value.linked.connectionId', address: linked }] : []),
    ...conflicts.map((address, index) => ({ path: `value.conflicts.${index}.connectionId`, address })),
  ];
  const fields = named
    .filter(({ address }) => !own.has(address.connectionId))
    .map(({ path }) => ({ path, message: 'is no connection of this host' }));
  if (fields.length > 0) throw new BookingError('invalid-request', { fields });
}

async function needWritable({ calendars }: DeskParts, address: CalendarAddress): Promise<void> {
  const found = await calendars
    .describe(address, AbortSignal.timeout(hostPatience))
    .catch((error: unknown) => {
      if (!isBookingError(error) || error.code !== 'unauthenticated') throw error;
      throw new BookingError('not-bookable', { detail: 'the connection of the linked calendar has ended' });
    });
  if (!found?.capabilities.writeEvents || !canWrite(found.calendar.access))
    throw new BookingError('not-bookable', { detail: 'the linked calendar may not be written' });
}

function isSame(a: CalendarAddress, b: CalendarAddress | undefined): boolean {
  return a.connectionId === b?.connectionId && a.calendarId === b.calendarId;
}
