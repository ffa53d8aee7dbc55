import { cityOf, zoneLabel } from '../format/format-zone.js';
import { foldText } from './zone-query.js';

/** A line of the list of zones. */
export interface ZoneEntry {
  /** IANA */
  readonly zone: string;
  /** The city it is named after, as people write it. */
  readonly city: string;
  /** What a search looks in: folded words with a blank before each. */
  readonly words: string;
}

/**
 * The zones to choose from, once each whatever their spelling: the `first` ones in their order, then the others by city.
 */
export function listZones(first: readonly string[], zones: readonly string[]): readonly ZoneEntry[] {
  const byLabel = new Map<string, ZoneEntry>();
  const add = (zone: string) => {
    const label = zoneLabel(zone);
    if (!byLabel.has(label)) {
      byLabel.set(label, { zone, city: cityOf(zone), words: ` ${foldText(`${label} ${zone}`)}` });
    }
  };
  first.forEach(add);
  const ahead = byLabel.size;
  zones.forEach(add);
  const entries = [...byLabel.values()];
  return [...entries.slice(0, ahead), ...entries.slice(ahead).sort((a, b) => (a.city < b.city ? -1 : 1))];
}

/** Every zone the engine knows by its main name, and UTC, which some engines leave out. */
export function allZones(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'];
}
