import { BookingError } from '../../contract/index.js';
import type { HostProfile, HostSettings, Versioned } from '../../contract/index.js';
import type { DeskParts } from './host-desk-options.js';
import { canonicalJson, versioned } from './version-of.js';

/** @throws BookingError `not-found` for a host who is not there. */
export async function readProfile({ settings }: DeskParts, hostId: string): Promise<Versioned<HostProfile>> {
  const host = await settings.host(hostId);
  if (!host) throw new BookingError('not-found');
  return versioned(profileOf(host));
}

/** Saves what a host says of themselves, unless somebody else has since it was read. To save the same again is no conflict. */
export async function saveProfile(
  parts: DeskParts,
  hostId: string,
  { version, value }: Versioned<HostProfile>,
): Promise<Versioned<HostProfile>> {
  const before = await readProfile(parts, hostId);
  const wanted = await versioned(value);
  if (wanted.version === before.version) return before;
  if (version !== before.version) throw new BookingError('version-conflict');
  const read = canonicalJson(before.value);
  const changed = await parts.settings.changeHost(hostId, (current) => {
    if (canonicalJson(profileOf(current)) !== read) throw new BookingError('version-conflict');
    const { id, calendars } = current;
    return { ...profileOf(value), id, calendars };
  });
  if (!changed) throw new BookingError('not-found');
  return versioned(profileOf(changed));
}

/** Field by field: which calendars count is no part of it. */
function profileOf(from: HostProfile | HostSettings): HostProfile {
  const { name, email, language, notifiedBy, retentionDays, avatarUrl, schedule, locations } = from;
  return {
    name,
    ...(email !== undefined && { email }),
    ...(language !== undefined && { language }),
    ...(notifiedBy !== undefined && { notifiedBy }),
    ...(retentionDays !== undefined && { retentionDays }),
    ...(avatarUrl !== undefined && { avatarUrl }),
    schedule,
    locations,
  };
}
