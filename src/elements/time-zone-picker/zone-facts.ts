import { offsetAt } from '../../time/zone.js';
import { zoneLabel } from '../format/format-zone.js';
import { inSlices } from './in-slices.js';
import { foldText } from './zone-query.js';

/** Newer than the types of the language: the zones of a region. */
interface LocaleWithZones {
  readonly region?: string | undefined;
  readonly getTimeZones?: () => readonly string[] | undefined;
  readonly timeZones?: readonly string[] | undefined;
}

/**
 * What has to be asked of the engine zone by zone, a good part of a second for all of them: so each fact is asked for
 * when first needed, and those of all zones a few at a time.
 */
export class ZoneFacts {
  readonly #offsets = new Map<string, number>();
  readonly #countries = new Map<string, string>();
  #gatheredCountries: Promise<void> | undefined;

  constructor(
    private readonly locale: string,
    private readonly now: number,
  ) {}

  /** Milliseconds east of Greenwich. */
  offsetOf(zone: string): number {
    let offset = this.#offsets.get(zone);
    if (offset === undefined) {
      offset = offsetAt(zone, this.now);
      this.#offsets.set(zone, offset);
    }
    return offset;
  }

  /** The folded names of the countries that use a zone, a blank before each; nothing before they were gathered. */
  countriesOf(zone: string): string {
    return this.#countries.get(zoneLabel(zone)) ?? '';
  }

  /** Asks for the offsets of many zones. */
  async gatherOffsets(zones: readonly string[]): Promise<void> {
    await inSlices(zones, (zone) => this.offsetOf(zone));
  }

  /** Asks which countries use which zones, where the engine can say. */
  gatherCountries(): Promise<void> {
    const names = new Intl.DisplayNames(this.locale, { type: 'region', fallback: 'none' });
    this.#gatheredCountries ??= inSlices(regionCodes(), (code) => {
      const name = names.of(code);
      if (name === undefined) return;
      for (const zone of zonesOfRegion(code)) {
        const label = zoneLabel(zone);
        this.#countries.set(label, `${this.#countries.get(label) ?? ''} ${foldText(name)}`);
      }
    });
    return this.#gatheredCountries;
  }
}

/** AA to ZZ: those that are no regions have no name. */
function* regionCodes(): Iterable<string> {
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) yield String.fromCharCode(first, second);
  }
}

function zonesOfRegion(code: string): readonly string[] {
  const region: LocaleWithZones = new Intl.Locale(`und-${code}`);
  return region.getTimeZones?.() ?? region.timeZones ?? [];
}
