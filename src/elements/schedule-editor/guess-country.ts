import type { HolidayCountry } from '../../contract/host-backend.js';

/** Newer than the types of the language: the zones of a region. */
interface LocaleWithZones {
  readonly region?: string | undefined;
  readonly getTimeZones?: () => readonly string[] | undefined;
  readonly timeZones?: readonly string[] | undefined;
}

/** Where a host probably lives. */
export interface Whereabouts {
  /** IANA zone of their hours. */
  readonly zone: string;
  /** BCP 47: the languages of the page and the browser. */
  readonly languages: readonly string[];
}

/**
 * The country whose holidays a host probably keeps: that of a language where the zone is one of its zones, else any that has the
 * zone, else the first that a language names.
 */
export function guessCountry(
  countries: readonly HolidayCountry[],
  { zone, languages }: Whereabouts,
): string | undefined {
  const known = (code: string | undefined): code is string => countries.some((one) => one.code === code);
  const spoken = languages.map(regionOf).filter(known);
  return (
    spoken.find((code) => zonesOf(code).includes(zone)) ??
    countries.find(({ code }) => zonesOf(code).includes(zone))?.code ??
    spoken[0]
  );
}

function regionOf(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language);
    return locale.region ?? locale.maximize().region;
  } catch {
    return undefined;
  }
}

function zonesOf(country: string): readonly string[] {
  try {
    const locale: LocaleWithZones = new Intl.Locale('und', { region: country });
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  } catch {
    return [];
  }
}
