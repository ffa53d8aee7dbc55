import { isSameCalendar } from '../../contract/settings-store.js';
import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';

/**
 * The same settings in one way of writing them, so that what means the same is the same: each conflict calendar once and in
 * one order, the linked one not among them, and what holds anyway left out.
 */
export function settled({ linked, conflicts, sync, whenUnreadable }: CalendarSettings): CalendarSettings {
  const kept = conflicts.filter(
    (address, index) =>
      !(linked && isSameCalendar(address, linked)) &&
      conflicts.findIndex((other) => isSameCalendar(other, address)) === index,
  );
  return {
    ...(linked && { linked: plain(linked) }),
    conflicts: kept.map(plain).sort(byAddress),
    ...(whenUnreadable === 'last-known' && { whenUnreadable }),
    ...(sync === 'two-way' && { sync }),
  };
}

/**
 * Links another calendar, or none. The one that was linked goes on blocking as a conflict calendar, where it counted before
 * and is still there: what stands in it takes time as it did.
 */
export function linkTo(
  settings: CalendarSettings,
  linked: CalendarAddress | undefined,
  { saved, isGone }: { readonly saved: CalendarSettings; readonly isGone: (one: CalendarAddress) => boolean },
): CalendarSettings {
  const { linked: former, ...rest } = settings;
  const stays = former && countsIn(saved, former) && !isGone(former);
  // Back to the one that is saved: it was no conflict calendar but by having been left.
  const conflicts = stays ? [...rest.conflicts, former] : rest.conflicts;
  return settled({ ...rest, ...(linked && { linked }), conflicts });
}

/** Lets a calendar block, or no longer. */
export function withConflict(
  settings: CalendarSettings,
  address: CalendarAddress,
  isConflict: boolean,
): CalendarSettings {
  const others = settings.conflicts.filter((one) => !isSameCalendar(one, address));
  return settled({ ...settings, conflicts: isConflict ? [...others, address] : others });
}

/** Takes a calendar out of all settings. */
export function without(settings: CalendarSettings, address: CalendarAddress): CalendarSettings {
  const { linked, ...rest } = withConflict(settings, address, false);
  return { ...rest, ...(linked && !isSameCalendar(linked, address) && { linked }) };
}

function countsIn({ linked, conflicts }: CalendarSettings, address: CalendarAddress): boolean {
  return [...(linked ? [linked] : []), ...conflicts].some((one) => isSameCalendar(one, address));
}

function plain({ connectionId, calendarId }: CalendarAddress): CalendarAddress {
  return { connectionId, calendarId };
}

function byAddress(a: CalendarAddress, b: CalendarAddress): number {
  const [left, right] = [JSON.stringify(plain(a)), JSON.stringify(plain(b))];
  return left < right ? -1 : Number(left > right);
}
