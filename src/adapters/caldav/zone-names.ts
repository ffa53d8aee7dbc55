import type ICAL from 'ical.js';
import { isZone } from '../../time/zone.js';
import { clockOfZone, unknownClock, utcClock } from './wall-clocks.js';
import type { WallClockOf } from './wall-clocks.js';
import { windowsZones } from './windows-zones.js';
import type { WrittenTime } from './written-time.js';
import { clockOfWrittenZone } from './written-zone.js';

/**
 * The IANA zone that a name means, as calendar programs write it: itself, behind a prefix of the program's own
 * (`/freeassociation.sourceforge.net/Europe/Berlin`), or in Windows' words (`W. Europe Standard Time`).
 */
export function zoneNamed(name: string): string | undefined {
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  const parts = plain.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const rest = parts.slice(from).join('/');
    // Alone at the end of a longer name stands a city, not one of the old short zones.
    if ((from === 0 || rest.includes('/')) && isZone(rest)) return rest;
  }
  return windowsZones[plain.toLowerCase()];
}

/** The IANA zone of a `VTIMEZONE`, by its name or by what its program adds (`X-LIC-LOCATION`). */
export function zoneOfWritten(zone: ICAL.Component): string | undefined {
  for (const property of ['x-lic-location', 'tzid']) {
    const name = zone.getFirstPropertyValue(property);
    const found = typeof name === 'string' ? zoneNamed(name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The clock of a `VTIMEZONE`: IANA's where it has a name that is known, because that one is kept up to date. */
export function clockOfZoneComponent(zone: ICAL.Component): WallClockOf {
  const name = zoneOfWritten(zone);
  if (name !== undefined) return clockOfZone(name);
  try {
    return clockOfWrittenZone(zone);
  } catch {
    return unknownClock;
  }
}

/** Whose clock each time of an iCalendar object goes by; dates and floating times go by the calendar's own. */
export function clocksOf(
  object: ICAL.Component,
  calendar: WallClockOf,
): (time: Pick<WrittenTime, 'isUtc' | 'tzid'>) => WallClockOf {
  const known = new Map<string, WallClockOf>();
  const clockNamed = (tzid: string): WallClockOf => {
    const name = zoneNamed(tzid);
    if (name !== undefined) return clockOfZone(name);
    const written = object
      .getAllSubcomponents('vtimezone')
      .find((zone) => zone.getFirstPropertyValue('tzid') === tzid);
    return written ? clockOfZoneComponent(written) : unknownClock;
  };
  return ({ isUtc, tzid }) => {
    if (isUtc) return utcClock;
    if (tzid === undefined) return calendar;
    const clock = known.get(tzid) ?? clockNamed(tzid);
    known.set(tzid, clock);
    return clock;
  };
}
