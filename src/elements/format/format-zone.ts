import { temporal } from '../../time/temporal.js';
import { isZone } from '../../time/zone.js';
import { dateFormatter } from './date-formatter.js';

/** Which zone is to be named, when, and how: `longGeneric` when missing. */
export interface ZoneNaming {
  /** IANA */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly style?: 'longGeneric' | 'shortOffset';
}

/** Cities that have another name in English today than in the identifiers that engines keep for good. */
const renamed: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
  Truk: 'Chuuk',
};

/** The zone of the device, as its browser tells. */
export function deviceZone(): string {
  return temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone itself if the engine knows it, else the device's: what an element shows times in. */
export function zoneOrDevice(zone: string | undefined): string {
  return zone && isZone(zone) ? zone : deviceZone();
}

/**
 * The city an IANA zone is named after, as people write it.
 *
 * @example
 * cityOf('America/Argentina/Buenos_Aires'); // 'Buenos Aires'
 * cityOf('Asia/Calcutta'); // 'Kolkata'
 */
export function cityOf(zone: string): string {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  return (renamed[name] ?? name).replaceAll('_', ' ');
}

/**
 * An IANA zone as people read it.
 *
 * @example
 * zoneLabel('America/New_York'); // 'America/New York'
 */
export function zoneLabel(zone: string): string {
  return zone.slice(0, zone.lastIndexOf('/') + 1).replaceAll('_', ' ') + cityOf(zone);
}

/**
 * The name of a zone's time in a language, or its offset from Greenwich at an instant.
 *
 * @throws RangeError for a zone the engine does not know
 *
 * @example
 * formatZone('de', { zone: 'Europe/Berlin', instant }); // 'Mitteleuropäische Zeit'
 * formatZone('fr', { zone: 'Europe/Paris', instant, style: 'shortOffset' }); // 'UTC+1'
 */
export function formatZone(locale: string, { zone, instant, style = 'longGeneric' }: ZoneNaming): string {
  const parts = dateFormatter(locale, { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zoneLabel(zone);
}
